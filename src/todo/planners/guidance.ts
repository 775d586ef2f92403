import { mondayOf } from '../../calendar.ts';
import { whyNotBySupervisors } from '../../campaign/supervisors.ts';
import type { Draft, Edit } from '../items/item.ts';
import { lackOf, listOf, type Needs, own, type Planner, textOf } from '../items/needs.ts';

function weeklyReports(needs: Needs): readonly Draft[] {
  const unmet = needs.must('guidance/weekly-reports');
  if (unmet === null) return [];
  const missing = unmet.check.findings.filter(({ code }) => code === 'missing');
  if (missing.length === 0) return [];
  const weeks = missing.map(({ params }) => textOf(params['week']));
  const edits = weeks.map(
    (week): Edit => ({
      op: 'add',
      at: '/weeklyReports',
      value: { week, filed: null, by: null },
      days: { filed: { notBefore: [mondayOf(week)] } },
      choices: { by: [...unmet.input.supervisors] },
    }),
  );
  return [
    {
      say: own('weeklyReports', { n: weeks.length, weeks: rangesOf(weeks) }),
      duty: 'team',
      serves: [unmet.rule],
      edits,
    },
  ];
}

/** Groups consecutive weeks into ranges of first and last week. */
function rangesOf(weeks: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last !== undefined && Date.parse(mondayOf(week)) - Date.parse(mondayOf(last)) === 7 * 86_400_000;
    if (run && follows) run.push(week);
    else runs.push([week]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}/${run.at(-1)}` : (run[0] ?? '')));
}

function visits(needs: Needs): readonly Draft[] {
  const unmet = needs.must('guidance/visits');
  const n = lackOf(unmet);
  if (unmet === null || n === 0) return [];
  const by = [...unmet.input.supervisors];
  const edits = Array.from(
    { length: n },
    (): Edit => ({ op: 'add', at: '/visits', value: { date: null, by: [null] }, choices: { by } }),
  );
  return [{ say: own('visits', { n }), duty: 'team', serves: [unmet.rule], edits }];
}

/**
 * The fewest reasons that answer every assessment. One summons answers all earlier assessments that name its reason.
 */
function reasonsFor(lists: readonly (readonly string[])[]): readonly string[] {
  const all = [...new Set(lists.flat())].sort();
  const sets = Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_, bit) => (mask >> bit) % 2 === 1));
  const covers = (set: readonly string[]) => lists.every((list) => list.some((reason) => set.includes(reason)));
  return sets.filter(covers).sort((a, b) => a.length - b.length)[0] ?? all;
}

function summons(needs: Needs): readonly Draft[] {
  const unmet = needs.must('guidance/summons');
  if (unmet === null) return [];
  const { findings } = unmet.check;
  const unanswered = findings.filter(({ code }) => code === 'notSummoned');
  const later = findings.filter(({ code }) => code === 'noFollowUp');
  const supervisors = [...unmet.input.supervisors];
  const last =
    unanswered
      .map(({ params }) => textOf(params['date']))
      .sort()
      .at(-1) ?? '';
  const reasons = reasonsFor(unanswered.map(({ params }) => listOf(params['triggers'])));
  const rules = { duty: 'team', serves: [unmet.rule] } as const;
  const due = unmet.input.topLeader.summons.filter(({ at }) => later.some((found) => found.at === at));
  return [
    ...reasons.map((reason): Draft => {
      const value = { date: null, by: [null], reason, followUp: null, evidence: [null] };
      const days = { date: { notBefore: [last] }, followUp: { notBefore: [last] } };
      const edits: readonly Edit[] = [
        { op: 'add', at: '/topLeader/summons', value, days, choices: { by: supervisors } },
      ];
      return { ...rules, say: own('summons', { reason, date: last }), edits, points: unanswered.map(({ at }) => at) };
    }),
    ...due.map(({ at, date, by }): Draft => {
      const edits: readonly Edit[] = [
        { op: 'set', at: `${at}/followUp`, value: null, days: { '': { notBefore: [date] } } },
      ];
      const isOurs = whyNotBySupervisors(by, unmet.input) === null;
      return { ...rules, say: own('followUp', { date }), edits, points: [at], isOpen: !isOurs };
    }),
  ];
}

export const planGuidance: Planner = (needs) => [...weeklyReports(needs), ...visits(needs), ...summons(needs)];
