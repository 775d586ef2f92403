import {
  CodeActionKind,
  type InitializeResult,
  type InlayHintParams,
  type Position,
  type ReferenceParams,
  type RenameParams,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { linesOf } from '../load/file/lines.ts';
import { TOOL } from '../tool.ts';
import { actionsAt, FIX_ALL, SELECT } from './actions.ts';
import { completionsAt } from './complete/complete.ts';
import type { Document } from './document.ts';
import { hoverAt, lensesOf } from './hover.ts';
import { offsetAt } from './loose/text-edits.ts';
import { definitionAt, hintsIn, outlineOf, type Place, referencesAt } from './navigate.ts';
import { rename, renamedAt } from './rename.ts';
import { tellDiagnostics } from './tell.ts';
import { makeWorkspace, type Serving, type Workspace } from './workspace.ts';

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  codeLensProvider: {},
  inlayHintProvider: true,
  completionProvider: { triggerCharacters: [' ', '{', '[', ','] },
  executeCommandProvider: { commands: [SELECT] },
};

interface About {
  readonly textDocument: { readonly uri: string };
}

/** Answers of an open text of ours; of any other there is nothing to say. */
const answers =
  ({ documentOf }: Workspace) =>
  <Params extends About, Answer>(answer: (document: Document, params: Params) => Answer) =>
  (params: Params): Answer | null => {
    const document = documentOf(params.textDocument.uri);
    return document === null || document.kind === null ? null : answer(document, params);
  };

function answerRequests(connection: Connection, workspace: Workspace): void {
  const about = answers(workspace);
  const versionOf = (uri: string): number => workspace.texts.get(uri)?.version ?? 0;
  connection.onCodeAction(
    about((document, params) => {
      const { uri } = params.textDocument;
      return actionsAt({ document, params, uri, version: versionOf(uri) });
    }),
  );
  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const document = workspace.documentOf(uri);
    // Of a text that is nothing yet it may be said what it is to be.
    const kind = document?.kind ?? (document && /^\s*\S{0,12}\s*$/.test(document.text) ? 'record' : null);
    if (document === null || kind === null) return null;
    const { text, lang, written } = document;
    const offset = offsetAt(linesOf(text), position);
    return completionsAt({ text, offset, kind, lang, written, hasSnippets: workspace.hasSnippets() });
  });
  connection.onExecuteCommand(async ({ command, arguments: [uri, position] = [] }) => {
    if (command !== SELECT) return null;
    const selection = { start: position, end: position };
    await connection.sendRequest('window/showDocument', { uri, takeFocus: true, selection });
    return null;
  });
}

/** Answers what is asked about a place, or a whole text. */
function answerQuestions(connection: Connection, workspace: Workspace): void {
  const about = answers(workspace);
  const at = <Params extends About & { readonly position: Position }, Answer>(
    answer: (place: Place, params: Params) => Answer,
  ) =>
    about((document, params: Params) =>
      answer({ document, uri: params.textDocument.uri, position: params.position }, params),
    );
  connection.onHover(at(hoverAt));
  connection.onDefinition(at(definitionAt));
  connection.onReferences(at((place, { context }: ReferenceParams) => referencesAt(place, context.includeDeclaration)));
  connection.onPrepareRename(at(renamedAt));
  connection.onRenameRequest(
    at((place, { newName }: RenameParams) => rename(place, newName, () => workspace.neighboursOf(place.uri))),
  );
  connection.onDocumentSymbol(about(outlineOf));
  connection.onCodeLens(about(lensesOf));
  connection.languages.inlayHint.on(about((document, { range }: InlayHintParams) => hintsIn(document, range)));
}

/** Serves an editor over standard input and output until it says that it is done. Returns the exit code. */
export function serve(serving: Serving): Promise<number> {
  const connection = createConnection(process.stdin, process.stdout);
  const workspace = makeWorkspace(serving);
  connection.onInitialize((params) => {
    workspace.initialize(params);
    return { capabilities: CAPABILITIES, serverInfo: { name: TOOL.name, version: TOOL.version } };
  });
  tellDiagnostics(connection, workspace);
  answerRequests(connection, workspace);
  answerQuestions(connection, workspace);
  workspace.texts.listen(connection);
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
