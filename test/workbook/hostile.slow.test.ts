import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readBook } from '../../src/workbook/book/read-book.ts';
import { zipOf } from '../../src/workbook/write/zip.ts';
import { record, written } from './written.ts';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');
/** Of the processor, with room for a slow machine: the worst of them takes 1.1 s, and the goal is 2. */
const SECONDS = 4;
const MIB = 300;

/** Linux starts a process's `maxRSS` at the peak of the process that spawned it, here the test runner's. */
const COST = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const [, kib] = process.platform === 'linux' ? /^VmHWM:\\s*(\\d+)/m.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8')) : [, maxRSS];
  console.error('cost ' + JSON.stringify({ mib: kib / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));
});`;

const RELS = (target: string, type: string) =>
  `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="${target}"/></Relationships>`;

type Part = readonly [name: string, text: string];

const partsWith = (data: string): readonly Part[] => [
  ['[Content_Types].xml', ''],
  ['_rels/.rels', RELS('xl/workbook.xml', 'officeDocument')],
  ['xl/workbook.xml', '<workbook><sheets><sheet name="谈心谈话" r:id="r1"/></sheets></workbook>'],
  ['xl/_rels/workbook.xml.rels', RELS('worksheets/sheet1.xml', 'worksheet')],
  ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${data}</sheetData></worksheet>`],
];

/** A workbook of one sheet, by the inside of its data; with more parts, or others. */
const book = (data: string, more: readonly Part[] = []): Uint8Array =>
  zipOf([...partsWith(data).filter(([name]) => more.every(([other]) => other !== name)), ...more]);

const ods = (content: string): Uint8Array =>
  zipOf([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['content.xml', `<office:document-content>${content}</office:document-content>`],
  ]);

