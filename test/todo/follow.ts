import { type Document, isMap, isSeq, parseDocument } from 'yaml';

// Does exactly what a list says, like someone who does not know the rules. Reads the JSON of `audit todo` and writes
// the given values; where a value is null, a plausible one within the given bounds.

export interface Bounds {
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly notOn?: readonly string[];
}
export interface Edit {
  readonly op: 'add' | 'set' | 'remove' | 'file' | 'text';
  readonly at: string;
  readonly value?: unknown;
  readonly days?: Readonly<Record<string, Bounds>>;
  readonly choices?: Readonly<Record<string, readonly unknown[]>>;
  readonly busy?: readonly (readonly [string, string])[];
}
export interface Item {
  readonly duty: string;
  readonly code: string;
  readonly what: string;
  readonly by: string | null;
  readonly overdue: boolean;
  readonly lines: readonly number[];
  readonly serves: readonly { readonly rule: string; readonly have: number | null; readonly need: number | null }[];
  readonly edits: readonly Edit[];
}
export interface RecordTodo {
  readonly path: string;
  readonly verdict: string;
  readonly complete: boolean;
  readonly asOf: string | null;
  readonly items: readonly Item[];
  readonly optional: readonly Item[];
}
export interface TodoFile {
  readonly schema: string;
  readonly records: readonly RecordTodo[];
  readonly folder: { readonly items: readonly Item[]; readonly optional: readonly Item[] };
}

/** A number in letters: texts that a number alone tells apart are one. */
const inLetters = (n: number): string => String(n).replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)));

/** Puts a file with the given text next to the record. */
export type PutFile = (file: string, text: string) => string;

interface Following {
  readonly document: Document;
  /** The default date of new entries. */
  readonly day: string;
  readonly put: PutFile;
  next(): number;
}

const pathOf = (at: string): readonly (string | number)[] =>
  at
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function dayWithin({ document, day }: Following, { notBefore = [], notAfter = [], notOn = [] }: Bounds): string {
  const said = (bound: string) => (bound.startsWith('/') ? String(document.getIn(pathOf(bound)) ?? '') : bound);
  const known = (bounds: readonly string[]) =>
    bounds
      .map(said)
      .filter((text) => /^\d{4}-\d\d-\d\d$/.test(text))
      .sort();
  const first = known(notBefore).at(-1) ?? '0001-01-01';
  let found = [day, ...known(notAfter)].sort()[0] ?? day;
  if (found < first) found = first;
  while (notOn.includes(found) && found > first) found = shift(found, -1);
  return found;
}

const ENUMS: Readonly<Record<string, unknown>> = {
  wind: 'bureaucracy',
  mode: 'discussion',
  channel: 'forum',
  collectedBy: 'team',
  owner: 'team',
  about: 'team',
  decision: 'revise',
  result: 'pass',
  lead: 'lecture',
};
const NUMBERS = ['members', 'hours', 'issued', 'returned', 'attended', 'expected', 'present', 'round'];
const DAYS = ['date', 'made', 'filed', 'received', 'fedBack', 'found', 'notesChecked', 'followUp', 'planned', 'asOf'];

/** A new archive entry, as the clerk files it. */
function fileAway(following: Following): string {
  const { document, day } = following;
  const id = `F-${following.next()}`;
  append(document, '/archive', { id, title: `材料${id}`, made: day, filed: day });
  return id;
}

function append(document: Document, at: string, value: unknown): void {
  const list = document.getIn(pathOf(at));
  if (isSeq(list)) list.add(document.createNode(value));
  else document.setIn(pathOf(at), document.createNode([value]));
}

const pad = (n: number): string => String(n).padStart(2, '0');

