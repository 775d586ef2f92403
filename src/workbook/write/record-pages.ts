import type { Lang } from '../../model.ts';
import { zhOfValue } from '../../names/names.ts';
import { type OutBook, type OutCell, type OutSheet, titlesOf } from '../export-book.ts';
import type { Column, Table } from '../layout.ts';
import { CHOICES, GUIDE, NONE } from '../sheets.ts';
import type { Dropdown, Page, PageCell } from './pages.ts';
import type { StyleName } from './style.ts';
import { RECORD_WORDS as WORDS } from './words.ts';

/** Rows to fill in below those that are filled in. */
const SPARE_ROWS = 8;
/** The rows that have drop-downs. */
const MOST_ROWS = 2_000;
/** As many people and supervisors stand in drop-downs. */
const MOST_PEOPLE = 300;
const TEAM_ROW = 1;

/** The sheets of a record's workbook. */
export function recordPages(book: OutBook): readonly Page[] {
  const sheets = book.sheets.map((sheet) => tablePage(sheet, book));
  return [guidePage(book), ...sheets, choicesPage(book)];
}

const STYLE: Readonly<Record<Column['form'], StyleName>> = {
  day: 'day',
  time: 'number',
  number: 'number',
  flag: 'number',
  text: 'text',
};

const pageCell = (cell: OutCell, style: StyleName): PageCell => {
  if (cell === null) return { value: null, style };
  if ('text' in cell) return { value: cell.text, style };
  return { value: 'number' in cell ? cell.number : { day: cell.day }, style };
};

function guidePage({ lang, form, sheets }: OutBook): Page {
  const words = WORDS.guide[lang];
  const lines = form.map(({ title, column, cell }): readonly PageCell[] => [
    { value: title, style: 'label' },
    pageCell(cell, STYLE[column.form]),
    { value: column.about[lang], style: 'words' },
  ]);
  const rows: Page['rows'] = [
    [{ value: WORDS.heading[lang], style: 'heading' }],
    ...lines,
    [],
    ...words.map((text): readonly (PageCell | null)[] => [null, null, { value: text, style: 'words' }]),
  ];
  const dropdowns = form.flatMap(
    ({ column }, index) => dropdownOf(column, { column: 2, from: index + 2, to: index + 2 }, { lang, sheets }) ?? [],
  );
  return { name: GUIDE[lang], widths: [26, 40, 90], rows, frozenRows: 0, dropdowns };
}

function tablePage({ table, rows }: OutSheet, { lang, sheets }: OutBook): Page {
  const columns = [...table.links, ...table.columns];
  const titles = titlesOf(table, lang).map((value, index): PageCell => {
    const column = columns[index];
    if (column === undefined) return { value, style: 'optional', note: WORDS.none[lang] };
    const style = index < table.links.length ? 'link' : column.isRequired ? 'title' : 'optional';
    return { value, style, note: noteOf(column, style, lang) };
  });
  const filled = [
    ...rows,
    ...Array.from({ length: table.rows === 'single' && table.parent === null ? 1 : SPARE_ROWS }, () => []),
  ];
  const body = filled.map((row) =>
    titles.map((_, index) => pageCell(row[index] ?? null, STYLE[columns[index]?.form ?? 'flag'])),
  );
  const to = Math.max(MOST_ROWS, rows.length + 1);
  const all = [...columns, NONE_COLUMN];
  const dropdowns = all.flatMap((column, index) => {
    const where = { column: index + 1, from: 2, to };
    if (index === 0 && table.parent !== null) return [{ ...where, ...linkChoices(table.parent, lang) }];
    return dropdownOf(column, where, { lang, sheets }) ?? [];
  });
  return {
    name: table.title[lang],
    widths: all.map((column) => widthOf(column, lang)),
    rows: [titles, ...body],
    frozenRows: 1,
    dropdowns,
  };
}

const NONE_COLUMN: Column = {
  title: NONE,
  keys: [],
  form: 'flag',
  isList: false,
  isRequired: false,
  isClosed: true,
  shape: null,
  about: WORDS.none,
  aliases: [],
};

function noteOf({ about, isList, isClosed, isRequired, form, shape }: Column, style: StyleName, lang: Lang): string {
  const more = [
    style === 'link' ? WORDS.link[lang] : null,
    style === 'optional' ? WORDS.optional[lang] : null,
    shape?.form === 'who' ? WORDS.who[lang] : null,
    isList ? WORDS.list[lang] : null,
    isList && isClosed && isRequired ? WORDS.noItems[lang] : null,
    form === 'day' ? WORDS.day[lang] : null,
  ];
  return [about[lang], ...more.filter((line) => line !== null)].join('\n');
}

type Where = Pick<Dropdown, 'column' | 'from' | 'to'>;
type Context = Pick<OutBook, 'lang' | 'sheets'>;

