import type { Localized, Text } from '../model.ts';
import {
  atLeast,
  type Entry,
  eachEntry,
  finding,
  findingAt,
  type Judgement,
  noneOf,
  notCounted,
  text,
  unclear,
} from '../rule/judgement.ts';
import type { Option } from '../rule/option.ts';
import { stageOption } from '../rule/option.ts';
import type { OptionValue, OwnDefinition } from '../rule/own-definition.ts';
import type { Input, Messages, Part, Rule } from '../rule/rule.ts';
import { entriesAt } from './entries.ts';
import { type Expression, whyOf } from './expression.ts';
import { type Lookup, lookupIn } from './functions.ts';
import { REASON_MESSAGES } from './reasons.ts';
import { type Budget, MAX_STEPS, TooManySteps } from './steps.ts';
import { paramsOf } from './template.ts';
import type { Values } from './values.ts';

/** What the expressions of a rule share while it judges a record. */
export interface Scene {
  readonly budget: Budget;
  readonly values: Values;
  lookup: Lookup | null;
}

/** The expressions of a rule, and the words of its message. */
export interface Compiled {
  /** The list that is asked about, and the type of its entries; null for a rule over the whole record. */
  readonly each: { readonly path: string; readonly type: string } | null;
  readonly where: Expression | null;
  readonly holds: Expression;
  /** The expressions in the message, `p0` the first. */
  readonly shown: readonly Expression[];
  readonly message: Localized;
  /** The options as expressions see them. */
  makeOptions(options: Readonly<Record<string, unknown>>): object;
}

const messagesOf = ({ message }: Compiled) =>
  ({
    pass: {
      en: 'what the rule asks for is on record',
      zh: '记录符合要求',
    },
    fail: {
      en: '{findings|plural:point does,points do} not meet the rule',
      zh: '有{findings}处不符合要求',
    },
    counted: {
      en: '{found} of {required|plural:entry,entries} meet the rule',
      zh: '应核查{required}条，{found}条符合要求',
    },
    enough: {
      en: '{found|plural:entry meets,entries meet} the rule; at least {required|plural:is,are} required',
      zh: '符合要求的有{found}条，要求不少于{required}条',
    },
    tooFew: {
      en: '{found|plural:entry meets,entries meet} the rule; at least {min|plural:is,are} required',
      zh: '符合要求的有{found}条，要求不少于{min}条',
    },
    nothingAsked: {
      en: 'the record has no entry that the rule asks about',
      zh: '记录中没有本规则所核查的内容',
    },
    missing: {
      en: '{label} does not say {key}, so the rule cannot be judged; enter it, or let the rule ask has(…) first',
      zh: '{label}没有填写 {key}，本规则无法判断；请补写，或在规则中先用 has(…) 判断',
    },
    missingInRecord: {
      en: 'the record does not say {key}, so the rule cannot be judged; enter it, or let the rule ask has(…) first',
      zh: '记录没有填写 {key}，本规则无法判断；请补写，或在规则中先用 has(…) 判断',
    },
    ...REASON_MESSAGES,
    unmet: message,
  }) satisfies Messages;

const ABOUT: Localized = { en: 'an option of the profile’s own rule', zh: '自定规则的选项' };

function optionOf(value: OptionValue): Option {
  if (typeof value === 'number')
    return { default: value, about: ABOUT, schema: { type: Number.isInteger(value) ? 'integer' : 'number' } };
  if (typeof value === 'object')
    return { default: value, about: ABOUT, schema: { type: 'array', items: { type: 'string' } } };
  return { default: value, about: ABOUT, schema: { type: typeof value } };
}

const optionsOf = ({ stage, min, options = {} }: OwnDefinition): Readonly<Record<string, Option>> => ({
  ...(stage ? { stage: stageOption(stage) } : {}),
  ...(min === undefined ? {} : { min: { ...optionOf(min), schema: { type: 'integer', minimum: 1 } } }),
  ...Object.fromEntries(Object.entries(options).map(([name, value]) => [name, optionOf(value)])),
});

const FIX: Localized = { en: 'Put right what each finding names.', zh: '按所列问题逐条补正。' };

const whyOfRule = ({ document, words = '' }: OwnDefinition['source']): Localized =>
  words === ''
    ? { en: `${document} asks for it.`, zh: `${document}有此要求。` }
    : { en: `${document} asks for it: “${words}”.`, zh: `${document}要求“${words}”。` };

/** A path as parts and pointers have it: `study.sessions` is study/sessions. */
const slashed = (path: string): string => path.replaceAll('.', '/');

function partsOf({ each, where, holds, shown }: Compiled): Pick<Rule, 'reads' | 'readsIfPresent'> {
  const expressions = [holds, ...(where ? [where] : [])];
  const known = (parts: readonly string[]) => parts.map((part) => knownPart(part)).filter((part) => part !== null);
  const reads = new Set([
    ...known(each ? [slashed(each.path)] : []),
    ...known(expressions.flatMap((one) => one.reads)),
  ]);
  const besides = new Set([
    ...known(expressions.flatMap((one) => one.readsIfPresent)),
    ...known(shown.flatMap((one) => [...one.reads, ...one.readsIfPresent])),
  ]);
  return { reads: [...reads], readsIfPresent: [...besides].filter((part) => !reads.has(part)) };
}

