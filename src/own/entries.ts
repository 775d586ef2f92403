import type { Entry } from '../rule/judgement.ts';
import type { Input } from '../rule/rule.ts';

/** An entry of a list, and what it says. */
export interface Found {
  readonly entry: Entry;
  readonly value: object;
}

const isEntry = (value: object): value is Entry => 'at' in value && 'label' in value;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What stands under a key of something found: a map, or the items of a list. Those without a label bear that of the entry around them. */
function below({ entry, value }: Found, key: string): readonly Found[] {
  const at = `${entry.at}/${key}`;
  const inside = (value as Readonly<Record<string, unknown>>)[key];
  if (!Array.isArray(inside)) return isObject(inside) ? [{ entry: { at, label: entry.label }, value: inside }] : [];
  return inside.filter(isObject).map((item, index) => ({
    entry: isEntry(item) ? item : { at: `${at}/${index}`, label: entry.label },
    value: item,
  }));
}

/** The entries of a list of the record by its path, such as `materials.drafts`, as of the day of the input. */
export function entriesAt(input: Input, path: string): readonly Found[] {
  const root = { ...input, supervision: { members: input.supervisorList } };
  const start: readonly Found[] = [{ entry: { at: '', label: '' }, value: root }];
  return path.split('.').reduce((found, key) => found.flatMap((one) => below(one, key)), start);
}
