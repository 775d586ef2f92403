import type { Connection } from 'vscode-languageserver';
import { diagnose } from './diagnose.ts';
import { makeFolderRuns } from './folder-run.ts';
import type { Workspace } from './workspace.ts';

/**
 * Sends what is wrong with the open texts, each as it stands when it is judged, and says of which version that is. What
 * rules over the folder found comes from its last run, which begins when a record is opened or a file saved.
 */
export function tellDiagnostics(connection: Connection, workspace: Workspace): void {
  const { texts } = workspace;
  const waiting = new Map<string, NodeJS.Timeout>();
  const runs = makeFolderRuns({
    ended: () => tellAll(),
    failed: (why) => connection.console.warn(why),
  });
  connection.onShutdown(runs.stop);

  function foundInFolder(uri: string) {
    const at = workspace.auditedWith(uri);
    if (at === null) return [];
    const { folder, command, path } = at;
    if (command && !runs.knows(folder)) runs.start({ folder, command });
    return runs.findingsIn(folder, path);
  }

  function tell(uri: string): void {
    waiting.delete(uri);
    const text = texts.get(uri);
    if (!text) return;
    try {
      const document = workspace.documentOf(uri);
      const diagnostics = document ? diagnose({ document, uri, ofFolder: foundInFolder(uri) }) : [];
      void connection.sendDiagnostics({ uri, version: text.version, diagnostics });
    } catch (error) {
      connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  function tellIn(uri: string, ms: number): void {
    clearTimeout(waiting.get(uri));
    waiting.set(uri, setTimeout(tell, ms, uri));
  }
  const tellAll = (): void => {
    for (const { uri } of texts.all()) tellIn(uri, 0);
  };
  /** A saved file may be what other texts are judged by. */
  const judgeAgain = (): void => {
    workspace.forgetAll();
    const commands = new Map(
      texts.all().flatMap(({ uri }) => {
        const { folder = '', command = null } = workspace.auditedWith(uri) ?? {};
        return command ? [[folder, command] as const] : [];
      }),
    );
    for (const [folder, command] of commands) runs.start({ folder, command });
    tellAll();
  };
  const opened = new Set<string>();
  texts.onDidOpen(({ document: { uri } }) => tellIn(uri, 0));
  texts.onDidChangeContent(({ document: { uri } }) => {
    // A text that is opened has changed as well.
    if (opened.has(uri)) tellIn(uri, workspace.quietMs());
    opened.add(uri);
  });
  texts.onDidSave(judgeAgain);
  texts.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    opened.delete(uri);
    workspace.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(judgeAgain);
}
