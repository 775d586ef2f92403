import type { Day } from '../calendar.ts';
import type { LookAtFile, Stage, Text } from '../model.ts';
import { type Judgement, text } from '../rule/judgement.ts';
import type { Input, Part } from '../rule/rule.ts';
import type { View } from '../rule/view.ts';
import { viewsOf } from './as-of.ts';
import { emptyOf, missingIn, ownAsOf, type RawRecord, type StageDates, sectionsOf, stageDates } from './document.ts';
import { dayJudgedAsOf, type JudgeOptions, type RuleInForce, stageOf } from './in-force.ts';
import { makeInput } from './input.ts';
import { windowOf } from './window.ts';

/** What is judged: a record, what the schema says of it, and the files beside it. */
export interface Subject extends RawRecord {
  readonly look: LookAtFile;
}

/** One record made ready for every rule. */
export interface RuleRunner {
  readonly subject: Subject;
  readonly options: JudgeOptions;
  /** The record's own day, and the day it is judged as of. */
  readonly own: Day | null;
  readonly asOf: Day | null;
  viewOn(day: Day): View;
  stagesOn(day: Day): StageDates;
  /** Of a part that the record says nothing of, the section or list that is not there. */
  missing(part: Part): string | null;
  /** What rules of one day and stage are given: made once for all of them. */
  readonly inputs: Map<View, Map<When, Input>>;
}

/** What a rule's window is of: its stage, what there is of the campaign, or the one day. */
type When = Stage | 'campaign' | 'thatDay';

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** Later than any day of a record. */
export const END_OF_TIME: Day = '9999-12-31';

/** Makes a record ready for every rule. */
export function setUp(subject: Subject, options: JudgeOptions): RuleRunner {
  const sections = sectionsOf(subject);
  const own = ownAsOf(subject);
  return {
    subject,
    options,
    own,
    asOf: dayJudgedAsOf(own, options),
    viewOn: viewsOf(sections),
    stagesOn: remember((day) => stageDates(subject, day)),
    missing: remember((part) => missingIn(sections, part)),
    inputs: new Map(),
  };
}

/** The rule's judgement of the record as it stood on a day; on an earlier day than its own, those who serve that day owe it. */
export function judgeAsOf(runner: RuleRunner, inForce: RuleInForce, day: Day, onThatDay = false): Judgement {
  for (const part of inForce.rule.reads) {
    const absent = runner.missing(part);
    if (absent) return { kind: 'unclear', reason: whyAbsent(absent) };
  }
  const when = onThatDay ? 'thatDay' : (stageOf(inForce) ?? 'campaign');
  return inForce.rule.check(inputOf(runner, runner.viewOn(day), when), inForce.options);
}

/** Sections that no record may be without: there is no writing that there are none. */
const REQUIRED: readonly string[] = ['people', 'supervision'];

const whyAbsent = (missing: string): Text =>
  REQUIRED.includes(missing)
    ? text('absentRequired', { part: missing })
    : text('absent', { part: missing, none: emptyOf(missing) });

function inputOf(runner: RuleRunner, view: View, when: When): Input {
  const inputs = runner.inputs.get(view) ?? new Map<When, Input>();
  const input = inputs.get(when) ?? inputFor(runner, view, when);
  inputs.set(when, input);
  runner.inputs.set(view, inputs);
  return input;
}

function inputFor(runner: RuleRunner, view: View, when: When): Input {
  const { subject, options } = runner;
  const { asOf } = view;
  const stages = runner.stagesOn(asOf);
  const window =
    when === 'thatDay' ? { from: asOf, to: asOf } : windowOf(view, when === 'campaign' ? null : when, stages);
  return makeInput(view, {
    window,
    look: subject.look,
    broken: subject.broken,
    schemaFindings: subject.findings,
    own: ownOf(runner),
    stages,
    has: (part) => runner.missing(part) === null,
    optionsOf: (rule) => options.inForce.get(rule)?.options ?? null,
    judgedOn: (day, rule) => {
      const other = options.inForce.get(rule);
      return other ? judgeAsOf(runner, other, day, true) : null;
    },
  });
}

/**
 * Few rules look at the record as it is, so that is made when it is asked for. Not by a getter: V8 keeps those of a
 * literal with its hidden class, and with them the whole record until the next full collection.
 */
const ownOf = (runner: RuleRunner): Input['own'] => ({ asOf: runner.own, entire: () => runner.viewOn(END_OF_TIME) });
