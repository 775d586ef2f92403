import type { Localized } from '../model.ts';
import { namesOf } from '../names/names.ts';
import type { Shape } from '../names/shape.ts';
import { once } from '../once.ts';
import { schemaOf } from '../validate/ready.ts';
import { halvesOf, isOfType, resolve, type Schema } from '../validate/schema.ts';

/** How a cell is read and written. */
export type Form = 'day' | 'time' | 'number' | 'flag' | 'text';

/** A column of a sheet, or a line of the first sheet: one value of an entry. */
export interface Column {
  readonly title: Localized;
  /** Where the value stands in the entry: more than one key where a small map is spread over columns. */
  readonly keys: readonly string[];
  readonly form: Form;
  readonly isList: boolean;
  readonly isRequired: boolean;
  /** Nothing but its choices may stand in it. */
  readonly isClosed: boolean;
  /** The names of its values, or of a list's items. */
  readonly shape: Shape | null;
  /** What the schema says of it. */
  readonly about: Localized;
  /** Other names that are taken for the title. */
  readonly aliases: readonly string[];
}

/** What a sheet's rows are: the entries of a list, the one row of a map, or the keys of an open map. */
export type Rows = 'list' | 'single' | 'map';

/** A sheet. */
export interface Table {
  readonly title: Localized;
  readonly aliases: readonly string[];
  readonly rows: Rows;
  /** Where it hangs: keys from the entry of the sheet that `parent` names, or from the record. */
  readonly keys: readonly string[];
  /** The sheet of the entries that these belong to. */
  readonly parent: Table | null;
  /** The columns that say which entry of the parent a row belongs to, the outermost first. */
  readonly links: readonly Column[];
  readonly columns: readonly Column[];
  /** The names of an entry's keys; of an open map, those of its own. */
  readonly shape: Shape | null;
}

/** The whole workbook. */
export interface Layout {
  /** The lines of the first sheet: what a record has once. */
  readonly form: readonly Column[];
  /** Sections without a sheet of their own, which may be recorded as none on the first sheet. */
  readonly bare: readonly Column[];
  readonly tables: readonly Table[];
}

/** Where the walk through the schema is. */
interface Around {
  /** The section of the record that the sheets belong to; null of the section itself. */
  readonly section: Localized | null;
  /** The section's own values stand on the first sheet. */
  readonly isOfForm: boolean;
  readonly keys: readonly string[];
  readonly parent: Table | null;
  readonly links: readonly Column[];
}

const START: Around = { section: null, isOfForm: false, keys: [], parent: null, links: [] };

/** The most values of a map that becomes columns of the sheet around it. */
const SPREAD = 3;

/** The layout of a record's workbook, from the record's schema. It is made once. */
export const recordLayout = once(() => layoutOf(schemaOf('record')));

export function layoutOf(root: Schema): Layout {
  const { isValue, isSpread, isFixed, kindOf } = askerOf(root);
  const { columnsOf, columnFor } = columnMaker(root);
  const names = namesOf('record');
  const layout = { form: [] as Column[], bare: [] as Column[], tables: [] as Table[] };

  /** The sheets of a map's own lists and maps. */
  function inside(kind: Schema, shape: Shape | null, around: Around): void {
    for (const [key, own] of Object.entries(kind.properties ?? {}))
      if (!isValue(own) && !isSpread(own) && !isFixed(own))
        enter(own, shape && names.under(shape, key), { ...around, keys: [...around.keys, key] });
  }

  function enter(own: Schema, shape: Shape | null, around: Around): void {
    const kind = kindOf(own);
    const title = titleIn(around, halvesOf(own.title));
    const section = around.section ?? title;
    const sheet = {
      title,
      aliases: (own['x-names']?.aliases ?? []).map((name) => titleIn(around, { zh: name, en: name }).zh),
      keys: around.keys,
      parent: around.parent,
      links: around.links,
    };
    if (kind.items) {
      const [item, entry] = [kindOf(kind.items), shape && names.itemsOf(shape)];
      const table: Table = { ...sheet, rows: 'list', columns: columnsOf(item, entry), shape: entry };
      layout.tables.push(table);
      const links = [...around.links, ...table.columns.slice(0, 1)];
      inside(item, entry, { ...START, section, parent: table, links });
    } else if (typeof kind.additionalProperties === 'object') {
      layout.tables.push({ ...sheet, rows: 'map', columns: openColumns(own, kind.additionalProperties, shape), shape });
    } else {
      const columns = columnsOf(kind, shape);
      if (columns.length > 0) layout.tables.push({ ...sheet, rows: 'single', columns, shape });
      else layout.bare.push(columnFor(own, around.keys, { shape }));
      inside(kind, shape, { ...around, section });
    }
  }

  /** The columns of a map whose keys are left open: a row for each key. */
  function openColumns(own: Schema, value: Schema, shape: Shape | null): readonly Column[] {
    const key = columnFor({ ...own, $ref: '', type: 'string' }, ['key'], { shape, isRequired: true });
    const said = kindOf(value);
    const valueShape = shape && names.under(shape, '');
    return [key, columnFor({ ...said, ...value }, ['value'], { shape: valueShape, isRequired: true })];
  }

  for (const [key, own] of Object.entries(root.properties ?? {})) {
    const [kind, shape] = [kindOf(own), names.under(names.root, key)];
    const isRequired = root.required?.includes(key) ?? false;
    if (isFixed(own)) continue;
    if (isValue(own)) {
      layout.form.push(columnFor(own, [key], { shape, isRequired }));
      continue;
    }
    const isOfForm = kind.properties !== undefined && isRequired;
    if (!isOfForm) enter(own, shape, { ...START, keys: [key] });
    else {
      layout.form.push(...columnsOf(kind, shape, [key]));
      inside(kind, shape, { ...START, section: halvesOf(own.title), isOfForm, keys: [key] });
    }
  }
  return layout;
}

