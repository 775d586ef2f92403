// The real YAML language server that editors use, over its protocol on standard input and output.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SERVER = path.resolve(import.meta.dirname, '../../node_modules/yaml-language-server/bin/yaml-language-server');

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}
export interface Item {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** Extracts messages from a stream of chunks: `Content-Length: N`, an empty line, N bytes of JSON. */
function framing(take: (message: Message) => void): (chunk: Buffer) => void {
  let bytes = Buffer.alloc(0);
  return (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const head = bytes.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(bytes.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || bytes.length < head + 4 + length) return;
      const body = bytes.subarray(head + 4, head + 4 + length).toString('utf8');
      bytes = bytes.subarray(head + 4 + length);
      take(JSON.parse(body) as Message);
    }
  };
}

/** An editor with open documents. */
export interface Editor {
  /** Opens a file, or a text in its place, and waits for the server's diagnostics. */
  open(file: string, text?: string): Promise<readonly Diagnostic[]>;
  /** The completions at the only `|` of a text. The text stays open without it. */
  complete(file: string, text: string): Promise<readonly Item[]>;
  /** The hover text at the only `|` of a text. */
  hover(file: string, text: string): Promise<string>;
  close(): Promise<void>;
}

const SETTINGS = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };

/** Starts the server in a folder. */
export async function startEditor(folder: string): Promise<Editor> {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const answers = new Map<number | string, (result: unknown) => void>();
  const found = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  let last = 0;
  let version = 0;
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (method: string, params: unknown): Promise<unknown> => {
    last += 1;
    const id = last;
    send({ id, method, params });
    return new Promise((resolve) => answers.set(id, resolve));
  };
  const answer = ({ id, method, params }: Message): void => {
    const items = (params as { readonly items?: readonly { readonly section: string }[] } | undefined)?.items;
    const settings = items?.map(({ section }) => (SETTINGS as Readonly<Record<string, unknown>>)[section] ?? null);
    send({ id, result: method === 'workspace/configuration' ? settings : null });
  };
  const take = (message: Message): void => {
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly Diagnostic[] };
      found.get(uri)?.(diagnostics);
    } else if (message.method !== undefined && message.id !== undefined) answer(message);
    else if (message.id !== undefined) answers.get(message.id)?.(message.result);
  };
  server.stdout.on('data', framing(take));

  const uriOf = (file: string): string => pathToFileURL(path.join(folder, file)).href;
  const open = (file: string, text = readFileSync(path.join(folder, file), 'utf8')): Promise<readonly Diagnostic[]> => {
    const uri = uriOf(file);
    version += 1;
    const diagnostics = new Promise<readonly Diagnostic[]>((resolve) => found.set(uri, resolve));
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version, text } } });
    return diagnostics;
  };
  const at = async (method: string, file: string, marked: string): Promise<unknown> => {
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    await open(file, marked.replace('|', ''));
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return ask(method, { textDocument: { uri: uriOf(file) }, position });
  };

  const capabilities = {
    workspace: { configuration: true },
    textDocument: {
      completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'], snippetSupport: true } },
      hover: { contentFormat: ['markdown', 'plaintext'] },
    },
  };
  await ask('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: SETTINGS } });
  return {
    open,
    complete: async (file, text) =>
      ((await at('textDocument/completion', file, text)) as { items: readonly Item[] }).items,
    hover: async (file, text) =>
      ((await at('textDocument/hover', file, text)) as { contents: { value: string } } | null)?.contents.value ?? '',
    close: async () => {
      await ask('shutdown', null);
      send({ method: 'exit' });
      await ended;
    },
  };
}
