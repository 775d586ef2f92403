import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, RECORD, run } from './world.ts';

interface Checked {
  readonly rule: string;
  readonly outcome: string;
  readonly message: string;
  readonly because?: { readonly rule: string; readonly code: string };
}

interface Report {
  readonly records: readonly { readonly checks: readonly Checked[] }[];
  readonly folder: { readonly checks: readonly Checked[] };
}

async function audited(files: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<Report> {
  const { out } = await run(folderWith(files), ['r', '-f', 'json', ...flags]);
  return JSON.parse(out) as Report;
}

const causesIn = (checks: readonly Checked[]): readonly string[] =>
  checks.map(({ rule, outcome, because }) => `${rule} ${outcome} ${because ? `${because.rule} ${because.code}` : '–'}`);

describe('an unclear check says what keeps it from being judged', () => {
  it.each([
    ['cannot be read', 'unit:\n\tid: U1\n', /^record\/readable \w+$/, 'not judged: r/b.yaml cannot be read;'],
    [
      'names no unit',
      RECORD.replace('id: U017, ', ''),
      /^record\/schema missingKey$/,
      'not judged: r/b.yaml has no valid unit id or asOf;',
    ],
    [
      'is not a record',
      'services: {a: 1}\n',
      /^record\/schema \w+$/,
      'not judged: r/b.yaml has no valid unit id or asOf;',
    ],
    [
      'is warned of a comment, and names no unit',
      `${RECORD.replace('id: U017, ', '')}plan:\n  title: 实施方案 #2\n`,
      /^record\/schema missingKey$/,
      'not judged: r/b.yaml has no valid unit id or asOf;',
    ],
  ])('over records of which one %s', async (_why, broken, cause, said) => {
    const other = RECORD.replace('U017', 'U2').replace('示例镇党委', '另一镇党委');
    const files = { 'r/a.yaml': other, 'r/b.yaml': broken };
    const { folder } = await audited(files, '--only', 'folder/duplicate-units', '--only', 'record/*');
    expect(folder.checks).toMatchObject([{ rule: 'folder/duplicate-units', outcome: 'unclear' }]);
    const { because, message } = folder.checks[0] ?? {};
    expect(message).toContain(said);
    expect(`${because?.rule} ${because?.code}`).toMatch(cause);
  });

  it('over records of which one has a broken section', async () => {
    const broken = { 'r/a.yaml': RECORD.replace('U017', 'U2'), 'r/b.yaml': `${RECORD}archive: 3\n` };
    const asked = ['--only', 'folder/shared-evidence', '--only', 'record/schema'];
    expect(causesIn((await audited(broken, ...asked)).folder.checks)).toEqual([
      'folder/shared-evidence unclear record/schema valueNotListOfEntries',
    ]);
  });

  it('of dates, where the record has no day of its own', async () => {
    const files = { 'r/a.yaml': RECORD.replace(/^asOf.*\n/m, '') };
    const { records } = await audited(files, '--only', 'record/dates', '--as-of', '2014-08-10');
    expect(causesIn(records[0]?.checks ?? [])).toContain('record/dates unclear record/schema missingKey');
  });

  it('of a meeting whose preparation cannot be judged', async () => {
    const files = { 'r/a.yaml': `${RECORD}meeting: {date: 2014-07-18}\nmaterials: 3\n` };
    const { records } = await audited(files, '--only', 'meeting/prepared');
    expect(causesIn(records[0]?.checks ?? [])).toContain(
      'meeting/prepared unclear record/schema valueNotListOfEntries',
    );
  });
});

describe('one cause of many unclear checks', () => {
  const FILES = { 'u.yaml': RECORD.replace(/^people:\n( .*\n)+/m, 'people: 3\n') };
  const WORDS = 'not judged: people does not match the schema';

  it.each(['pretty', 'compact', 'markdown', 'github', 'gitlab', 'html'])('is said once in %s', async (format) => {
    const asked = ['--only', 'record/top-leader', '--only', 'talks/rounds', '--only', 'problems/count'];
    const { out } = await run(folderWith(FILES), ['u.yaml', '-f', format, ...asked]);
    // The page's data, and the list of what is left to do, each hold the words once more.
    const [shown = ''] = out
      .replaceAll(/<script.*<\/script>/g, '')
      .replaceAll(/\s+/g, ' ')
      .split(' Left to do');
    expect(shown.split(WORDS)).toHaveLength(2);
    const said = shown.slice(shown.indexOf(WORDS));
    expect(said).toMatch(/This holds for 3 requirements: record\/top-leader, talks\/rounds, problems\/count/);
  });

  it('is said once to each who has to put it right', async () => {
    const asked = ['--only', 'drafts/cadres', '--only', 'talks/rounds', '--only', 'problems/count'];
    const { out } = await run(folderWith(FILES), ['u.yaml', '-f', 'compact', ...asked]);
    expect(out.split('\n').filter((line) => line.includes(WORDS))).toEqual([
      expect.stringMatching(/This holds for 2 requirements: talks\/rounds, problems\/count$/),
      expect.stringMatching(/ drafts\/cadres not judged: .* reports$/),
    ]);
  });
});

describe('what many checks wait for is one thing to do', () => {
  const whole = readFileSync(path.resolve(import.meta.dirname, '../../examples/passing/unit.yaml'), 'utf8');
  const without = (key: string): string => whole.replace(new RegExp(`^${key}:.*\\n([ #].*\\n)*`, 'm'), '');
  const RECORDS = [
    ['no day', without('asOf'), 'asOf is missing here; add it, as in asOf: 2014-08-08'],
    ['nothing behind asOf', whole.replace(/^asOf:.*/m, 'asOf:'), 'has no value; fill it in, as in asOf: 2014-08-08'],
    ['no people', without('people'), 'people is missing here; add it, as in people: [{id: P01'],
    ['no supervision', without('supervision'), 'supervision (Supervision team) is missing here; add it'],
  ] as const;
  // The files that the record names are not beside it.
  const ASKED = ['record/*', 'plan/*', 'talks/*', 'criticism/*', 'guidance/*'].flatMap((rules) => ['--only', rules]);

  it.each(RECORDS)('%s: in what is left to do', async (_, record, said) => {
    const { out } = await run(folderWith({ 'u.yaml': record }), ['todo', 'u.yaml', '-q', ...ASKED]);
    const [head = '', ...rest] = out.split('\n');
    expect(head).toMatch(/: 1 thing to do$/);
    expect(rest.join(' ').replaceAll(/\s+/g, ' ')).toContain(said);
  });

  it.each(RECORDS)('%s: below the report', async (_, record) => {
    const { out } = await run(folderWith({ 'u.yaml': record }), ['u.yaml']);
    const [, left = ''] = /Left to do before it passes: \d+\n([\s\S]*)\n\n1 record audited/.exec(out) ?? [];
    expect(left).toContain('Keys and values as agreed');
    expect(left).not.toMatch(/not judged|has no people|has no supervision/);
  });
});
