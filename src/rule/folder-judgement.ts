import type { Params, PlacedCounted, PlacedFinding, PlacedNotCounted, Pointer, Text } from '../model.ts';
import type { FactPlace, RosterView } from './folder-view.ts';
import type { NotJudged } from './judgement.ts';

/** Something wrong, at a place of the roster or of a record. */
export type FolderFinding<Code extends string> = PlacedFinding & Text<Code> & { readonly path: string };

/** An entry of the roster or of a record. */
export type FolderEntry = PlacedCounted & { readonly path: string };

/** What a folder rule concludes. It passes exactly when there is no finding. */
export interface FolderJudged<Code extends string> {
  readonly kind: 'judged';
  readonly found: number | null;
  readonly required: number | null;
  readonly findings: readonly FolderFinding<Code>[];
  readonly counted: readonly FolderEntry[];
  readonly notCounted: readonly (PlacedNotCounted & FolderEntry)[];
  /** What the check says as a whole, instead of the rule's `pass` or `fail`. */
  readonly message?: Text<Code>;
}

export type FolderJudgement<Code extends string = string> = FolderJudged<Code> | NotJudged<Code>;

/** A finding at a place of the roster. */
export const inRoster = <Code extends string>(
  roster: RosterView,
  at: Pointer,
  said: Text<Code> & { readonly subject: string },
): FolderFinding<Code> => ({ ...said, path: roster.path, pointer: at, place: roster.place(at) });

/** A finding at a place of a record; `{path}` of its message is the record's. */
export const inRecord = <Code extends string>(
  record: { readonly path: string; readonly at: FactPlace },
  code: Code,
  said: { readonly subject: string | null; readonly params?: Params },
): FolderFinding<Code> => ({
  code,
  params: { path: record.path, ...said.params },
  path: record.path,
  subject: said.subject,
  ...record.at,
});

/** Of a record that no facts could be taken from, the beginning. */
export const FILE_START: FactPlace = {
  pointer: '',
  place: { line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' },
};

/** An entry of the roster, as what counted. */
export const entryOf = (roster: RosterView, at: Pointer, label: string): FolderEntry => {
  const { line, column } = roster.place(at);
  return { path: roster.path, pointer: at, line, column, label };
};

export const folderJudged = <Code extends string>(
  findings: FolderJudged<Code>['findings'],
  rest: Partial<Omit<FolderJudged<Code>, 'kind' | 'findings'>> = {},
): FolderJudged<Code> => ({
  kind: 'judged',
  found: null,
  required: null,
  counted: [],
  notCounted: [],
  ...rest,
  findings,
});
