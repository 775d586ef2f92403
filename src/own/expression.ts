import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import type { Text } from '../model.ts';
import { text } from '../rule/judgement.ts';
import { nearestNameOf } from '../validate/nearest.ts';
import { LOOKS_INTO } from './functions.ts';
import { NoValue, type ReasonCode, reasonFor } from './reasons.ts';
import { celName, type FieldType, RECORD, type RecordTypes } from './record-types.ts';
import { type Budget, charge, isNode, nodesIn } from './steps.ts';

/** What is wrong with an expression; the codes are those of `mistakes.ts`. */
export interface Mistake {
  readonly text: Text;
  /** Characters before it in the expression. */
  readonly offset: number;
}

/** An expression that was read and fits the types of the record. */
export interface Expression {
  /** The type of its value, as CEL names it. */
  readonly type: string;
  /** The sections of the record that it reads, as `talks` or `study/sessions`; those behind `has(…)` apart. */
  readonly reads: readonly string[];
  readonly readsIfPresent: readonly string[];
  /** Its value. Throws what `whyOf` understands. */
  run(names: Readonly<Record<string, unknown>>): unknown;
}

export type ExpressionResult =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly mistake: Mistake };

const MAX_CHARACTERS = 2_000;

/** What an expression may be made with. */
export interface Frame {
  readonly environment: Environment;
  readonly types: RecordTypes;
  readonly budget: Budget;
  /** The functions that there are, for those that are misspelt. */
  readonly functions: readonly string[];
  /** The names that there are. */
  readonly names: readonly string[];
}

const wrong = (mistake: Text, offset = 0): ExpressionResult => ({ ok: false, mistake: { text: mistake, offset } });

/** Reads an expression and checks its types. */
export function readExpression(source: string, frame: Frame): ExpressionResult {
  if (source.length > MAX_CHARACTERS) return wrong(text('tooLong', { length: source.length, max: MAX_CHARACTERS }));
  try {
    const parsed = frame.environment.parse(source);
    const { valid, type = 'dyn', error } = parsed.check();
    if (!valid) return wrongBy(error, source, frame);
    const nodes = nodesIn(parsed.ast);
    const mistake = nodes.map((node) => misuse(node, frame)).find((one) => one !== null);
    if (mistake) return { ok: false, mistake };
    charge(nodes, frame.budget);
    return { ok: true, expression: { type, ...sectionsIn(nodes), run: (names) => parsed(names) } };
  } catch (error) {
    return wrongBy(error, source, frame);
  }
}

/** An error of the library. */
interface CelError {
  readonly code?: string;
  readonly summary?: string;
  readonly range?: { readonly start: number };
  readonly node?: ASTNode;
}

/** What kept an expression from being read. The library has codes, but gives no names apart from its sentences: they are read from the source. */
function wrongBy(error: unknown, source: string, frame: Frame): ExpressionResult {
  const { code = '', summary = String(error), range, node } = error as CelError;
  const offset = range?.start ?? 0;
  const here = source.slice(offset, offset + LETTERS_SHOWN).trim();
  if (code === 'no_such_key' && node && node.op === '.') return wrong(unknownField(...node.args, frame), offset);
  if (code === 'unknown_variable' && node && node.op === 'id') return wrong(unknownName(node.args, frame), offset);
  if (code === 'no_matching_overload' && node && node.op === 'call' && !frame.functions.includes(node.args[0]))
    return wrong(text('unknownFunction', nearest(node.args[0], frame.functions)), offset);
  const [, types = summary] = OVERLOAD.exec(summary) ?? [];
  if (code === 'no_matching_overload' || code === 'no_such_overload')
    return wrong(text('wrongTypes', { types }), offset);
  if (code === 'limit_exceeded') return wrong(text('tooLarge'), offset);
  if (OPEN_QUOTES.includes(code)) return wrong(text('openQuote', { here }), offset);
  if (here === '') return wrong(text('endsEarly'), offset);
  return wrong(text('notCel', { here, error: summary }), offset);
}

