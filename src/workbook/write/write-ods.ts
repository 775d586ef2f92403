import { columnName } from '../book/book.ts';
import type { Dropdown, Page, PageCell } from './pages.ts';
import { STYLES, type StyleName } from './style.ts';
import { zipOf } from './zip.ts';

// OASIS OpenDocument 1.3, part 3. The packages that write spreadsheets leave out the drop-downs and the frozen rows of .ods.
const URN = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES = Object.entries({
  office: `${URN}office:1.0`,
  table: `${URN}table:1.0`,
  text: `${URN}text:1.0`,
  style: `${URN}style:1.0`,
  fo: `${URN}xsl-fo-compatible:1.0`,
  number: `${URN}datastyle:1.0`,
  of: `${URN}of:1.2`,
  config: `${URN}config:1.0`,
  dc: 'http://purl.org/dc/elements/1.1/',
})
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');
const MIME = 'application/vnd.oasis.opendocument.spreadsheet';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const MM_PER_CHARACTER = 2.1;

/** The sheets as the bytes of an .ods file. */
export const writeOds = (pages: readonly Page[]): Uint8Array =>
  zipOf([
    ['mimetype', MIME],
    ['META-INF/manifest.xml', manifest()],
    ['content.xml', content(pages)],
    ['styles.xml', PAGE_STYLES],
    ['settings.xml', settings(pages)],
  ]);

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const manifest = (): string => {
  const files = [['/', MIME], ...['content.xml', 'styles.xml', 'settings.xml'].map((name) => [name, 'text/xml'])];
  const entries = files.map(
    ([name, type]) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="${type}"/>`,
  );
  return `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries.join('')}</manifest:manifest>`;
};

function content(pages: readonly Page[]): string {
  const widths = [...new Set(pages.flatMap((page) => page.widths))];
  const dropdowns = pages.flatMap((page) => (page.dropdowns ?? []).map((dropdown) => ({ page, dropdown })));
  const names = new Map(dropdowns.map(({ dropdown }, index) => [dropdown, `v${index + 1}`]));
  const styles = [
    '<number:date-style style:name="date"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>',
    ...Object.keys(STYLES).map((name) => cellStyle(name as StyleName)),
    ...widths.map(
      (width) =>
        `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * MM_PER_CHARACTER).toFixed(1)}mm"/></style:style>`,
    ),
    ...[true, false].map(
      (isShown) =>
        `<style:style style:name="${isShown ? 'shown' : 'hidden'}" style:family="table" style:master-page-name="Default"><style:table-properties table:display="${isShown}"/></style:style>`,
    ),
  ];
  const validations = dropdowns.map(({ page, dropdown }) => validation(page, dropdown, names.get(dropdown) ?? ''));
  const tables = pages.map((page) => table(page, names));
  return `${HEAD}<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet><table:content-validations>${validations.join('')}</table:content-validations>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
}

interface Look {
  readonly font: { readonly name: string; readonly size: number; readonly bold?: boolean };
  readonly fill?: { readonly fgColor: { readonly rgb: string } };
  readonly border?: object;
  readonly alignment?: { readonly vertical?: string; readonly horizontal?: string; readonly wrapText?: boolean };
  readonly numFmt?: string;
}

function cellStyle(name: StyleName): string {
  const { font, fill, border, alignment = {}, numFmt }: Look = STYLES[name];
  const cell = [
    fill ? ` fo:background-color="#${fill.fgColor.rgb}"` : '',
    border ? ' fo:border="0.5pt solid #bfbfbf"' : '',
    ` style:vertical-align="${alignment.vertical === 'center' ? 'middle' : 'top'}"`,
    alignment.wrapText ? ' fo:wrap-option="wrap"' : '',
  ];
  const text = ['', '-asian'].map((kind) =>
    ` style:font-name${kind}="${font.name}" fo:font-size="${font.size}pt"${font.bold ? ' fo:font-weight="bold"' : ''}`
      .replaceAll('fo:', kind === '' ? 'fo:' : 'style:')
      .replace(/(font-size|font-weight)=/g, `$1${kind}=`),
  );
  const paragraph = alignment.horizontal ? `<style:paragraph-properties fo:text-align="${alignment.horizontal}"/>` : '';
  const data = numFmt ? ' style:data-style-name="date"' : '';
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data}><style:table-cell-properties${cell.join('')}/>${paragraph}<style:text-properties${text.join('')}/></style:style>`;
}

/** `'人员'!$B$2:$B$9` as OpenDocument writes it, and semicolons between arguments. */
const formulaOf = (formula: string): string =>
  formula
    .replaceAll(',', ';')
    .replace(
      /'([^']+)'!(\$[A-Z]+\$\d+)(?::(\$[A-Z]+\$\d+))?/g,
      (_, sheet: string, from: string, to?: string) => `[$'${sheet}'.${from}${to === undefined ? '' : `:.${to}`}]`,
    );

