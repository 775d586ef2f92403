import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, RECORD, runShell } from '../command/world.ts';
import { ARGS, folderWithOld, runWith } from './faulty.ts';

const LINE = `audit ${ARGS.join(' ')}`;

describe('a reader that goes away', () => {
  it.each([0, 1, 80, 1000])('after %d bytes changes neither the exit code nor the report in the file', (bytes) => {
    const folder = folderWithOld();
    const { code, out } = runWith(folder, null);
    const report = readFileSync(`${folder}/all.json`, 'utf8');
    const again = folderWithOld();
    // Unlike `head`, `dd` with a block size of one byte reads no more than it prints.
    const line = `${LINE} 2>err.txt | dd bs=1 count=${bytes} status=none; echo "|\${PIPESTATUS[0]}|$(cat err.txt)"`;
    expect(runShell(again, line)).toBe(`${out.slice(0, bytes)}|${code}|\n`);
    expect(readFileSync(`${again}/all.json`, 'utf8')).toBe(report);
  });

  it('of messages keeps nothing else from being written', () => {
    const folder = folderWithOld();
    const line = `${LINE} -r nonsense 2>&1 >out.txt | true; echo \${PIPESTATUS[0]}`;
    expect(runShell(folder, line)).toBe('2\n');
  });

  it('before the program starts is as good as one that reads', () => {
    const folder = folderWithOld();
    expect(runShell(folder, `${LINE} >&- 2>&-; echo $?`)).toBe('1\n');
  });
});

/** Many records, and a profile that the run has a note about. */
const many = (): string => {
  const records = Array.from({ length: 60 }, (_, n) => [`r/${10 + n}.yaml`, RECORD]);
  return folderWith({ ...Object.fromEntries(records), 'r/profile.yaml': 'schema: profile/1\nextends: keqi-2014\n' });
};

describe('a reader that does not follow', () => {
  it('is waited for: no more is judged than it takes', () => {
    const [first, rest] = ['head -c 1000', 'sleep 1; rm r/69.yaml; cat'];
    const report = runShell(many(), `audit r -f json 2>err.txt | (${first}; ${rest})`);
    const { records } = JSON.parse(report) as { records: readonly { path: string; sha256: string | null }[] };
    expect(records.map(({ sha256 }) => sha256 !== null)).toEqual(records.map(({ path }) => path !== 'r/69.yaml'));
  });

  it('reads the messages behind the report, where both go into one pipe', () => {
    const report = runShell(many(), `audit r -f json --lang en 2>&1 | (sleep 1; cat)`);
    const lines = report.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^r\/profile\.yaml is a profile, not a record/);
    expect(JSON.parse(lines.slice(0, -1).join('\n'))).toHaveProperty('summary');
  });
});

describe('a device that is full', () => {
  it('under standard output is exit 2; the report in the file is whole', () => {
    const folder = folderWithOld();
    runWith(folder, null);
    const report = readFileSync(`${folder}/all.json`, 'utf8');
    const again = folderWithOld();
    const said = 'the report could not be written / 报告无法写出: ENOSPC\n';
    expect(runShell(again, `${LINE} 2>err.txt >/dev/full; echo $?; cat err.txt`)).toBe(`2\n${said}`);
    expect(readFileSync(`${again}/all.json`, 'utf8')).toBe(report);
  });

  it('under standard error changes nothing', () => {
    expect(runShell(folderWithOld(), `audit r -f compact 2>/dev/full >/dev/null; echo $?`)).toBe('1\n');
  });
});

describe('a working directory that is gone', () => {
  it('is said, and judges nothing', () => {
    const line = 'mkdir gone; cd gone; rmdir ../gone; audit - 2>&1 </dev/null; echo $?';
    expect(runShell(folderWithOld(), line)).toBe(
      'the working directory is gone; change to another one / 当前工作目录已不存在，请换到其他目录再运行\n2\n',
    );
  });
});
