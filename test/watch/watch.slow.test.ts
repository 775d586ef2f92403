import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { workBy } from '../../src/audit-record.ts';
import { recordInput } from '../../src/inputs/inputs.ts';
import { rulesInForce, shippedSettings } from '../../src/inputs/settings.ts';
import { judgeOptions } from '../../src/judge/in-force.ts';
import { rules } from '../../src/rules/index.ts';
import { makeMemory } from '../../src/work/memory.ts';
import { folderWith, RECORD, ROSTER, run } from '../command/world.ts';
import { record, written } from '../workbook/written.ts';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');
const NO_ROOM = path.join(import.meta.dirname, 'no-room.cjs');
const OTHER = RECORD.replace('round: 2', 'round: 1');

/** The real program, watching. */
function startWatch(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [BIN, ...args, '--watch', '-f', 'compact'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], LANG: 'C', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => {
    out += data;
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data;
  });
  const rounds = (): number => err.split('watching for changes').length - 1;
  let before = 0;
  return {
    /** What is printed until the program waits again. */
    round: async (): Promise<string> => {
      before += 1;
      while (rounds() < before && child.exitCode === null && child.signalCode === null)
        await Promise.race([once(child.stderr, 'data'), ended]);
      // What went to the other stream before is there to be read: by the end of the next turn it has been.
      await setImmediate();
      await setImmediate();
      const printed = out;
      out = '';
      return printed;
    },
    said: () => err,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    closeOutput: () => void child.stdout.destroy(),
    ended: () => ended,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const without = (rule: string, ...base: readonly string[]): string =>
  ['schema: profile/1', ...base, 'rules:', `  ${rule}: off`].join('\n');

const ARCHIVED = `${RECORD}archive:\n  - {id: A-1, title: 材料, made: 2014-02-26, filed: 2014-02-27, file: b/a.txt}\n`;

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** What is done to the folder, one after the other; each makes a round, and no round says what the one before said. */
  readonly changes: readonly ((at: (name: string) => string) => void)[];
}

const CASES: Readonly<Record<string, Case>> = {
  'a file that is written, renamed into its place, new, or gone, and the roster': {
    files: { 'r/a.yaml': RECORD, 'r/roster.yaml': ROSTER },
    changes: [
      (at) => write(at('r/a.yaml'), OTHER),
      (at) => {
        write(at('draft'), RECORD);
        renameSync(at('draft'), at('r/a.yaml'));
      },
      (at) => write(at('r/b.yaml'), RECORD),
      (at) => rmSync(at('r/b.yaml')),
      (at) => write(at('r/roster.yaml'), ROSTER.replace('2014-08-10', '2014-09-10')),
    ],
  },
  'a folder that is new, renamed, gone, and what is in it': {
    files: { 'r/a.yaml': RECORD },
    changes: [
      (at) => write(at('r/new/deep/b.yaml'), RECORD),
      (at) => write(at('r/new/deep/b.yaml'), OTHER),
      (at) => renameSync(at('r/new'), at('r/other')),
      (at) => write(at('r/other/deep/b.yaml'), RECORD),
      (at) => rmSync(at('r/other'), { recursive: true }),
    ],
  },
  'the folder itself, moved away, back, and another in its place': {
    files: { 'r/a.yaml': RECORD, 'other/c.yaml': OTHER },
    changes: [
      (at) => renameSync(at('r'), at('away')),
      (at) => renameSync(at('away'), at('r')),
      (at) => write(at('r/a.yaml'), OTHER),
      (at) => {
        renameSync(at('r'), at('away'));
        renameSync(at('other'), at('r'));
      },
      (at) => write(at('r/c.yaml'), RECORD),
    ],
  },
  'a path that is not there yet': {
    files: { 'x.yaml': RECORD },
    args: ['in/r'],
    changes: [(at) => write(at('in/r/a.yaml'), RECORD), (at) => write(at('in/r/a.yaml'), OTHER)],
  },
  'the ignore files, in the folder and above it': {
    files: { '.git/HEAD': '', 'r/a.yaml': RECORD, 'r/b.yaml': OTHER },
    changes: [
      (at) => write(at('r/.auditignore'), 'b.yaml\n'),
      (at) => rmSync(at('r/.auditignore')),
      (at) => write(at('.gitignore'), 'r/a.yaml\n'),
    ],
  },
  'the configuration, its roster, its profile, and what that builds on': {
    files: { 'r/a.yaml': RECORD, 'roster.yaml': ROSTER, 'base.yaml': without('talks/rounds') },
    changes: [
      (at) => write(at('audit.config.yaml'), 'profile: mine.yaml\n'),
      (at) => write(at('mine.yaml'), without('talks/records', 'extends: base.yaml')),
      (at) => write(at('base.yaml'), without('plan/reviewed')),
      (at) => write(at('audit.config.yaml'), 'roster: roster.yaml\n'),
      (at) => write(at('roster.yaml'), ROSTER.replace('2014-08-10', '2014-09-10')),
    ],
  },
  'of a single file what it names, there or not': {
    files: { 'r/a.yaml': ARCHIVED },
    args: ['r/a.yaml'],
    changes: [(at) => write(at('r/b/a.txt'), '一'), (at) => rmSync(at('r/b'), { recursive: true })],
  },
};

