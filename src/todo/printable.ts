import type { Param } from '../model.ts';
import type { Draft, Edit } from './items/item.ts';
import { isMadeUp, TRIAL_ID } from './items/needs.ts';
import { isBag } from './items/pointer.ts';

// A trial makes up ids and names. Nobody may read them: they stand for what only the clerk knows.

/** A value with `null` in place of whatever the trial made up. */
function open(value: unknown): unknown {
  if (isMadeUp(value)) return null;
  if (Array.isArray(value)) return value.map(open);
  if (!isBag(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, open(inner)]));
}

function openEdit(edit: Edit): Edit {
  const choices = Object.entries(edit.choices ?? {}).map(
    ([key, values]) => [key, values.filter((value) => !isMadeUp(value))] as const,
  );
  return {
    ...edit,
    ...('value' in edit ? { value: open(edit.value) } : {}),
    ...(edit.choices ? { choices: Object.fromEntries(choices) } : {}),
  };
}

/** A person whose name is not known yet goes by the id. */
const NAMELESS = new RegExp(`^((?:\\d+ )?[^\\s.]+) ${TRIAL_ID}\\d+$`);
const idOnly = (text: string): string | null => (isMadeUp(text) ? (NAMELESS.exec(text)?.[1] ?? null) : text);
const isText = (value: Param): value is string => typeof value === 'string';

/** A param without what the trial made up; null if nothing is left of it. */
function paramOf(value: Param): Param | null {
  if (isText(value)) return idOnly(value);
  if (typeof value === 'number') return value;
  const known = value.flatMap((item) => idOnly(item) ?? []);
  return known.length > 0 || value.length === 0 ? known : null;
}

/** A draft as a person may read it; null if it is about something that the trial made up. */
export function printable(draft: Draft): Draft | null {
  const { say, edits } = draft;
  const params = Object.entries(say.params).map(([key, value]) => [key, paramOf(value)] as const);
  const isCut = params.some(([key, value]) => value !== null && !isSame(value, say.params[key]));
  // A number beside a shortened list would be wrong.
  if (params.some(([, value]) => value === null) || (isCut && 'n' in say.params)) return null;
  return {
    ...draft,
    say: { ...say, params: Object.fromEntries(params) as Draft['say']['params'] },
    edits: edits.map(openEdit),
  };
}

const isSame = (value: Param, before: Param | undefined): boolean =>
  !Array.isArray(value) || (Array.isArray(before) && value.length === before.length);
