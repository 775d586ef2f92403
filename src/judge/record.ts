import { type Day, laterOf } from '../calendar.ts';
import type { Check, Finding, LookAtFile, NotCounted, Outcome, Severity, Stage, Text, Verdict } from '../model.ts';
import {
  emptyOf,
  isMap,
  missingIn,
  ownAsOf,
  type RawRecord,
  type StageDates,
  sectionsOf,
  stageDates,
} from './document.ts';
import { makeInput } from './input.ts';
import { type Judged, type Judgement, type NotJudged, text } from './judgement.ts';
import { daysPerStage, STAGES } from './option.ts';
import type { Input, Part, Rule } from './rule.ts';
import { type View, viewsOf } from './view.ts';
import { isDue, windowOf } from './window.ts';

/** A rule as the profile has it. */
export interface RuleInForce {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface JudgeOptions {
  /** The rules to report, in the order of the report. */
  readonly selected: readonly RuleInForce[];
  /** Every rule that is not off: what a rule that asks for another finds. */
  readonly inForce: ReadonlyMap<string, RuleInForce>;
  /** The last day of a stage that the profile allows. */
  readonly endBy: Readonly<Partial<Record<Stage, Day>>>;
  /** The day to judge as of, instead of the record's own. */
  readonly asOf: Day | null;
  /** The roster's day: a record is judged as of the later one. */
  readonly notBefore: Day | null;
  /** Every rule is due. */
  readonly final: boolean;
}

/** What is judged: a record, what the schema says of it, and the files beside it. */
export interface Subject extends RawRecord {
  readonly look: LookAtFile;
}

export interface Defect {
  readonly rule: string;
  readonly error: unknown;
}

export interface JudgedRecord {
  readonly checks: readonly Check[];
  readonly verdict: Verdict;
  /** The rules that threw: defects of the program. */
  readonly defects: readonly Defect[];
  /** The record as it stood on a day. */
  viewOn(day: Day): View;
}

/** The options that every rule of the engine needs, from the rules in force. */
export function judgeOptions(
  inForce: readonly RuleInForce[],
  run: Pick<JudgeOptions, 'asOf' | 'notBefore' | 'final'> & { readonly select: (rule: string) => boolean },
): JudgeOptions {
  const { select, ...rest } = run;
  const byId = new Map(inForce.map((entry) => [entry.rule.id, entry]));
  return {
    ...rest,
    selected: inForce.filter(({ rule }) => select(rule.id)),
    inForce: byId,
    endBy: daysPerStage(byId.get('plan/schedule')?.options['endBy']),
  };
}

/** The day a record is judged as of: the run's, else the later of its own and the roster's; null where it has none. */
export const dayJudgedAsOf = (
  own: Day | null,
  { asOf, notBefore }: Pick<JudgeOptions, 'asOf' | 'notBefore'>,
): Day | null => asOf ?? (own && notBefore ? laterOf(own, notBefore) : own);

/** The rules' verdict on one record. */
export function verdictOf(checks: readonly Pick<Check, 'outcome' | 'severity'>[]): Verdict {
  const has = (outcome: Outcome) => checks.some((check) => check.outcome === outcome && check.severity === 'error');
  if (has('fail')) return 'fail';
  if (has('unclear')) return 'incomplete';
  return has('pending') ? 'pending' : 'pass';
}

/** Runs the rules over one record. */
export function judgeRecord(subject: Subject, options: JudgeOptions): JudgedRecord {
  const bench = setUp(subject, options);
  const results = options.selected.map((inForce) => judgeRule(bench, inForce));
  const checks = results.map(({ check }) => check);
  return {
    checks,
    verdict: verdictOf(checks),
    defects: results.flatMap(({ defect }) => defect ?? []),
    viewOn: bench.viewOn,
  };
}

/** One record made ready for every rule. */
interface Bench {
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

const END_OF_TIME: Day = '9999-12-31';

function setUp(subject: Subject, options: JudgeOptions): Bench {
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

const stageOf = ({ rule, options }: RuleInForce): Stage | null =>
  rule.stage === null ? null : (STAGES.find((stage) => stage === options['stage']) ?? null);

interface Concluded {
  readonly judgement: Judgement;
  /** It is unclear for what more entries will not mend: a schema error, no day, a defect. */
  readonly stuck?: boolean;
  readonly defect?: Defect;
}

function judgeRule(bench: Bench, inForce: RuleInForce): { readonly check: Check; readonly defect: Defect | undefined } {
  const { judgement, stuck = false, defect } = conclude(bench, inForce);
  return { check: toCheck(bench, inForce, judgement, stuck), defect };
}

const stuck = (reason: Text): Concluded => ({ judgement: { kind: 'unclear', reason }, stuck: true });

/** The first section that a rule needs and that does not match the schema. */
const brokenOf = ({ reads, besides }: Rule, { broken }: Subject): string | undefined =>
  [...reads, ...besides].map((part) => part.split('/')[0] ?? '').find((section) => broken.has(section));

/** The rule's judgement, or why it cannot have one. */
function conclude(bench: Bench, inForce: RuleInForce): Concluded {
  const { rule } = inForce;
  const { subject, asOf } = bench;
  if (!rule.always) {
    if (!isMap(subject.value)) return stuck(text('notAMap'));
    if (asOf === null && rule.id !== 'record/references') return stuck(text('noAsOf'));
    const part = subject.broken.size === 0 ? undefined : brokenOf(rule, subject);
    if (part !== undefined) return stuck(text('broken', { part }));
  }
  try {
    return { judgement: judgeAsOf(bench, inForce, asOf ?? END_OF_TIME) };
  } catch (error) {
    return { ...stuck(text('defect', { error: String(error) })), defect: { rule: rule.id, error } };
  }
}

/** The rule's judgement of the record as it stood on a day; on an earlier day than its own, those who serve that day owe it. */
function judgeAsOf(bench: Bench, inForce: RuleInForce, day: Day, onThatDay = false): Judgement {
  for (const part of inForce.rule.reads) {
    const absent = bench.missing(part);
    if (absent) return { kind: 'unclear', reason: whyAbsent(absent) };
  }
  const when = onThatDay ? 'thatDay' : (stageOf(inForce) ?? 'campaign');
  return inForce.rule.check(inputOf(bench, bench.viewOn(day), when), inForce.options);
}

/** Sections that no record may be without: there is no writing that there are none. */
const REQUIRED: readonly string[] = ['people', 'supervision'];

const whyAbsent = (missing: string): Text =>
  REQUIRED.includes(missing)
    ? text('absentRequired', { part: missing })
    : text('absent', { part: missing, none: emptyOf(missing) });

function inputOf(bench: Bench, view: View, when: When): Input {
  const inputs = bench.inputs.get(view) ?? new Map<When, Input>();
  const input = inputs.get(when) ?? inputFor(bench, view, when);
  inputs.set(when, input);
  bench.inputs.set(view, inputs);
  return input;
}

function inputFor(bench: Bench, view: View, when: When): Input {
  const { subject, options } = bench;
  const { asOf } = view;
  const stages = bench.stagesOn(asOf);
  const window =
    when === 'thatDay' ? { from: asOf, to: asOf } : windowOf(view, when === 'campaign' ? null : when, stages);
  return makeInput(view, {
    window,
    look: subject.look,
    broken: subject.broken,
    schemaFindings: subject.findings,
    own: ownOf(bench),
    stages,
    has: (part) => bench.missing(part) === null,
    optionsOf: (rule) => options.inForce.get(rule)?.options ?? null,
    judgedOn: (day, rule) => {
      const other = options.inForce.get(rule);
      return other ? judgeAsOf(bench, other, day, true) : null;
    },
  });
}

/**
 * Few rules look at the record as it is, so that is made when it is asked for. Not by a getter: V8 keeps those of a
 * literal with its hidden class, and with them the whole record until the next full collection.
 */
const ownOf = (bench: Bench): Input['own'] => ({ asOf: bench.own, entire: () => bench.viewOn(END_OF_TIME) });

function toCheck(bench: Bench, inForce: RuleInForce, judgement: Judgement, isStuck: boolean): Check {
  const { rule, severity } = inForce;
  const stages = bench.stagesOn(bench.asOf ?? END_OF_TIME);
  const { final, endBy } = bench.options;
  const due = final || bench.asOf === null || isDue(bench.asOf, stageOf(inForce), { stages, endBy });
  const said = judgement.kind === 'judged' ? weigh(judgement, due) : leave(judgement, !isStuck && !due);
  const notCounted = judgement.kind === 'judged' ? withLater(bench, rule, judgement) : [];
  // Written out: copies of so many shapes are what spreading is slow at.
  return {
    rule: rule.id,
    outcome: said.outcome,
    severity,
    provenance: rule.source.provenance,
    duty: rule.duty,
    message: said.message,
    found: said.found,
    required: said.required,
    findings: said.findings,
    counted: said.counted,
    notCounted,
  };
}

type Said = Pick<Check, 'outcome' | 'message' | 'found' | 'required' | 'findings' | 'counted'>;

/** What was not judged stays as it is, or waits for what is absent while that may still come. */
function leave({ kind, reason }: NotJudged<string>, mayCome: boolean): Said {
  const waits = kind === 'unclear' && mayCome;
  const findings = waits ? [waitingFor(reason)] : [];
  return { outcome: waits ? 'pending' : kind, message: reason, found: null, required: null, findings, counted: [] };
}

/** What a check that waits for something absent points at: the section, or line 1. */
function waitingFor(reason: Text): Finding {
  const { part } = reason.params;
  return { ...reason, at: typeof part === 'string' ? `/${part}` : '', subject: null };
}

function weigh(judged: Judged<string>, due: boolean): Said {
  const { found, required, findings, counted } = judged;
  const unmet: Outcome = due || findings.some(({ beyondMending }) => beyondMending) ? 'fail' : 'pending';
  const outcome: Outcome = findings.length === 0 ? 'pass' : unmet;
  const params = { found: found ?? '', required: required ?? '', findings: findings.length };
  const message = judged.message ?? text(outcome === 'pass' ? 'pass' : 'fail', params);
  const isNumbered = !judged.isUnnumbered;
  const numbers = { found: isNumbered ? found : null, required: isNumbered ? required : null };
  return { outcome, message, found: numbers.found, required: numbers.required, findings, counted };
}

const CONTEXT: readonly string[] = ['people', 'supervision'];

/** What a rule counts in, but is dated after the day judged as of, does not count either. */
function withLater(bench: Bench, rule: Rule, judged: Judged<string>): readonly NotCounted[] {
  const names = judged.found !== null || judged.counted.length + judged.notCounted.length > 0;
  if (!names || bench.asOf === null) return judged.notCounted;
  const { later } = bench.viewOn(bench.asOf);
  if (later.size === 0) return judged.notCounted;
  const within = judged.laterIn ?? rule.reads.filter((part) => !CONTEXT.includes(part)).map((part) => `/${part}`);
  const read = within.flatMap((part) =>
    (later.get(part.split('/')[1] ?? '') ?? []).filter(({ at }) => at.startsWith(`${part}/`)),
  );
  return [...judged.notCounted, ...read];
}
