// What a server takes of the processor's time for each edit of a record of 22 KB, and for each completion, once warm.
// Run after a build: `npx tsx test/editor/measure.ts`, and with `yaml` for the YAML language server on the same file.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { example } from './fuzz.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const isYaml = process.argv[2] === 'yaml';
const command = isYaml
  ? [path.join(ROOT, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio']
  : [path.join(ROOT, 'dist/cli.js'), 'lsp'];
const WARM = 40;
const MEASURED = 41;
const SETTINGS = { yaml: { validate: true, completion: true, schemaStore: { enable: false } } };

const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
const connection = createMessageConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);

/** What the server has taken of the processor's time, in milliseconds. */
function cpuMs(): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

let heard = (): void => {};
connection.onNotification('textDocument/publishDiagnostics', () => heard());
connection.onRequest('workspace/configuration', ({ items }: { items: { section: 'yaml' }[] }) =>
  items.map(({ section }) => SETTINGS[section] ?? null),
);
connection.onRequest('client/registerCapability', () => null);
connection.listen();
const folder = path.join(ROOT, 'examples/passing');
const capabilities = { workspace: { configuration: true }, textDocument: { completion: {} } };
const initializationOptions = { quietMs: 0 };
await connection.sendRequest('initialize', {
  ...{ processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities, initializationOptions },
});
await connection.sendNotification('initialized', {});
await connection.sendNotification('workspace/didChangeConfiguration', { settings: SETTINGS });
const uri = pathToFileURL(path.join(folder, 'unit.yaml')).href;
const text = `# yaml-language-server: $schema=${ROOT}/schemas/unit-record.schema.json\n${example('passing/unit.yaml')}`;
let document = TextDocument.create(uri, 'yaml', 1, text);
const told = (): Promise<void> =>
  new Promise((resolve) => {
    heard = resolve;
  });
const opened = told();
await connection.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'yaml', version: 1, text },
});
await opened;

/** Types a letter into a text of the record, or takes it out again. */
async function edit(version: number): Promise<void> {
  const at = document.positionAt(text.indexOf('title: ') + 'title: '.length);
  const end = version % 2 === 0 ? at : { line: at.line, character: at.character + 1 };
  const changes = [{ range: { start: at, end }, text: version % 2 === 0 ? '甲' : '' }];
  document = TextDocument.update(document, changes, version);
  const answer = told();
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: changes,
  });
  await answer;
}
const position = document.positionAt(text.indexOf('round: ') + 'round: '.length);
const complete = (): Promise<unknown> =>
  connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });

let version = 1;
async function measure(what: string, once: () => Promise<unknown>): Promise<void> {
  for (let n = 0; n < WARM; n++) await once();
  const walls: number[] = [];
  const before = cpuMs();
  for (let n = 0; n < MEASURED; n++) {
    const start = performance.now();
    await once();
    walls.push(performance.now() - start);
  }
  const median = walls.sort((a, b) => a - b)[Math.floor(MEASURED / 2)] ?? 0;
  const mean = (cpuMs() - before) / MEASURED;
  process.stdout.write(`${what}: ${mean.toFixed(1)} ms of the processor's time, median ${median.toFixed(1)} ms\n`);
}
await measure('edit to diagnosis', () => edit(++version));
await measure('completion', complete);
const rss = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
process.stdout.write(`memory: ${Math.round(Number(rss) / 1024)} MiB\n`);
server.kill();
connection.dispose();
