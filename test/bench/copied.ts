// How well copied plans are found, by the rule itself on made-up folders, and how long it takes: `npm run bench:copied`, or
// with a number of records of your own: `npm run bench:copied -- 100000`.

import type { FactSource, FolderRecord } from '../../src/judge/folder-rule.ts';
import { judgeOptions } from '../../src/judge/record.ts';
import { viewAsOf } from '../../src/judge/view.ts';
import { folderRulesInForce, shippedSettings } from '../../src/profile/settings.ts';
import rule from '../../src/rules/folder/copied-plans.ts';
import { makeFolderRun } from '../../src/run/folder.ts';
import { auditRecord } from '../../src/run/record.ts';
import { filledIn, planOf, renamed, reordered, rewritten } from './corpus.ts';

const UNITS = 120;
const COPIES = 20;

const nameOf = (unit: number): string =>
  `${'东西南北上下前后新老'[unit % 10]}${'山河湖泉林甸滩沟坡湾'[Math.floor(unit / 10) % 10]}${'一二三四五六七八九十'[Math.floor(unit / 100) % 10]}镇党委`;
const idOf = (unit: number): string => `U${String(unit).padStart(6, '0')}`;

type Plans = readonly (readonly string[])[];

/** A record whose plan says so: a paragraph an optional action. */
const recordOf = (unit: number, plan: readonly string[]): string =>
  JSON.stringify({
    schema: 'unit-record/1',
    asOf: '2014-08-10',
    unit: { id: idOf(unit), name: nameOf(unit), category: 'township' },
    supervision: { team: 'T01', members: [] },
    people: [],
    plan: {
      versions: [
        { version: 1, date: '2014-02-20', optionalActions: plan.map((reason) => ({ title: '做法', reason })) },
      ],
    },
  });

/** What the rule finds among plans: groups of units by how many they are, and of two the two. */
function findIn(plans: Plans, similarity: number) {
  const [inForce] = folderRulesInForce(shippedSettings([rule]));
  if (inForce === undefined) throw new Error('no rule');
  const records = plans.map((plan, unit) => {
    const bytes = new TextEncoder().encode(recordOf(unit, plan));
    return { path: idOf(unit), folder: null, read: () => ({ ok: true, bytes }) as const };
  });
  const run = makeFolderRun(
    [{ ...inForce, options: { ...inForce.options, similarity } }],
    { records, roster: null },
    null,
  );
  const options = judgeOptions([], { asOf: null, notBefore: null, final: false, select: () => false });
  for (const record of records) run.take(auditRecord(record, options));
  const [check] = run.judge().checks;
  return (check?.findings ?? []).map(({ params }) => {
    const [path, other, n] = [String(params['path']), String(params['other']), Number(params['n'] ?? 2)];
    return { n, pair: [other.replace(/:\d+$/, ''), path].sort().join(' ') };
  });
}

const unrelated = (units: number): Plans => Array.from({ length: units }, (_, unit) => planOf(unit, nameOf(unit)));

/** The last units copy from the first ones: unit 0 has a copy, and so on. */
function copiedBy(change: (plan: readonly string[], from: number, to: number) => readonly string[]): Plans {
  const plans = unrelated(UNITS - COPIES);
  return [...plans, ...plans.slice(0, COPIES).map((plan, from) => change(plan, from, UNITS - COPIES + from))];
}

const rename = (plan: readonly string[], from: number, to: number) => renamed(plan, nameOf(from), nameOf(to));

const template = (share: number): Plans => {
  const whole = planOf(999_999, '', 3000);
  return Array.from({ length: UNITS }, (_, unit) => filledIn(whole, nameOf(unit), { share, seed: unit }));
};

/** Units that fill in a template of which some hand in another's. */
function templateCopied(share: number): Plans {
  const plans = template(share);
  return plans.map((plan, to) => {
    const from = to - (UNITS - COPIES);
    return from < 0 ? plan : renamed(plans[from] ?? plan, nameOf(from), nameOf(to));
  });
}

function half(): Plans {
  const plan = planOf(0, nameOf(0));
  return unrelated(UNITS).map((own, unit) => (unit % 2 === 0 ? rewritten(rename(plan, 0, unit), 0.05, unit) : own));
}