/** The most characters of the choices of a drop-down (ECMA-376, 18.3.1.33). */
const LONGEST_CHOICES = 255;

function dropdownOf(column: Column, where: Where, context: Context): Dropdown | null {
  const { form, shape, isList } = column;
  const { lang } = context;
  const prompt = isList ? WORDS.list[lang] : null;
  if (shape?.form === 'who')
    return { ...where, choices: { formula: peopleFormula(column, context) }, isStrict: false, prompt };
  const named = Object.keys(form === 'flag' ? {} : (shape?.choices ?? shape?.open ?? {}));
  const choices =
    form === 'flag' ? WORDS.flags[lang] : named.map((value) => (lang === 'zh' && shape ? zhOf(shape, value) : value));
  if (choices.length === 0 || choices.join(',').length > LONGEST_CHOICES || choices.some((one) => one.includes(',')))
    return null;
  const isClosed = form === 'flag' || column.isClosed;
  return { ...where, choices, isStrict: isClosed && !isList, prompt };
}

const zhOf = (shape: NonNullable<Column['shape']>, value: string): string =>
  shape.open?.[value]?.[0] ?? zhOfValue(shape, value);

/** The entries of the outermost sheet above, by what they are called there: in its first column. */
function linkChoices(above: Table, lang: Lang): Pick<Dropdown, 'choices' | 'isStrict' | 'prompt'> {
  if (above.parent !== null) return linkChoices(above.parent, lang);
  const first = `'${above.title[lang]}'!$A$2`;
  const formula = `OFFSET(${first},0,0,MAX(1,COUNTA(${first}:$A$${MOST_PEOPLE})),1)`;
  return { choices: { formula }, isStrict: false, prompt: WORDS.link[lang] };
}

/** The sheets that list people: those whose entries have an id and a name. */
const listsOfPeople = (sheets: OutBook['sheets']): readonly OutSheet[] =>
  sheets
    .filter(
      ({ table }) =>
        table.parent === null && ['id', 'name'].every((key, index) => table.columns[index]?.keys.join() === key),
    )
    .reverse();

const cellsOfPeople = (sheets: OutBook['sheets'], lang: Lang): readonly string[] =>
  listsOfPeople(sheets).map(({ table }) => `'${table.title[lang]}'!$B$2:$B$${MOST_PEOPLE}`);

function peopleFormula({ shape }: Column, { sheets, lang }: Context): string {
  const count = cellsOfPeople(sheets, lang)
    .map((cells) => `COUNTA(${cells})`)
    .join('+');
  const hasTeam = shape?.choices !== undefined;
  return `OFFSET('${CHOICES[lang]}'!$A$${hasTeam ? TEAM_ROW : TEAM_ROW + 1},0,0,MAX(1,${count}${hasTeam ? '+1' : ''}),1)`;
}

/** The hidden sheet: the leading team, then everybody by name. */
function choicesPage({ sheets, lang }: OutBook): Page {
  const names = listsOfPeople(sheets).flatMap(({ rows }) =>
    rows.map((row) => (row[1] && 'text' in row[1] ? row[1].text : '')),
  );
  const [first = '""', second = '""'] = cellsOfPeople(sheets, lang);
  const rows = Array.from({ length: MOST_PEOPLE }, (_, index): readonly PageCell[] => {
    const [n, count] = [index + 1, `COUNTA(${first})`];
    const formula = `IF(${n}<=${count},INDEX(${first},${n})&"",IF(${n}-${count}<=COUNTA(${second}),INDEX(${second},MAX(1,${n}-${count}))&"",""))`;
    return [{ value: { formula, result: names[index] ?? '' }, style: 'words' }];
  });
  return {
    name: CHOICES[lang],
    widths: [20],
    rows: [[{ value: WORDS.team[lang], style: 'words' }], ...rows],
    frozenRows: 0,
    isHidden: true,
  };
}

const WIDTH_OF_FORM: Readonly<Record<Column['form'], number>> = { day: 13, time: 10, number: 9, flag: 9, text: 24 };
const NARROWEST = 9;

function widthOf({ title, form, shape, isList }: Column, lang: Lang): number {
  const ofTitle = lang === 'zh' ? 2 * Math.min(title.zh.length, 8) + 3 : Math.min(title.en.length, 14) + 4;
  const choices = Object.keys(shape?.choices ?? {}).map((value) =>
    lang === 'zh' && shape ? 2 * zhOfValue(shape, value).length : value.length,
  );
  const isChoice = choices.length > 0 && form !== 'flag';
  const usual = shape?.form === 'who' ? 14 : WIDTH_OF_FORM[form];
  const ofForm = isChoice ? Math.min(26, Math.max(...choices) + 4) : usual;
  return Math.max(NARROWEST, ofTitle, isList ? Math.max(ofForm, 20) : ofForm);
}
