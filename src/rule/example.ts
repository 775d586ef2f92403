import type { Localized } from '../model.ts';

/** A section that an example may omit: its YAML, and what the reader has to know about it. */
interface OmissibleSection {
  readonly yaml: string;
  readonly about: Localized | null;
}

/** The sections that every record needs. Those that an example omits are added below its own lines. */
const OMISSIBLE: Readonly<Record<string, OmissibleSection>> = {
  schema: { yaml: 'schema: unit-record/1', about: null },
  asOf: {
    yaml: 'asOf: 2014-10-10',
    about: { en: 'the record is as of 10 October 2014', zh: '记录截至2014年10月10日' },
  },
  unit: { yaml: 'unit: {id: U017, name: 示例镇党委, category: township}', about: null },
  supervision: {
    yaml: 'supervision: {team: T05, members: [{id: S13, name: 庚某}, {id: S14, name: 辛某}]}',
    about: { en: 'the supervisors are S13 and S14', zh: '督导组成员为 S13、S14' },
  },
  people: {
    yaml: `people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, leadingCadre: true}
  - {id: P03, name: 丙某, post: 副书记, teamMember: true, leadingCadre: true}`,
    about: {
      en: 'the team members are P01 (the top leader), P02 and P03, all of them leading cadres',
      zh: '班子成员为 P01（“一把手”）、P02、P03，均为党员领导干部',
    },
  },
};

const ownLines = (example: string): string => example.replace(/^\n/, '').trimEnd();

/** The sections that the example omits, in the order of a record. */
export function omittedIn(example: string): readonly OmissibleSection[] {
  const missing = Object.entries(OMISSIBLE).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(example));
  return missing.map(([, section]) => section);
}

/** Completes an example to a full record. Its own lines come first, so that their line numbers stay. */
export function completeExample(example: string): string {
  const lines = [ownLines(example), ...omittedIn(example).map(({ yaml }) => yaml)];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

/** The example's own lines, without the `# !code` marks for expected findings. */
export const exampleLines = (example: string): readonly string[] =>
  ownLines(example)
    .split('\n')
    .map((line) => line.replace(/\s{0,9}#(?:\s{0,9}![\w-]+)+\s{0,9}$/, ''));