function time(key: string, busy: Edit['busy']): string {
  const after =
    [...(busy ?? [])]
      .map(([, end]) => end)
      .sort()
      .at(-1) ?? '09:00';
  const minutes = Number(after.slice(0, 2)) * 60 + Number(after.slice(3)) + (key === 'start' ? 5 : 25);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function know(edit: Edit, path: readonly (string | number)[], following: Following): unknown {
  const names = [...pathOf(edit.at), ...path].filter((part) => typeof part === 'string');
  const key = names.at(-1) ?? '';
  const choices = edit.choices?.[key];
  if (choices && choices.length > 0) return choices.at(-1);
  if (key === 'evidence') return fileAway(following);
  if (key === 'start' || key === 'end') return time(key, edit.busy);
  const bounds = edit.days?.[path.join('/')];
  if (bounds && (key === 'from' || key === 'to')) return dayWithin(following, bounds);
  // Stages whose days nobody knows follow each other, a month each.
  if (key === 'from' || key === 'to')
    return shift(following.day, (Number(path.at(-2) ?? 0) - 2) * 31 + (key === 'to' ? 30 : 0));
  if (DAYS.includes(key)) return dayWithin(following, bounds ?? {});
  if (NUMBERS.includes(key)) return 2;
  if (key in ENUMS) return ENUMS[key];
  if (key === 'file')
    return following
      .put(`archive/new-${following.next()}.txt`, `材料${inLetters(following.next())}`)
      .replace(/^.*#/, '');
  const text = `办理情况${inLetters(following.next())}`;
  return key === 'id' ? `T${following.next()}` : text;
}

function fill(
  edit: Edit,
  value: unknown,
  around: { path: readonly (string | number)[]; following: Following },
): unknown {
  const { path, following } = around;
  if (value === null) return know(edit, path, following);
  if (Array.isArray(value)) return value.map((item, i) => fill(edit, item, { path: [...path, i], following }));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [key, fill(edit, item, { path: [...path, key], following })]),
  );
}

function setIn(document: Document, at: string, value: unknown): void {
  const path = pathOf(at);
  for (let length = 1; length < path.length; length += 1) {
    const holder = document.getIn(path.slice(0, length));
    if (isMap(holder) || isSeq(holder)) continue;
    document.setIn(path.slice(0, length), document.createNode(typeof path[length] === 'number' ? [] : {}));
  }
  document.setIn(path, document.createNode(value));
}

function follow(edit: Edit, following: Following): void {
  if (edit.op === 'remove') following.document.deleteIn(pathOf(edit.at));
  else if (edit.op === 'file') following.put(String(edit.value), `文件${inLetters(following.next())}`);
  else enter(edit, fill(edit, edit.value, { path: [], following }), following);
}

function enter(edit: Edit, value: unknown, { document, put }: Following): void {
  if (edit.op === 'add') {
    append(document, edit.at, value);
    return;
  }
  const isDigest = edit.value === null && edit.at.endsWith('/sha256');
  const file = isDigest ? String(document.getIn(pathOf(edit.at.replace(/sha256$/, 'file')))) : '';
  setIn(document, edit.at, isDigest ? put(file, '').split('#')[0] : value);
}

/** The record as it is when everything on the list is done: what is to be removed last, from behind. */
export function followTodo(
  yaml: string,
  todo: RecordTodo,
  around: { readonly day: string; readonly put: PutFile },
): string {
  const document = parseDocument(yaml, { schema: 'core' });
  // A record that was followed before is longer: what is made up now is new.
  let count = yaml.length;
  const next = (): number => {
    count += 1;
    return count;
  };
  const following = { document, ...around, next };
  const edits = todo.items.flatMap((item) => item.edits);
  for (const edit of edits.filter(({ op }) => op !== 'remove')) follow(edit, following);
  const gone = edits.filter(({ op }) => op === 'remove');
  const index = ({ at }: Edit) => Number(pathOf(at).at(-1));
  for (const edit of gone.sort((a, b) => (index(b) || 0) - (index(a) || 0))) follow(edit, following);
  return document.toString({ lineWidth: 0 });
}
