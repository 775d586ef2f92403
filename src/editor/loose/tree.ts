import type { Range } from '../../model.ts';

/** A text or number, without its quotes. */
export interface LooseText extends Range {
  readonly kind: 'text';
  readonly text: string;
}

/** A key and what stands behind it, if anything does yet. */
export interface LooseEntry {
  /** As it is written, without quotes. */
  readonly key: string;
  readonly keyRange: Range;
  readonly hasColon: boolean;
  readonly value: Loose | null;
}

export interface LooseMap extends Range {
  readonly kind: 'map';
  readonly isFlow: boolean;
  readonly entries: readonly LooseEntry[];
}

export interface LooseList extends Range {
  readonly kind: 'list';
  readonly isFlow: boolean;
  readonly items: readonly (Loose | null)[];
}

/** What can be made out of a text that may be half typed. It is not a reader of YAML: nothing is judged by it. */
export type Loose = LooseText | LooseMap | LooseList;

/** Whether an offset is in a range, or at one of its ends. */
export const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

/** The value under a key, by any of its names. */
export const under = (node: Loose | null | undefined, ...names: readonly string[]): Loose | null =>
  node?.kind === 'map' ? (node.entries.find(({ key }) => names.includes(key))?.value ?? null) : null;

export const itemsOf = (node: Loose | null | undefined): readonly (Loose | null)[] =>
  node?.kind === 'list' ? node.items : [];
