import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import { expect, onTestFinished, test } from 'vitest';
import { packExtension } from '../../src/generate/vsix.ts';
import { startClient } from './client.ts';

/** Loads the extension where VS Code is only pretended: its module gives a class for everything. */
const LOAD = `
  const Module = require('node:module');
  const load = Module._load;
  const any = () => new Proxy(class {}, { get: (made, key) => (key in made ? made[key] : (made[key] = any())) });
  Module._load = (name, ...rest) => (name === 'vscode' ? any() : load(name, ...rest));
  console.log(Object.keys(require(process.argv[1])).join(' '));`;

test('the extension holds all that it needs, the server included', async () => {
  const packed = await packExtension();
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-vsix-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of Object.values(new PizZip(packed).files)) {
    mkdirSync(path.dirname(path.join(folder, file.name)), { recursive: true });
    writeFileSync(path.join(folder, file.name), file.asNodeBuffer());
  }
  const inside = (file: string): string => path.join(folder, 'extension', file);
  const manifest = JSON.parse(readFileSync(inside('package.json'), 'utf8'));
  const said = execFileSync(process.execPath, ['-e', LOAD, inside(manifest.main)], { encoding: 'utf8' });
  expect(said).toBe('activate deactivate\n');
  const client = await startClient(folder, { bin: inside('server/cli.js') });
  client.open('unit.yaml', 'schema: unit-record/1\ntalkz: []\n');
  const told = await client.told('unit.yaml', 1);
  expect(told.map(({ message }) => message).join('\n')).toContain('did you mean talks');
  expect(await client.close()).toBe(0);
});
