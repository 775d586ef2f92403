import type { Day } from '../calendar.ts';
import { lastDayIn, ownAsOf } from '../judge/document.ts';
import { dayJudgedAsOf } from '../judge/in-force.ts';
import type { Check, Finding } from '../model.ts';
import { finish } from './finish.ts';
import { type Draft, set, type Todo } from './items/item.ts';
import { mergeDrafts } from './items/merge.ts';
import { correction, own } from './items/needs.ts';
import { lastOf, valueAt } from './items/pointer.ts';
import { isError, isUnmet, type Judged, judge, type TodoRequest } from './judged.ts';
import { printable } from './printable.ts';
import { planAll, planInRounds } from './rounds.ts';
import { startTrial } from './trial.ts';
import { isOfRecord, needsOf, type Work } from './work.ts';

/** The last day that an entry may have: the day judged as of. */
const lastDay = ({ subject, options }: TodoRequest): Day =>
  dayJudgedAsOf(ownAsOf(subject), options) ?? lastDayIn(subject.value) ?? '2000-01-01';

/**
 * If the record is judged as of a later day than its own, asks for a new asOf first. Otherwise entries made by then
 * would be dated wrongly.
 */
function updateAsOf(work: Work): boolean {
  const day = ownAsOf(work.request.subject);
  if (day === null || day >= work.upTo) return false;
  const edit = set('/asOf', work.upTo);
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

/** Sections that are still empty: enter them, or state that there are none. */
function emptySections(work: Work): readonly Draft[] {
  const { value } = work.trial.now();
  return [...work.startedEmpty].flatMap(([at, { value: empty, check }]): readonly Draft[] => {
    const now = valueAt(value, at);
    if (typeof now !== 'object' || now === null || Object.keys(now).length > 0) return [];
    const none = `${lastOf(at)}: ${Array.isArray(empty) ? '[]' : '{}'}`;
    const say = own('emptySection', { part: at.slice(1), none });
    return [{ say, duty: check.duty, serves: [check.rule], edits: [set(at, empty)] }];
  });
}

/** Whether other items already say what the check waits for: those of the cause, mostly of `record/schema`. */
const waits = ({ outcome, because, message }: Check): boolean =>
  outcome === 'unclear' && (because !== undefined || ['broken', 'notAMap', 'noAsOf', 'absent'].includes(message.code));

/** That there is nobody to look up is what `record/schema` says too. */
const isSaid = ({ code }: Finding): boolean => code === 'noPeople' || code === 'noSupervision';

/** For checks without a planner, the rule's own words about the record: each finding, or why it is unclear. */
function draftsFor(check: Check): readonly Draft[] {
  const ofCheck: Finding = { ...check.message, at: '', subject: null };
  const isUnclear = check.outcome === 'unclear';
  const findings =
    isUnclear || check.findings.length === 0 ? [ofCheck] : check.findings.filter((found) => !isSaid(found));
  return findings.map((found) => ({ ...correction(check.rule, found, [], check.duty), isUnclear }));
}

/** The items of a check without a planner: those after the trial, or those before it if the trial only reports its own entries. */
function unplannedOf(work: Work, now: Check, first: Judged): readonly Draft[] {
  const ofRecord = (check: Check) => (waits(check) ? [] : draftsFor(check).filter((draft) => isOfRecord(work, draft)));
  const drafts = ofRecord(now).filter((draft) => printable(draft) !== null);
  const before = first.checks.get(now.rule);
  return drafts.length > 0 || before === undefined || !isUnmet(before) ? drafts : ofRecord(before);
}

/** A warning as one item: new entries do not fix it. Only what the original record says is for people to read. */
function asOneItem({ message, findings, rule, duty, outcome }: Check): Draft {
  const points = findings.map(({ at }) => at);
  const isUnclear = outcome === 'unclear';
  return { say: { rule, ...message }, duty, serves: [rule], edits: [], points, isUnclear };
}

/** What the warnings ask for: those of the original record that remain when everything else is done. */
function optional(work: Work, judged: Judged, original: Judged): readonly Draft[] {
  const before = (check: Check) => original.checks.get(check.rule) ?? check;
  const isLeft = (check: Check) => check.severity === 'warning' && isUnmet(before(check));
  const left = [...judged.checks.values()].filter((check) => isUnmet(check) && isLeft(check));
  const needs = needsOf(work, judged, (check) => left.includes(check));
  const planned = mergeDrafts(planAll(needs));
  const served = new Set(planned.flatMap(({ serves }) => serves));
  const others = left.filter(({ rule }) => !served.has(rule)).map(before);
  return [...planned, ...others.filter((check) => !waits(check)).map(asOneItem)];
}

/** Whether a draft corrects something in the record. Corrections come before additions. */
const isCorrection = ({ say, edits }: Draft): boolean => say.rule !== null && edits.length > 0;

/** Makes the to-do list of one record. */
export function makeTodo(request: TodoRequest): Todo {
  const { subject } = request;
  const upTo = lastDay(request);
  const trial = startTrial(subject.value, upTo, subject);
  const work: Work = {
    request,
    trial,
    upTo,
    drafts: [],
    made: new Set(),
    hidden: new Set(),
    startedEmpty: new Map(),
    isOpen: false,
    isHalted: false,
  };
  const first = judge({ ...request, validate: () => subject }, trial);
  const judged = planInRounds(work, updateAsOf(work) ? judge(request, trial) : first);
  const left = [...judged.checks.values()].filter((check) => isUnmet(check) && isError(check));
  const isAsked = (check: Check) => !work.isHalted && !handled.has(check.rule);
  const handled = new Set(work.drafts.flatMap(({ serves }) => serves));
  const corrections = work.drafts.filter(isCorrection);
  const planned = work.drafts.filter((draft) => !isCorrection(draft));
  const unplanned = left.filter(isAsked).flatMap((check) => unplannedOf(work, check, first));
  const all = [...corrections, ...planned, ...emptySections(work), ...unplanned];
  const readable = (drafts: readonly Draft[]) => drafts.flatMap((draft) => printable(draft) ?? []);
  const items = readable(all);
  work.isOpen ||= items.length < all.length || work.hidden.size > 0;
  // A new asOf alone is nothing to do.
  const isNeeded = items.some(({ say }) => say.rule !== null || say.code !== 'asOf');
  return {
    items: finish(work, isNeeded ? items : [], first.checks),
    optional: finish(work, work.isHalted ? [] : readable(optional(work, judged, first)), first.checks),
    isComplete: left.length === 0 && !work.isOpen,
  };
}
