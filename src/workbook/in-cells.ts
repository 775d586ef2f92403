import type { InCells, Params, Pointer, Text } from '../model.ts';
import type { Column, Form, Layout, Table } from './layout.ts';
import { GUIDE } from './sheets.ts';
import type { Keys } from './tree.ts';

/** What a cell wants. */
type Wanted = Form | 'choice' | 'who' | 'id' | 'choices' | 'people';

/** Messages that tell a clerk to type YAML, each with the message for cells that replaces it. */
const SAID_OF_CELLS: Readonly<Record<string, string>> = {
  timeForm: 'timeInCell',
  idUnknownForm: 'nobodyInCell',
  notBoolean: 'flagInCell',
  notNumber: 'noNumberInCell',
  numberNear: 'numberInCell',
  noArchive: 'noArchiveSheet',
};

/** How a record's workbook is spoken of, by the titles of its own language. */
export function inCellsBy({ form, bare, tables }: Layout, keys: Keys): InCells {
  const columnsAt = (path: readonly string[]) => form.filter((column) => startsWith(column.keys, path));
  const tableAt = (path: readonly string[]) => tables.find((table) => isSame(pathOf(table), path));
  const titlesOf = (all: readonly (Column | Table)[]) => all.map(({ title }) => title[keys]);

  /** A required value that is missing. */
  function missing(path: readonly string[], { code, params }: Text): Text {
    const ofForm = columnsAt(path).filter(({ isRequired }) => isRequired);
    const own = tableAt(path.slice(0, -1))?.columns.filter((column) => startsWith(column.keys, path.slice(-1))) ?? [];
    const [column, ...others] = ofForm.length > 0 ? ofForm : own;
    const sheet = ofForm.length > 0 ? GUIDE[keys] : tableAt(path.slice(0, -1))?.title[keys];
    if (column && sheet !== undefined)
      return others.length > 0
        ? { code: 'emptyCells', params: { sheet, columns: titlesOf([column, ...others]) } }
        : { code: 'emptyCell', params: { sheet, column: column.title[keys], wanted: wantedIn(column, params) } };
    const table = tableAt(path) ?? tables.find((one) => startsWith(pathOf(one), path));
    return table ? { code: 'emptySheet', params: { sheet: table.title[keys] } } : { code, params };
  }

  /** A section that is missing, which may be recorded as none. */
  function absent(part: string, { code, params }: Text): Text {
    const table = tables.find((one) => pathOf(one)[0] === part);
    const isBare = bare.some((one) => one.keys[0] === part);
    const sheet = isBare ? GUIDE[keys] : table?.title[keys];
    return sheet === undefined ? { code, params } : { code: `${code}InBook`, params: { ...params, sheet } };
  }

  function sayOf(text: Text, at: Pointer): Text {
    const { code, params } = text;
    if (code === 'missingKey') return missing([...pathIn(at), String(params['key'])], text);
    if (code === 'noAsOf') return { code: 'noAsOfInBook', params: { sheet: GUIDE[keys], column: asOfIn(form)[keys] } };
    if ((code === 'absent' || code === 'emptySection') && params['part'] !== undefined)
      return absent(String(params['part']), text);
    const said = SAID_OF_CELLS[code];
    return said === undefined ? text : { code: said, params };
  }

  return {
    say: (text, at) => ({ ...text, ...sayOf(text, at) }),
    about: ({ code, params }, at) => (code === 'missingKey' ? `${at}/${params['key']}` : at),
    sheetsOf: (at, value) => {
      const found = tables.filter((table) => isIn(value, pathOf(table), pathIn(at)));
      return found.length > 0 ? titlesOf(found) : columnsAt(pathIn(at)).length > 0 ? [GUIDE[keys]] : [];
    },
  };
}

const asOfIn = (form: Layout['form']) =>
  form.find(({ keys }) => keys[0] === 'asOf')?.title ?? { en: 'asOf', zh: 'asOf' };

/** The keys that lead to a table's entries, from the record. */
export const pathOf = ({ parent, keys }: Table): readonly string[] => (parent ? [...pathOf(parent), ...keys] : keys);

/** A pointer without the indexes of lists. */
export const pathIn = (at: Pointer): readonly string[] =>
  at.split('/').filter((key) => key !== '' && !/^\d+$/.test(key));

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((key, index) => path[index] === key);
export const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && startsWith(a, b);

/** Whether a value that is entered at a path has something for a table in it. */
function isIn(value: unknown, path: readonly string[], from: readonly string[]): boolean {
  if (!startsWith(path, from)) return false;
  const [key, ...rest] = path.slice(from.length);
  if (key === undefined) return true;
  if (Array.isArray(value)) return value.some((item) => isIn(item, [key, ...rest], []));
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? isIn((value as Readonly<Record<string, unknown>>)[key], rest, [])
    : false;
}

function wantedIn({ form, shape, isClosed, isList }: Column, params: Params): Wanted {
  if (isClosed && form === 'text') return isList ? 'choices' : 'choice';
  if (shape?.form === 'who') return isList ? 'people' : 'who';
  return shape?.form === 'id' && params['key'] === 'id' ? 'id' : form;
}
