import type { Alike } from '../../copies/compare-grams.ts';
import { unionFindOf } from '../../copies/union-find.ts';

/** A unit's plan, and where it begins. */
export interface Plan {
  readonly path: string;
  readonly unit: string;
  readonly line: number;
  /** Of its text. */
  readonly digest: string;
}

/** A text that some plans have. */
export interface KnownText {
  readonly grams: number;
  readonly sketch: string;
  readonly plans: readonly Plan[];
}

/** One text, its plans by path. */
export interface PlanText extends KnownText {
  readonly units: readonly string[];
  /** How many units those are. */
  readonly weight: number;
  /** The first plan of each of the first two units. */
  readonly firsts: readonly Plan[];
}

/** Plans that hold together, and the two of different units that are most alike. */
export interface Copies {
  readonly plans: readonly Plan[];
  readonly pair: readonly [Plan, Plan];
  readonly shared: number;
  readonly of: number;
}

const byPath = (a: Plan, b: Plan): number => (a.path < b.path ? -1 : Number(a.path > b.path));

/** Texts by their digests, in an order that has nothing to do with the plans' paths. */
export function textsOf(known: ReadonlyMap<string, KnownText>): readonly PlanText[] {
  return [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { grams, sketch, plans: all }]) => {
      const plans = all.toSorted(byPath);
      const [first] = plans;
      if (first === undefined) return [];
      const units = [...new Set(plans.map(({ unit }) => unit))];
      const second = plans.find(({ unit }) => unit !== first.unit);
      const firsts = second === undefined ? [first] : [first, second];
      return [{ grams, sketch, plans, units, weight: units.length, firsts }];
    });
}

/** Two plans of different units, of two texts or of one; null where there is one unit alone. */
function ofTwoUnits(one: PlanText, other: PlanText): readonly [Plan, Plan] | null {
  for (const plan of one.firsts) {
    const beside = other.firsts.find(({ unit }) => unit !== plan.unit);
    if (beside) return byPath(plan, beside) < 0 ? [plan, beside] : [beside, plan];
  }
  return null;
}

type Closest = Omit<Copies, 'plans'>;

const closerFirst = (a: Closest, b: Closest): number =>
  b.shared / b.of - a.shared / a.of || byPath(a.pair[0], b.pair[0]) || byPath(a.pair[1], b.pair[1]);

/** The plans that hold together, from the texts that two units have and those that are alike. */
export function copiesAmong(texts: readonly PlanText[], alike: readonly Alike[]): readonly Copies[] {
  const same = texts.map(({ grams }, text): Alike => ({ pair: [text, text], shared: grams, of: grams }));
  const { rootOf, join } = unionFindOf(texts.length);
  for (const { pair } of alike) join(...pair);
  const closest = new Map<number, Closest>();
  for (const { pair, ...measure } of [...same, ...alike]) {
    const [one, other] = [texts[pair[0]], texts[pair[1]]];
    const plans = one && other ? ofTwoUnits(one, other) : null;
    if (plans === null) continue;
    const found = { pair: plans, ...measure };
    const root = rootOf(pair[0]);
    const known = closest.get(root);
    if (known === undefined || closerFirst(found, known) < 0) closest.set(root, found);
  }
  const members = new Map<number, Plan[]>();
  texts.forEach(({ plans }, text) => {
    const root = rootOf(text);
    const known = members.get(root);
    if (known === undefined) members.set(root, [...plans]);
    else for (const plan of plans) known.push(plan);
  });
  return [...closest]
    .map(([root, found]) => ({ ...found, plans: (members.get(root) ?? []).toSorted(byPath) }))
    .sort(closerPath);
}

const closerPath = (a: Copies, b: Copies): number => byPath(a.pair[1], b.pair[1]) || byPath(a.pair[0], b.pair[0]);
