import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, startClient } from './client.ts';

const BANNER = path.resolve(import.meta.dirname, '../../examples/示范旗');

describe('an id of the roster', () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'unit-audit-')));
  const texts = new Map<string, string>();
  let client: Client;
  const read = (file: string): string => texts.get(file) ?? readFileSync(path.join(folder, file), 'utf8');
  const open = (file: string, text = read(file)): void => {
    texts.set(file, text);
    client.open(file, text);
  };
  const place = (file: string, id: string) => ({
    position: TextDocument.create('', '', 1, read(file)).positionAt(read(file).indexOf(id)),
  });
  /** The texts that a new name changes, as they are then. */
  async function rename(file: string, from: string, to: string): Promise<Readonly<Record<string, string>>> {
    const asked = { ...place(file, from), newName: to };
    expect(await client.ask('textDocument/prepareRename', file, asked)).toMatchObject({ placeholder: from });
    const { changes = {} } = (await client.ask('textDocument/rename', file, asked)) as WorkspaceEdit;
    return Object.fromEntries(
      Object.entries(changes).map(([uri, edits]: [string, TextEdit[]]) => {
        const name = path.relative(folder, fileURLToPath(uri));
        return [name, TextDocument.applyEdits(TextDocument.create('', '', 1, read(name)), edits)];
      }),
    );
  }
  const renamed = (files: readonly string[], from: string, to: string) =>
    Object.fromEntries(files.map((file) => [file, read(file).replaceAll(from, to)]));

  beforeAll(async () => {
    cpSync(BANNER, folder, { recursive: true });
    client = await startClient(folder);
  });
  afterAll(async () => {
    expect(await client.close()).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('changes in the roster and in all records, in open texts as they stand', async () => {
    const [roster, u103, u104, u105] = ['名册.yaml', '单位/U103.yaml', '单位/U104.yaml', '单位/U105.yaml'] as const;
    open(u103, `# 尚未保存\n${read(u103)}`);
    expect(await rename(u103, 'T02', 'T12')).toEqual(renamed([roster, u103, u104, u105], 'T02', 'T12'));
    open(roster);
    expect(await rename(roster, 'U104', 'U204')).toEqual(renamed([roster, u104], 'U104', 'U204'));
    expect(await rename(roster, 'S03', 'S33')).toEqual(renamed([roster, u103, u104, u105], 'S03', 'S33'));
  });

  it('is refused where it is another one’s', async () => {
    const asked = { ...place('单位/U103.yaml', 'T02'), newName: 'T03' };
    await expect(client.ask('textDocument/rename', '单位/U103.yaml', asked)).rejects.toThrow('T03');
  });

  it('changes in one record alone where the roster does not give it', async () => {
    const file = '单位/U104.yaml';
    open(file);
    expect(await rename(file, 'S09', 'S99')).toEqual(renamed([file], 'S09', 'S99'));
  });
});