/** The lists inside a section that can be absent alone. */
const LISTS: readonly string[] = [
  'mobilisation/appraisal',
  'plan/versions',
  'study/groups',
  'study/sessions',
  'topLeader/leads',
] satisfies readonly Part[];
const NO_PARTS: readonly string[] = ['schema', 'asOf', 'unit'];

/** A path of the record as the engine knows parts: a list inside a section only where it can be absent alone. */
function knownPart(path: string): Part | null {
  const [section = ''] = path.split('/');
  if (NO_PARTS.includes(section)) return null;
  return (LISTS.includes(path) ? path : section) as Part;
}

/** Makes a rule of a definition and its expressions. */
export function makeOwnRule(id: string, definition: OwnDefinition, compiled: Compiled, scene: Scene): Rule {
  const { title, source, stage = null, severity = 'error', duty = 'unit', fix = FIX, examples } = definition;
  const messages = messagesOf(compiled);
  return {
    id: id as Rule['id'],
    order: 0,
    source: { provenance: 'profile', words: source.words ?? '' },
    stage,
    severity,
    duty,
    ...partsOf(compiled),
    options: optionsOf(definition),
    title,
    why: whyOfRule(source),
    fix,
    messages,
    examples,
    always: false,
    own: definition,
    check: (input, options) => {
      scene.budget.left = MAX_STEPS;
      scene.lookup = lookupIn(input);
      const judgement = judge(compiled, { input, options, values: scene.values });
      // The library goes on behind an error where another part of the expression decides.
      if (scene.budget.left < 0) throw new TooManySteps();
      return judgement;
    },
  };
}

type Names = Readonly<Record<string, unknown>>;
type Answer = { readonly ok: true; readonly holds: boolean } | { readonly ok: false; readonly why: Text };

function ask(expression: Expression, names: Names, label: string): Answer {
  try {
    const value = expression.run(names);
    if (typeof value === 'boolean') return { ok: true, holds: value };
    return { ok: false, why: whyOf(new Error('the expression is neither true nor false'), label) };
  } catch (error) {
    if (error instanceof TooManySteps) throw error;
    return { ok: false, why: whyOf(error, label) };
  }
}

/** An entry that the rule asks about. */
interface Asked extends Entry {
  readonly names: Names;
  readonly isMet: boolean;
}

interface Asking {
  readonly input: Input;
  readonly options: Readonly<Record<string, unknown>>;
  readonly values: Values;
}

function judge(compiled: Compiled, { input, options, values }: Asking): Judgement {
  const names = { record: values.record(input), asOf: input.asOf, options: compiled.makeOptions(options) };
  const { each } = compiled;
  if (each === null) return judgeRecord(compiled, names);
  const asked: Asked[] = [];
  for (const { entry, value } of entriesAt(input, each.path)) {
    const one = askEntry(compiled, entry, { ...names, it: values.object(each.type, value), id: entry.label });
    if (one !== null && 'code' in one) return unclear(one.code, one.params);
    if (one !== null) asked.push(one);
  }
  const { min } = options;
  return typeof min === 'number' ? judgeCount(compiled, { path: each.path, min }, asked) : judgeEach(compiled, asked);
}

const shownIn = ({ shown }: Compiled, names: Names) => paramsOf(shown.map((expression) => () => expression.run(names)));

function judgeRecord(compiled: Compiled, names: Names): Judgement {
  const answer = ask(compiled.holds, names, '');
  if (!answer.ok) return unclear(answer.why.code, answer.why.params);
  if (answer.holds) return noneOf([]);
  const params = shownIn(compiled, names);
  const [first] = compiled.holds.reads;
  return {
    ...noneOf([findingAt(first === undefined ? '' : `/${first}`, 'unmet', params)]),
    message: text('unmet', params),
  };
}

/** What the rule has to say of an entry: null where it does not ask about it, or why it cannot be judged. */
function askEntry({ where, holds }: Compiled, { at, label }: Entry, names: Names): Asked | Text | null {
  const wanted = where && ask(where, names, label);
  if (wanted && !wanted.ok) return wanted.why;
  if (wanted?.holds === false) return null;
  const met = ask(holds, names, label);
  return met.ok ? { at, label, names, isMet: met.holds } : met.why;
}

function judgeEach(compiled: Compiled, asked: readonly Asked[]): Judgement {
  const unmet = (one: Asked) => (one.isMet ? null : finding(one, 'unmet', shownIn(compiled, one.names)));
  const judgement = eachEntry(asked, unmet, 'nothingAsked');
  if (judgement.kind !== 'judged') return judgement;
  const { found, required } = judgement;
  return { ...judgement, message: text('counted', { found: found ?? 0, required: required ?? 0 }) };
}

function judgeCount(
  compiled: Compiled,
  { path, min }: { readonly path: string; readonly min: number },
  asked: readonly Asked[],
): Judgement {
  const counted = asked.filter(({ isMet }) => isMet);
  const others = asked.filter(({ isMet }) => !isMet);
  const judged = atLeast(
    min,
    { counted, notCounted: others.map((one) => notCounted(one, 'unmet', shownIn(compiled, one.names))) },
    (found) => findingAt(`/${slashed(path)}`, 'tooFew', { found, min }),
  );
  return { ...judged, message: text('enough', { found: counted.length, required: min }) };
}
