import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Worked, workBy } from '../../../src/audit-record.ts';
import { recordInput } from '../../../src/inputs/inputs.ts';
import { folderRulesInForce, rulesInForce, shippedSettings } from '../../../src/inputs/settings.ts';
import { judgeOptions } from '../../../src/judge/in-force.ts';
import { pack } from '../../../src/packed.ts';
import { folderRules, rules } from '../../../src/rules/index.ts';
import { openCache } from '../../../src/work/cache/cache.ts';
import { draftRunFile, openRunFile } from '../../../src/work/cache/run-file.ts';
import { sealBy } from '../../../src/work/cache/seal.ts';
import { folderWith, RECORD, run } from '../../command/world.ts';

const settings = shippedSettings([...rules, ...folderRules]);
const work = workBy({
  judge: judgeOptions(rulesInForce(settings), { asOf: null, notBefore: null, final: false, select: () => true }),
  folderRules: folderRulesInForce(settings),
  names: null,
});

const FILES = {
  'cache/.keep': '',
  'r/a.yaml': RECORD,
  'r/b.yaml': `${RECORD}archive:\n  - {id: A-1, title: 材料, made: 2014-02-26, filed: 2014-02-27, file: b.txt}\n`,
  'r/b.txt': '正文',
  'r/c.yaml': 'schema: [',
} as const;
const NAMES = ['r/a.yaml', 'r/b.yaml', 'r/c.yaml'] as const;

function context(): string {
  const folder = folderWith(FILES);
  chmodSync(path.join(folder, 'cache'), 0o700);
  return folder;
}

const inputAt = (folder: string, name: string) =>
  recordInput({ file: path.join(folder, name), path: name, within: folder });

/** All that a result holds, in whatever order and however lazily. */
const plain = (worked: Worked): unknown => JSON.parse(JSON.stringify(worked));

/** Audits all records with the cache; says what they came to, and which had to be judged. */
function audit(folder: string, terms: readonly unknown[] = ['terms']) {
  const cache = openCache(path.join(folder, 'cache'), terms);
  const judged: string[] = [];
  const counted = (input: Parameters<typeof work>[0]): Worked => {
    judged.push(input.path);
    return work(input);
  };
  const through = cache?.around(counted) ?? counted;
  const results = NAMES.map((name) => plain(through(inputAt(folder, name))));
  const said = (cache?.close() ?? []).map(({ message }) => message.en);
  return { results, judged, said };
}

const cold = (folder: string): readonly unknown[] => NAMES.map((name) => plain(work(inputAt(folder, name))));
const filesOf = (folder: string): readonly string[] =>
  readdirSync(path.join(folder, 'cache'))
    .filter((name) => name.endsWith('.results'))
    .map((name) => path.join(folder, 'cache', name));

