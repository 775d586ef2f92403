import type { Lang } from '../model.ts';
import { zipOf } from '../workbook/write/zip.ts';
import { TAGS, type Tag, TEMPLATE_WORDS } from './words.ts';

// ECMA-376, part 1. The layout follows GB/T 9704-2012: margins of 37, 28, 35 and 26 mm, headings in 小标宋 of size two,
// the body in 仿宋 of size three on lines of 28 points.
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const TITLE_FONT = '方正小标宋简体';
const BODY_FONT = '仿宋_GB2312';

/** A template in a language: of the notices, or of their summary. */
export const templateOf = (lang: Lang, kind: 'notice' | 'summary'): Uint8Array =>
  zipOf([
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', relations([['officeDocument', 'word/document.xml']])],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['styles', 'styles.xml'],
        ['fontTable', 'fontTable.xml'],
        ['footer', 'footer.xml'],
      ]),
    ],
    ['word/document.xml', document(kind === 'notice' ? notice(lang) : summary(lang))],
    ['word/styles.xml', styles(lang)],
    ['word/fontTable.xml', FONTS],
    ['word/footer.xml', FOOTER],
  ]);

const tagIn = (lang: Lang, tag: Tag): string => (lang === 'zh' ? TAGS[tag] : tag);

function notice(lang: Lang): string {
  const tag = (name: Tag, mark = ''): string => `{${mark}${tagIn(lang, name)}}`;
  const words = TEMPLATE_WORDS;
  const cells = (['no', 'problem', 'basis', 'fix', 'deadline', 'evidence'] as const).map((name) => tag(name));
  const blank = words.receiptColumns[lang].map((_, index) => (index === 0 ? tag('no') : ''));
  return [
    paragraph(tag('title'), 'SheetTitle'),
    paragraph(tag('number'), 'Centred'),
    paragraph(tag('to'), 'Plain'),
    paragraph(tag('lead')),
    table(words.columns[lang], words.widths, {
      cells: loop(cells, lang),
      total: `${words.total[lang]}${tag('count')}`,
      end: [
        paragraph(tag('closing')),
        paragraph(tag('issuer'), 'Signature'),
        paragraph(words.seal[lang], 'Signature'),
        paragraph(tag('date'), 'Signature'),
      ],
    }),
    paragraph(tag('receipt', '#')),
    paragraph(words.receipt[lang], 'SheetTitle', '<w:pageBreakBefore/>'),
    paragraph(`${tag('unit')}　${tag('number')}`, 'Plain'),
    table(words.receiptColumns[lang], words.receiptWidths, {
      cells: loop(blank, lang),
      properties: FOR_HANDWRITING,
      end: [paragraph(words.truth[lang]), paragraph(words.head[lang], 'Plain'), paragraph(words.review[lang], 'Plain')],
    }),
    paragraph(tag('receipt', '/')),
  ].join('');
}

function summary(lang: Lang): string {
  const tag = (name: Tag): string => `{${tagIn(lang, name)}}`;
  const cells = (['no', 'number', 'unit', 'team', 'count', 'deadline'] as const).map(tag);
  return [
    paragraph(tag('title'), 'SheetTitle'),
    table(TEMPLATE_WORDS.summaryColumns[lang], TEMPLATE_WORDS.summaryWidths, {
      cells: loop(cells, lang),
      end: [paragraph(tag('date'), 'Signature')],
    }),
  ].join('');
}

/** A row that is there once for each item. */
const loop = (cells: readonly string[], lang: Lang): readonly string[] => {
  const rows = tagIn(lang, 'rows');
  return cells.map((cell, index) => {
    const start = index === 0 ? `{#${rows}}` : '';
    return `${start}${cell}${index === cells.length - 1 ? `{/${rows}}` : ''}`;
  });
};

