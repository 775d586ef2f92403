import { type Range, ResponseError, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { linesOf } from '../load/file/lines.ts';
import type { Localized } from '../model.ts';
import { say } from '../words/say.ts';
import { definedAt, definedBy, type Ids, idsOf, type Referent, usesOf } from './loose/people.ts';
import { readLoose } from './loose/read.ts';
import { offsetAt, spanToRange } from './loose/text-edits.ts';
import { holds, type LooseText } from './loose/tree.ts';
import { idsIn, type Place } from './navigate.ts';
import type { Neighbour } from './neighbours.ts';

const WORDS = {
  noId: {
    en: 'an id begins with a letter, then letters, digits, “.”, “_” or “-”, at most 64 in all',
    zh: '编号以英文字母开头，其后只用英文字母、数字、“.”“_”“-”，最长64个字符',
  },
  taken: { en: '{id} is the id of something else; choose another', zh: '编号{id}已有他用；请改用其他编号' },
} as const satisfies Readonly<Record<string, Localized>>;

/** What a roster gives ids to, by which records name it too. */
const OF_ROSTER: readonly Referent[] = ['supervisors', 'teams', 'units'];

/** An id that may be changed, and where it stands in a text. */
interface Named {
  readonly of: Referent;
  readonly id: string;
  readonly places: readonly LooseText[];
}

/** The id at a place; where it is named by a name there is none to change. */
function namedAt({ document, position }: Place): (Named & { readonly here: LooseText }) | null {
  const offset = offsetAt(linesOf(document.text), position);
  const ids = idsIn(document);
  const found = definedAt(ids, offset);
  if (found) {
    const { of, id } = found;
    const places = [id, ...usesOf(ids, found).filter(({ text }) => text === id.text)];
    const here = places.find((one) => holds(one, offset));
    return here ? { of, id: id.text, places, here } : null;
  }
  const used = ids.referred.find(({ text }) => holds(text, offset));
  const of = used?.of.find((one) => OF_ROSTER.includes(one));
  if (!used || !of || !ID.test(used.text.text)) return null;
  return { of, id: used.text.text, places: placesOf(ids, of, used.text.text), here: used.text };
}

/** Where an id of the roster stands in a text. */
const placesOf = (ids: Ids, of: Referent, id: string): readonly LooseText[] => [
  ...ids.defined.filter((one) => one.of === of && one.id.text === id).map((one) => one.id),
  ...ids.referred
    .filter((one) => one.text.text === id && one.of.includes(of) && (definedBy(ids, one)?.of ?? of) === of)
    .map(({ text }) => text),
];

/** The id that a new one may be given to. */
export function renamedAt(place: Place): { range: Range; placeholder: string } | null {
  const named = namedAt(place);
  return named && { range: spanToRange(linesOf(place.document.text), named.here), placeholder: named.id };
}

const ID = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;

/** A text in which an id is changed. */
interface Changed {
  readonly uri: string;
  readonly text: string;
  readonly ids: Ids;
  readonly places: readonly LooseText[];
}

/** The other texts that have an id of the roster; none where the roster does not give it. */
function elsewhere({ of, id }: Named, neighbours: readonly Neighbour[]): readonly Changed[] {
  const read = neighbours.map(({ uri, kind, text }) => ({ uri, kind, text, ids: idsOf(readLoose(text), kind) }));
  const isOfRoster = read.some(
    ({ kind, ids }) => kind === 'roster' && ids.defined.some((one) => one.of === of && one.id.text === id),
  );
  if (!isOfRoster) return [];
  return read.map(({ uri, text, ids }) => ({ uri, text, ids, places: placesOf(ids, of, id) }));
}

/** Gives an id to something in place of its own, wherever that stands: an id of the roster in all that is audited with it. */
export function rename(
  place: Place,
  to: string,
  neighbours: () => readonly Neighbour[],
): WorkspaceEdit | ResponseError | null {
  const named = namedAt(place);
  if (!named) return null;
  const { lang, text } = place.document;
  if (!ID.test(to) || to === 'team') return new ResponseError(-32602, say(WORDS.noId, {}, lang));
  const own = { uri: place.uri, text, ids: idsIn(place.document), places: named.places };
  const others = OF_ROSTER.includes(named.of) ? elsewhere(named, neighbours()) : [];
  const changed = [own, ...others.filter(({ uri }) => uri !== place.uri)].filter(({ places }) => places.length > 0);
  const isTaken = changed.some(({ ids, places }) =>
    ids.defined.some(({ id }) => id.text.toLowerCase() === to.toLowerCase() && !places.includes(id)),
  );
  if (to !== named.id && isTaken) return new ResponseError(-32602, say(WORDS.taken, { id: to }, lang));
  const edits = changed.map(({ uri, text: whole, places }) => {
    const lines = linesOf(whole);
    return [uri, places.map((one) => TextEdit.replace(spanToRange(lines, one), to))] as const;
  });
  return { changes: Object.fromEntries(edits) };
}
