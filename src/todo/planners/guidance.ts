import { mondayOf } from '../../calendar.ts';
import { whyNotBySupervisors } from '../../campaign/supervisors.ts';
import { add, type Draft, setDay } from '../items/item.ts';
import { findingsOf, forRule, inTurn, lackOf, listOf, own, textOf } from '../items/needs.ts';

const weeklyReports = forRule('guidance/weekly-reports', (unmet) => {
  const weeks = findingsOf(unmet, 'missing').map(({ params }) => textOf(params['week']));
  if (weeks.length === 0) return null;
  const choices = { by: [...unmet.input.supervisors] };
  const edits = weeks.map((week) => {
    const days = { filed: { notBefore: [mondayOf(week)] } };
    return add('/weeklyReports', { week, filed: null, by: null }, { days, choices });
  });
  const say = own('weeklyReports', { n: weeks.length, weeks: rangesOf(weeks) });
  return { say, duty: 'team', serves: [unmet.rule], edits };
});

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

const visits = forRule('guidance/visits', (unmet) => {
  const n = lackOf(unmet);
  if (n === 0) return null;
  const choices = { by: [...unmet.input.supervisors] };
  const edits = Array.from({ length: n }, () => add('/visits', { date: null, by: [null] }, { choices }));
  return { say: own('visits', { n }), duty: 'team', serves: [unmet.rule], edits };
});

/**
 * The fewest reasons that answer every assessment. One summons answers all earlier assessments that name its reason.
 */
function reasonsFor(lists: readonly (readonly string[])[]): readonly string[] {
  const all = [...new Set(lists.flat())].sort();
  const sets = Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_, bit) => (mask >> bit) % 2 === 1));
  const covers = (set: readonly string[]) => lists.every((list) => list.some((reason) => set.includes(reason)));
  return sets.filter(covers).sort((a, b) => a.length - b.length)[0] ?? all;
}

const summons = forRule('guidance/summons', (unmet) => {
  const common = { duty: 'team', serves: [unmet.rule] } as const;
  const choices = { by: [...unmet.input.supervisors] };
  const unanswered = findingsOf(unmet, 'notSummoned');
  const dates = unanswered.map(({ params }) => textOf(params['date'])).sort();
  const last = dates.at(-1) ?? '';
  const reasons = reasonsFor(unanswered.map(({ params }) => listOf(params['triggers'])));
  const later = new Set(findingsOf(unmet, 'noFollowUp').map(({ at }) => at));
  return [
    ...reasons.map((reason): Draft => {
      const value = { date: null, by: [null], reason, followUp: null, evidence: [null] };
      const days = { date: { notBefore: [last] }, followUp: { notBefore: [last] } };
      const edits = [add('/topLeader/summons', value, { days, choices })];
      return { ...common, say: own('summons', { reason, date: last }), edits, points: unanswered.map(({ at }) => at) };
    }),
    ...unmet.input.topLeader.summons
      .filter(({ at }) => later.has(at))
      .map(({ at, date, by }): Draft => {
        const edits = [setDay(`${at}/followUp`, { notBefore: [date] })];
        const isOurs = whyNotBySupervisors(by, unmet.input) === null;
        return { ...common, say: own('followUp', { date }), edits, points: [at], isOpen: !isOurs };
      }),
  ];
});

export const planGuidance = inTurn(weeklyReports, visits, summons);