const paragraph = (text: string, style = 'Normal', properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

interface TableBody {
  readonly cells: readonly string[];
  /** Of the rows of the list. */
  readonly properties?: string;
  readonly total?: string;
  /** What stands below the rows, from edge to edge. */
  readonly end: readonly string[];
}

/**
 * What stands below the rows is a row too, and each row before it stays with it, so that signatures never stand alone on
 * a page. `fill` keeps the last one of the list. One that is taller than a page cannot be kept: the total is there then.
 */
function table(
  heads: readonly string[],
  widths: readonly number[],
  { cells, properties = '', total, end }: TableBody,
): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const row = (texts: readonly string[], style: string, properties: string): string =>
    `<w:tr><w:trPr>${properties}</w:trPr>${texts.map((text, index) => cell(paragraph(text, style), widths[index] ?? 0)).join('')}</w:tr>`;
  const sum = widths.reduce((all, width) => all + width, 0);
  const borders = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  const across = (paragraphs: string, properties = ''): string =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(paragraphs, sum, `<w:gridSpan w:val="${widths.length}"/>${properties}`)}</w:tr>`;
  const last = `${total === undefined ? '' : across(paragraph(total, 'CellHead'))}${across(end.join(''), OPEN)}`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${sum}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="50" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(heads, 'CellHead', '<w:cantSplit/><w:tblHeader/>')}${row(cells, 'Cell', properties)}${last}</w:tbl>`;
}

const FOR_HANDWRITING = '<w:cantSplit/><w:trHeight w:val="567"/>';

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const OPEN = `<w:tcBorders>${['left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`).join('')}</w:tcBorders>`;

const cell = (paragraphs: string, width: number, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${paragraphs}</w:tc>`;

const document = (body: string): string =>
  `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="r3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/></w:sectPr></w:body></w:document>`;

const relations = (parts: readonly (readonly [type: string, target: string])[]): string => {
  const all = parts.map(
    ([type, target], index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
};

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/fontTable.xml" ContentType="${WORD}.fontTable+xml"/><Override PartName="/word/footer.xml" ContentType="${WORD}.footer+xml"/></Types>`;

// By the language a line is broken: none begins with a comma, behind digits as well.
const languages = (lang: Lang): string => `<w:lang w:val="${lang === 'zh' ? 'zh-CN' : 'en-US'}" w:eastAsia="zh-CN"/>`;

const font = (name: string, halfPoints: number, more = ''): string =>
  `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${name}" w:cs="Times New Roman"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>${more}</w:rPr>`;

const style = (id: string, properties: string, run = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:pPr>${properties}</w:pPr>${run}</w:style>`;

const NO_INDENT = '<w:ind w:firstLine="0" w:firstLineChars="0"/>';
const SINGLE = '<w:spacing w:line="320" w:lineRule="atLeast"/>';

const styles = (lang: Lang): string =>
  `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault>${font(BODY_FONT, 32, languages(lang))}</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/></w:pPr></w:style>${[
    style(
      'SheetTitle',
      `<w:keepNext/><w:spacing w:after="280" w:line="640" w:lineRule="atLeast"/>${NO_INDENT}<w:jc w:val="center"/>`,
      font(TITLE_FONT, 44),
    ),
    style('Centred', `${NO_INDENT}<w:jc w:val="center"/>`),
    style('Plain', NO_INDENT),
    style('Signature', '<w:ind w:right="640" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/>'),
    style('Cell', `${SINGLE}${NO_INDENT}`, font(BODY_FONT, 24)),
    style('CellHead', `<w:keepNext/>${SINGLE}${NO_INDENT}<w:jc w:val="center"/>`, font('黑体', 24)),
  ].join('')}</w:styles>`;

/** What stands in where a machine lacks the fonts of official letters. */
const FONTS = `${HEAD}<w:fonts xmlns:w="${MAIN}">${(
  [
    [TITLE_FONT, '宋体'],
    [BODY_FONT, '仿宋'],
  ] as const
)
  .map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:family w:val="auto"/></w:font>`)
  .join('')}</w:fonts>`;

const FOOTER = `${HEAD}<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Centred"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;
