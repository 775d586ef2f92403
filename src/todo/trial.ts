import type { Day } from '../calendar.ts';
import type { FileState, LookAtFile, Pointer, ReadFileText } from '../model.ts';
import { filled } from './fill.ts';
import type { Edit } from './items/item.ts';
import { TRIAL_ID } from './items/needs.ts';
import { isBag, valueAt, without, write } from './items/pointer.ts';

/** A copy of a record to try a list out on. */
export interface Trial {
  /** The record as changed so far, and a function that maps its pointers back to the original. */
  now(): { readonly value: unknown; back(at: Pointer): Pointer };
  apply(edit: Edit): void;
  readonly look: LookAtFile;
  readonly textOf: ReadFileText;
}

/** The files beside the record. */
type Beside = Pick<Trial, 'look'> & { readonly textOf?: ReadFileText };

/** Starts a trial. Entries that it makes are dated no later than `upTo`. */
export function startTrial(value: unknown, upTo: Day, { look, textOf }: Beside): Trial {
  const record = structuredClone(value);
  const root = isBag(record) ? record : {};
  const removed = new Set<Pointer>();
  const files = new Map<string, FileState>();
  let count = 0;
  const next = (): number => {
    count += 1;
    return count;
  };
  const append = (at: Pointer, item: unknown): void => {
    const list = valueAt(root, at);
    if (Array.isArray(list)) list.push(item);
    else write(root, at, [item]);
  };
  const archive = (): string => {
    const id = `${TRIAL_ID}${next()}`;
    append('/archive', { id, title: id, made: upTo, filed: upTo });
    return id;
  };
  const filling = { upTo, record: root, next, archive };
  const putFile = (file: string): void => {
    files.set(file, { kind: 'regular', sha256: String(next()).padStart(64, '0') });
  };
  return {
    now: () => {
      const { pruned, back } = without(root, removed);
      return { value: pruned, back };
    },
    apply: (edit) => {
      if (edit.op === 'remove') removed.add(edit.at);
      else if (edit.op === 'file') putFile(String(edit.value));
      else if (edit.op === 'add') append(edit.at, filled(edit, filling));
      else set(root, edit, { written: filled(edit, filling), files, putFile });
      if (edit.op === 'set') removed.delete(edit.at);
    },
    look: (file) => files.get(file) ?? look(file),
    // Nobody knows what a file that is still to come will say.
    textOf: (file) => (files.has(file) ? undefined : textOf?.(file)) ?? { kind: 'none', why: 'absent', format: '' },
  };
}

interface Setting {
  readonly written: unknown;
  readonly files: ReadonlyMap<string, FileState>;
  readonly putFile: (file: string) => void;
}

/** A path that only the clerk knows counts as an existing file, and a digest as that file's. */
function set(root: Record<string, unknown>, { at, value }: Edit, { written, files, putFile }: Setting): void {
  const holder = at.slice(0, at.lastIndexOf('/'));
  if (value === null && at.endsWith('/file')) putFile(String(written));
  const file = valueAt(root, `${holder}/file`);
  const state = typeof file === 'string' ? files.get(file) : undefined;
  const isDigest = value === null && at.endsWith('/sha256') && state?.kind === 'regular';
  write(root, at, isDigest ? state.sha256 : written);
}
