import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { gatherInputs } from '../inputs/inputs.ts';
import { decode } from '../load/file/decode.ts';
import type { NamedKind } from '../names/shape.ts';
import type { Ask } from './in-force.ts';
import { kindInEditor } from './kind.ts';

/** A text that is audited together with another one. */
export interface Neighbour {
  readonly uri: string;
  readonly kind: NamedKind;
  readonly text: string;
}

/** The file of a text; null where it is in none. */
export const fileOf = (uri: string): string | null => {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
};

function textIn(file: string): string | null {
  try {
    const { text, diagnostic } = decode(readFileSync(file));
    return diagnostic === null ? text : null;
  } catch {
    return null;
  }
}

interface Around {
  readonly file: string;
  /** The folder that is audited as a whole. */
  readonly folder: string;
  /** As they stand in the editor. */
  readonly open: readonly TextDocument[];
}

/** The roster, the exceptions and the records that are audited with a file, but for workbooks; none without a roster. */
export function neighboursOf({ file, folder, open }: Around, ask: Ask): readonly Neighbour[] {
  const { request } = ask(file, folder);
  const { roster, records } = gatherInputs({ ...request, paths: ['.'], stdin: null, withFolder: true });
  if (roster === null) return [];
  const texts = new Map(open.map((text) => [fileOf(text.uri), text]));
  const waivers = request.waivers?.path ?? [];
  const files = [roster.path, waivers, records.map((one) => one.path)].flat().map((name) => path.resolve(folder, name));
  return [...new Set(files)].flatMap((at) => {
    if (!/\.ya?ml$/i.test(at)) return [];
    const shown = texts.get(at);
    const text = shown?.getText() ?? textIn(at);
    const kind = text === null ? null : kindInEditor(text, at);
    return text === null || kind === null ? [] : [{ uri: shown?.uri ?? pathToFileURL(at).href, kind, text }];
  });
}
