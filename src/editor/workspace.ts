import path from 'node:path';
import { type InitializeParams, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { reportPath } from '../discover/discover.ts';
import type { Lang } from '../model.ts';
import { type Document, readBuffer } from './document.ts';
import { type Ask, keepInForce } from './in-force.ts';
import { fileOf, type Neighbour, neighboursOf } from './neighbours.ts';

/** So long nobody types before a text is judged, in milliseconds. */
const QUIET_MS = 150;

/** What an editor may set besides, as `initializationOptions`. */
function quietIn(options: unknown): number {
  const given = typeof options === 'object' && options !== null && 'quietMs' in options ? options.quietMs : null;
  return typeof given === 'number' && given >= 0 ? given : QUIET_MS;
}

/** What a server is given. */
export interface Serving {
  readonly ask: Ask;
  /** The language where neither a flag, the configuration, the record nor the editor says one. */
  readonly lang: Lang;
  /** Where a text is that lies in no folder of the workspace. */
  readonly cwd: string;
}

/** How a text's folder is audited as a whole. */
interface AuditedWith {
  readonly folder: string;
  /** Null where nothing beside this text says how: no roster is named. */
  readonly command: readonly string[] | null;
  /** The text's, as the report of the folder has it. */
  readonly path: string;
}

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
  let hasSnippets = false;
  let quietMs = QUIET_MS;
  const homeOf = (file: string): string =>
    [...folders].sort((a, b) => b.length - a.length).find((folder) => isIn(file, folder)) ?? path.dirname(file);
  return {
    texts,
    initialize: (params: InitializeParams): void => {
      folders = foldersOf(params);
      lang = langOf(params.locale, lang);
      quietMs = quietIn(params.initializationOptions);
      hasSnippets = params.capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false;
    },
    /** The editor fills in the gaps of what it puts in one after another. */
    hasSnippets: (): boolean => hasSnippets,
    quietMs: (): number => quietMs,
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
    /** The folder of the workspace that is audited as a whole, how, and a text's path in it; null outside the workspace. */
    auditedWith: (uri: string): AuditedWith | null => {
      const file = fileOf(uri);
      if (file === null || !texts.get(uri)) return null;
      const folder = homeOf(file);
      if (!folders.includes(folder)) return null;
      return { folder, command: inForceFor(file, folder).ofFolder, path: reportPath(folder, file) };
    },
    /** What is audited together with a text of the workspace. */
    neighboursOf: (uri: string): readonly Neighbour[] => {
      const file = fileOf(uri);
      const folder = file === null ? '' : homeOf(file);
      if (file === null || !folders.includes(folder)) return [];
      return neighboursOf({ file, folder, open: texts.all() }, ask);
    },
    forget: (uri: string): void => void read.delete(uri),
    /** Files beside the records have changed. */
    forgetAll: (): void => read.clear(),
  };
}

export type Workspace = ReturnType<typeof makeWorkspace>;
