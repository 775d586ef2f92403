// A real client of `audit lsp`, over standard input and output.
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';

const BIN = path.resolve(import.meta.dirname, '../../dist/cli.js');

export interface Told {
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** An editor with open texts. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly server: ChildProcess;
  uriOf(file: string): string;
  /** Asks about a place of a file. */
  ask(method: string, file: string, params: object): Promise<unknown>;
  open(file: string, text: string): void;
  change(file: string, version: number, changes: TextDocumentContentChangeEvent[]): void;
  /** What the server says of a version of a file. */
  told(file: string, version: number): Promise<readonly Diagnostic[]>;
  /** What the server says of a file from now on, once it is what is waited for. */
  saysOf(file: string, isIt: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  save(file: string): void;
  shut(file: string): void;
  /** All that it has said of a file, in order. */
  readonly all: Map<string, Told[]>;
  close(): Promise<number | null>;
}

/** A text with its only `|` taken out, and where that stood. */
export function marked(text: string): { readonly text: string; readonly position: Position } {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  return {
    text: text.replace('|', ''),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

const CAPABILITIES = {
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } },
  window: { showDocument: { support: true } },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown' as const] } },
    hover: { contentFormat: ['markdown' as const] },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

/** How a server is started. */
interface Start {
  readonly args?: readonly string[];
  /** How long nobody types before a text is judged. */
  readonly quietMs?: number;
  readonly bin?: string;
}

/** Starts the server in a folder. */
export async function startClient(folder: string, { args = [], quietMs = 0, bin = BIN }: Start = {}): Promise<Client> {
  const server = spawn(process.execPath, [bin, 'lsp', '--stdio', ...args], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], LANG: 'C' },
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const all = new Map<string, Told[]>();
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
    all.set(uri, [...(all.get(uri) ?? []), { version, diagnostics }]);
    for (const look of waiting) look();
  });
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest(InitializeRequest.type, {
    ...{ processId: process.pid, rootUri, capabilities: CAPABILITIES },
    initializationOptions: { quietMs },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const heard = (file: string, isIt: (told: Told) => boolean, from = 0): Promise<readonly Diagnostic[]> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = all.get(uriOf(file))?.slice(from).find(isIt);
        if (!found) return;
        waiting.delete(look);
        resolve(found.diagnostics);
      };
      waiting.add(look);
      look();
    });
  const uriOf = (file: string): string => pathToFileURL(path.join(folder, file)).href;
  return {
    connection,
    server,
    all,
    uriOf,
    ask: (method, file, params) => connection.sendRequest(method, { textDocument: { uri: uriOf(file) }, ...params }),
    open: (file, text) => {
      const textDocument = { uri: uriOf(file), languageId: 'yaml', version: 1, text };
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    change: (file, version, contentChanges) => {
      const textDocument = { uri: uriOf(file), version };
      void connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
    },
    told: (file, version) => heard(file, (told) => told.version === version),
    saysOf: (file, isIt) => heard(file, ({ diagnostics }) => isIt(diagnostics), all.get(uriOf(file))?.length),
    save: (file) =>
      void connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: uriOf(file) } }),
    shut: (file) =>
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf(file) } }),
    close: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}
