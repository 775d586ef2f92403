import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { folderWith, type Ran, RECORD, run } from './world.ts';

const ROSTER = `schema: roster/1
name: 示例旗
asOf: 2014-09-10
teams: [{id: T05, name: 旗委第五督导组, members: [{id: S13, name: 庚某}]}]
units:
${[1, 2, 3, 4, 5, 6].map((n) => `  - {id: U${n}, name: 第${n}镇党委, category: township, team: T05}`).join('\n')}
declared: {units: 4}
`;

/** Six records: one is unreadable, one has no day, and two cite the same file. */
const FILES: Readonly<Record<string, string>> = {
  'r/roster.yaml': ROSTER,
  'r/.auditignore': 'old\n',
  'r/old/U9.yaml': RECORD,
  'r/a/U1.yaml': RECORD.replace('U017', 'U1'),
  'r/a/U2.yaml': `${RECORD.replace('U017', 'U2')}archive: [{id: A-1, title: 材料, made: 2014-02-26, filed: 2014-02-27, sha256: ${'a'.repeat(64)}}]\n`,
  'r/b/U3.yaml': `${RECORD.replace('U017', 'U3')}archive: [{id: A-1, title: 材料, made: 2014-02-26, filed: 2014-02-27, sha256: ${'A'.repeat(64)}}]\n`,
  'r/b/U4.yaml': 'schema: [',
  'r/B.yaml': RECORD.replace('U017', 'U5').replace(/^asOf.*\n/m, ''),
  'r/c.yaml': RECORD.replace('U017', 'U5'),
};

const partName = (index: number): string => `p${index}.json`;

/** Audits a folder in parts and keeps the reports. */
async function auditParts(folder: string, count: number, ...more: readonly string[]): Promise<readonly string[]> {
  const names: string[] = [];
  for (let index = 1; index <= count; index++) {
    const { out } = await run(folder, ['r', '--shard', `${index}/${count}`, '-f', 'json', ...more]);
    writeFileSync(path.join(folder, partName(index)), out);
    names.push(partName(index));
  }
  return names;
}

