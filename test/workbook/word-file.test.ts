import { expect, test } from 'vitest';
import { readBook } from '../../src/workbook/book/read-book.ts';
import { zipOf } from '../../src/workbook/write/zip.ts';

const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64), Buffer.from(stream, 'utf16le')]);

test.each([
  ['a Word document', zipOf([['word/document.xml', '<w:document/>']]), 'wordFile'],
  ['one of Word 2003', compound('WordDocument'), 'wordFile'],
  ['a workbook of Excel 2003', compound('Workbook'), 'oldWorkbook'],
  ['a workbook with a password', compound('EncryptedPackage'), 'lockedWorkbook'],
  ['a file of something else', zipOf([['notes.txt', '']]), 'notWorkbook'],
])('%s is told as what it is', (_, bytes, code) => {
  expect(readBook(bytes)).toMatchObject({ code });
});