describe('--watch', () => {
  for (const [name, { files, args = ['r'], changes }] of Object.entries(CASES))
    it(`audits again: ${name}`, async () => {
      const folder = folderWith(files);
      const now = async (): Promise<string> => (await run(folder, [...args, '-f', 'compact'])).out;
      const watching = startWatch(folder, args);
      expect(await watching.round()).toBe(await now());
      for (const change of changes) {
        change((file) => path.join(folder, file));
        const expected = await now();
        // One change may be heard in several pieces, each with a round of its own: the last of them counts.
        let printed = await watching.round();
        while (printed !== expected && watching.isRunning()) printed = await watching.round();
        expect(printed).toBe(expected);
      }
      expect(await watching.stop()).toBe(130);
    });

  it('audits a workbook again, saved the way that spreadsheets save', async () => {
    const folder = folderWith({});
    const at = (name: string) => path.join(folder, name);
    const bookOf = (text: string) => written(record(text), '.xlsx', 'zh');
    mkdirSync(at('r'));
    writeFileSync(at('r/记录.xlsx'), await bookOf(RECORD));
    const now = async (): Promise<string> => (await run(folder, ['r', '-f', 'compact'])).out;
    const watching = startWatch(folder, ['r']);
    const before = await watching.round();
    expect(before).toBe(await now());
    writeFileSync(at('.~lock'), await bookOf(OTHER));
    renameSync(at('.~lock'), at('r/记录.xlsx'));
    const expected = await now();
    expect(expected).not.toBe(before);
    let printed = await watching.round();
    while (printed !== expected && watching.isRunning()) printed = await watching.round();
    expect(printed).toBe(expected);
    await watching.stop();
  });

  it('says what has changed', async () => {
    const folder = folderWith({ 'r/a.yaml': RECORD });
    const watching = startWatch(folder, ['r']);
    await watching.round();
    write(path.join(folder, 'r/b.yaml'), RECORD);
    await watching.round();
    expect(watching.said()).toContain('changed: r/b.yaml\n');
    await watching.stop();
  });

  it('is not set off by what it writes, nor by what is not a record and names none', async () => {
    const folder = folderWith({ 'r/a.yaml': RECORD, 'r/.git/HEAD': '', 'r/node_modules/x.yaml': RECORD });
    const watching = startWatch(folder, ['r', '-r', 'json=r/all.json', '--cache-dir', 'cache']);
    await watching.round();
    write(path.join(folder, 'r/.git/HEAD'), '1');
    write(path.join(folder, 'r/node_modules/x.yaml'), OTHER);
    write(path.join(folder, 'beside.yaml'), OTHER);
    write(path.join(folder, 'r/b.yaml'), OTHER);
    await watching.round();
    expect(watching.said().match(/^changed: .*/gm)).toEqual(['changed: r/b.yaml']);
    await watching.stop();
  });

  it('says once which folder cannot be watched, and watches the others', async () => {
    const folder = folderWith({ 'r/a.yaml': RECORD, 'r/full/b.yaml': RECORD.replace('U017', 'U018') });
    const watching = startWatch(folder, ['r', '--lang', 'en']);
    const hindered = startWatch(folder, ['r', '--lang', 'en'], { NODE_OPTIONS: `--require ${NO_ROOM}` });
    await watching.round();
    await hindered.round();
    write(path.join(folder, 'r/a.yaml'), OTHER);
    expect(await hindered.round()).toBe(await watching.round());
    expect(watching.said()).not.toContain('cannot be watched');
    expect(hindered.said().match(/cannot be watched \(ENOSPC\): r\/full; /g)).toHaveLength(1);
  });

  it('ends with its reader', async () => {
    const folder = folderWith({ 'r/a.yaml': RECORD });
    const watching = startWatch(folder, ['r']);
    await watching.round();
    watching.closeOutput();
    write(path.join(folder, 'r/a.yaml'), OTHER);
    expect(await watching.ended()).toBe(1);
  });

  it('refuses standard input', async () => {
    expect((await run(folderWith({}), ['-', '--watch'])).code).toBe(2);
  });
});

describe('what is remembered', () => {
  const work = workBy({
    judge: judgeOptions(rulesInForce(shippedSettings(rules)), {
      ...{ asOf: null, notBefore: null, final: false },
      select: () => true,
    }),
    folderRules: [],
    names: null,
  });

  it('holds until a file changes, even where its time is set back, or the terms do', () => {
    const folder = folderWith({
      'a.yaml': `${RECORD}archive:\n  - {id: A-1, title: 材料, made: 2014-02-26, filed: 2014-02-27, file: a.txt}\n`,
      'a.txt': '一',
    });
    const input = recordInput({ file: path.join(folder, 'a.yaml'), path: 'a.yaml', within: folder });
    const memory = makeMemory();
    const isKnown = (terms: string): boolean => {
      let judged = 0;
      memory.around(
        (one) => {
          judged += 1;
          return work(one);
        },
        [terms],
      )(input);
      return judged === 0;
    };
    expect([isKnown('a'), isKnown('a'), isKnown('b'), isKnown('b')]).toEqual([false, true, false, true]);
    const old = new Date(2014, 1, 1);
    for (const name of ['a.txt', 'a.yaml']) {
      writeFileSync(path.join(folder, name), name === 'a.txt' ? '二' : RECORD.replace('K001', 'K009'));
      utimesSync(path.join(folder, name), old, old);
      expect([isKnown('b'), isKnown('b')]).toEqual([false, true]);
    }
  });
});
