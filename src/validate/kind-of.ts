import { isSchemaKey, type KindName, kindSaid, namesOfKind, SAID_KINDS, type SaidKind } from '../kinds.ts';
import { LIMITS } from '../load/file/limits.ts';
import { HEAD_BYTES, saysRoster } from '../load/file/says-roster.ts';
import { loadBytes } from '../load/load.ts';
import { NAMED_KINDS } from '../names/shape.ts';
import { isMap } from './case.ts';
import { firstMistakeIn } from './ready.ts';
import { type Meant, takeMeant } from './take-meant.ts';

/** A text with a character for each byte of it. */
function byBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** What documents that are not records call themselves, byte by byte, and where in it its slash stands. */
const SAID = SAID_KINDS.filter((kind) => kind !== 'record')
  .flatMap(namesOfKind)
  .map(byBytes)
  .map((name) => ({ name, slash: name.indexOf('/') }));

/** A record has few slashes: it is searched once for those, and not for each name. */
function mayCallItselfOther(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  for (let at = text.indexOf('/'); at !== -1; at = text.indexOf('/', at + 1))
    if (SAID.some(({ name, slash }) => text.startsWith(name, at - slash))) return true;
  return false;
}

const SAYS_RECORD = new RegExp(
  byBytes(
    `^(?:\ufeff)?(?:[ \\t]*(?:#.*)?\\r?\\n)*(?:schema|文件类型): +(?:${namesOfKind('record').join('|')})[ \\t]*(?:#.*)?\\r?\\n`,
  ),
);

/** Whether a file begins, behind comments, by saying that it is a record: then it is nothing else, whatever follows. */
export const saysRecord = (bytes: Uint8Array): boolean =>
  SAYS_RECORD.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1'));

/** What a file is, and what it calls itself; null where it says nothing that is known. */
export interface Kind {
  readonly kind: SaidKind;
  readonly said: SaidKind | null;
}

const RECORD: Kind = { kind: 'record', said: null };

/** A document is what it calls itself only if it matches the schema: no record is to pass unseen because it calls itself a roster. */
function isWhole(kind: KindName, { value, isSound }: { readonly value: unknown; readonly isSound?: boolean }): boolean {
  // The unit of a ledger's line is an id.
  if (!isMap(value) || isMap(value['unit']) || 'people' in value) return false;
  return isSound ?? firstMistakeIn(kind, value) === null;
}

/**
 * What a file is, by its `schema`. All that is not said to be something else is a record, so that a misspelt `schema`
 * fails instead of passing unseen. `takeRoster` is given a roster as it was read.
 */
export function kindOf(bytes: Uint8Array, takeRoster: (meant: Meant) => void = () => {}): Kind {
  if (!mayCallItselfOther(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) return RECORD;
  // What is larger than a record may be is only read by whoever needs it.
  if (bytes.length > LIMITS.bytes) return saysRoster(bytes) ? { kind: 'roster', said: 'roster' } : RECORD;
  const loaded = loadBytes(bytes);
  if (!loaded.ok || !isMap(loaded.value)) return RECORD;
  const kind = kindSaid(Object.entries(loaded.value).find(([key]) => isSchemaKey(key))?.[1]);
  if (kind === null || kind === 'record') return RECORD;
  const named = NAMED_KINDS.find((one) => one === kind);
  const meant = named ? takeMeant(named, loaded) : loaded;
  const isKind = meant.ok && isWhole(kind, meant);
  if (isKind && kind === 'roster' && 'isSound' in meant) takeRoster(meant);
  return { kind: isKind ? kind : 'record', said: kind };
}
