import { Environment } from '@marcbachmann/cel-js';
import type { Params, Pointer } from '../model.ts';
import type { OptionValue, OwnDefinition, OwnDefinitions } from '../rule/own-definition.ts';
import type { Rule } from '../rule/rule.ts';
import { escapeSegment } from '../validate/schema.ts';
import { type Expression, type Frame, nearest, readExpression } from './expression.ts';
import { CEL_FUNCTIONS, FUNCTIONS, registerFunctions } from './functions.ts';
import { type Compiled, makeOwnRule, type Scene } from './own-rule.ts';
import { celName, itemsAt, listPaths, type ObjectType, RECORD, type RecordTypes, recordTypes } from './record-types.ts';
import { isShowable, readTemplate } from './template.ts';
import { makeValues } from './values.ts';

/** What is wrong with a rule of a profile; the codes are those of `mistakes.ts`. */
export interface OwnMistake {
  readonly at: Pointer;
  readonly code: string;
  readonly params: Params;
}

export interface OwnRules {
  readonly rules: readonly Rule[];
  readonly mistakes: readonly OwnMistake[];
}

const MAX_RULES = 200;
/** In all expressions of a profile together. */
const MAX_BYTES = 64 * 1024;
const LIMITS = { maxAstNodes: 2_000, maxDepth: 100, maxListElements: 500, maxMapEntries: 100, maxCallArguments: 16 };

/** The record's types and the functions, for all rules of a profile. */
function makeWorkshop(definitions: OwnDefinitions) {
  const types = new Map(recordTypes());
  const values = makeValues(types);
  const scene: Scene = { budget: { left: 0 }, values, lookup: null };
  const environment = new Environment({ limits: LIMITS });
  for (const [name, fields] of types) {
    const names = Object.fromEntries(Object.entries(fields).map(([key, type]) => [key, celName(type)]));
    environment.registerType(name, { ctor: values.classes.get(name) ?? Object, fields: names });
  }
  environment.registerVariable('record', RECORD).registerVariable('asOf', 'string');
  const now = () => {
    if (scene.lookup === null) throw new Error('no record is judged');
    return scene.lookup;
  };
  registerFunctions(environment, now, values);
  const options = registerOptions(definitions, environment, types);
  return { types, scene, environment, options };
}

type Workshop = ReturnType<typeof makeWorkshop>;

/** Makes rules of what a profile says, and names what is wrong with it, each at its place in the profile. */
export function compileOwn(definitions: OwnDefinitions): OwnRules {
  const rules: Rule[] = [];
  const mistakes: OwnMistake[] = [];
  const bytes = Object.values(definitions)
    .flatMap(expressionsIn)
    .reduce((sum, one) => sum + Buffer.byteLength(one), 0);
  if (bytes > MAX_BYTES)
    return { rules, mistakes: [{ at: '/own', code: 'tooMuch', params: { bytes, max: MAX_BYTES } }] };
  const count = Object.keys(definitions).length;
  if (count > MAX_RULES)
    return { rules, mistakes: [{ at: '/own', code: 'tooMany', params: { count, max: MAX_RULES } }] };
  const workshop = makeWorkshop(definitions);
  for (const [id, definition] of Object.entries(definitions)) {
    const at = `/own/${escapeSegment(id)}`;
    const note = (key: string, code: string, params: Params = {}) =>
      void mistakes.push({ at: `${at}/${key}`, code, params });
    const compiled = compileRule([id, definition], workshop, note);
    if (compiled) rules.push(makeOwnRule(id, definition, compiled, workshop.scene));
  }
  return { rules: mistakes.length === 0 ? rules : [], mistakes };
}

const expressionsIn = ({ where, holds, judge, message }: OwnDefinition): readonly string[] =>
  [where, holds, judge, message.en, message.zh].filter((one) => one !== undefined);

/** What a rule's options cannot be called: the rule's own keys, which profiles change by these names, and what every object has. */
const KEPT_NAMES: readonly string[] = ['min', 'stage', 'severity', 'constructor'];

/** Where words stand that nobody can see. */
const blankIn = ({ title, message, fix }: OwnDefinition): readonly string[] =>
  Object.entries({ title, message, fix }).flatMap(([key, words]) =>
    Object.entries(words ?? {}).flatMap(([lang, said]) => (VISIBLE.test(said) ? [] : [`${key}/${lang}`])),
  );
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

type Note = (key: string, code: string, params?: Params) => void;
type Each = NonNullable<Compiled['each']>;

