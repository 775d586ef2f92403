import { KINDS, type KindName, kindSaid } from '../kinds.ts';
import type { Finding, Place, Places, Pointer, Text } from '../model.ts';
import { type Case, cut, isMap } from './case.ts';
import { countFindings, diagnose } from './diagnose.ts';
import { homesOf } from './diagnose-keys.ts';
import type { Objection } from './first-mistake.ts';
import { type Mistake, mistakesOf } from './mistakes.ts';
import { nearestOf } from './nearest.ts';
import { firstMistakeIn, schemaOf } from './ready.ts';
import { type Schema, segmentsOf } from './schema.ts';
import { findUnsaid } from './unsaid.ts';
import { caseIn, casesOf, rootVisit, type Visit } from './visit.ts';

/** The limit of findings per document. The rest are counted. */
const MAX_FINDINGS = 100;

/** The result of validating a document. */
export interface DocumentValidation {
  /** In document order: at most a hundred, then one that counts the rest. */
  readonly findings: readonly Finding[];
  /** Every pointer with something wrong. For omitted findings, the pointer of their entry. */
  readonly wrongAt: ReadonlySet<Pointer>;
}

/** The findings about a document. */
export const validateDocument = (kind: KindName, value: unknown, places: Places): readonly Finding[] =>
  validate(kind, { value, places }).findings;

/** A document's value, where it stands, and whether the validator is known to have nothing against it. */
interface Given {
  readonly value: unknown;
  readonly places: Places;
  readonly isSound?: boolean;
}

/** What no schema can say, by pointer. */
type Unsaid = ReturnType<typeof findUnsaid>;

export function validate(kind: KindName, { value, places, isSound = false }: Given): DocumentValidation {
  if (!isMap(value)) return { findings: [wrongRoot(schemaOf(kind), value)], wrongAt: new Set(['']) };
  const objection = isSound ? null : firstMistakeIn(kind, value);
  const unsaid: Unsaid = kind === 'record' ? findUnsaid(value, places) : new Map();
  if (objection === null && unsaid.size === 0) return { findings: [], wrongAt: new Set() };
  return explain(rootVisit(schemaOf(kind), value, places), objection, unsaid);
}

/** Finds every mistake of a document to which there is an objection, from the validator or beyond the schema. */
export function explain(root: Visit, objection: Objection | null, unsaid: Unsaid): DocumentValidation {
  const all = gather(wrongCases(root, unsaid), root.places);
  if (all.findings.length > 0 || objection === null) return all;
  // The validator knows a keyword that `mistakesOf` does not, so report its objection.
  const one = segmentsOf(objection.at).reduce<Visit>((visit, segment) => caseIn(visit, segment) ?? visit, root);
  return gather([{ one, mistakes: [objection] }], root.places);
}

function wrongRoot(schema: Schema, value: unknown): Finding {
  const expected = String(schema.properties?.['schema']?.const ?? '');
  return { code: Array.isArray(value) ? 'rootIsList' : 'rootIsText', params: { expected }, at: '', subject: null };
}

interface WrongCase {
  readonly one: Visit;
  readonly mistakes: readonly Mistake[];
}

const RECORD = KINDS.record.says;
const MOST_KEYS = 5;
/** So many unknown keys are looked at. */
const MOST_STRANGE = 1000;

/** A mapping that has no key of a record, nor one that is near: a file of something else in the folder. */
function strangerIn(one: Visit): Text | null {
  const { site, value, candidatesIn } = one;
  const expected = one.root.properties?.['schema']?.const;
  const keys = isMap(value) ? Object.keys(value) : [];
  if (expected !== RECORD || keys.length === 0 || keys.length > MOST_STRANGE) return null;
  const candidates = candidatesIn(site.kind);
  if (keys.some((key) => nearestOf(key, candidates) !== null)) return null;
  // What all belongs elsewhere in a record is a piece of one.
  if (keys.every((key) => homesOf(one, key).length > 0)) return null;
  return { code: 'noKeyOfOurs', params: { keys: keys.slice(0, MOST_KEYS).map(cut), expected: RECORD } };
}

function* wrongCases(root: Visit, unsaid: Unsaid): Generator<WrongCase> {
  const stranger = strangerIn(root);
  if (stranger !== null) {
    yield { one: root, mistakes: [{ keyword: stranger.code, key: null, said: stranger }] };
    return;
  }
  for (const one of casesOf(root)) {
    const said = unsaid.get(one.site.at);
    const found = one === root && isOtherKind(root) ? [] : mistakesOf(one.site.kind, one.value);
    // What the schema has against a value comes first, unless it would not help: quotes make no name of a number.
    const mistakes =
      said && (found.length === 0 || said.code === 'noLetter') ? [{ keyword: said.code, key: null, said }] : found;
    if (mistakes.length > 0) yield { one, mistakes };
  }
}

/** A document of another kind gets one finding about that, instead of one for each unknown key. */
function isOtherKind({ root, value }: Case): boolean {
  const declared = isMap(value) && Object.hasOwn(value, 'schema') ? value['schema'] : undefined;
  return kindSaid(declared) !== null && declared !== root.properties?.['schema']?.const;
}

/** A name in place of an id whose entry among the people is what has to be put right. */
const isConsequence = ({ site, value, isInBrokenEntry }: Visit): boolean =>
  site.kindName === 'id' && typeof value === 'string' && /^\p{Script=Han}{2,}$/u.test(value) && isInBrokenEntry(value);

function gather(wrong: Iterable<WrongCase>, places: Places): DocumentValidation {
  const kept: Finding[] = [];
  const wrongAt = new Set<Pointer>();
  let total = 0;
  for (const { one, mistakes } of wrong) {
    if (isConsequence(one)) {
      wrongAt.add(one.site.at);
      continue;
    }
    if (kept.length >= MAX_FINDINGS) {
      total += countFindings(one, mistakes);
      wrongAt.add(one.site.at);
      continue;
    }
    const findings = diagnose(one, mistakes).map((saying) => ({ ...saying, subject: one.subject }));
    total += findings.length;
    for (const { at } of findings) wrongAt.add(at);
    kept.push(...findings.slice(0, MAX_FINDINGS - kept.length));
  }
  const findings = byPlace(kept, places);
  const n = total - kept.length;
  if (n === 0) return { findings, wrongAt };
  return { findings: [...findings, { code: 'more', params: { n }, at: '', subject: null }], wrongAt };
}

function byPlace(findings: readonly Finding[], places: Places): readonly Finding[] {
  const placed = findings.map((finding) => ({ finding, place: places.place(finding.at, finding.part) }));
  // A workbook's sheets come in the order of the record.
  const sheets = [...new Set(placed.map(({ place }) => place.sheet))];
  const sheetOf = ({ place }: { readonly place: Place }): number => sheets.indexOf(place.sheet);
  placed.sort((a, b) => sheetOf(a) - sheetOf(b) || a.place.line - b.place.line || a.place.column - b.place.column);
  return placed.map(({ finding }) => finding);
}