const row = (n: number) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`;
const rows = (n: number) => Array.from({ length: n }, (_, index) => row(index + 1)).join('');

/** The bytes with the size that the directory tells of the last file changed. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(size, changed.lastIndexOf('PK\x01\x02') + 24);
  return changed;
}

const COMPOUND = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);
const many = (n: number) => Array.from({ length: n }, (_, index) => `<sheet name="s${index}" r:id="r1"/>`).join('');
const ODS_ROW = (attributes: string, cell: string) =>
  `<table:table table:name="谈心谈话"><table:table-row ${attributes}><table:table-cell office:value-type="string" ${cell}><text:p>x</text:p></table:table-cell></table:table-row></table:table>`;

type Files = Readonly<Record<string, readonly [code: string, make: () => Uint8Array]>>;

/** Files that may cost much. */
const HEAVY: Files = {
  'a million rows': ['manyRows', () => book(rows(1_000_000))],
  'a million rows of an .ods file in one': ['manyRows', () => ods(ODS_ROW('table:number-rows-repeated="1000000"', ''))],
  'a million columns of an .ods file in one': [
    'manyColumns',
    () => ods(ODS_ROW('', 'table:number-columns-repeated="1000000"')),
  ],
  'a zip bomb': ['unpackedWorkbook', () => book('', [['xl/media/a.png', '0'.repeat(220_000_000)]])],
  'a zip bomb that lies about its size': [
    'notWorkbook',
    () => lying(book('', [['xl/worksheets/sheet1.xml', '0'.repeat(220_000_000)]]), 1_000),
  ],
  'cells of many letters': [
    'longCells',
    () => book(`<row>${`<c t="inlineStr"><is><t>${'x'.repeat(200_000)}</t></is></c>`.repeat(60)}</row>`),
  ],
  'one row without an end': ['notWorkbook', () => book(`<row>${'<c>'.repeat(5_000_000)}`)],
  'a cell that is opened again and again': ['notWorkbook', () => book(`<row>${'<c r="A1"><v '.repeat(400_000)}</row`)],
  'more than 20 MiB': ['tooLarge', () => Buffer.concat([book(''), Buffer.alloc(21_000_000)])],
};

/** Files of a few bytes. */
const LIGHT: Files = {
  'a value in the last row that Excel has': ['manyRows', () => book(row(1_048_576))],
  'a value in the last column that Excel has': ['manyColumns', () => book('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
  'more than 200 sheets': ['manySheets', () => book('', [['xl/workbook.xml', `<workbook>${many(201)}</workbook>`]])],
  'an entity': [
    'entityWorkbook',
    () => book('', [['xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>']]),
  ],
  'two parts of one name, of which each program reads its own': [
    'notWorkbook',
    () => zipOf([...partsWith(rows(3)), ...partsWith('')]),
  ],
  macros: ['macroWorkbook', () => book('', [['xl/vbaProject.bin', 'x']])],
  'macros of Excel 4': ['macroWorkbook', () => book('', [['xl/macrosheets/sheet1.xml', 'x']])],
  'macros of an .ods file': [
    'macroWorkbook',
    () =>
      zipOf([
        ['mimetype', ''],
        ['content.xml', ''],
        ['Basic/Standard/a.xml', 'x'],
      ]),
  ],
  'a workbook of Excel 2003': ['oldWorkbook', () => COMPOUND],
  'a password': ['lockedWorkbook', () => Buffer.concat([COMPOUND, Buffer.from('EncryptedPackage', 'utf16le')])],
  'a password on an .ods file': [
    'lockedWorkbook',
    () =>
      zipOf([
        ['mimetype', ''],
        ['META-INF/manifest.xml', '<manifest:encryption-data/>'],
        ['content.xml', 'x'],
      ]),
  ],
  'a Word file': [
    'wordFile',
    () =>
      zipOf([
        ['a', ''],
        ['word/document.xml', '<w:t>a</w:t>'],
      ]),
  ],
};

/** What the program says of a file, and what it costs. */
function audited(bytes: Uint8Array) {
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-hostile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [file, hook] = [path.join(folder, 'a.xlsx'), path.join(folder, 'hook.cjs')];
  writeFileSync(file, bytes);
  writeFileSync(hook, COST);
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', hook, BIN, file, '-f', 'json'], {
    encoding: 'utf8',
  });
  const { mib, seconds } = JSON.parse(/^cost (.*)$/m.exec(stderr)?.[1] ?? '{}');
  const codes = JSON.parse(stdout).records[0].checks[0].findings.map(({ code }: { code: string }) => code);
  return { codes, mib, seconds };
}

test.each(Object.entries(LIGHT))('%s is refused', (_, [code, make]) => {
  expect(readBook(make())).toHaveProperty('code', code);
});

test.each(Object.entries(HEAVY))('%s is refused, soon and in little memory', (_, [code, make]) => {
  const { codes, mib, seconds } = audited(make());
  expect(codes).toEqual([code]);
  expect(mib).toBeLessThan(MIB);
  expect(seconds).toBeLessThan(SECONDS);
});

test.each(['.xlsx', '.ods'] as const)(
  '%s cut at any place, or with any byte changed, is refused or read, and nothing throws',
  async (ending) => {
    const whole = await written(
      record('asOf: 2014-08-10\ntalks: [{id: K1, round: 1, date: 2014-05-14, from: [P1], with: [P2]}]'),
      ending,
      'zh',
    );
    for (let end = 0; end < whole.length; end += 1_000) expect(readBook(whole.subarray(0, end))).toHaveProperty('code');
    for (let at = 0; at < whole.length; at += 97) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(readBook(changed)).toBeTypeOf('object');
    }
  },
);

test('links to other workbooks are not followed: a formula counts by what it came to', () => {
  const data = `<row r="1"><c r="A1" t="str"><f>[1]Sheet1!A1</f><v>编号</v></c></row>`;
  const read = readBook(book(data, [['xl/externalLinks/externalLink1.xml', '<externalLink/>']]));
  expect(read).toMatchObject({ sheets: [{ rows: [{ at: 1, cells: new Map([[1, '编号']]) }] }] });
});

test('the texts of cells in all the ways that programs write them', () => {
  const data = [
    '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh><x:r><x:t xml:space="preserve"> b</x:t></x:r></x:is></x:c>',
    '<x:c t="s"><x:v>1</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c><x:c s="1"><x:v>41773</x:v></x:c></x:row>',
  ];
  const read = readBook(
    zipOf([
      ['[Content_Types].xml', ''],
      ['_rels/.rels', RELS('/xl/workbook.xml', 'officeDocument')],
      ['xl/workbook.xml', '<x:workbook><x:sheet name="a&amp;b" r:id="r1"/></x:workbook>'],
      [
        'xl/_rels/workbook.xml.rels',
        `${RELS('worksheets/sheet1.xml', 'worksheet').replace('</Relationships>', '<Relationship Id="r2" Type="x/sharedStrings" Target="s.xml"/><Relationship Id="r3" Type="x/styles" Target="y.xml"/></Relationships>')}`,
      ],
      ['xl/s.xml', '<sst><si><t>no</t></si><si><t>一_x000D_二&#x4e09;</t></si></sst>'],
      [
        'xl/y.xml',
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      ],
      [
        'xl/worksheets/sheet1.xml',
        `<x:worksheet><x:sheetData>${data.join('')}</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B3"/></x:mergeCells></x:worksheet>`,
      ],
    ]),
  );
  const cells = new Map<number, unknown>([
    [1, 'a b'],
    [2, '一\r二三'],
    [3, true],
    [4, { failed: '#REF!' }],
    [5, { serial: 41_773 }],
  ]);
  expect(read).toEqual({
    sheets: [{ name: 'a&b', rows: [{ at: 1, cells }], merges: [{ top: 1, left: 1, bottom: 3, right: 2 }] }],
  });
});
