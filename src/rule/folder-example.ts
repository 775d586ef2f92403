import type { Localized } from '../model.ts';
import { completeExample } from './example.ts';
import type { FolderRule } from './folder-rule.ts';

/** The sections of a roster. Those that an example omits are added below its own lines. */
export const OMISSIBLE_IN_ROSTER: Readonly<
  Record<string, { readonly yaml: string; readonly about: Localized | null }>
> = {
  schema: { yaml: 'schema: roster/1', about: null },
  name: { yaml: 'name: 示例旗', about: null },
  asOf: {
    yaml: 'asOf: 2014-10-10',
    about: { en: 'the roster is as of 10 October 2014', zh: '名册截至2014年10月10日' },
  },
  teams: {
    yaml: 'teams: [{id: T05, name: 旗委第五督导组, members: [{id: S13, name: 庚某}, {id: S14, name: 辛某}]}]',
    about: { en: 'the team T05 has the members S13 and S14', zh: '督导组 T05 的成员为 S13、S14' },
  },
  units: {
    yaml: 'units: [{id: U017, name: 示例镇党委, aliases: [示例镇], category: township, team: T05}]',
    about: { en: 'the one unit is U017, 示例镇党委', zh: '活动单位只有示例镇党委（U017）' },
  },
};

/** A small folder. */
export interface FolderExample {
  readonly roster: string | null;
  /** By path. */
  readonly records: Readonly<Record<string, string>>;
}

/** Completes an example to a full roster. Its own lines come first, so that their line numbers stay. */
function completeRoster(example: string): string {
  const missing = Object.entries(OMISSIBLE_IN_ROSTER).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(example));
  const lines = [example.replace(/^\n/, '').trimEnd(), ...missing.map(([, { yaml }]) => yaml)];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

const NAMES = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'];

/** Splits a rule's example into the documents of a folder, not yet completed: see `examples` of a folder rule. */
export function splitExample({ needsRoster }: Pick<FolderRule, 'needsRoster'>, example: string): FolderExample {
  const documents = example.split(/^---\n/m);
  const [first = '', ...rest] = documents;
  const records = needsRoster ? rest : documents;
  return {
    roster: needsRoster ? first : null,
    records: Object.fromEntries(records.map((record, index) => [NAMES[index] ?? `${index}.yaml`, record])),
  };
}

/** Completes the documents of a folder. */
export const completeFolder = ({ roster, records }: FolderExample): FolderExample => ({
  roster: roster === null ? null : completeRoster(roster),
  records: Object.fromEntries(Object.entries(records).map(([path, record]) => [path, completeExample(record)])),
});
