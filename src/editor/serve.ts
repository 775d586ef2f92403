import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createConnection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Lang } from '../model.ts';
import { TOOL } from '../tool.ts';
import { diagnose } from './diagnose.ts';
import { type Document, readBuffer } from './document.ts';
import { type Ask, keepInForce } from './in-force.ts';

/** So long nobody types before a text is judged, in milliseconds. */
const QUIET_MS = 150;

/** What a server is given. */
export interface Serving {
  readonly ask: Ask;
  /** The language where neither a flag, the configuration, the record nor the editor says one. */
  readonly lang: Lang;
  /** Where a text is that lies in no folder of the workspace. */
  readonly cwd: string;
}

const fileOf = (uri: string): string | null => {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
};

const langOf = (locale: string | undefined, otherwise: Lang): Lang =>
  locale === undefined ? otherwise : /^zh/i.test(locale) ? 'zh' : 'en';

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.flatMap((uri) => fileOf(uri) ?? []);
}

const isIn = (file: string, folder: string): boolean => !path.relative(folder, file).startsWith('..');

/** The open texts, each read once in each version. */
export function makeWorkspace({ ask, cwd, ...given }: Serving) {
  const texts = new TextDocuments(TextDocument);
  const inForceFor = keepInForce(ask);
  const read = new Map<string, { readonly version: number; readonly document: Document }>();
  let folders: readonly string[] = [];
  let lang = given.lang;
  const homeOf = (file: string): string =>
    [...folders].sort((a, b) => b.length - a.length).find((folder) => isIn(file, folder)) ?? path.dirname(file);
  return {
    texts,
    initialize: (params: InitializeParams): void => {
      folders = foldersOf(params);
      lang = langOf(params.locale, lang);
    },
    /** What an open text is, as it stands now; null where it is not open. */
    documentOf: (uri: string): Document | null => {
      const text = texts.get(uri);
      if (!text) return null;
      const file = fileOf(uri);
      const at = file ?? path.join(folders[0] ?? cwd, '-');
      const inForce = inForceFor(at, file === null ? path.dirname(at) : homeOf(file));
      const known = read.get(uri);
      if (known?.version === text.version && known.document.inForce === inForce) return known.document;
      const document = readBuffer({ file, text: text.getText() }, inForce, lang);
      read.set(uri, { version: text.version, document });
      return document;
    },
    forget: (uri: string): void => void read.delete(uri),
    /** Files beside the records have changed. */
    forgetAll: (): void => read.clear(),
  };
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
};

/** Serves an editor over standard input and output until it says that it is done. Returns the exit code. */
export function serve(serving: Serving): Promise<number> {
  const connection = createConnection(process.stdin, process.stdout);
  const workspace = makeWorkspace(serving);
  const { texts } = workspace;
  const waiting = new Map<string, NodeJS.Timeout>();

  function tell(uri: string): void {
    waiting.delete(uri);
    const text = texts.get(uri);
    if (!text) return;
    try {
      const document = workspace.documentOf(uri);
      const diagnostics = document ? diagnose(document, uri) : [];
      void connection.sendDiagnostics({ uri, version: text.version, diagnostics });
    } catch (error) {
      connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  function tellSoon(uri: string, after: number): void {
    clearTimeout(waiting.get(uri));
    waiting.set(uri, setTimeout(tell, after, uri));
  }
  const tellAll = (): void => {
    workspace.forgetAll();
    for (const { uri } of texts.all()) tellSoon(uri, 0);
  };

  connection.onInitialize((params) => {
    workspace.initialize(params);
    return { capabilities: CAPABILITIES, serverInfo: { name: TOOL.name, version: TOOL.version } };
  });
  texts.onDidOpen(({ document: { uri } }) => tellSoon(uri, 0));
  texts.onDidChangeContent(({ document: { uri, version } }) => {
    if (version > 1 || !waiting.has(uri)) tellSoon(uri, QUIET_MS);
  });
  texts.onDidSave(tellAll);
  texts.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    workspace.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(tellAll);
  texts.listen(connection);
  connection.listen();
  return new Promise((resolve) => {
    const stop = (): void => {
      connection.dispose();
      process.stdin.destroy();
      resolve(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  });
}
