import { type Day, isDay } from '../calendar.ts';
import { ownAsOf, stageDates } from '../judge/document.ts';
import { dayJudgedAsOf, stageOf } from '../judge/in-force.ts';
import type { Places } from '../model.ts';
import { cellOf } from '../report/text/cell.ts';
import type { Draft, Edit, Item } from './items/item.ts';
import { valueAt } from './items/pointer.ts';
import type { Judged } from './judged.ts';
import { ruleOf, type Work } from './work.ts';

/** The deadline of a rule: the end of its stage, if it has one and the plan dates it. */
function deadlineOf({ request }: Work): (rule: string) => Day | null {
  const { subject, options } = request;
  const asOf = dayJudgedAsOf(ownAsOf(subject), options) ?? '9999-12-31';
  const stages = stageDates(subject, asOf, options);
  return (rule) => {
    const inForce = options.selected.find((one) => one.rule.id === rule);
    const stage = inForce ? stageOf(inForce) : null;
    return (stage && stages.get(stage)?.to) ?? null;
  };
}

const MEETING = '/meeting/date';

/** The day of the meeting on record, or null if it has not been held. */
function meetingOf({ request: { subject } }: Work, asOf: Day | null): Day | null {
  const date = valueAt(subject.value, MEETING);
  return typeof date === 'string' && isDay(date) && asOf !== null && date <= asOf ? date : null;
}

const isForMeeting = ({ days = {} }: Edit): boolean =>
  Object.values(days).some(({ notAfter = [] }) => notAfter.includes(MEETING));

export function finish(work: Work, drafts: readonly Draft[], checks: Judged['checks']): readonly Item[] {
  const { places, subject, options } = work.request;
  const deadline = deadlineOf(work);
  const asOf = dayJudgedAsOf(ownAsOf(subject), options);
  const meeting = meetingOf(work, asOf);
  return drafts.map(({ say, duty, serves, edits, points = [], leaving = [], isUnclear = false }) => {
    const errors = serves.filter((rule) => ruleOf(work, rule)?.severity === 'error');
    const days = (errors.length > 0 ? errors : serves).map(deadline);
    const by = days.length > 0 && days.every((day) => day !== null) ? days.reduce((a, b) => (a < b ? a : b)) : null;
    const there = points.filter((at) => at !== '' && places.valueRange(at) !== undefined);
    const own = places.cells ? places.cells.say(say, points[0] ?? '') : say;
    return {
      say: places.keys === 'zh' ? { ...own, keys: places.keys } : own,
      duty,
      serves: serves.map((rule) => {
        const { found = null, required = null } = checks.get(rule) ?? {};
        return { rule, have: found, need: required };
      }),
      by,
      isOverdue: by !== null && asOf !== null && asOf > by,
      lines: [...new Set(there.map((at) => places.place(at).line))].sort((a, b) => a - b),
      ...inBook({ edits, points: there }, places),
      edits,
      leaving,
      byMeeting: meeting !== null && say.rule === null && edits.some(isForMeeting) ? meeting : null,
      isUnclear,
    };
  });
}

/** In a workbook: where. */
function inBook(
  { edits, points }: Required<Pick<Draft, 'edits' | 'points'>>,
  places: Places,
): Pick<Item, 'cells' | 'sheets'> {
  if (!places.cells) return {};
  const { sheetsOf } = places.cells;
  const added = edits.filter(({ op, at }) => op === 'add' || (op === 'set' && places.valueRange(at) === undefined));
  const sheets = new Set(added.flatMap(({ at, value }) => sheetsOf(at, value)));
  const cells = new Set(points.flatMap((at) => cellOf(places.place(at)) ?? []));
  return { cells: [...cells], sheets: [...sheets] };
}
