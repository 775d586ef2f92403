import type { Day } from '../calendar.ts';
import type { LookAtFile, ReadFileText, Stage } from '../model.ts';
import { schemaErrorAt } from '../rule/broken.ts';
import { type Judgement, type NotJudged, unclear } from '../rule/judgement.ts';
import { type Letters, readLetters } from '../rule/plain-letters.ts';
import type { Input, OtherRule, Part, Rule } from '../rule/rule.ts';
import type { View } from '../rule/view.ts';
import { END_OF_TIME, viewsOf } from './as-of.ts';
import { emptyOf, missingIn, ownAsOf, type RawRecord, type StageDates, sectionsOf, stageDates } from './document.ts';
import { dayJudgedAsOf, type JudgeOptions, type RuleInForce, stageOf } from './in-force.ts';
import { makeInput } from './input.ts';
import { windowOf } from './window.ts';

/** A record with its schema findings, and access to the files it names. */
export interface Subject extends RawRecord {
  readonly look: LookAtFile;
  /** The texts of the files; none where it is left out. */
  readonly textOf?: ReadFileText;
  /** Of the record's own file, where there is one. */
  readonly sha256?: string;
}

const noText: ReadFileText = () => ({ kind: 'none', why: 'absent', format: '' });

/** One record prepared for all rules. */
export interface RuleRunner {
  readonly subject: Subject;
  readonly options: JudgeOptions;
  /** The record's own day, and the day it is judged as of. */
  readonly own: Day | null;
  readonly asOf: Day | null;
  viewOn(day: Day): View;
  /** The record as it is, whatever the days. */
  entire(): View;
  stagesOn(day: Day): StageDates;
  /** The section or list that is absent; null if the part is present. */
  missing(part: Part): string | null;
  readonly letters: Letters;
  /** What rules said of the day judged as of. */
  readonly judged: Map<RuleInForce, Judgement>;
  /** The rules' inputs, shared by all rules with the same day and stage. */
  readonly inputs: Map<View, Map<When, Input>>;
}

/** The span of a rule's window: its stage, the whole campaign, or the day itself. */
type When = Stage | 'campaign' | 'thatDay';

function memoize<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** Prepares a record for all rules. */
export function setUp(subject: Subject, options: JudgeOptions): RuleRunner {
  const sections = sectionsOf(subject);
  const own = ownAsOf(subject);
  const views = viewsOf(sections, options.calendar?.from ?? null);
  return {
    subject,
    options,
    own,
    asOf: dayJudgedAsOf(own, options),
    viewOn: views.on,
    entire: views.entire,
    stagesOn: memoize((day) => stageDates(subject, day, options)),
    missing: memoize((part) => missingIn(sections, part)),
    letters: readLetters(options.emptyWords),
    judged: new Map(),
    inputs: new Map(),
  };
}

/** The rule's judgement of the record as of its day: made once, whoever asks. */
export function judgeNow(runner: RuleRunner, inForce: RuleInForce): Judgement {
  const known = runner.judged.get(inForce);
  if (known !== undefined) return known;
  const judgement = judgeAsOf(runner, inForce, runner.asOf ?? END_OF_TIME);
  runner.judged.set(inForce, judgement);
  return judgement;
}

/** The rule's judgement of the record as of a day. With `onThatDay`, those who serve on that very day owe the duty. */
function judgeAsOf(runner: RuleRunner, inForce: RuleInForce, day: Day, onThatDay = false): Judgement {
  const absent = absentIn(runner, inForce.rule);
  if (absent !== null) return unclearWithout(absent, runner.subject);
  const when = onThatDay ? 'thatDay' : (stageOf(inForce) ?? 'campaign');
  return inForce.rule.check(inputOf(runner, runner.viewOn(day), when), inForce.options);
}

/** What all rules of the program in force ask of the record, the one that asks apart. Those of a profile change nothing for them. */
function othersThan(runner: RuleRunner, asking: string): readonly OtherRule[] {
  const others: OtherRule[] = [];
  for (const inForce of runner.options.inForce.values()) {
    const { id, always, own, source } = inForce.rule;
    if (id === asking || always || own) continue;
    const applies = judgeNow(runner, inForce).kind !== 'notApplicable';
    others.push({ provenance: source.provenance, applies });
  }
  return others;
}

/** Sections that every record must have: there is no way to state that they are empty. */
const isRequired = (part: string): boolean => part === 'people' || part === 'supervision';

/**
 * What a rule cannot do without and the record lacks; null if nothing. Of `readsIfPresent`, a rule needs the sections that
 * every record must have: without them nobody is known. A rule that only forbids judges what is there.
 */
function absentIn({ missing }: RuleRunner, { reads, readsIfPresent }: Rule): string | null {
  if (reads.length === 0) return null;
  for (const part of reads) {
    const absent = missing(part);
    if (absent !== null) return absent;
  }
  for (const part of readsIfPresent) {
    const absent = isRequired(part) ? missing(part) : null;
    if (absent !== null) return absent;
  }
  return null;
}

function unclearWithout(missing: string, { findings }: Subject): NotJudged<string> {
  if (!isRequired(missing)) return unclear('absent', { part: missing, none: emptyOf(missing) });
  return unclear('absentRequired', { part: missing }, schemaErrorAt(missing, findings));
}

function inputOf(runner: RuleRunner, view: View, when: When): Input {
  const inputs = runner.inputs.get(view) ?? new Map<When, Input>();
  const known = inputs.get(when);
  if (known !== undefined) return known;
  const input = inputFor(runner, view, when);
  runner.inputs.set(view, inputs.set(when, input));
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
    textOf: subject.textOf ?? noText,
    broken: subject.broken,
    schemaFindings: subject.findings,
    own: ownOf(runner),
    stages,
    endBy: options.endBy,
    calendar: options.calendar,
    letters: runner.letters,
    has: (part) => runner.missing(part) === null,
    others: (asking) => othersThan(runner, asking),
    optionsOf: (rule) => options.inForce.get(rule)?.options ?? null,
    judgedOn: (day, rule) => {
      const other = options.inForce.get(rule);
      return other ? judgeAsOf(runner, other, day, true) : null;
    },
  });
}

/**
 * Built on demand, since few rules need it. Not a getter: V8 keeps a literal's getters with its hidden class, and with
 * them the whole record until the next full collection.
 */
const ownOf = (runner: RuleRunner): Input['own'] => ({
  asOf: runner.own,
  sha256: runner.subject.sha256 ?? null,
  head: () => sectionsOf(runner.subject),
  entire: runner.entire,
});
