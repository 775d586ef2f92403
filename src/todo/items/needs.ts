import type { Day } from '../../calendar.ts';
import type { Check, Duty, Finding } from '../../model.ts';
import type { Input } from '../../rule/rule.ts';
import type { PersonEntry } from '../../rule/view.ts';
import type { Draft, Edit, Saying } from './item.ts';

/** A rule that the record does not meet, with what the rule was given. */
export interface Unmet {
  readonly rule: string;
  readonly check: Check;
  readonly input: Input;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a planner is told of a record. */
export interface Needs {
  /** The last day that an entry may have: one dated later counts for nothing. */
  readonly upTo: Day;
  /** What stands at a pointer of the record. */
  read(at: string): unknown;
  /** True of what the record itself holds, and no trial has made up. */
  isOnRecord(at: string): boolean;
  /** A rule that must be met and is not; null where it is, or is not asked for. */
  must(rule: string): Unmet | null;
  /** A rule that is not met, be it a warning: served besides where it costs nothing. */
  wish(rule: string): Unmet | null;
  /** The options of a rule that must be met, whether it is or not. */
  asked(rule: string): Readonly<Record<string, unknown>> | null;
}

export type Planner = (needs: Needs) => readonly Draft[];

/** The first of some rules that must be met and are not. */
export const firstOf = (needs: Needs, rules: readonly string[]): Unmet | null =>
  rules.map((rule) => needs.must(rule)).find((unmet) => unmet !== null) ?? null;

/** Those of some rules that are not met, warnings behind. */
export const servedOf = (needs: Needs, rules: readonly string[]): readonly string[] => {
  const unmet = rules.filter((rule) => needs.wish(rule) !== null);
  return [...unmet.filter((rule) => needs.must(rule)), ...unmet.filter((rule) => !needs.must(rule))];
};

/** Words of the list itself. */
export const own = (code: string, params: Saying['params'] = {}): Saying => ({ rule: null, code, params });

/** A finding that is put right where it stands, in the rule's own words. */
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

/** How many a rule that counts still lacks. */
export const lackOf = (unmet: Unmet | null): number =>
  unmet === null ? 0 : Math.max(0, (unmet.check.required ?? 0) - (unmet.check.found ?? 0));

/** True of somebody who serves on a day. */
export const servesOn = (day: Day, person: PersonEntry | undefined): boolean =>
  person !== undefined && person.service.from <= day && day <= person.service.to;

/** How ids begin that a trial makes up: they are nothing that a clerk could name. */
export const TRIAL_ID = 'todo.trial-';

/** The ids of entries that are on record. */
export const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] =>
  entries.map(({ id }) => id).filter((id) => !id.startsWith(TRIAL_ID));
