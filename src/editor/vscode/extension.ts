import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** What VS Code hands to an extension, as far as this one needs it. */
interface Context {
  asAbsolutePath(relative: string): string;
}

let client: LanguageClient | null = null;

/** Starts the server that comes with the extension, for all YAML files: it leaves those alone that are none of ours. */
export function activate(context: Context): Promise<void> {
  const server = { module: context.asAbsolutePath('server/cli.js'), args: ['lsp'], transport: TransportKind.stdio };
  client = new LanguageClient('unit-audit', 'unit-audit', server, { documentSelector: [{ language: 'yaml' }] });
  return client.start();
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
