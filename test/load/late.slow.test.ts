import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RECORD = readFileSync(path.join(ROOT, 'examples/passing/unit.yaml'), 'utf8');

/** Explains mistakes. */
const LATE = 'late-load-explain-mistakes-in.js';

/** The chunks that the program has loaded when it has audited a record. */
function chunksFor(record: string): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-late-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [file, hook] = [path.join(folder, 'unit.yaml'), path.join(folder, 'hook.cjs')];
  writeFileSync(file, record);
  writeFileSync(hook, `process.on('exit', () => console.error('loaded ' + Object.keys(require.cache).join(' ')));`);
  const { stderr } = spawnSync(process.execPath, ['--require', hook, path.join(ROOT, 'dist/cli.js'), file], {
    encoding: 'utf8',
  });
  const loaded = stderr.split('\n').find((line) => line.startsWith('loaded ')) ?? '';
  return loaded.split(' ').map((each) => path.basename(each));
}

test('what explains mistakes, and the yaml package with it, is loaded for a record that does not parse', () => {
  expect(chunksFor(RECORD.replace('name: ', 'name："'))).toContain(LATE);
});

test.each([
  ['marks in a comment', `# about 100 % done, & *all of it* !\n${RECORD}`],
  ['a tab, an anchor and an alias', `${RECORD}note: &x\ta\nother: *x\n`],
])('not for one with %s', (_name, record) => {
  const chunks = chunksFor(record);
  expect(chunks).toContain('cli.js');
  expect(chunks).not.toContain(LATE);
});

test('nothing of workbooks is loaded for a record of YAML', () => {
  const chunks = chunksFor(RECORD);
  expect(chunks).toContain('cli.js');
  expect(chunks.filter((name) => /book|take-in|import|layout/.test(name))).toEqual([]);
});

test('nothing of the language server is loaded to audit a record', () => {
  const chunks = chunksFor(RECORD);
  expect(chunks).toContain('cli.js');
  expect(chunks.filter((name) => /serve|lsp|vscode/.test(name))).toEqual([]);
});

test('nothing that reads reports again is loaded to audit a record without an earlier report', () => {
  const chunks = chunksFor(RECORD);
  expect(chunks).toContain('cli.js');
  const main = readFileSync(path.join(ROOT, 'dist/chunks/main.js'), 'utf8');
  expect(main).not.toContain('nothing in it counts as known');
  expect(chunks.filter((name) => /baseline|compare|merge|parts/.test(name))).toEqual([]);
});
