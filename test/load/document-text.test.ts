import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocumentTextsIn } from '../../src/load/file/document-text.ts';
import { DOCX_BYTES, DOCX_XML_BYTES, LIMITS } from '../../src/load/file/limits.ts';
import { zipOf } from '../../src/workbook/write/zip.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'texts-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const TEXT = '班子对牧民最急的饮水问题拖了三年，窗口办事要跑两趟。\n';

function read(bytes: Uint8Array | string) {
  writeFileSync(path.join(FOLDER, 'a.txt'), bytes);
  return readDocumentTextsIn(FOLDER)('a.txt').said;
}

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
/** Every two-byte code of GBK, by its character. */
const GBK = new Map<string, readonly [number, number]>();
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const character = new TextDecoder('gbk').decode(Uint8Array.of(lead, trail));
    if (!GBK.has(character)) GBK.set(character, [lead, trail]);
  }
/** 㐀, which GBK lacks and GB18030 has in four bytes. */
const RARE: readonly [string, readonly number[]] = ['㐀', [0x81, 0x39, 0xee, 0x39]];
const inGb = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => (c === RARE[0] ? RARE[1] : (GBK.get(c) ?? [c.codePointAt(0) ?? 0]))));

const docx = (paragraphs: readonly string[], name = 'word/document.xml'): Uint8Array =>
  zipOf([
    ['[Content_Types].xml', ''],
    [
      name,
      `<w:document><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
    ],
  ]);

describe('the text of a file that a record names', () => {
  it.each([
    ['UTF-8', TEXT],
    ['UTF-8 with a mark', `\ufeff${TEXT}`],
    ['GBK', inGb(TEXT)],
    ['GB18030', inGb(`${TEXT}㐀`), `${TEXT}㐀`],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 BE with a mark', bigEndian(`\ufeff${TEXT}`)],
    ['Word', docx([TEXT.trim()])],
    ['Word, in two paragraphs with escapes', docx(['一&amp;二', '三']), '一&二\n三\n'],
  ])('is read in %s', (_, bytes, text = TEXT) => expect(read(bytes)).toEqual({ kind: 'text', text }));

  it.each([
    ['a PDF', '%PDF-1.7', { why: 'format', format: 'PDF' }],
    ['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), { why: 'format', format: 'DOC' }],
    ['a ZIP that is no Word document', docx(['一'], 'xl/workbook.xml'), { why: 'format', format: 'ZIP' }],
    ['bytes that are not text', Uint8Array.of(0x81, 0x20, 0xff, 0xff), { why: 'unreadable', format: '' }],
  ])('is none of %s', (_, bytes, why) => expect(read(bytes)).toEqual({ kind: 'none', ...why }));

  it('is as long as a text may be, and no longer', () => {
    expect(read('a'.repeat(LIMITS.bytes))).toMatchObject({ kind: 'text' });
    expect(read('a'.repeat(LIMITS.bytes + 1))).toEqual({ kind: 'none', why: 'tooLarge', format: '' });
    expect(read(Buffer.alloc(DOCX_BYTES + 1))).toEqual({ kind: 'none', why: 'tooLarge', format: '' });
  });

  it('is none where a small Word document unpacks to a large one', () => {
    const bomb = docx(['a'.repeat(DOCX_XML_BYTES)]);
    expect(bomb.length).toBeLessThan(DOCX_BYTES / 10);
    expect(read(bomb)).toEqual({ kind: 'none', why: 'format', format: 'ZIP' });
  });
});