/** Null where something is wrong, which `note` heard. */
function compileRule(
  [id, definition]: readonly [string, OwnDefinition],
  workshop: Workshop,
  note: Note,
): Compiled | null {
  const asked = askedBy(definition, workshop.types, note);
  if (asked === null) return null;
  const { each, key, source } = asked;
  const unfit = Object.keys(definition.options ?? {}).find(
    // Of a whole record nothing is counted, so it has no `min` of its own.
    (name) => KEPT_NAMES.includes(name) && !(name === 'min' && definition.judge !== undefined),
  );
  if (unfit !== undefined) note(`options/${unfit}`, 'ownOption', { name: unfit });
  for (const at of blankIn(definition)) note(at, 'blankWords');
  const { frame, makeOptions } = frameOf(id, each, workshop);
  const condition = (from: string, expression: string): Expression | null => {
    const read = readAt(from, expression, frame, note);
    if (read === null || read.type === 'bool' || read.type === 'dyn') return read;
    note(from, 'notBool', { type: read.type });
    return null;
  };
  const where = definition.where === undefined ? null : condition('where', definition.where);
  const holds = condition(key, source);
  const message = messageOf(definition, each, frame, note);
  if (holds === null || message === null || (definition.where !== undefined && where === null)) return null;
  return { each, where, holds, ...message, makeOptions };
}

/** What a rule asks about, an entry of a list or the record, and by which expression. */
function askedBy({ each, where, holds, judge, min }: OwnDefinition, types: RecordTypes, note: Note) {
  const stray = Object.entries({ each, where, holds, min }).find(([, value]) => value !== undefined);
  if (judge !== undefined) {
    if (stray === undefined) return { each: null, key: 'judge', source: judge };
    note(stray[0], 'notWithJudge', { key: stray[0] });
    return null;
  }
  if (each === undefined || holds === undefined) {
    note('', each === undefined ? 'nothingAsked' : 'nothingHolds');
    return null;
  }
  const type = itemsAt(types, each);
  if (type !== null) return { each: { path: each, type }, key: 'holds', source: holds };
  note('each', 'noList', nearest(each, listPaths(types)));
  return null;
}

/** The names that the expressions of one rule may use. */
function frameOf(id: string, each: Each | null, { types, environment, scene, options }: Workshop) {
  const own = environment.clone().registerVariable('options', optionsOf(id));
  // Messages call an entry by `{id}`, also where it has no such key.
  if (each !== null) own.registerVariable('it', each.type).registerVariable('id', 'string');
  const frame: Frame = {
    environment: own,
    types,
    budget: scene.budget,
    functions: [...FUNCTIONS, ...CEL_FUNCTIONS],
    names: ['record', 'asOf', 'options', ...(each === null ? [] : ['it'])],
  };
  return { frame, makeOptions: options.get(id) ?? (() => ({})) };
}

/** The name of the type of a rule's options. */
const optionsOf = (id: string): string => `Options_${id.replaceAll(/\W/g, '_')}`;

type MakeOptions = (given: Readonly<Record<string, unknown>>) => object;

/** Enters the types of all rules' options. With each type that it learns, an environment grows slower to make. */
function registerOptions(definitions: OwnDefinitions, environment: Environment, types: Map<string, ObjectType>) {
  const made = new Map<string, MakeOptions>();
  for (const [id, { min, options = {} }] of Object.entries(definitions)) {
    const values: Readonly<Record<string, OptionValue>> = { ...(min === undefined ? {} : { min }), ...options };
    const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, optionType(value)]));
    class Options {}
    environment.registerType(optionsOf(id), { ctor: Options, fields });
    const known = Object.keys(fields).map((name) => [name, { kind: 'plain', name: 'dyn' }] as const);
    types.set(optionsOf(id), Object.fromEntries(known));
    const celValue = ([name, value]: readonly [string, unknown]) =>
      [name, fields[name] === 'int' ? BigInt(value as number) : value] as const;
    made.set(id, (given) => Object.assign(new Options(), Object.fromEntries(Object.entries(given).map(celValue))));
  }
  return made;
}

function optionType(value: OptionValue): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double';
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'string' ? 'string' : 'list<string>';
}

function readAt(key: string, source: string, frame: Frame, note: Note): Expression | null {
  const read = readExpression(source, frame);
  if (read.ok) return read.expression;
  const { text, offset } = read.mistake;
  note(key, text.code, { ...text.params, character: offset + 1 });
  return null;
}

/** The words of a rule's message, and the expressions in it. A bare name is a field of the entry: `{id}`. */
function messageOf({ message }: OwnDefinition, each: Each | null, frame: Frame, note: Note) {
  const template = readTemplate(message);
  if (template === null) {
    note('message', 'openBrace', { open: '{', close: '}' });
    return null;
  }
  const fields = each === null ? {} : (frame.types.get(each.type) ?? {});
  const shown: Expression[] = [];
  for (const source of template.expressions) {
    const read = readAt('message', Object.hasOwn(fields, source) ? `it.${source}` : source, frame, note);
    if (read === null) return null;
    if (!isShowable(read.type)) {
      note('message', 'notShowable', { source, type: read.type });
      return null;
    }
    shown.push(read);
  }
  return { shown, message: template.words };
}
