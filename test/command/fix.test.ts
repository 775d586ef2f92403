import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { overwrite } from '../../src/command/fix/write.ts';
import type { AuditTodo as TodoReport } from '../../src/documents/audit-todo.ts';
import { GOOD } from '../hostile/clerk-rows.ts';
import { folderWith, run } from './world.ts';

const WRONG = GOOD.replace('2014-05-14', '2014年5月14日');
const DIFF = `--- u.yaml
+++ u.yaml
@@ -5,4 +5,4 @@
 people:
   - {id: P01, name: 甲某, post: 党委书记, topLeader: true}
 talks:
-  - {id: K001, round: 1, date: 2014年5月14日, from: [P01], with: [S13]}
+  - {id: K001, round: 1, date: 2014-05-14, from: [P01], with: [S13]}
`;

const text = (folder: string, name = 'u.yaml'): string => readFileSync(path.join(folder, name), 'utf8');

test('prints a unified diff, and writes nothing', async () => {
  const folder = folderWith({ 'u.yaml': WRONG });
  const { code, out, err } = await run(folder, ['fix', 'u.yaml', '--lang', 'zh']);
  expect([code, out]).toEqual([0, DIFF]);
  expect(err).toBe('有1个文件可以改正，尚未写入；如需写入，请加 --write\n');
  expect(text(folder)).toBe(WRONG);
});

test('--check says by its exit code that something would change', async () => {
  const folder = folderWith({ 'u.yaml': WRONG, 'good.yaml': GOOD });
  expect((await run(folder, ['fix', 'u.yaml', '--check'])).code).toBe(1);
  expect(await run(folder, ['fix', 'good.yaml', '--check'])).toEqual({
    code: 0,
    out: '',
    err: 'there is nothing to correct\n',
  });
});

test('--write writes, keeps the mode, follows a link, and then finds nothing more', async () => {
  const folder = folderWith({ 'files/u.yaml': WRONG });
  chmodSync(path.join(folder, 'files/u.yaml'), 0o640);
  symlinkSync('files/u.yaml', path.join(folder, 'link.yaml'));
  const first = await run(folder, ['fix', 'link.yaml', '--write']);
  expect(first).toEqual({ code: 0, out: '', err: '1 file corrected: link.yaml\n' });
  expect(text(folder, 'files/u.yaml')).toBe(GOOD);
  expect(statSync(path.join(folder, 'files/u.yaml')).mode & 0o777).toBe(0o640);
  expect(lstatSync(path.join(folder, 'link.yaml')).isSymbolicLink()).toBe(true);
  expect((await run(folder, ['fix', 'link.yaml', '--write', '--lang', 'zh'])).err).toBe('没有需要改正的格式\n');
});