/** What the library says of a function or an operator and its types. */
const OVERLOAD = /overload(?:: | for ')(.*?)'?$/s;
const OPEN_QUOTES: readonly string[] = [
  'unterminated_string',
  'unterminated_triple_quoted_string',
  'newline_in_string',
];
/** So much of an expression shows where it goes wrong. */
const LETTERS_SHOWN = 20;

/** A name that is not known, with the nearest one; all of them where none is near. */
export const nearest = (name: string, known: readonly string[]) => {
  const best = nearestNameOf(name, known);
  return { name, known: best === null ? known : [best] };
};

const unknownName = (name: string, { names }: Frame): Text => text('unknownName', nearest(name, names));

function unknownField(object: ASTNode, field: string, { types }: Frame): Text {
  const known = Object.keys(types.get(typeNameOf(object) ?? '') ?? {});
  return known.length === 0 ? text('noOptions', { name: field }) : text('unknownField', nearest(field, known));
}

/** The type that the checker found for a node; null where it found none. */
const typeNameOf = (node: ASTNode): string | null =>
  (node as { readonly checkedType?: { readonly name: string } }).checkedType?.name ?? null;

/** What the checker lets pass and must not: unknown fields behind `has`, patterns that could run for ever, and a name of the library's. */
function misuse(node: ASTNode, frame: Frame): Mistake | null {
  if (node.op === 'id' && node.args === 'optional') return { text: unknownName(node.args, frame), offset: node.start };
  if (node.op === 'rcall' && node.args[0] === 'matches') return { text: text('noPatterns'), offset: node.start };
  if (node.op !== 'call' || node.args[0] !== 'has') return null;
  const [asked] = node.args[1];
  return asked === undefined ? null : fieldMistake(asked, frame);
}

function fieldMistake(asked: ASTNode, frame: Frame): Mistake | null {
  const chain: string[] = [];
  let at: ASTNode = asked;
  while (at.op === '.') {
    chain.unshift(at.args[1]);
    at = at.args[0];
  }
  let object = typeNameOf(at);
  for (const field of chain) {
    const fields = object === null ? undefined : frame.types.get(object);
    if (fields === undefined) return null;
    const type: FieldType | undefined = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (type === undefined)
      return { text: text('unknownField', nearest(field, Object.keys(fields))), offset: asked.start };
    object = type.kind === 'object' ? celName(type) : null;
  }
  return null;
}

/** The sections that are read: `record.talks` is talks, `record.study.sessions` study/sessions. */
function sectionsIn(nodes: readonly ASTNode[]): Pick<Expression, 'reads' | 'readsIfPresent'> {
  const asked = nodes.flatMap((node) => (node.op === 'call' && node.args[0] === 'has' ? node.args[1] : []));
  const all = new Set(nodes.flatMap((node) => sectionOf(node) ?? []));
  const called = nodes.flatMap((node) => (node.op === 'call' ? (LOOKS_INTO[node.args[0]] ?? []) : []));
  const ifPresent = new Set([...asked.flatMap((node) => sectionOf(node) ?? []), ...called]);
  const whole = (part: string): string => part.split('/')[0] ?? '';
  const spared = new Set([...ifPresent].map(whole));
  return { reads: [...all].filter((part) => !spared.has(whole(part))), readsIfPresent: [...spared] };
}

function sectionOf(node: ASTNode): string | null {
  if (node.op !== '.') return null;
  const [object, field] = node.args;
  if (object.op === 'id' && object.args === 'record' && typeNameOf(object) === RECORD) return field;
  const above = sectionOf(object);
  return above === null || above.includes('/') ? above : `${above}/${field}`;
}

/** What the library objects to at run time, by its codes. */
const NO_VALUES: Readonly<Record<string, ReasonCode>> = {
  division_by_zero: 'dividesByZero',
  modulo_by_zero: 'dividesByZero',
  index_out_of_bounds: 'noEntry',
  no_such_key: 'noEntry',
};

/** Why an expression has no value for an entry: the codes are those of the rule's own messages. */
export function whyOf(error: unknown, label: string): Text {
  if (error instanceof NoValue) return text(reasonFor(error.why.code, label), { ...error.why.params, label });
  const { code = '', summary = String(error), node } = error as CelError;
  if (code === 'no_such_key' && node && isNode(node) && node.op === '.')
    return text(label === '' ? 'missingInRecord' : 'missing', { label, key: node.args[1] });
  return text(reasonFor(NO_VALUES[code] ?? 'noValue', label), { label, error: summary });
}
