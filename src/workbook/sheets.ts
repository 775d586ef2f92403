import { plainName } from '../names/names.ts';
import type { Row, Sheet } from './book/book.ts';
import { shownText } from './cells.ts';
import type { Column, Table } from './layout.ts';

/** The box on each sheet: the section is recorded as none. */
export const NONE = { zh: '本项记录为无', en: 'Recorded as none' } as const;

/** The first sheet. */
export const GUIDE = { zh: '说明', en: 'Guide' } as const;

/** The hidden sheet that drop-downs choose from. */
export const CHOICES = { zh: '选项', en: 'Choices' } as const;

export const GUIDE_SHEET = { title: GUIDE, aliases: [] } as const;
export const CHOICES_SHEET = { title: CHOICES, aliases: [] } as const;
const NONE_COLUMN = { title: NONE, aliases: [] } as const;

/** Sheets and columns that are not for the record begin with this. */
export const ASIDE = '#';

/** Rows of a heading above the titles. */
const MOST_HEADING_ROWS = 20;

/** How titles are compared: full-width signs, blanks, capitals and the asterisk of what must be filled in make no difference. */
export const plainTitle = (title: string): string => plainName(title).toLowerCase().replace(/\*+$/, '');

type Titled = Pick<Column | Table, 'title' | 'aliases'>;

const plainTitles = new WeakMap<Titled, ReadonlySet<string>>();

function titlesOf(titled: Titled): ReadonlySet<string> {
  const { title, aliases } = titled;
  const known = plainTitles.get(titled) ?? new Set([title.zh, title.en, ...aliases].map(plainTitle));
  plainTitles.set(titled, known);
  return known;
}

/** Whether a title means a sheet or column. */
export const isTitled = (title: string, titled: Titled): boolean => titlesOf(titled).has(plainTitle(title));

/** The one of some sheets or columns that a title means. */
export function titledBy<T extends Titled>(title: string, all: readonly T[]): T | undefined {
  const plain = plainTitle(title);
  return all.find((one) => titlesOf(one).has(plain));
}

/** Where the titles of a sheet are, and what each stands for. */
export interface Header {
  readonly row: number;
  /** `none`: the box. */
  readonly columns: ReadonlyMap<number, Column | 'none'>;
  /** Titles that stand for nothing. */
  readonly unknown: ReadonlyMap<number, string>;
  /** Titles that are there a second time. */
  readonly twice: ReadonlyMap<number, string>;
  /** Columns that are not for the record. */
  readonly aside: ReadonlySet<number>;
}

/** Finds the row of titles: the first in which half of the cells are titles of the sheet. */
export function headerOf({ rows }: Sheet, table: Table): Header | null {
  for (const row of rows.slice(0, MOST_HEADING_ROWS)) {
    const header = headerIn(row, table);
    const known = header.columns.size + header.twice.size;
    if (known > 0 && known >= header.unknown.size) return header;
  }
  return null;
}

function headerIn({ at, cells }: Row, { links, columns: own }: Table): Header {
  const columns = new Map<number, Column | 'none'>();
  const unknown = new Map<number, string>();
  const twice = new Map<number, string>();
  const aside = new Set<number>();
  for (const [column, value] of cells) {
    const title = shownText(value);
    const meant = isTitled(title, NONE_COLUMN) ? 'none' : (titledBy(title, links) ?? titledBy(title, own));
    if (title === '') continue;
    if (title.startsWith(ASIDE) || isCounter(title)) aside.add(column);
    else if (meant === undefined) unknown.set(column, title);
    else if ([...columns.values()].includes(meant)) twice.set(column, title);
    else columns.set(column, meant);
  }
  return { row: at, columns, unknown, twice, aside };
}

/** Rows are often numbered. */
const isCounter = (title: string): boolean => ['序号', 'no.'].includes(plainTitle(title));

/** The rows below the titles. Cells that are merged over rows say the same of each. */
export function bodyOf({ rows, merges }: Sheet, header: Header): readonly Row[] {
  const body = rows.filter(
    ({ at, cells }) => at > header.row && [...cells.values()].some((value) => shownText(value) !== ''),
  );
  const tall = merges.filter(({ top, bottom }) => bottom > top && top > header.row);
  if (tall.length === 0) return body;
  const first = new Map(body.map(({ at, cells }) => [at, cells]));
  return body.map(({ at, cells }) => {
    const own = new Map(cells);
    for (const { top, bottom, left } of tall) {
      const value = at > top && at <= bottom ? first.get(top)?.get(left) : undefined;
      if (value !== undefined && !own.has(left)) own.set(left, value);
    }
    return { at, cells: own };
  });
}
