import path from 'node:path';
import { CONFIG_NAME } from '../inputs/config.ts';
import { kindSaid, schemaNameOf } from '../kinds.ts';
import { namesOf } from '../names/names.ts';
import { NAMED_KINDS, type NamedKind } from '../names/shape.ts';

/** The line that says what a document is, wherever it stands among the keys. */
const SAYS = /^(?:schema|文件类型)[ \t]*[:：][ \t]*["']?([^"'#\r\n]*?)["']?[ \t]*(?:#.*)?$/m;
/** The line by which the YAML language server finds a schema. */
const MODELINE = /^#[ \t]*yaml-language-server:[ \t]*\$schema=\S*?([a-z-]+)\.schema\.json/m;
const VERSIONED = /^[\p{L}-]{1,40}[ \t]*\/[ \t]*\d$/u;
const TOP_KEY = /^([^\s#:：'"[\]{}-][^\s#:：]{0,63})[ \t]*[:：](?=\s|$)/gm;

/** So many keys of a record make one of a document that does not say what it is. */
const LEAST_KEYS = 2;

/**
 * What a document is that may be half typed; null where it is none of ours. An editor shows all YAML files to a server,
 * so that one is taken for a record only where something speaks for it.
 */
export function kindInEditor(text: string, file: string | null): NamedKind | null {
  if (file !== null && path.basename(file) === CONFIG_NAME) return 'config';
  const said = SAYS.exec(text)?.[1] ?? '';
  const named = NAMED_KINDS.find((kind) => kind === kindSaid(said));
  if (named) return named;
  const byLine = MODELINE.exec(text)?.[1];
  const lined = NAMED_KINDS.find((kind) => schemaNameOf(kind) === byLine);
  if (lined) return lined;
  return VERSIONED.test(said) || hasRecordKeys(text) ? 'record' : null;
}

function hasRecordKeys(text: string): boolean {
  const names = namesOf('record');
  const known = new Set<string>();
  for (const [, written = ''] of text.matchAll(TOP_KEY)) {
    const meant = names.keyIn(names.root, written);
    if (meant) known.add(meant.key);
    if (known.size >= LEAST_KEYS) return true;
  }
  return false;
}
