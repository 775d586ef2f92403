import type { CellStyle } from 'hucre/xlsx';

const FONT = '等线';

const border = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BOX = { top: border, right: border, bottom: border, left: border } as const;

export const DEFAULT_FONT = { name: FONT, size: 11 } as const;

const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

/** The looks of cells, by what they are. */
export const STYLES = {
  heading: { font: { name: FONT, size: 16, bold: true } },
  text: { font: DEFAULT_FONT, border: BOX, alignment: { vertical: 'center', wrapText: true } },
  day: {
    font: DEFAULT_FONT,
    border: BOX,
    alignment: { vertical: 'center', horizontal: 'center' },
    numFmt: 'yyyy-mm-dd',
  },
  number: { font: DEFAULT_FONT, border: BOX, alignment: { vertical: 'center', horizontal: 'center' } },
  words: { font: DEFAULT_FONT, alignment: { vertical: 'top', wrapText: true } },
  label: {
    font: { ...DEFAULT_FONT, bold: true },
    border: BOX,
    fill: solid('F2F2F2'),
    alignment: { vertical: 'center' },
  },
  title: {
    font: { ...DEFAULT_FONT, bold: true },
    border: BOX,
    fill: solid('D9E2F3'),
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  },
  /** Of a column that says which entry a row belongs to. */
  link: {
    font: { ...DEFAULT_FONT, bold: true },
    border: BOX,
    fill: solid('E2EFDA'),
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  },
  /** Of a column that may be left empty. */
  optional: {
    font: DEFAULT_FONT,
    border: BOX,
    fill: solid('EDEDED'),
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  },
  good: {
    font: DEFAULT_FONT,
    border: BOX,
    fill: solid('C6EFCE'),
    alignment: { vertical: 'center', horizontal: 'center' },
  },
  bad: {
    font: DEFAULT_FONT,
    border: BOX,
    fill: solid('FFC7CE'),
    alignment: { vertical: 'center', horizontal: 'center' },
  },
  open: {
    font: DEFAULT_FONT,
    border: BOX,
    fill: solid('FFEB9C'),
    alignment: { vertical: 'center', horizontal: 'center' },
  },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type StyleName = keyof typeof STYLES;