function validation(
  { name: sheet }: Page,
  { column, from, choices, isStrict, prompt }: Dropdown,
  name: string,
): string {
  const list = 'formula' in choices ? formulaOf(choices.formula) : choices.map((choice) => `"${choice}"`).join(';');
  const help =
    prompt === null
      ? ''
      : `<table:help-message table:display="true"><text:p>${escapeXml(prompt)}</text:p></table:help-message>`;
  const at = `$'${sheet}'.${columnName(column)}${from}`;
  return `<table:content-validation table:name="${name}" table:condition="${escapeXml(`of:cell-content-is-in-list(${list})`)}" table:allow-empty-cell="true" table:display-list="unsorted" table:base-cell-address="${escapeXml(at)}">${help}<table:error-message table:message-type="stop" table:display="${isStrict}"/></table:content-validation>`;
}

type Names = ReadonlyMap<Dropdown, string>;

function table(page: Page, names: Names): string {
  const { name, widths, rows, isHidden, dropdowns = [], frozenRows } = page;
  const columns = widths.map((width) => `<table:table-column table:style-name="w${width}"/>`);
  const namesIn = (row: number) => widths.map((_, index) => nameAt(names, dropdowns, { row, column: index + 1 }));
  const lines = rows.map((row, index) => rowOf(row, namesIn(index + 1), ''));
  const head =
    frozenRows > 0 ? [`<table:table-header-rows>${lines.slice(0, frozenRows).join('')}</table:table-header-rows>`] : [];
  const last = Math.max(0, ...dropdowns.map(({ to }) => to));
  const spare = last - rows.length;
  const rest = spare > 0 ? [rowOf([], namesIn(rows.length + 1), ` table:number-rows-repeated="${spare}"`)] : [];
  return `<table:table table:name="${escapeXml(name)}" table:style-name="${isHidden ? 'hidden' : 'shown'}">${columns.join('')}${[...head, ...lines.slice(frozenRows), ...rest].join('')}</table:table>`;
}

function nameAt(
  names: Names,
  dropdowns: readonly Dropdown[],
  { row, column }: { readonly row: number; readonly column: number },
): string {
  const own = dropdowns.find((one) => one.column === column && row >= one.from && row <= one.to);
  return own ? ` table:content-validation-name="${names.get(own) ?? ''}"` : '';
}

const rowOf = (row: readonly (PageCell | null)[], validations: readonly string[], attributes: string): string =>
  `<table:table-row${attributes}>${validations.map((own, index) => cellOf(row[index] ?? null, own)).join('')}</table:table-row>`;

function cellOf(cell: PageCell | null, validationName: string): string {
  if (cell === null) return `<table:table-cell${validationName}/>`;
  const { value, style, note } = cell;
  const look = ` table:style-name="${style}"${validationName}`;
  const said = note === undefined ? '' : `<office:annotation><dc:creator/>${paragraphs(note)}</office:annotation>`;
  if (value === null) return `<table:table-cell${look}>${said}</table:table-cell>`;
  if (typeof value === 'number')
    return `<table:table-cell${look} office:value-type="float" office:value="${value}">${said}<text:p>${value}</text:p></table:table-cell>`;
  if (typeof value === 'string')
    return `<table:table-cell${look} office:value-type="string">${said}${paragraphs(value)}</table:table-cell>`;
  if ('day' in value)
    return `<table:table-cell${look} office:value-type="date" office:date-value="${value.day}">${said}<text:p>${value.day}</text:p></table:table-cell>`;
  return `<table:table-cell${look} table:formula="${escapeXml(`of:=${formulaOf(value.formula)}`)}" office:value-type="string" office:string-value="${escapeXml(value.result)}"><text:p>${escapeXml(value.result)}</text:p></table:table-cell>`;
}

/** A paragraph for each line. Blanks in a row are counted: OpenDocument takes them for one. */
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const spaced = escapeXml(line).replace(/ {2,}/g, (blanks) => ` <text:s text:c="${blanks.length - 1}"/>`);
      return `<text:p>${spaced.replaceAll('\t', '<text:tab/>')}</text:p>`;
    })
    .join('');

const PAGE_STYLES = `${HEAD}<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles><style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0" style:table-centering="horizontal"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles></office:document-styles>`;

const item = (name: string, type: string, value: string | number): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

/** The rows that stay in view. */
function settings(pages: readonly Page[]): string {
  const tables = pages.map(({ name, frozenRows, frozenColumns = 0 }) => {
    const split = (way: string, ranges: string, at: number): string =>
      at === 0
        ? ''
        : item(`${way}SplitMode`, 'short', 2) +
          item(`${way}SplitPosition`, 'int', at) +
          item(`Position${ranges}`, 'int', at);
    return `<config:config-item-map-entry config:name="${escapeXml(name)}">${split('Horizontal', 'Right', frozenColumns)}${split('Vertical', 'Bottom', frozenRows)}${frozenRows + frozenColumns > 0 ? item('ActiveSplitRange', 'short', frozenColumns > 0 ? 3 : 2) : ''}</config:config-item-map-entry>`;
  });
  const views = `<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${tables.join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>`;
  return `${HEAD}<office:document-settings ${NAMESPACES} xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings">${views}</config:config-item-set></office:settings></office:document-settings>`;
}
