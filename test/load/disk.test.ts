import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARCHIVE_FILE_BYTES, LIMITS } from '../../src/load/file/limits.ts';
import { lookAtFilesIn } from '../../src/load/file/look-at-file.ts';
import { readRecordFile } from '../../src/load/file/read.ts';

let root = '';
const at = (...parts: readonly string[]): string => join(root, ...parts);
const posix = test.skipIf(process.platform === 'win32');

beforeAll(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'load-'));
  mkdirSync(at('inside', 'sub'), { recursive: true });
  writeFileSync(at('inside', 'a.yaml'), 'a: 1\n');
  writeFileSync(at('inside', 'sub', 'b.txt'), '档案');
  writeFileSync(at('inside', 'empty.yaml'), '');
  writeFileSync(at('outside.yaml'), 'secret: 1\n');
  writeFileSync(at('inside', 'exact.yaml'), '#'.repeat(LIMITS.bytes));
  writeFileSync(at('inside', 'large.yaml'), '#'.repeat(LIMITS.bytes + 1));
  closeSync(openSync(at('inside', 'huge.bin'), 'w'));
  truncateSync(at('inside', 'huge.bin'), ARCHIVE_FILE_BYTES + 1);
  if (process.platform === 'win32') return;
  symlinkSync('a.yaml', at('inside', 'link.yaml'));
  symlinkSync('../outside.yaml', at('inside', 'out.yaml'));
  symlinkSync('..', at('inside', 'up'));
  symlinkSync('nowhere', at('inside', 'broken.yaml'));
  symlinkSync('loop.yaml', at('inside', 'loop.yaml'));
  symlinkSync('inside', at('entry'));
  execFileSync('mkfifo', [at('inside', 'fifo.yaml')]);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function read(path: string, within: string | null = null): string {
  const result = readRecordFile(path, { within });
  return result.ok ? new TextDecoder().decode(result.bytes) : result.findings.map(({ code }) => code).join();
}

