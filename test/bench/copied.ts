// How well copied plans are found, by the rule itself on made-up folders: `npm run bench:copied`.

import { workBy } from '../../src/audit-record.ts';
import { lettersWithout } from '../../src/copies/letters.ts';
import { byPathOf } from '../../src/inputs/by-path.ts';
import { folderRulesInForce, shippedSettings } from '../../src/inputs/settings.ts';
import { judgeOptions } from '../../src/judge/in-force.ts';
import rule from '../../src/rules/folder/copied-plans.ts';
import { makeFolderRun } from '../../src/work/folder-run.ts';
import { naiveSimilarities } from '../copies/naive-similarity.ts';
import { filledIn, idOf, nameOf, planOf, renamed, reordered, rewritten } from './corpus.ts';

const UNITS = 120;
const COPIES = 20;

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
  const terms = {
    judge: judgeOptions([], { asOf: null, notBefore: null, final: false, select: () => false }),
    folderRules: [{ ...inForce, options: { ...inForce.options, similarity } }],
    names: null,
  };
  const run = makeFolderRun(terms, { roster: null, inputAt: byPathOf(records) });
  const work = workBy(terms);
  for (const record of records) run.keep(work(record).report);
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

const pairsOf = (count: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, from) => [from, UNITS - COPIES + from] as const);

/** How many of the pairs are so alike by the definition, by comparing them in full. */
function atOrAbove(plans: Plans, pairs: number, similarity: number): number {
  const texts = plans.map((plan, unit) => {
    const lettersOf = lettersWithout([nameOf(unit)]);
    const lines = plan.map((paragraph) => String.fromCodePoint(...lettersOf(paragraph).codes));
    return { unit: idOf(unit), text: lines.join('\n') };
  });
  const similarityOf = naiveSimilarities(texts);
  return pairsOf(pairs).filter(([one, other]) => similarityOf(one, other) >= similarity).length;
}

function cellsOf(plans: Plans, pairs: number, similarity: number): string {
  const expected = new Set(pairsOf(pairs).map((pair) => pair.map(idOf).sort().join(' ')));
  const found = findIn(plans, similarity);
  const two = found.filter(({ n }) => n === 2);
  const right = two.filter(({ pair }) => expected.has(pair)).length;
  const many = found.filter(({ n }) => n > 2).map(({ n }) => `one finding of ${n} units`);
  const said = [...(pairs > 0 ? [`${right} of ${pairs}`] : []), ...many];
  const alike = pairs > 0 ? `${atOrAbove(plans, pairs, similarity)}` : '–';
  return `${alike} | ${said.join(', ') || 'none'} | ${two.length - right}`;
}

const head = [0.8, 0.6].map((similarity) => `≥ ${similarity} | found | falsely`).join(' | ');
process.stdout.write(`| ${UNITS} plans, pairs | ${head} |\n|${' --- |'.repeat(7)}\n`);
for (const [kind, { plans, pairs }] of Object.entries(KINDS))
  process.stdout.write(`| ${kind} | ${cellsOf(plans, pairs, 0.8)} | ${cellsOf(plans, pairs, 0.6)} |\n`);
