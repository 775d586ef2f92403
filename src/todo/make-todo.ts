import type { Day } from '../calendar.ts';
import { ownAsOf } from '../judge/document.ts';
import { dayJudgedAsOf } from '../judge/in-force.ts';
import type { Check, Finding } from '../model.ts';
import { finish } from './finish.ts';
import type { Draft, Edit, Todo } from './items/item.ts';
import { mergeDrafts } from './items/merge.ts';
import { correction, own } from './items/needs.ts';
import { valueAt } from './items/pointer.ts';
import { isError, isUnmet, type Judged, judge, type TodoRequest } from './judged.ts';
import { PLANNERS, plan } from './rounds.ts';
import { startTrial } from './trial.ts';
import { needsOf, type Work } from './work.ts';

const DAYS = /\b\d{4}-\d{2}-\d{2}\b/g;

const latestDayIn = (value: unknown): Day =>
  [...JSON.stringify(value ?? null).matchAll(DAYS)]
    .map(([day]) => day)
    .sort()
    .at(-1) ?? '2000-01-01';

/** The last day that an entry may have: it counts up to the day judged as of. */
const lastDay = ({ subject, options }: TodoRequest): Day =>
  dayJudgedAsOf(ownAsOf(subject), options) ?? latestDayIn(subject.value);

/** A record that is judged as of a later day than its own is to be drawn up anew on that day: else what is done by then is dated wrongly. */
function redraw(work: Work): boolean {
  const day = ownAsOf(work.request.subject);
  if (day === null || day >= work.upTo) return false;
  const edit: Edit = { op: 'set', at: '/asOf', value: work.upTo };
  work.trial.apply(edit);
  work.drafts.push({
    say: own('asOf', { day: work.upTo }),
    duty: 'unit',
    serves: ['record/dates'],
    edits: [edit],
    points: ['/asOf'],
  });
  return true;
}

/** Sections that stay empty are to be entered, or said to be none. */
function sayEmpty(work: Work): readonly Draft[] {
  const { value } = work.trial.now();
  return [...work.begun].flatMap(([at, { value: empty, check }]): readonly Draft[] => {
    const now = valueAt(value, at);
    const isEmpty = typeof now === 'object' && now !== null && Object.keys(now).length === 0;
    const rules = [...work.begun].filter(([other]) => other === at).map(([, { rule }]) => rule);
    const text = Array.isArray(empty) ? '[]' : '{}';
    const say = own('emptySection', { part: at.slice(1), none: `${at.split('/').at(-1)}: ${text}` });
    return isEmpty ? [{ say, duty: check.duty, serves: rules, edits: [{ op: 'set', at, value: empty }] }] : [];
  });
}

/** A rule that cannot judge for a mistake of form: what `record/schema` finds is what is to be done. */
const waitsForForm = ({ message }: Check): boolean => ['broken', 'notAMap', 'noAsOf'].includes(message.code);

/** What no planner knows is said in the rule's own words: each finding, or why it cannot be judged. */
function rest(check: Check): readonly Draft[] {
  const whole: Finding = { ...check.message, at: '', subject: null };
  const isUnclear = check.outcome === 'unclear';
  const findings = isUnclear || check.findings.length === 0 ? [whole] : check.findings;
  return findings.map((found) => ({ ...correction(check.rule, found, [], check.duty), isUnclear }));
}

/** A warning as a whole: what it finds wrong is not put right by entries. As it was, where it was judged then. */
function inOneLine(atFirst: Check, now: Check): Draft {
  const { message, findings, rule, duty } = atFirst.outcome === 'fail' ? atFirst : now;
  const points = findings.map(({ at }) => at);
  const isUnclear = now.outcome === 'unclear';
  return { say: { rule, ...message }, duty, serves: [rule], edits: [], points, isUnclear };
}

/** What the warnings ask for besides: those that were there, and are still there when all else is done. */
function optional(work: Work, judged: Judged, atFirst: Judged): readonly Draft[] {
  const isLeft = (check: Check) => check.severity === 'warning' && isUnmet(atFirst.checks.get(check.rule) ?? check);
  const left = [...judged.checks.values()].filter((check) => isUnmet(check) && isLeft(check));
  const needs = needsOf(work, judged, (check) => left.includes(check));
  const planned = mergeDrafts(PLANNERS.flatMap((planner) => planner(needs)));
  const served = new Set(planned.flatMap(({ serves }) => serves));
  const others = left.filter(({ rule }) => !served.has(rule));
  return [...planned, ...others.map((check) => inOneLine(atFirst.checks.get(check.rule) ?? check, check))];
}

/** What is there and wrong, said in the rule's own words: it is put right before anything is added. */
const isCorrection = ({ say, edits }: Draft): boolean => say.rule !== null && edits.length > 0;

/** Makes the list of what is left to do for one record. */
export function makeTodo(request: TodoRequest): Todo {
  const { subject } = request;
  const upTo = lastDay(request);
  const trial = startTrial(subject.value, upTo, subject.look);
  const work: Work = { request, trial, upTo, drafts: [], begun: new Map(), isOpen: false };
  const first = judge(request, trial);
  const judged = plan(work, redraw(work) ? judge(request, trial) : first);
  const left = [...judged.checks.values()].filter((check) => isUnmet(check) && isError(check));
  const handled = new Set(work.drafts.flatMap(({ serves }) => serves));
  const corrections = work.drafts.filter(isCorrection);
  const planned = work.drafts.filter((draft) => !isCorrection(draft));
  const unplanned = left.filter((check) => !handled.has(check.rule) && !waitsForForm(check)).flatMap(rest);
  const items = [...corrections, ...planned, ...sayEmpty(work), ...unplanned];
  // Nothing but a new day is nothing to do.
  const isNeeded = items.some(({ say }) => say.rule !== null || say.code !== 'asOf');
  return {
    items: finish(work, isNeeded ? items : [], first.checks),
    optional: finish(work, optional(work, judged, first), first.checks),
    isComplete: left.length === 0 && !work.isOpen,
  };
}