const KINDS: Readonly<Record<string, { readonly plans: Plans; readonly pairs: number }>> = {
  'verbatim copies': { plans: copiedBy((plan) => plan), pairs: COPIES },
  'names, dates and figures replaced': { plans: copiedBy(rename), pairs: COPIES },
  'names replaced, paragraphs reordered': {
    plans: copiedBy((...of) => reordered(rename(...of), of[2])),
    pairs: COPIES,
  },
  'names replaced, every tenth sentence rewritten': {
    plans: copiedBy((...of) => rewritten(rename(...of), 0.1, of[2])),
    pairs: COPIES,
  },
  'names replaced, every fifth sentence rewritten': {
    plans: copiedBy((...of) => rewritten(rename(...of), 0.2, of[2])),
    pairs: COPIES,
  },
  'names replaced, one third rewritten': {
    plans: copiedBy((...of) => rewritten(rename(...of), 1 / 3, of[2])),
    pairs: COPIES,
  },
  'a third of the plan taken, nothing added': {
    plans: copiedBy((...of) => rename(...of).slice(0, Math.ceil(of[0].length / 3))),
    pairs: COPIES,
  },
  'a copy, and as much again of its own': {
    plans: copiedBy((...of) => [...rename(...of), ...planOf(of[2], nameOf(of[2]))]),
    pairs: COPIES,
  },
  'unrelated plans': { plans: unrelated(UNITS), pairs: 0 },
  'a superior’s template, 50 % own': { plans: template(0.5), pairs: 0 },
  'a superior’s template, 30 % own': { plans: template(0.3), pairs: 0 },
  'a superior’s template, 10 % own': { plans: template(0.1), pairs: 0 },
  'template, 50 % own, of which some copied': { plans: templateCopied(0.5), pairs: COPIES },
  'template, 30 % own, of which some copied': { plans: templateCopied(0.3), pairs: COPIES },
  'one plan in half of the units': { plans: half(), pairs: 0 },
};

const truePairs = new Set(
  Array.from({ length: COPIES }, (_, from) => [idOf(from), idOf(UNITS - COPIES + from)].sort().join(' ')),
);

function rowOf(plans: Plans, pairs: number, similarity: number): string {
  const found = findIn(plans, similarity);
  const many = found.filter(({ n }) => n > 2).map(({ n }) => `one finding of ${n} units`);
  const two = found.filter(({ n }) => n === 2);
  const right = pairs === 0 ? 0 : two.filter(({ pair }) => truePairs.has(pair)).length;
  const said = [...(pairs > 0 ? [`${right} of ${pairs}`] : []), ...many];
  return `${said.join(', ') || '–'} | ${two.length - right}`;
}

process.stdout.write(
  `| ${UNITS} units | found at 0.8 | falsely | found at 0.6 | falsely |\n| --- | --- | --- | --- | --- |\n`,
);
if (process.env['MASS'] === undefined)
  for (const [kind, { plans, pairs }] of Object.entries(KINDS))
    process.stdout.write(`| ${kind} | ${rowOf(plans, pairs, 0.8)} | ${rowOf(plans, pairs, 0.6)} |\n`);

const place = { pointer: '', place: { line: 30, column: 9, endLine: 30, endColumn: 70, excerpt: 'x'.repeat(100) } };

/** A record as the rule sees it, without the time that reading YAML takes. */
const sourceOf = (unit: number, plan: readonly string[]): FactSource => ({
  path: idOf(unit),
  unit: idOf(unit),
  view: viewAsOf('2014-08-10', {
    plan: {
      versions: [
        { version: 1, date: '2014-02-20', optionalActions: plan.map((reason) => ({ title: '做法', reason })) },
      ],
    },
  }),
  says: () => true,
  isBroken: () => false,
  names: null,
  ownNames: [nameOf(unit)],
  place: () => place,
  look: () => ({ kind: 'absent' }),
  readText: () => null,
});

const common = planOf(999_999, '', 2500);

/** Every hundredth unit hands in the plan of the one before it. */
const everyHundredth = (unit: number): readonly string[] =>
  unit % 100 === 99
    ? renamed(planOf(unit - 1, nameOf(unit - 1)), nameOf(unit - 1), nameOf(unit))
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
  const records: FolderRecord<unknown>[] = [];
  let collecting = 0;
  let bytes = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const source = sourceOf(unit, planOfUnit(unit));
    const start = cpu();
    const facts = JSON.stringify(rule.collect(source, {}));
    collecting += cpu() - start;
    bytes += facts.length;
    records.push({
      path: idOf(unit),
      unit: idOf(unit),
      name: null,
      team: null,
      category: null,
      facts: JSON.parse(facts),
    });
  }
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
  const before = process.memoryUsage.rss();
  const start = cpu();
  const judged = rule.judge({ records, roster: null, again: takeUp }, { similarity: 0.8 });
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