describe('reading a record', () => {
  test('gives the bytes, up to the limit', () => {
    expect(read(at('inside', 'a.yaml'))).toBe('a: 1\n');
    expect(read(at('inside', 'a.yaml'), at('inside'))).toBe('a: 1\n');
    expect(read(at('inside', 'empty.yaml'))).toBe('');
    expect(read(at('inside', 'exact.yaml'))).toHaveLength(LIMITS.bytes);
    expect(read(at('inside', 'large.yaml'))).toBe('tooLarge');
  });

  test('into a buffer: what fits, and the file that comes next in its place', () => {
    const into = Buffer.alloc(16, '?');
    const sizes = [3, 14, 15, 16, 17, 40, 0, 5];
    for (const size of sizes) {
      const text = String(size % 10).repeat(size);
      writeFileSync(at('inside', 'sized.txt'), text);
      const result = readRecordFile(at('inside', 'sized.txt'), { within: at('inside'), into });
      expect(result.ok && Buffer.from(result.bytes).toString()).toBe(text);
      expect(result.ok && result.bytes.buffer === into.buffer).toBe(size < into.length);
    }
  });

  test.skipIf(process.platform !== 'linux')('into a buffer, more than the system says that there is', () => {
    const result = readRecordFile('/proc/self/maps', { within: null, into: Buffer.alloc(16) });
    expect(result.ok && result.bytes.length).toBeGreaterThan(16);
  });

  test('says what is not a file', () => {
    expect(read(at('inside', 'none.yaml'))).toBe('absentFile');
    expect(read(at('inside', 'none.yaml'), at('inside'))).toBe('absentFile');
    expect(read(at('inside', 'sub'))).toBe('notAFile');
    expect(readRecordFile(at('inside', 'sub'), { within: null })).toEqual({
      ok: false,
      findings: [
        {
          code: 'notAFile',
          params: {},
          subject: null,
          pointer: '',
          place: { line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' },
        },
      ],
    });
  });

  posix('follows a link that is named outright, and else only to inside the folder', () => {
    expect(read(at('inside', 'out.yaml'))).toBe('secret: 1\n');
    expect(read(at('inside', 'out.yaml'), at('inside'))).toBe('linkOutside');
    expect(read(at('inside', 'up', 'outside.yaml'), at('inside'))).toBe('linkOutside');
    expect(read(at('inside', 'link.yaml'), at('inside'))).toBe('a: 1\n');
    expect(read(at('entry', 'a.yaml'), at('entry'))).toBe('a: 1\n');
    expect(read(at('inside', 'broken.yaml'), at('inside'))).toBe('brokenLink');
    expect(read(at('inside', 'broken.yaml'))).toBe('brokenLink');
    expect(read(at('inside', 'loop.yaml'), at('inside'))).toBe('brokenLink');
  });

  posix('does not wait for a pipe or read a device', () => {
    expect(read(at('inside', 'fifo.yaml'))).toBe('notAFile');
    expect(read(at('inside', 'fifo.yaml'), at('inside'))).toBe('notAFile');
    expect(read('/dev/zero')).toBe('notAFile');
  });
});

describe('looking at a file that a record names', () => {
  const look = (file: string) => lookAtFilesIn(at('inside'))(file);

  test('reads it once, by whatever names', () => {
    const lookOnce = lookAtFilesIn(at('inside'));
    writeFileSync(at('inside', 'once.txt'), 'a');
    const first = lookOnce('once.txt');
    writeFileSync(at('inside', 'once.txt'), 'b');
    expect(['./once.txt', 'sub/.././once.txt', '././once.txt'].map(lookOnce)).toEqual([
      first,
      { kind: 'outside' },
      first,
    ]);
    expect(look('once.txt')).not.toEqual(first);
  });

  test('gives its digest', () => {
    const sha256 = createHash('sha256').update('档案').digest('hex');
    expect(look('sub/b.txt')).toEqual({ kind: 'regular', sha256 });
    expect(look('./sub/b.txt')).toEqual({ kind: 'regular', sha256 });
    expect(look('exact.yaml')).toMatchObject({ kind: 'regular' });
  });

  const state = (content: string | Uint8Array) => {
    writeFileSync(at('inside', 'state.txt'), content);
    return look('state.txt');
  };

  const UTF16_BE = Buffer.from('feff0020000a', 'hex');
  const BLANK = ['', ' \n', '\u00a0\u3000', '\ufeff\u200b\u2060', '\u2800\u3164', '。。。\n———', '　'.repeat(70_000)];
  test.each([...BLANK, Buffer.from('\ufeff \n', 'utf16le'), UTF16_BE])('says of %j that it is blank', (content) =>
    expect(state(content)).toMatchObject({ isBlank: true }),
  );

  const IN_GBK = Buffer.from('bbe1d2e9c7e9bff6', 'hex');
  test.each([
    '0',
    ' a',
    '档',
    `${' '.repeat(70_000)}a`,
    `${' '.repeat(65_535)}档`,
    IN_GBK,
    Buffer.from('ffd8ff', 'hex'),
  ])('does not say so of a file with something in it', (content) =>
    expect(state(content)).not.toHaveProperty('isBlank'),
  );

  test.each(['schema: unit-record/1\n', '# 记录\n"a": 1\nschema : "unit-record/1"\n', '\r\nschema: unit-record/2'])(
    'says of %j that it is a record',
    (content) => expect(state(content)).toMatchObject({ isRecord: true }),
  );

  test.each(['见 schema: unit-record/1', 'schema: roster/1', 'a:\n  schema: unit-record/1', 'schema: unit-recorder/1'])(
    'does not say so of %j',
    (content) => expect(state(content)).not.toHaveProperty('isRecord'),
  );

  test.each([
    ['none.txt', 'absent'],
    ['a.yaml/x', 'absent'],
    ['sub', 'notRegular'],
    ['.', 'notRegular'],
    ['huge.bin', 'tooLarge'],
    ['', 'outside'],
    ['../outside.yaml', 'outside'],
    ['sub/../a.yaml', 'outside'],
    ['/etc/hostname', 'outside'],
    ['C:/x.txt', 'outside'],
    ['sub\\b.txt', 'outside'],
    ['a\0.yaml', 'outside'],
    ['x'.repeat(5000), 'unreadable'],
  ])('%j is %s', (file, kind) => {
    expect(look(file)).toEqual({ kind });
  });

  posix('follows links to inside alone, and opens no pipe', () => {
    expect(look('link.yaml')).toMatchObject({ kind: 'regular' });
    expect(look('out.yaml')).toEqual({ kind: 'outside' });
    expect(look('up/outside.yaml')).toEqual({ kind: 'outside' });
    expect(look('broken.yaml')).toEqual({ kind: 'absent' });
    expect(look('loop.yaml')).toEqual({ kind: 'unreadable' });
    expect(look('fifo.yaml')).toEqual({ kind: 'notRegular' });
  });

  test('without a folder there is nothing to look at', () => {
    expect(lookAtFilesIn(null)('a.yaml')).toEqual({ kind: 'noFolder' });
    expect(lookAtFilesIn(at('nowhere'))('a.yaml')).toEqual({ kind: 'absent' });
  });

  test('a file is read once', () => {
    const lookAgain = lookAtFilesIn(at('inside'));
    writeFileSync(at('inside', 'changing.txt'), '一');
    const first = lookAgain('changing.txt');
    appendFileSync(at('inside', 'changing.txt'), '二');
    expect(lookAgain('changing.txt')).toBe(first);
    expect(lookAtFilesIn(at('inside'))('changing.txt')).not.toEqual(first);
  });
});
