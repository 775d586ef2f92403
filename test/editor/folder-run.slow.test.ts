import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { type Client, startClient } from './client.ts';

const BANNER = path.resolve(import.meta.dirname, '../../examples/banner');
const OF_FOLDER = /^when the whole folder was last audited: /;

const ofFolder = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.flatMap(({ code, message, range }) =>
    OF_FOLDER.test(String(message)) ? [`${range.start.line + 1}:${range.start.character + 1} ${code}`] : [],
  );

describe('rules over the folder', () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'unit-audit-')));
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  let client: Client;
  beforeAll(async () => {
    cpSync(BANNER, folder, { recursive: true });
    writeFileSync(path.join(folder, 'audit.config.yaml'), 'roster: roster.yaml\n');
    client = await startClient(folder);
  });
  afterAll(async () => {
    expect(await client.close()).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('speak from the last run, and say so', async () => {
    const record = client.saysOf('units/U104.yaml', (told) => ofFolder(told).length > 0);
    client.open('units/U104.yaml', read('units/U104.yaml'));
    expect(ofFolder(await record)).toEqual([
      '10:12 roster/coverage',
      '51:33 folder/copied-plans',
      '51:33 folder/foreign-names',
      '162:76 folder/shared-evidence',
    ]);
    client.open('roster.yaml', read('roster.yaml'));
    const roster = await client.saysOf('roster.yaml', (told) => ofFolder(told).length > 0);
    expect(ofFolder(roster)).toContain('59:9 roster/directives');
  });

  it('run again once a file is saved, and stand at the start of a text that has become shorter', async () => {
    client.change('units/U104.yaml', 2, [{ text: 'schema: unit-record/1\n' }]);
    expect(ofFolder(await client.told('units/U104.yaml', 2))).toContain('1:1 folder/copied-plans');
    writeFileSync(path.join(folder, 'units/U104.yaml'), 'schema: unit-record/1\n');
    const mended = client.saysOf('units/U104.yaml', (told) => !ofFolder(told).includes('1:1 folder/copied-plans'));
    client.save('units/U104.yaml');
    expect(ofFolder(await mended)).toEqual(['1:1 roster/coverage']);
  });
});