describe('the cache', () => {
  it('gives what judging gives, and judges each record once', () => {
    const folder = context();
    expect(audit(folder)).toEqual({ said: [], results: cold(folder), judged: [...NAMES] });
    expect(audit(folder)).toEqual({ said: [], results: cold(folder), judged: [] });
  });

  it('judges again what changed: a record, or a file beside it', () => {
    const folder = context();
    audit(folder);
    writeFileSync(path.join(folder, 'r/a.yaml'), RECORD.replace('round: 2', 'round: 1'));
    expect(audit(folder)).toEqual({ said: [], results: cold(folder), judged: ['r/a.yaml'] });
    writeFileSync(path.join(folder, 'r/b.txt'), '别的');
    expect(audit(folder)).toEqual({ said: [], results: cold(folder), judged: ['r/b.yaml'] });
    writeFileSync(path.join(folder, 'r/b.txt'), '正文');
    expect(audit(folder)).toEqual({ said: [], results: cold(folder), judged: [] });
  });

  it('believes nothing that was judged by other terms', () => {
    const folder = context();
    audit(folder);
    expect(audit(folder, ['others']).judged).toEqual([...NAMES]);
  });

  it('believes nothing that another user could have written', () => {
    const folder = context();
    audit(folder);
    chmodSync(path.join(folder, 'cache'), 0o777);
    expect(audit(folder)).toEqual({ said: [], results: cold(folder), judged: [...NAMES] });
  });

  it('believes no byte that is not what was written, says so, and starts anew', () => {
    const folder = context();
    audit(folder);
    const expected = cold(folder);
    const [file = ''] = filesOf(folder);
    const whole = readFileSync(file);
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      flip: fc.integer({ min: 1, max: 255 }),
      isCut: fc.boolean(),
    });
    fc.assert(
      fc.property(damage, ({ at, flip, isCut }) => {
        for (const left of filesOf(folder)) rmSync(left);
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        writeFileSync(file, isCut ? whole.subarray(0, at) : bytes);
        const { results, judged, said } = audit(folder);
        expect(results).toEqual(expected);
        expect(judged.length).toBeGreaterThan(0);
        expect(said).toEqual([expect.stringContaining(`the cache was damaged, or changed by another program: `)]);
        expect(filesOf(folder)).not.toContain(file);
      }),
      { numRuns: 30 },
    );
  });

  it.each(['', 'x', 'no results '.repeat(20)])('is not put off by a file that is none of its own: %j', (bytes) => {
    const folder = context();
    audit(folder);
    const [file = ''] = filesOf(folder);
    writeFileSync(file, bytes);
    expect(audit(folder)).toMatchObject({
      results: cold(folder),
      judged: [...NAMES],
      said: [expect.stringMatching(/damaged/)],
    });
    expect(audit(folder)).toEqual({ said: [], results: cold(folder), judged: [] });
  });

  it('takes no result that somebody else has written', () => {
    const folder = context();
    audit(folder);
    const [file = ''] = filesOf(folder);
    const forger = sealBy(Buffer.alloc(32));
    const forged = draftRunFile(file, forger);
    const good = work(inputAt(folder, 'r/a.yaml'));
    for (const name of NAMES) {
      const { sha256 } = work(inputAt(folder, name)).report;
      if (sha256 !== null) forged.put(sha256, pack(good, true));
    }
    forged.finish();
    expect(openRunFile(file, forger)).toMatchObject({ file });
    expect(audit(folder)).toMatchObject({
      results: cold(folder),
      judged: [...NAMES],
      said: [expect.stringMatching(/damaged/)],
    });
  });

  it('says that it could not keep the results, and leaves nothing half-written', () => {
    const folder = context();
    const place = path.join(folder, 'cache');
    const cache = openCache(place, ['terms']);
    rmSync(place, { recursive: true });
    const worked = work(inputAt(folder, 'r/a.yaml'));
    cache?.keep(worked, pack(worked, true));
    expect(cache?.close().map(({ message }) => message.en)).toEqual([
      expect.stringContaining('could not be kept in the cache (ENOENT)'),
    ]);
  });

  it('serves two runs at once, and keeps what both found', () => {
    const folder = context();
    const [one, two] = [
      openCache(path.join(folder, 'cache'), ['terms']),
      openCache(path.join(folder, 'cache'), ['terms']),
    ];
    one?.around(work)(inputAt(folder, 'r/a.yaml'));
    two?.around(work)(inputAt(folder, 'r/b.yaml'));
    two?.around(work)(inputAt(folder, 'r/c.yaml'));
    two?.close();
    one?.close();
    expect(audit(folder)).toEqual({ said: [], results: cold(folder), judged: [] });
  });

  it('does not grow without end', () => {
    const folder = context();
    for (let n = 0; n < 12; n++) {
      writeFileSync(path.join(folder, 'r/a.yaml'), `${RECORD}# ${n}\n`);
      audit(folder);
    }
    expect(filesOf(folder).length).toBeLessThanOrEqual(5);
    expect(audit(folder)).toEqual({ said: [], results: cold(folder), judged: [] });
  });

  it('is as good as none where its folder cannot be made', () => {
    expect(openCache(path.join(context(), 'r/a.yaml/cache'), [])).toBe(null);
  });
});

describe('--cache', () => {
  it('changes no byte of a report, whatever is asked for', async () => {
    const folder = context();
    const cached = ['--cache-dir', 'cache', '-f', 'json'];
    for (const asked of [[], ['--final'], ['--as-of', '2014-05-01'], ['--only', 'talks/*']])
      for (let times = 0; times < 2; times++)
        expect(await run(folder, ['r', ...asked, ...cached])).toEqual(await run(folder, ['r', ...asked, '-f', 'json']));
  });

  it('can be turned on in the configuration, into the user’s own folder, and off again', async () => {
    const folder = folderWith({ ...FILES, 'audit.config.yaml': 'cache: true\n', 'home/.keep': '' });
    const env = { LANG: 'C', HOME: path.join(folder, 'home') };
    await run(folder, ['r', '-q', '--no-cache'], env);
    expect(readdirSync(path.join(folder, 'home'))).toEqual(['.keep']);
    await run(folder, ['r', '-q'], env);
    expect(readdirSync(path.join(folder, 'home/.cache/unit-audit/results'))).toHaveLength(1);
  });

  it.each([
    ['a file', ['--cache-dir', 'r/a.yaml'], /^the folder r\/a\.yaml cannot keep results: /],
    ['a place that takes no folders', ['--cache-dir', '/proc/nowhere/cache'], /nowhere\/cache cannot keep results: /],
    ['a folder among the records', ['--cache-dir', 'r/cache'], /^the folder r\/cache cannot keep results: it lies in /],
    ['no folder of the user', ['--cache'], /^there is no folder for caches: /],
  ])('that cannot be used, since there is %s, is said, and changes nothing', async (_what, flags, said) => {
    const folder = context();
    const [with_, without] = [await run(folder, ['r', '-f', 'json', ...flags]), await run(folder, ['r', '-f', 'json'])];
    expect(with_.err.split('\n')[0]).toMatch(said);
    expect([with_.code, with_.out]).toEqual([without.code, without.out]);
  });
});
