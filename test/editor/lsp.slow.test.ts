import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { auditText, render } from '../../src/index.ts';
import type { Lang } from '../../src/model.ts';
import { type Client, startClient } from './client.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const example = (file: string): string => readFileSync(path.join(ROOT, 'examples', file), 'utf8');

const LEVELS = { Hint: 'info', Warning: 'warning', Information: 'warning', Error: 'error' } as const;

/** A diagnosis as `compact` says it; what cannot be judged has the severity of its rule there. */
const asLine = (name: string, { range, severity, code, message }: Diagnostic): string => {
  const { line, character } = range.start;
  const level = Object.entries(DiagnosticSeverity).find(([, value]) => value === severity)?.[0] ?? '';
  return `${name}:${line + 1}:${character + 1}: ${LEVELS[level as keyof typeof LEVELS]} ${code} ${message}`;
};

const plain = (line: string): string => line.replace(/:1:1: (error|warning) /, ':1:1: ');

async function engineSays(cwd: string, text: string, lang: Lang): Promise<readonly string[]> {
  const audited = await auditText(text, { path: 'unit.yaml', cwd });
  return (await render(audited, 'compact', lang)).split('\n').filter((line) => line !== '');
}

describe('a session', () => {
  let client: Client;
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'unit-audit-')));
  beforeAll(async () => {
    client = await startClient(folder);
  });
  afterAll(async () => {
    expect(await client.close()).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('says of a record what the engine says', async () => {
    const text = example('failing/unit.yaml');
    client.open('unit.yaml', text);
    const said = (await client.told('unit.yaml', 1)).map((one) => asLine('unit.yaml', one));
    expect(said.map(plain)).toEqual((await engineSays(folder, text, 'en')).map(plain));
    expect(said.length).toBeGreaterThan(10);
  });
});
