import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeFiles } from '../../src/inputs/files.ts';
import { gatherInputs } from '../../src/inputs/inputs.ts';

const ROSTER = 'schema: roster/1\nname: 旗委\nasOf: 2014-08-10\nteams: []\nunits: []\n';

it('who asks hears how many files were found, before the first is read', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'inputs-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  for (const name of ['a.yaml', 'b.yml', 'c.txt', 'roster.yaml']) writeFileSync(path.join(cwd, name), 'a: 1\n');
  const request = {
    paths: ['.'],
    files: makeFiles(cwd),
    stdinPath: null,
    stdin: null,
    roster: null,
    withFolder: false,
    ignore: null,
    mayIgnore: true,
  };
  const heard: number[] = [];
  const { records } = gatherInputs({
    ...request,
    found: (files) => {
      heard.push(files);
      writeFileSync(path.join(cwd, 'roster.yaml'), ROSTER);
    },
  });
  expect(heard).toEqual([3]);
  expect(records.map((record) => record.path)).toEqual(['a.yaml', 'b.yml']);
});
