// Random edits of an open record. Many of them by hand, after a build: `npx tsx test/editor/fuzz.ts 10000 [seed]`.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { writtenIn } from '../../src/editor/written.ts';
import { makeDice } from '../fuzz/dice.ts';
import { type Client, startClient } from './client.ts';
import { engineSays, linesOf } from './engine.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
export const example = (file: string): string => readFileSync(path.join(ROOT, 'examples', file), 'utf8');

/** What people and their editors put in, some of it broken: half a character, breaks of other systems, brackets. */
const PIECES: readonly string[] = [
  ...['a', '甲', ' ', '  ', '\n', '\r\n', '\r', '\t', ':', '：', ',', '，', '{', '}', '[', ']', '-', '- ', '#', ' # x'],
  ...['"', "'", '|', '>', '&a', '*a', '!', '%', '\ud83d', '\ude00', '😀', '\u202e', '\ufeff', '\u0000', '\ue000'],
  ...[
    'P01',
    '2014-13-40',
    'wind: ',
    'talks:\n',
    '  - {id: K9, round: 4}\n',
    'schema: roster/1\n',
    '谈心谈话:\n',
    '- - -',
  ],
];

const QUESTIONS = ['completion', 'hover', 'definition', 'references', 'prepareRename'] as const;
const OF_ALL = ['documentSymbol', 'codeLens'] as const;

/** Edits that come faster than this are judged together. */
export const QUIET_MS = 20;

/** After so many edits the server is asked what it says of the text. */
const BURST = 10;

/** Edits a record at random, and returns where the server says something else than the engine, or fails. */
export async function fuzz(client: Client, folder: string, { edits, seed }: { edits: number; seed: number }) {
  const file = `fuzz-${seed}.yaml`;
  const whole = example(seed % 2 === 0 ? '通过/单位.yaml' : 'failing/unit.yaml');
  const dice = makeDice(seed);
  const faults: string[] = [];
  const texts = new Map([[1, whole]]);
  let document = TextDocument.create('file:///x', 'yaml', 1, whole);
  const change = (version: number): TextDocumentContentChangeEvent[] => {
    const start = dice.below(document.getText().length + 1);
    const removed = dice.below(3) === 0 ? dice.below(dice.below(10) === 0 ? 400 : 6) : 0;
    const range = { start: document.positionAt(start), end: document.positionAt(start + removed) };
    const text = removed > 0 && dice.below(2) === 0 ? '' : (PIECES[dice.below(PIECES.length)] ?? '');
    // A text that has gone too far begins anew.
    const changes = dice.below(25) === 0 ? [{ text: whole }] : [{ range, text }];
    document = TextDocument.update(document, changes, version);
    texts.set(version, document.getText());
    return changes;
  };
  const ask = async (): Promise<void> => {
    const position = document.positionAt(dice.below(document.getText().length + 1));
    const range = { start: position, end: position };
    const asked: readonly [string, object] =
      dice.below(4) === 0
        ? [OF_ALL[dice.below(OF_ALL.length)] ?? '', {}]
        : dice.below(4) === 0
          ? ['codeAction', { range, context: { diagnostics: [], triggerKind: 1 + dice.below(2) } }]
          : [QUESTIONS[dice.below(QUESTIONS.length)] ?? '', { position, context: { includeDeclaration: true } }];
    await client.ask(`textDocument/${asked[0]}`, file, asked[1]).catch((error: unknown) => {
      faults.push(`${asked[0]}: ${String(error)}`);
    });
  };
  client.open(file, whole);
  for (let version = 2; version <= edits + 1; version++) {
    client.change(file, version, change(version));
    if (dice.below(3) === 0) await ask();
    if (version % BURST !== 0) continue;
    await client.told(file, version);
    for (const told of client.all.get(client.uriOf(file))?.splice(0) ?? []) {
      const text = texts.get(told.version ?? 0) ?? '';
      const [said, expected] = [linesOf(file, told.diagnostics), await engineSays(folder, file, text, writtenIn(text))];
      if (expected !== null && !isDeepStrictEqual(said, expected))
        faults.push(`version ${told.version}: ${JSON.stringify({ said, expected, text }).slice(0, 2000)}`);
    }
    texts.clear();
  }
  client.shut(file);
  return faults;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [edits = 10_000, seed = 1] = process.argv.slice(2).map(Number);
  const client = await startClient(tmpdir(), {
    quietMs: QUIET_MS,
    bin: path.join(import.meta.dirname, 'live-heap.mjs'),
  });
  const rss = (): string => /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${client.server.pid}/status`, 'utf8'))?.[1] ?? '';
  const PORTION = 500;
  for (let done = 0; done < edits; done += PORTION) {
    const faults = await fuzz(client, tmpdir(), { edits: PORTION, seed: seed + done });
    client.server.kill('SIGUSR2');
    process.stdout.write(
      `${done + PORTION} edits, ${faults.length} faults, the server has ${rss()} KiB\n${faults.join('\n')}\n`,
    );
  }
  process.stdout.write(`ended with ${await client.close()}\n`);
}