/** What a schema says of a place. */
function askerOf(root: Schema) {
  const kindOf = (own: Schema): Schema => resolve(root, own).kind;
  const isScalar = ({ items, properties, additionalProperties }: Schema): boolean =>
    !items && !properties && !additionalProperties;
  const isFixed = (own: Schema): boolean => kindOf(own).const !== undefined;
  /** One cell holds it: a value, or a list of values. */
  const isValue = (own: Schema): boolean => {
    const kind = kindOf(own);
    return isScalar(kind) || (kind.items !== undefined && isScalar(kindOf(kind.items)));
  };
  /** A small map of values, which shows by one of them that it is there. */
  const isSpread = (own: Schema): boolean => {
    const { properties, required = [] } = kindOf(own);
    const inner = Object.values(properties ?? {});
    return required.length > 0 && inner.length <= SPREAD && inner.every((one) => isScalar(kindOf(one)));
  };
  return { kindOf, isFixed, isValue, isSpread };
}

interface Said {
  readonly shape: Shape | null;
  /** The title of the map that is spread. */
  readonly outer?: Localized;
  readonly isRequired?: boolean;
}

function columnMaker(root: Schema) {
  const { kindOf, isFixed, isValue, isSpread } = askerOf(root);
  const names = namesOf('record');

  function columnsOf(
    kind: Schema,
    shape: Shape | null,
    keys: readonly string[] = [],
    outer?: Localized,
  ): readonly Column[] {
    return Object.entries(kind.properties ?? {}).flatMap(([key, own]) => {
      if (isFixed(own)) return [];
      const [at, under] = [[...keys, key], shape && names.under(shape, key)];
      const isRequired = kind.required?.includes(key) ?? false;
      if (isValue(own)) return [columnFor(own, at, { shape: under, isRequired, ...(outer && { outer }) })];
      return isSpread(own) ? columnsOf(kindOf(own), under, at, halvesOf(own.title)) : [];
    });
  }

  function columnFor(own: Schema, keys: readonly string[], { shape, outer, isRequired = false }: Said): Column {
    const kind = kindOf(own);
    const title = halvesOf(own.title);
    return {
      title: outer ? { zh: `${outer.zh}·${title.zh}`, en: `${outer.en}: ${title.en}` } : title,
      keys,
      form: formOf(root, kind.items ?? own),
      isList: kind.items !== undefined,
      isRequired,
      isClosed: kindOf(kind.items ?? own).enum !== undefined,
      shape: kind.items && shape ? names.itemsOf(shape) : shape,
      about: aboutOf(own),
      aliases: outer && isRequired ? [outer.zh, outer.en] : (own['x-names']?.aliases ?? []),
    };
  }

  return { columnsOf, columnFor };
}

/** `实施方案·环节安排`; the list of a section of the first sheet has the section's name. */
function titleIn({ section, isOfForm }: Around, own: Localized): Localized {
  if (section === null) return own;
  return isOfForm ? section : { zh: `${section.zh}·${own.zh}`, en: `${section.en}·${own.en}` };
}

function formOf(root: Schema, own: Schema): Form {
  const { kind, kindName } = resolve(root, own);
  if (kind.format === 'date') return 'day';
  if (kindName === 'time') return 'time';
  if (isOfType(kind, 'boolean')) return 'flag';
  return isOfType(kind, 'integer') || isOfType(kind, 'number') ? 'number' : 'text';
}

/** The halves of a description: the English one begins behind the last Chinese full stop. */
function aboutOf({ description = '' }: Schema): Localized {
  const cut = description.lastIndexOf('。') + 1;
  return { zh: description.slice(0, cut), en: description.slice(cut).trim() };
}
