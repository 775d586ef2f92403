import { type Day, earlierOf } from '../../calendar.ts';
import type { Check, Duty, Finding } from '../../model.ts';
import { plainJson } from '../../plain-json.ts';
import type { Input } from '../../rule/rule.ts';
import type { PersonEntry } from '../../rule/view.ts';
import { whoIs } from '../../words/who.ts';
import type { Days, Draft, Edit, Leaving, Saying } from './item.ts';

/** A rule that the record does not meet, with the rule's input. */
export interface Unmet {
  readonly rule: string;
  readonly check: Check;
  readonly input: Input;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a planner knows about a record. */
export interface Needs {
  /** The last day that an entry may have. Later ones do not count. */
  readonly upTo: Day;
  /** The value at a pointer of the record. */
  read(at: string): unknown;
  /** Whether something is in the record itself, not made up by a trial. */
  isOnRecord(at: string): boolean;
  /** A rule that must be met but is not; null if it is met or not required. */
  must(rule: string): Unmet | null;
  /** A rule that is not met, even a warning: served as well if that costs nothing. */
  wish(rule: string): Unmet | null;
  /** The options of a rule that must be met, whether or not it is. */
  asked(rule: string): Readonly<Record<string, unknown>> | null;
}

export type Planner = (needs: Needs) => readonly Draft[];

/** Plans for a rule where it must be met and is not: a draft, several or none. */
export const forRule =
  (rule: string, plan: (unmet: Unmet, needs: Needs) => Draft | readonly Draft[] | null): Planner =>
  (needs) => {
    const unmet = needs.must(rule);
    return unmet === null ? [] : [plan(unmet, needs) ?? []].flat();
  };

/** Several planners as one, in order. */
export const inTurn =
  (...planners: readonly Planner[]): Planner =>
  (needs) =>
    planners.flatMap((plan) => plan(needs));

/** A rule's findings with a code. */
export const findingsOf = (unmet: Unmet | null, code: string): readonly Finding[] =>
  (unmet?.check.findings ?? []).filter((found) => found.code === code);

/** The first of the rules that must be met but is not. */
export const firstOf = (needs: Needs, rules: readonly string[]): Unmet | null =>
  rules.map((rule) => needs.must(rule)).find((unmet) => unmet !== null) ?? null;

/** The rules that are not met, warnings last. */
export const servedOf = (needs: Needs, rules: readonly string[]): readonly string[] => {
  const unmet = rules.filter((rule) => needs.wish(rule) !== null);
  return [...unmet.filter((rule) => needs.must(rule)), ...unmet.filter((rule) => !needs.must(rule))];
};

/** A text of the list itself. */
export const own = (code: string, params: Saying['params'] = {}): Saying => ({ rule: null, code, params });

/** A finding to fix in place, in the rule's own words. */
export const correction = (rule: string, { code, params, at }: Finding, edits: readonly Edit[], duty: Duty): Draft => ({
  say: { rule, code, params },
  duty,
  serves: [rule],
  edits,
  points: [at],
});

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
export const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** How many a counting rule still lacks. */
export const lackOf = (unmet: Unmet | null): number =>
  unmet === null ? 0 : Math.max(0, (unmet.check.required ?? 0) - (unmet.check.found ?? 0));

/** Whether a person serves on a day. */
export const servesOn = (day: Day, person: PersonEntry | undefined): boolean =>
  person !== undefined && person.service.from <= day && day <= person.service.to;

const DATED = ['study', 'opinions', 'talks', 'problems', 'criticisms', 'materials', 'meeting', 'topLeader', 'visits'];

/**
 * The days for what the campaign begins with, where the record does not show its first day yet: nothing that counts is
 * dated before it, so it is no later than anything in the record.
 */
export function daysOfBeginning(needs: Needs, { input }: Unmet): Days {
  if (input.begins !== null) return {};
  const days = DATED.flatMap((part) => plainJson(needs.read(`/${part}`) ?? null).match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []);
  return days.length > 0 ? { notAfter: [days.reduce(earlierOf)] } : {};
}

/** How long a list of the record is, whatever of it counts. */
export const lengthOf = (needs: Needs, at: string): number => {
  const list = needs.read(at);
  return Array.isArray(list) ? list.length : 0;
};

/** The prefix of ids that a trial makes up. The clerk cannot know them. */
export const TRIAL_ID = 'todo.trial-';

export const isMadeUp = (value: unknown): boolean => typeof value === 'string' && value.includes(TRIAL_ID);

/** Those of some people who leave their post, with their last day. */
export const leaving = (people: readonly PersonEntry[]): readonly Leaving[] =>
  people.flatMap((person) => (person.to === undefined ? [] : [{ who: whoIs(person), to: person.to }]));

export const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

/** The ids of entries that are in the record. */
export const idsOnRecord = (entries: readonly { readonly id: string }[]): readonly string[] =>
  idsOf(entries).filter((id) => !isMadeUp(id));
