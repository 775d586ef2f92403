import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, RECORD, run } from '../command/world.ts';

const N = 1000;

const good = (n: number): string =>
  RECORD.replace('U017', `U${n}`)
    .replace('示例镇党委', `第${n}镇党委`)
    .replace('2014-05-14', `2014-05-${10 + (n % 20)}`);

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

/** What an attacker or a careless typist makes of a record. */
const MUTATIONS: readonly ((n: number) => Buffer)[] = [
  (n) => bytes(good(n)).subarray(0, 40 + (n % 200)),
  (n) => bytes(good(n).replace('unit:', 'unit：')),
  (n) => Buffer.from(good(n), 'utf16le'),
  (n) => Buffer.concat([bytes(good(n)), Buffer.from([0xff, 0xfe, n % 256])]),
  (n) => bytes(`${good(n)}\u0000`),
  (n) => bytes(good(n).replace('talks:', `talks: ${'['.repeat(1 + n)}`)),
  (n) => bytes(`${good(n)}unit: {id: U${n}}\n`),
  (n) => bytes(`${good(n)}---\n${good(n)}`),
  (n) => bytes(good(n).replace('people:', '\tpeople:')),
  (n) => bytes(good(n).replace('schema: unit-record/1', 'schema: unit-rekord/1')),
  (n) => bytes(`a: &a [${'x,'.repeat(50)}]\nb: [${'*a,'.repeat(n + 120)}]\n`),
  (n) => bytes(good(n).replace('[P01]', `!!js/function 'process.exit(${n % 3})'`)),
  (n) => bytes(`${good(n)}constructor: {prototype: {polluted: ${n}}}\n__proto__: {polluted: ${n}}\n`),
  () => bytes(''),
  (n) => bytes(`"${'\u202e\u001b[2J'.repeat(n)}`),
  (n) => Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7919 + n * 104729) % 256)),
];

/** A file name that would affect a terminal or a log. */
const NAMES = ['a\u001b[31mb', 'x\u202egnp', '::error::', '##[error]', 'new\nline', ' lead', '%0A'];

function plantHostile(folder: string, files: number): void {
  for (let n = 0; n < files; n++) {
    const mutate = MUTATIONS[n % MUTATIONS.length];
    if (mutate) writeFileSync(path.join(folder, `${NAMES[n % NAMES.length]}-${n}-bad.yaml`), mutate(n));
  }
  execFileSync('mkfifo', [path.join(folder, 'fifo-bad.yaml')]);
  symlinkSync('/etc/passwd', path.join(folder, 'out-bad.yaml'));
  symlinkSync('nowhere', path.join(folder, 'nowhere-bad.yaml'));
  symlinkSync('loop-bad.yaml', path.join(folder, 'loop-bad.yaml'));
}

interface Report {
  readonly records: readonly {
    readonly path: string;
    readonly verdict: string;
    readonly checks: readonly {
      readonly rule: string;
      readonly outcome: string;
      readonly findings: readonly { readonly line: number }[];
    }[];
  }[];
}

it('1,000 hostile files do not change the checks of 1,000 good ones, and each fails with a place', async () => {
  const files = Object.fromEntries(Array.from({ length: N }, (_, n) => [`r/u${n}.yaml`, good(n)]));
  const folder = folderWith(files);
  const alone = JSON.parse((await run(folder, ['r', '-f', 'json'])).out) as Report;
  mkdirSync(path.join(folder, 'r/z'));
  plantHostile(path.join(folder, 'r/z'), N);
  const { out, code, err } = await run(folder, ['r', '-f', 'json']);
  const mixed = JSON.parse(out) as Report;

  expect(code).toBe(1);
  expect(err).toBe('');
  const bad = mixed.records.filter((record) => record.path.includes('-bad.yaml'));
  expect(bad).toHaveLength(N + 4);
  expect(mixed.records.filter((record) => !bad.includes(record))).toEqual(alone.records);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  for (const { path: name, verdict, checks } of bad) {
    const failed = checks.filter(
      ({ rule, outcome }) => outcome === 'fail' && (rule === 'record/readable' || rule === 'record/schema'),
    );
    expect(verdict, name).toBe('fail');
    expect(failed.length, name).toBeGreaterThan(0);
    for (const { findings } of failed) for (const { line } of findings) expect(line, name).toBeGreaterThan(0);
  }
});

it('prints nothing that controls a terminal', async () => {
  const folder = folderWith({});
  plantHostile(folder, 10 * MUTATIONS.length);
  for (const format of ['pretty', 'compact', 'json']) {
    const { out, err } = await run(folder, ['.', '-f', format, '--lang', 'zh']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(`${out}${err}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }
});
