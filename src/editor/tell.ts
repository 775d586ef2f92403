import type { Connection } from 'vscode-languageserver';
import { diagnose } from './diagnose.ts';
import type { Workspace } from './workspace.ts';

/** Sends what is wrong with the open texts, each as it stands when it is judged, and says of which version that is. */
export function tellDiagnostics(connection: Connection, workspace: Workspace): void {
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
  function tellIn(uri: string, ms: number): void {
    clearTimeout(waiting.get(uri));
    waiting.set(uri, setTimeout(tell, ms, uri));
  }
  /** A saved file may be what other texts are judged by. */
  const tellAll = (): void => {
    workspace.forgetAll();
    for (const { uri } of texts.all()) tellIn(uri, 0);
  };
  const opened = new Set<string>();
  texts.onDidOpen(({ document: { uri } }) => tellIn(uri, 0));
  texts.onDidChangeContent(({ document: { uri } }) => {
    // A text that is opened has changed as well.
    if (opened.has(uri)) tellIn(uri, workspace.quietMs());
    opened.add(uri);
  });
  texts.onDidSave(tellAll);
  texts.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    opened.delete(uri);
    workspace.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(tellAll);
}
