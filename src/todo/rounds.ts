import type { Finding, Pointer } from '../model.ts';
import { correction, inTurn, type Planner, textOf } from './items/needs.ts';
import { valueAt } from './items/pointer.ts';
import { isError, isUnmet, type Judged, judge } from './judged.ts';
import { planArchive } from './planners/archive.ts';
import { planCorrections } from './planners/corrections.ts';
import { planCriticisms } from './planners/criticisms.ts';
import { planDrafts } from './planners/drafts.ts';
import { planGuidance } from './planners/guidance.ts';
import { planLeads } from './planners/leads.ts';
import { planMeeting } from './planners/meeting.ts';
import { planOpinions } from './planners/opinions.ts';
import { planPlan } from './planners/plan.ts';
import { planProblems } from './planners/problems.ts';
import { planStudy } from './planners/study.ts';
import { planTalks } from './planners/talks.ts';
import { fixSchemaFinding } from './schema-edits.ts';
import { enter, needsOf, type Work } from './work.ts';

/** The planners, in order. The archive comes separately, since most of them add to it. */
export const planAll = inTurn(
  planPlan,
  planStudy,
  planOpinions,
  planTalks,
  planProblems,
  planCriticisms,
  planDrafts,
  planGuidance,
  planLeads,
);

const MOST_ROUNDS = 6;

/** One mapping may miss several keys. */
const isSame = (one: Pick<Finding, 'code' | 'at' | 'params'>, other: typeof one): boolean =>
  one.code === other.code && one.at === other.at && one.params['key'] === other.params['key'];

/** Fixes schema errors. If nobody can tell how, the section waits until the clerk has fixed it. */
function fixSchemaErrors(work: Work, judged: Judged): void {
  const check = judged.checks.get('record/schema');
  const findings = check && isUnmet(check) ? check.findings : [];
  const input = judged.inputs.get('record/schema');
  if (!check || !input) return;
  for (const found of findings) {
    // Those that are left out are listed once the others are mended.
    if (found.code === 'more') {
      work.isOpen = true;
      continue;
    }
    const fix = fixSchemaFinding(found, judged.value);
    // The record's own finding quotes the file, which a copy does not have.
    const own = work.request.subject.findings.find(({ code, at, params }) => isSame(found, { code, at, params }));
    const draft = correction(check.rule, own ?? found, fix?.edits ?? [], check.duty);
    enter(work, judged, [{ ...draft, isOpen: fix?.isOpen ?? true }]);
  }
}

/** Starts missing sections as empty, so that their rules can state what has to be in them. */
function startSections(work: Work, judged: Judged): void {
  const absent = [...judged.checks.values()].filter(
    (check) => isUnmet(check) && isError(check) && check.message.code === 'absent',
  );
  for (const check of absent) {
    const part = textOf(check.message.params['part']);
    const value = textOf(check.message.params['none']).endsWith('{}') ? {} : [];
    const at = `/${part}`;
    if (work.startedEmpty.has(at)) continue;
    work.startedEmpty.set(at, { value, check });
    work.trial.apply({ op: 'set', at, value });
  }
}

/** Asks for the people or supervisors where the record names some and lists none: nothing can be planned without them. */
function askWhoTheyAre(work: Work, judged: Judged): void {
  const check = judged.checks.get('record/references');
  const lists: Readonly<Record<string, Pointer>> = { noPeople: '/people', noSupervision: '/supervision/members' };
  for (const finding of check?.findings ?? []) {
    const list = lists[finding.code];
    if (!check || list === undefined || !Array.isArray(valueAt(judged.value, list))) continue;
    enter(work, judged, [{ ...correction(check.rule, finding, [], check.duty), isOpen: true }]);
    work.isHalted = true;
  }
}

const sizeOf = ({ drafts, hidden, startedEmpty }: Work): number => drafts.length + hidden.size + startedEmpty.size;

/** Plans in rounds whatever still keeps the trial from passing. `first` is the judgement of the original record. */
export function planInRounds(work: Work, first: Judged): Judged {
  let judged = first;
  const step = (change: () => void): void => {
    const before = sizeOf(work);
    change();
    if (sizeOf(work) > before) judged = judge(work.request, work.trial);
  };
  const plan = (planner: Planner): void => step(() => enter(work, judged, planner(needsOf(work, judged, isError))));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = sizeOf(work);
    step(() => fixSchemaErrors(work, judged));
    askWhoTheyAre(work, judged);
    if (work.isHalted) break;
    step(() => startSections(work, judged));
    plan(planCorrections);
    // The day of the meeting determines who owes criticism.
    plan(planMeeting);
    plan(planAll);
    plan(planArchive);
    if (sizeOf(work) === before) break;
  }
  return judged;
}