test('a file whose name is not UTF-8 cannot be corrected, and the run says so', async () => {
  const folder = folderWith({ 'r/good.yaml': GOOD });
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/r/`), Buffer.from([0x75, 0xff]), Buffer.from('.yaml')]), WRONG);
  const { code, err } = await run(folder, ['fix', 'r', '--check']);
  expect(code).toBe(2);
  expect(err).toMatch(/^r\/u\\u\{DCFF\}\.yaml:1:1: .*not UTF-8/m);
});

test('a folder: records and rosters, and what only a person can put right is said with its line', async () => {
  const missing = WRONG.replace('round: 1, ', '');
  const folder = folderWith({ 'a/u.yaml': WRONG, 'a/v.yaml': missing });
  const { code, err } = await run(folder, ['fix', 'a', '--write']);
  expect(code).toBe(1);
  expect(err).toContain('only you can correct these (1); the lines are those of the corrected file:\na/v.yaml:8:');
  expect(err).toContain('2 files corrected: a/u.yaml, a/v.yaml');
  expect(text(folder, 'a/v.yaml')).toBe(missing.replace('2014年5月14日', '2014-05-14'));
});

test('--keys puts all of it into one language', async () => {
  const folder = folderWith({ 'u.yaml': GOOD });
  await run(folder, ['fix', 'u.yaml', '--write', '--keys', 'zh']);
  expect(text(folder)).toContain('  - {编号: K001, 轮次: 1, 日期: 2014-05-14, 谈话人: [P01], 谈话对象: [S13]}');
  await run(folder, ['fix', 'u.yaml', '--write', '--keys', 'en']);
  expect(text(folder)).toBe(GOOD);
});

test('what is left in a Chinese record is said in its own words', async () => {
  const folder = folderWith({ 'u.yaml': GOOD });
  await run(folder, ['fix', 'u.yaml', '--write', '--keys', 'zh']);
  await run(folder, ['add', 'u.yaml', '谈心谈话']);
  const { code, err } = await run(folder, ['fix', 'u.yaml', '--lang', 'zh']);
  expect(code).toBe(1);
  expect(err).toContain('u.yaml:11:5：日期为必填项，后面没有内容；请填写，如：日期: 2014-02-26\n');
  expect(err.replaceAll(/u\.yaml|[KPS]\d+/g, '')).not.toMatch(/[a-z]/i);
});

test('how a file was saved is said, since a diff does not show it', async () => {
  const folder = folderWith({});
  writeFileSync(path.join(folder, 'u.yaml'), Buffer.from(`\ufeff${GOOD}`, 'utf16le'));
  writeFileSync(path.join(folder, 'v.yaml'), `\ufeff${GOOD}`);
  const { code, out, err } = await run(folder, ['fix', 'u.yaml', 'v.yaml', '--lang', 'en']);
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain('u.yaml: it is saved as UTF-16, and becomes UTF-8\n');
  expect(err).toContain('v.yaml: it begins with an invisible mark (BOM), which is removed\n');
});

test.each([
  [['fix'], 'name the records to correct, or their folder\n'],
  [['fix', '-'], 'standard input (-) cannot be corrected; name a file\n'],
  [
    ['fix', 'u.yaml', '--write', '--check'],
    '--write and --check exclude each other: one writes, the other only looks\n',
  ],
  [['fix', 'u.yaml', '--keys', 'fr'], '--keys: "fr" is none of zh, en\n'],
])('%j is refused', async (args, err) => {
  const folder = folderWith({ 'u.yaml': WRONG });
  expect(await run(folder, args)).toEqual({ code: 2, out: '', err });
});

test('what is not there, or is not a file, is a problem', async () => {
  const folder = folderWith({ 'a.yaml/x.txt': '' });
  expect((await run(folder, ['fix', 'none.yaml'])).code).toBe(2);
});

test('a file that was changed since it was read is not overwritten', () => {
  const folder = folderWith({ 'u.yaml': WRONG });
  const file = path.join(folder, 'u.yaml');
  expect(overwrite(file, Buffer.from(GOOD), 'x')).toBe('changed');
  expect(text(folder)).toBe(WRONG);
  expect(overwrite(file, Buffer.from(WRONG), GOOD)).toBe(null);
  expect(text(folder)).toBe(GOOD);
});

test('nothing in a diff steers a terminal or a CI', async () => {
  const folder = folderWith({
    'u.yaml': WRONG.replace('甲某', '"甲\\u001b[31m某"').replace('talks:', '::error::x: \u202e\ntalks:'),
  });
  const { out } = await run(folder, ['fix', 'u.yaml']);
  expect(out).toContain(' \\u{3A}:error::x: \\u{202E}');
});

test('todo -f json proposes the same edits', async () => {
  const folder = folderWith({ 'u.yaml': GOOD.replace('asOf: ', 'asOf：') });
  const todo = JSON.parse((await run(folder, ['todo', 'u.yaml', '-f', 'json'])).out) as TodoReport;
  const [edit] = todo.records[0]?.items[0]?.edits ?? [];
  expect(edit).toEqual({ op: 'text', at: '', value: ': ', range: { line: 2, column: 5, endLine: 2, endColumn: 6 } });
  await run(folder, ['fix', 'u.yaml', '--write']);
  expect(text(folder)).toBe(GOOD);
});
