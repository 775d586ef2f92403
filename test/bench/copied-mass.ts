// How long copied plans take to be found among very many, and how much memory: `npm run bench:copied`, or with a number of
// plans of your own: `npx tsx test/bench/copied-mass.ts 100000`. Time is the processor's; that of making the plans up, each
// time that the rule takes one up again, is not counted.

import { viewsOf } from '../../src/judge/as-of.ts';
import type { FactSource } from '../../src/rule/folder-view.ts';
import rule from '../../src/rules/folder/copied-plans.ts';
import { filledIn, idOf, nameOf, planOf, renamed, rewritten } from './corpus.ts';

const place = { pointer: '', place: { line: 30, column: 9, endLine: 30, endColumn: 70, excerpt: 'x'.repeat(100) } };

/** A record as the rule sees it, without the time that reading YAML takes. */
const sourceOf = (unit: number, plan: readonly string[]): FactSource => ({
  path: idOf(unit),
  unit: idOf(unit),
  view: viewsOf(
    {
      plan: {
        versions: [
          { version: 1, date: '2014-02-20', optionalActions: plan.map((reason) => ({ title: '做法', reason })) },
        ],
      },
    },
    null,
  ).on('2014-08-10'),
  says: () => true,
  isBroken: () => false,
  names: null,
  ownNames: [nameOf(unit)],
  place: () => place,
  look: () => ({ kind: 'absent' }),
  textOf: () => ({ kind: 'none', why: 'absent', format: '' }),
});

const common = planOf(999_999, '', 2500);

/** Every hundredth unit hands in the plan of the one before it. */
const everyHundredth = (unit: number): readonly string[] =>
  unit % 100 === 99
    ? rewritten(renamed(planOf(unit - 1, nameOf(unit - 1)), nameOf(unit - 1), nameOf(unit)), 0.05, unit)
    : planOf(unit, nameOf(unit));

const MASSES: Readonly<Record<string, (unit: number) => readonly string[]>> = {
  'unrelated, one in a hundred copied': everyHundredth,
  'all the same': (unit) => common.map((paragraph) => `${nameOf(unit)}${paragraph}`),
  'a template, 10 % own': (unit) => filledIn(common, nameOf(unit), { share: 0.1, seed: unit }),
  'a template, 22 % own': (unit) => filledIn(common, nameOf(unit), { share: 0.22, seed: unit }),
  'one plan in half of the units': (unit) =>
    unit % 2 === 0 ? rewritten(common, 0.05, unit) : planOf(unit, nameOf(unit)),
};

const cpu = (): number => process.cpuUsage().user / 1000;

function timed(planOfUnit: (unit: number) => readonly string[], units: number): string {
  let again = 0;
  let making = 0;
  const takeUp = (path: string): FactSource => {
    again += 1;
    const start = cpu();
    const unit = Number(path.slice(1));
    const source = sourceOf(unit, planOfUnit(unit));
    making += cpu() - start;
    return source;
  };
  const running = rule.start({ roster: null, again: takeUp }, { similarity: 0.8 });
  let collecting = 0;
  let bytes = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const source = sourceOf(unit, planOfUnit(unit));
    const start = cpu();
    const facts = JSON.stringify(rule.collect(source, {}));
    collecting += cpu() - start;
    bytes += facts.length;
    const id = idOf(unit);
    running.add({ path: id, unit: id, name: null, team: null, category: null, facts: JSON.parse(facts) });
  }
  const before = process.memoryUsage.rss();
  const start = cpu();
  const judged = running.judge();
  const judging = cpu() - start - making;
  const findings = judged.kind === 'judged' ? judged.findings.length : judged.kind;
  const grown = Math.round((process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20);
  const each = (ms: number): string => `${Math.round((1000 * ms) / units)} µs`;
  return `${each(collecting)} | ${Math.round(bytes / units)} B | ${each(judging)} | ${again} | ${grown} MB | ${findings}`;
}

const units = Number(process.argv[2] ?? 10_000);
const only = process.argv[3];
process.stdout.write(
  `\n| ${units} plans | collecting, each | facts, each | judging, each | read again | memory of judging | findings |\n|${' --- |'.repeat(7)}\n`,
);
for (const [mass, planOfUnit] of Object.entries(MASSES))
  if (only === undefined || mass.includes(only)) process.stdout.write(`| ${mass} | ${timed(planOfUnit, units)} |\n`);
