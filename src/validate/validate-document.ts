import { KINDS, type KindName, kindSaid } from '../kinds.ts';
import type { Finding, Place, Places, Pointer, Text } from '../model.ts';
import { type Case, cut, isMap } from './case.ts';
import { countFindings, diagnose } from './diagnose.ts';
import { homesOf } from './diagnose-keys.ts';
import { type DocumentKind, documentKinds } from './document-kinds.ts';
import type { FirstMistake } from './first-mistake.ts';
import { type Mistake, mistakesOf } from './mistakes.ts';
import { nearestOf } from './nearest.ts';
import { type Schema, segmentsOf } from './schema.ts';
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

/** Validates a document of a known kind. */
export function validateDocument(name: KindName, value: unknown, places: Places): readonly Finding[] {
  return validateAs(documentKinds[name](), value, places).findings;
}

/** Validates a document as a given kind, such as one whose schema is built at run time. */
export function validateAs(kind: DocumentKind, value: unknown, places: Places): DocumentValidation {
  return validateBy({ kind, first: kind.firstMistake(value) }, value, places);
}

/** A kind of document, and the validator's first objection to the value. */
interface Objection {
  readonly kind: DocumentKind;
  readonly first: ReturnType<FirstMistake>;
}

/** Validates a document to which the validator's first objection is known. */
export function validateBy({ kind, first }: Objection, value: unknown, places: Places): DocumentValidation {
  if (!isMap(value)) return onlyFinding(wrongRoot(kind.schema, value));
  const beyondSchema = kind.beyondSchema?.(value, places) ?? new Map<Pointer, Text>();
  if (first === null && beyondSchema.size === 0) return { findings: [], wrongAt: new Set() };
  const root = rootVisit(kind.schema, value, places);
  const all = gather(wrongCases(root, beyondSchema), places);
  if (all.findings.length > 0 || first === null) return all;
  // The validator knows a keyword that `mistakesOf` does not, so report its first objection.
  const one = segmentsOf(first.at).reduce<Visit>((visit, segment) => caseIn(visit, segment) ?? visit, root);
  return gather([{ one, mistakes: [first] }], places);
}

const onlyFinding = (finding: Finding): DocumentValidation => ({ findings: [finding], wrongAt: new Set([finding.at]) });

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

function* wrongCases(root: Visit, beyondSchema: ReadonlyMap<Pointer, Text>): Generator<WrongCase> {
  const stranger = strangerIn(root);
  if (stranger !== null) {
    yield { one: root, mistakes: [{ keyword: stranger.code, key: null, said: stranger }] };
    return;
  }
  for (const one of casesOf(root)) {
    const said = beyondSchema.get(one.site.at);
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
