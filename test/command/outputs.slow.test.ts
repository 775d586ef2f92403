import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { readCommand } from '../report/judges/workflow-commands.ts';
import { folderWith, RECORD, ROSTER, run } from './world.ts';

// What one record, its file's name, the roster and the command line say goes to everything that the program prints.

const EVIL = [
  '\u001b[31m',
  '\u009b2J',
  '\u202E',
  '\u200B',
  '\u2028',
  '\u0007',
  '##[error]x',
  '\n::error::x',
  '\r',
  '甲',
];
const evil = fc.array(fc.constantFrom(...EVIL), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

/** Nothing that steers a terminal, is not seen, or is a command to a CI. */
const harmIn = (text: string, format: string): string | null => {
  const plain = format === 'csv' ? text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') : text;
  const unseen = /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u.exec(plain);
  if (unseen) return `${format}: U+${unseen[0].codePointAt(0)?.toString(16)} at ${unseen.index}`;
  const command = /##\w{0,12}\[/.exec(plain)?.[0];
  if (command) return `${format}: ${command}`;
  const lines = plain.split('\n').filter((line) => format !== 'github' && readCommand(line) !== null);
  return lines[0] === undefined ? null : `${format}: ${lines[0]}`;
};

/** Every command, over a record of that text; what it printed, by the command. */
async function printedOf(text: string): Promise<ReadonlyMap<string, string>> {
  const said = JSON.stringify(text).replace(
    /[^ -~]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const record = RECORD.replace(/name: 示例镇党委/, `name: ${said}`).replace(/team: T05/, `team: ${said}`);
  const more = `problems:\n  - {id: X1, owner: ${said}, wind: formalism, found: 2014-05-20, text: ${said}}\n`;
  const roster = ROSTER.replace(/name: [^\n,}]+/, `name: ${said}`);
  const name = text.replace(/[/\0]/g, '');
  const folder = folderWith({
    'r/a.yaml': record + more,
    'r/b.yaml': `${said}: [`,
    'r/roster.yaml': roster,
    'c/c.yaml': record,
  });
  renameSync(path.join(folder, 'r/b.yaml'), path.join(folder, `r/${name}.yaml`));
  const printed = new Map<string, string>();
  const print = async (key: string, args: readonly string[]): Promise<void> => {
    const { out, err } = await run(folder, args);
    printed.set(key, out);
    printed.set(`${key} (standard error)`, err);
  };
  await run(folder, ['r', '-r', 'json=new.json', '--lang', 'zh']);
  await run(folder, ['c', '-r', 'json=old.json']);
  for (const format of FORMAT_NAMES) await print(format, ['r', '-f', format]);
  for (const format of ['pretty', 'json', 'markdown']) {
    await print(`compare ${format}`, ['compare', 'old.json', 'new.json', '-f', format]);
    await print(`back ${format}`, ['compare', 'new.json', 'old.json', '-f', format]);
  }
  await print('merge', ['merge', 'new.json']);
  await print('todo', ['todo', 'r']);
  await print('fix', ['fix', 'r']);
  await print('todo json', ['todo', 'r', '-f', 'json']);
  await print('explain', ['explain', text]);
  await print('init', ['init', `${name}.yaml`]);
  await print('init roster', ['init', name, '--roster', 'r/roster.yaml']);
  await print('only', ['r', '--only', text]);
  await print('lang', ['r', '--lang', text]);
  await print('report', ['r', '-q', '-r', `json=${name}/${name}.json`]);
  expect(readFileSync(path.join(folder, 'new.json'), 'utf8')).toContain('X1');
  return printed;
}

describe('whatever a record, a name or an option says', () => {
  it('reaches no output of any command as an escape, a hidden sign or a command', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(evil, async (text) => {
        const printed = await printedOf(text);
        n += printed.size;
        expect([...printed].flatMap(([key, out]) => harmIn(out, key) ?? [])).toEqual([]);
      }),
      { numRuns: 6, examples: [[EVIL.join('')]] },
    );
    expect(n).toBeGreaterThan(100);
  });
});