const refusal = async (folder: string, args: readonly string[]): Promise<string> => {
  const { code, out, err } = await run(folder, ['merge', ...args]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err;
};

/** Edits a JSON report in place. */
function edit(folder: string, name: string, change: (text: string) => string): void {
  const file = path.join(folder, name);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

const same = ({ code, out }: Ran) => ({ code, out });

describe('merged parts', () => {
  it.each(FORMAT_NAMES)('give the bytes of the single run as %s, however many and in any order', async (format) => {
    for (const lang of ['zh', 'en']) {
      const folder = folderWith(FILES);
      const asked = ['-f', format, '--lang', lang];
      const single = await run(folder, ['r', ...asked]);
      for (const count of [1, 2, 5]) {
        const names = await auditParts(folder, count, '--lang', lang);
        for (const order of [names, [...names].reverse()])
          expect(same(await run(folder, ['merge', ...order, ...asked]))).toEqual(same(single));
      }
    }
  });

  it.each(FORMAT_NAMES)('give the bytes of the single run as of another day as %s', async (format) => {
    const folder = folderWith(FILES);
    const names = await auditParts(folder, 2, '--as-of', '2014-06-01', '--lang', 'zh');
    const single = await run(folder, ['r', '--as-of', '2014-06-01', '-f', format, '--lang', 'zh']);
    expect(same(await run(folder, ['merge', ...names, '-f', format, '--lang', 'zh']))).toEqual(same(single));
  });

  it('say that no record was judged again, and how to have that done', async () => {
    const folder = folderWith(FILES);
    const { err } = await run(folder, ['merge', ...(await auditParts(folder, 2))]);
    expect(err).toContain('merge takes the parts as they are, and judges no record again');
    expect(err).toContain('`audit verify REPORT PATH… --again`');
  });

  it('give what --only, --as-of and --fail-on give', async () => {
    const folder = folderWith(FILES);
    const options = ['--only', 'folder/*', '--only', 'talks/rounds', '--as-of', '2014-06-01'];
    const names = await auditParts(folder, 2, ...options);
    const single = await run(folder, ['r', ...options, '-f', 'json', '--fail-on', 'warning']);
    expect(same(await run(folder, ['merge', ...names, '-f', 'json', '--fail-on', 'warning']))).toEqual(same(single));
  });

  it('say of each finding and entry over all records which file it is in', async () => {
    const folder = folderWith(FILES);
    const names = await auditParts(folder, 2);
    interface Entry {
      readonly path?: string;
      readonly line: number;
    }
    type Entries = Readonly<Record<'findings' | 'counted' | 'notCounted', readonly Entry[]>>;
    const report = JSON.parse((await run(folder, ['merge', ...names, '-f', 'json'])).out) as {
      readonly folder: { readonly checks: readonly Entries[] };
      readonly records: readonly { readonly checks: readonly Entries[] }[];
    };
    const entriesOf = ({ checks }: { readonly checks: readonly Entries[] }) =>
      checks.flatMap(({ findings, counted, notCounted }) => [...findings, ...counted, ...notCounted]);
    const lines = entriesOf(report.folder).map(({ path: file = 'nowhere', line }) =>
      readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .at(line - 1),
    );
    expect(lines).toContain('declared: {units: 4}');
    expect(lines).not.toContain(undefined);
    expect(new Set(entriesOf(report.folder).map((one) => one.path))).toContain('r/b/U3.yaml');
    // A record's own entries are in the record.
    expect(report.records.flatMap(entriesOf).filter((one) => one.path !== undefined)).toEqual([]);
  });

  it('of which none has a record give what the roster says', async () => {
    const folder = folderWith({ 'r/roster.yaml': ROSTER });
    const names = await auditParts(folder, 2);
    const single = await run(folder, ['r', '-f', 'json']);
    expect(same(await run(folder, ['merge', ...names, '-f', 'json']))).toEqual(same(single));
  });

  it('of runs that judged single files need their facts, and no roster', async () => {
    const folder = folderWith(FILES);
    for (const [name, file] of [
      ['1.json', 'r/a/U2.yaml'],
      ['2.json', 'r/b/U3.yaml'],
    ] as const)
      writeFileSync(path.join(folder, name), (await run(folder, [file, '-f', 'json', '--facts'])).out);
    const single = await run(folder, ['r/a/U2.yaml', 'r/b/U3.yaml', '-f', 'json']);
    expect(same(await run(folder, ['merge', '2.json', '1.json', '-f', 'json']))).toEqual(same(single));
    writeFileSync(path.join(folder, '1.json'), (await run(folder, ['r/a/U1.yaml', '-f', 'json'])).out);
    expect(await refusal(folder, ['1.json', '2.json'])).toMatch(/^1\.json: it does not hold .* --facts or --shard\n$/);
  });

  it('may be more than there are records', async () => {
    const folder = folderWith(FILES);
    const names = await auditParts(folder, 9);
    const single = await run(folder, ['r', '-f', 'json']);
    expect(same(await run(folder, ['merge', ...names, '-f', 'json']))).toEqual(same(single));
  });

  it('have no checks over all records, and the exit code of their own records', async () => {
    const folder = folderWith({ 'r/U1.yaml': RECORD, 'r/U2.yaml': RECORD });
    const asked = ['r', '-f', 'json', '--only', 'folder/*'];
    expect((await run(folder, asked)).code).toBe(1);
    const { code, out } = await run(folder, [...asked, '--shard', '1/2']);
    expect({ code, report: JSON.parse(out) }).toMatchObject({
      code: 0,
      report: { shard: { index: 1, count: 2 }, folder: { checks: [] }, records: [{ path: 'r/U1.yaml' }] },
    });
  });
});

describe('one report', () => {
  it('keeps a U+FEFF at the start of a text and in it', async () => {
    const folder = folderWith({ 'u.yaml': RECORD.replace('示例镇党委', '"\\uFEFF示例镇\\uFEFF党委"') });
    const { out } = await run(folder, ['u.yaml', '-f', 'json', '--only', 'record/*']);
    writeFileSync(`${folder}/u.json`, out);
    expect(out).toContain('"\\ufeff示例镇\\ufeff党委"');
    expect((await run(folder, ['merge', 'u.json', '-f', 'json'])).out).toBe(out);
  });

  it('is written again in another format', async () => {
    const folder = folderWith(FILES);
    writeFileSync(path.join(folder, 'all.json'), (await run(folder, ['r', '-f', 'json'])).out);
    expect(same(await run(folder, ['merge', 'all.json']))).toEqual(same(await run(folder, ['r'])));
  });

  it('is written in the other language: what its findings say, and of the rest what holds no figure', async () => {
    const folder = folderWith({ 'u.yaml': RECORD });
    const asked = ['--only', 'talks/rounds', '--only', 'plan/reviewed'];
    writeFileSync(
      path.join(folder, 'u.json'),
      (await run(folder, ['u.yaml', '-f', 'json', '--lang', 'zh', ...asked])).out,
    );
    const english = await run(folder, ['u.yaml', '--lang', 'en', ...asked]);
    expect((await run(folder, ['merge', 'u.json', '--lang', 'en'])).out).toBe(english.out);
  });
});

describe('parts that are not of one run', () => {
  const REFUSED: Readonly<Record<string, readonly [(folder: string) => void, RegExp]>> = {
    'cut off': [
      (folder) => edit(folder, 'p2.json', (text) => text.slice(0, -40)),
      /^p2\.json: this is no JSON, or not/,
    ],
    'with more behind the end': [
      (folder) => edit(folder, 'p2.json', (text) => `${text}{}`),
      /^p2\.json: this is no JSON/,
    ],
    empty: [(folder) => writeFileSync(path.join(folder, 'p2.json'), ''), /^p2\.json: the report is empty/],
    'a folder': [
      (folder) => {
        rmSync(path.join(folder, 'p2.json'));
        mkdirSync(path.join(folder, 'p2.json'));
      },
      /^p2\.json: this is not an ordinary file/,
    ],
    'with its records in two lists, which readers read differently': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('    },\n    {\n', '    }],\n"records": [{\n')),
      /^p2\.json: the report was changed: \/records stands in it twice/,
    ],
    'with a member that stands twice': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('"asOf": null', '"asOf": "2014-08-01","asOf": null')),
      /^p2\.json: the report was changed: \/asOf stands in it twice/,
    ],
    'no report': [
      (folder) => writeFileSync(path.join(folder, 'p2.json'), '{"a": 1}'),
      /^p2\.json: this is not an audit-report/,
    ],
    'a list': [(folder) => writeFileSync(path.join(folder, 'p2.json'), '[]'), /^p2\.json: this is not an audit-report/],
    'with a record that lacks a key': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace(/ *"verdict": "fail",\n/, '')),
      /^p2\.json: this is not an audit-report\/2: \/records\/0 /,
    ],
    'with a verdict that was turned': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('"verdict": "fail"', '"verdict": "pass"')),
      /^p2\.json: the report was changed: the verdict of \/records\/0 /,
    ],
    'with a check that was turned': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('"outcome":"unclear"', '"outcome":"pass"')),
      /^p2\.json: the report was changed: its summary/,
    ],
    'of another version': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('"version":"', '"version":"9')),
      /^p2\.json: made by unit-audit 9/,
    ],
    'of another profile': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('"profileDigest": "', '"profileDigest": "0')),
      /^p2\.json: its profile \(0[0-9a-f]{11}…\) is not that of p1\.json \(/,
    ],
    'of another roster': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('"rosterDigest": "', '"rosterDigest": "0')),
      /^p2\.json: its roster \(0[0-9a-f]{11}…\) is not that of p1\.json \(/,
    ],
    'of another calendar': [
      (folder) =>
        edit(folder, 'p2.json', (text) => text.replace('"source":"record"', '"source":"roster","from":"2014-02-14"')),
      /^p2\.json: its days of the stages \(2014-02-14\/\) /,
    ],
    'whose roster was named': [
      (folder) =>
        edit(folder, 'p2.json', (text) => text.replace('"rosterAmongRecords": true', '"rosterAmongRecords": false')),
      /^p2\.json: its place of the roster /,
    ],
    'of another day': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('"asOf": null', '"asOf": "2014-08-01"')),
      /^p2\.json: its day judged as of /,
    ],
    'of another choice of rules': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('"only": []', '"only": ["talks/*"]')),
      /^p2\.json: its choice of rules \(--only\) \(talks\/\*\) is not that of p1\.json \(–\)/,
    ],
    'judged with --final': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('"final": false', '"final": true')),
      /^p2\.json: its use of --final \(--final\) is not that of p1\.json \(–\)/,
    ],
    'made by an older version': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('audit-report/2', 'audit-report/1')),
      /^p2\.json: made by an older version of the program; run it again with -r json=p2\.json\n$/,
    ],
    'of another number of parts': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace('"count":2', '"count":3')),
      /^p2\.json: this is part 2\/3, while p1\.json is one of 2/,
    ],
    'with a record that is in the other': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace(/"path": "r\/[^"]*"/, '"path": "r/B.yaml"')),
      /^p2\.json: the record r\/B\.yaml stands in p1\.json too/,
    ],
    'over other files': [
      (folder) => edit(folder, 'p2.json', (text) => text.replace(/"path": "r\/[^"]*"/, '"path": "r/A.yaml"')),
      /^p2\.json: the parts do not fit together: .*r\/A\.yaml is not of part 2\/2/,
    ],
    gone: [
      (folder) => edit(folder, 'r/roster.yaml', (text) => `${text}# more\n`),
      /^p1\.json: the roster r\/roster\.yaml is not as it was/,
    ],
  };

  it.each(Object.entries(REFUSED))('%s: are refused', async (_name, [spoil, said]) => {
    const folder = folderWith(FILES);
    const names = await auditParts(folder, 2);
    spoil(folder);
    expect(await refusal(folder, names)).toMatch(said);
  });

  it.each([['--only', 'talks/rounds'], ['--final']])(
    'audited with %s in one part alone are refused',
    async (...flags) => {
      const folder = folderWith(FILES);
      await auditParts(folder, 2);
      const { out } = await run(folder, ['r', '--shard', '2/2', '-f', 'json', ...flags]);
      writeFileSync(path.join(folder, 'p2.json'), out);
      expect(await refusal(folder, ['p1.json', 'p2.json'])).toMatch(/^p2\.json: its (choice of rules|use of --final) /);
    },
  );

  it('name what is missing, and what is there twice', async () => {
    const folder = folderWith(FILES);
    await auditParts(folder, 5);
    expect(await refusal(folder, ['p2.json', 'p4.json'])).toMatch(/^3 parts are missing of 5: 1, 3, 5;/);
    expect(await refusal(folder, ['p1.json', 'p1.json'])).toMatch(/^p1\.json: part 1\/5 is there already as p1\.json/);
    expect(await refusal(folder, ['p9.json'])).toMatch(/^p9\.json: the report cannot be read \(ENOENT\)/);
    expect(await refusal(folder, ['r'])).toMatch(/^r: this is not an ordinary file/);
    writeFileSync(path.join(folder, 'all.json'), (await run(folder, ['r', '-f', 'json'])).out);
    expect(await refusal(folder, ['p1.json', 'all.json'])).toMatch(/all\.json: this is the report of a whole run/);
  });

  it('want the roster and the profile that the records were judged by', async () => {
    const folder = folderWith({ ...FILES, 'p.yaml': 'schema: profile/1\nrules: {talks/rounds: {min: 4}}\n' });
    const names = await auditParts(folder, 2, '--profile', 'p.yaml');
    const other = folderWith({
      'other.yaml': ROSTER,
      'p.yaml': 'schema: profile/1\nrules: {talks/rounds: {min: 4}}\n',
    });
    for (const name of names) writeFileSync(path.join(other, name), readFileSync(path.join(folder, name)));
    expect(await refusal(other, names)).toMatch(/held against the roster r\/roster\.yaml, which is not here/);
    expect(await refusal(other, [...names, '--profile', 'keqi-2014', '--roster', 'other.yaml'])).toMatch(
      /the profile keqi-2014 is not as it was/,
    );
    const single = await run(folder, ['r', '-f', 'json', '--profile', 'p.yaml']);
    expect(same(await run(other, ['merge', ...names, '--roster', 'other.yaml', '-f', 'json']))).toEqual(same(single));
  });

  it('never end as merged, whichever byte is lost', async () => {
    const folder = folderWith({ 'r/U1.yaml': RECORD, 'r/U2.yaml': RECORD });
    const names = await auditParts(folder, 2, '--only', 'talks/rounds');
    const whole = readFileSync(path.join(folder, 'p2.json'), 'utf8');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 3 }), async (length) => {
        writeFileSync(path.join(folder, 'p2.json'), whole.slice(0, length));
        expect((await run(folder, ['merge', ...names])).code).toBe(2);
      }),
      { numRuns: 30 },
    );
  });
});

describe('--shard', () => {
  it.each(['0/2', '3/2', '1/0', '1', 'a/b', '1/2/3', '-1/2', ''])('%s is refused', async (given) => {
    const { code, err } = await run(folderWith({ 'u.yaml': RECORD }), ['u.yaml', '--shard', given]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `--shard: "${given}" is not a part of a whole; write 2/5 for the second of five\n`,
    });
  });
});
