import { addDays } from '../../calendar.ts';
import { faultsOf } from '../../campaign/plan.ts';
import { substanceMessages } from '../../campaign/substance.ts';
import type { Check } from '../../model.ts';
import type { VersionEntry } from '../../rule/view.ts';
import type { Bound, Days, Draft, Edit } from '../items/item.ts';
import {
  daysOfBeginning,
  firstOf,
  lackOf,
  lengthOf,
  listOf,
  type Needs,
  numberOf,
  own,
  type Planner,
  servedOf,
  type Unmet,
} from '../items/needs.ts';
import { lastOf } from '../items/pointer.ts';
import { type StageDays, stageDays } from './stage-days.ts';

/** The stages come first, because planned days lie in them. */
const CONTENT = ['plan/schedule', 'plan/prescribed-actions', 'plan/optional-actions', 'plan/problem-focus'];
const REVIEW = [...CONTENT, 'plan/reviewed', 'plan/defects'];
const RULES = ['plan/revisions', ...REVIEW];

const VERSIONS = '/plan/versions';
const STAGES = ['studyListen', 'examineCriticise', 'rectify'];

/** A list that a version should have, and its content. `days` applies to its open dates. */
interface Content {
  readonly key: 'stages' | 'prescribedActions' | 'optionalActions' | 'targetProblems';
  readonly rule: string;
  readonly value: readonly unknown[];
  readonly isChanged: boolean;
  readonly days?: Readonly<Record<string, Days>>;
}

type Plain = Readonly<Record<string, unknown>>;
const itemsOf = (version: VersionEntry | null, key: Content['key']): readonly Plain[] =>
  ((version?.[key] ?? []) as readonly unknown[]).map((item) => ({ ...(item as Plain) }));

function padded(list: readonly Plain[], least: number, empty: Plain): readonly Plain[] {
  return [...list, ...Array.from({ length: Math.max(0, least - list.length) }, () => empty)];
}

function actionsOf(version: VersionEntry | null, options: Plain): Content {
  const stages = itemsOf(version, 'stages');
  const isPlanned = (day: unknown) =>
    stages.length === 0 || stages.some(({ from, to }) => String(from) <= String(day) && String(day) <= String(to));
  // One that is planned on a day in no stage gets a new day.
  const idle = itemsOf(version, 'prescribedActions').filter(({ planned }) => !isPlanned(planned));
  const listed = itemsOf(version, 'prescribedActions').map((item) =>
    isPlanned(item['planned']) ? item : { ...item, planned: null },
  );
  const missing = listOf(options['actions']).filter((action) => listed.every((item) => item['action'] !== action));
  const value = [...listed, ...missing.map((action) => ({ action, planned: null }))];
  return {
    key: 'prescribedActions',
    rule: 'plan/prescribed-actions',
    value,
    isChanged: missing.length + idle.length > 0,
  };
}

/** True of an entry that does not count for what it says. */
const isHollow = (check: Check | undefined, place: string): boolean =>
  (check?.notCounted ?? []).some(({ at, reason: { code } }) => at === place && code in substanceMessages);

function optionalOf(version: VersionEntry | null, options: Plain, check?: Check): Content {
  const listed = itemsOf(version, 'optionalActions');
  const telling = listed.filter((_, index) => !isHollow(check, `${version?.at}/optionalActions/${index}`));
  const isRejected = version?.review?.optionalActions.result === 'fail';
  const value = padded(isRejected ? [] : telling, Math.max(numberOf(options['min']), isRejected ? listed.length : 0), {
    title: null,
    reason: null,
  });
  return {
    key: 'optionalActions',
    rule: 'plan/optional-actions',
    value,
    isChanged: isRejected || value.length > telling.length,
  };
}

function targetsOf(version: VersionEntry | null, options: Plain, check?: Check): Content {
  const listed = itemsOf(version, 'targetProblems');
  const kept = listed.filter(
    (item, index) => item['wind'] !== 'none' && !isHollow(check, `${version?.at}/targetProblems/${index}`),
  );
  const value = padded(kept, numberOf(options['min']), { text: null, wind: null });
  const isChanged = kept.length < listed.length || value.length > kept.length;
  return { key: 'targetProblems', rule: 'plan/problem-focus', value, isChanged };
}

/** The stages in order, each once. A stage that conflicts with the next one gets a new date. */
function stagesOf(version: VersionEntry | null, options: Plain, check?: Check): Content {
  const asked = listOf(options['stages']);
  const listed = itemsOf(version, 'stages');
  const others = listed.filter((item) => !asked.includes(String(item['stage'])));
  const days: Record<string, Days> = {};
  const value = asked.map((stage) => listed.find((item) => item['stage'] === stage) ?? { stage, from: null, to: null });
  let isChanged = listed.length !== value.length + others.length;
  const dated = value.map((item, index): Plain => {
    const next = value[index + 1];
    const to = String(item['to']);
    const [begins, nextBegins] = [String(item['from']), String(next?.['from'] ?? '9999-12-31')];
    if (item['from'] === null) return item;
    const around = { stages: version?.stages ?? [], minDays: numberOf(options['minDays']) };
    const about = (check?.findings ?? []).filter(({ params }) => params['stage'] === item['stage']);
    const found: StageDays = Object.assign({}, ...about.map((finding) => stageDays(finding, around)));
    const isInNext = to < begins || to >= nextBegins;
    const open = isInNext ? { ...found, to: { notBefore: [begins], notAfter: [addDays(nextBegins, -1)] } } : found;
    for (const [key, period] of Object.entries(open)) days[`stages/${index}/${key}`] = period;
    isChanged ||= Object.keys(open).length > 0;
    return { ...item, ...Object.fromEntries(Object.keys(open).map((key) => [key, null])) };
  });
  isChanged ||= value.some((item) => item['from'] === null);
  return { key: 'stages', rule: 'plan/schedule', value: [...dated, ...others], isChanged, days };
}

type Maker = (version: VersionEntry | null, options: Plain, check?: Check) => Content;

const MAKERS: Readonly<Record<string, Maker>> = {
  'plan/prescribed-actions': actionsOf,
  'plan/optional-actions': optionalOf,
  'plan/schedule': stagesOf,
  'plan/problem-focus': targetsOf,
};

const contentsOf = (needs: Needs, version: VersionEntry | null): readonly Content[] =>
  CONTENT.flatMap((rule) => {
    const options = needs.asked(rule);
    return options === null ? [] : (MAKERS[rule]?.(version, options, needs.must(rule)?.check) ?? []);
  });

const PASSED = { result: 'pass' };
const CLEAN = {
  date: null,
  reviewers: [null],
  prescribedActions: PASSED,
  optionalActions: PASSED,
  schedule: PASSED,
  problemFocus: PASSED,
  decision: 'approve',
};

/** The final review: passed, by the supervisors, no earlier than the version. */
function reviewOf(
  index: number,
  version: number,
  around: { readonly needs: Needs; readonly by: readonly string[] },
): Draft {
  const at = `/plan/versions/${index}`;
  const days = { date: { notBefore: [`${at}/date`] } };
  const edit: Edit = { op: 'set', at: `${at}/review`, value: CLEAN, days, choices: { reviewers: around.by } };
  const serves = servedOf(around.needs, REVIEW);
  return { say: own('reviewVersion', { version }), duty: 'team', serves, edits: [edit], points: [at] };
}

/** The days of actions lie in the stages of their version, so the stages come first. */
const partition = (contents: readonly Content[]): readonly [readonly Content[], readonly Content[]] => [
  contents.filter(({ key }) => key !== 'prescribedActions'),
  contents.filter(({ key }) => key === 'prescribedActions'),
];

/** The actions of a version. Those without a day are planned in its last stage. */
function setActions({ key, value }: Pick<Content, 'key' | 'value'>, version: string): Edit {
  const last = `${version}/stages/${STAGES.length - 1}`;
  const planned = { notBefore: [`${last}/from`], notAfter: [`${last}/to`] };
  const open = value.flatMap((item, index) => ((item as Plain)['planned'] === null ? [`${index}/planned`] : []));
  return { op: 'set', at: `${version}/${key}`, value, days: Object.fromEntries(open.map((path) => [path, planned])) };
}

/** New versions; the last one is complete, and one of them fixes what the reviews found. */
function newVersions(needs: Needs, unmet: Unmet, n: number): Draft {
  const { versions } = unmet.input.plan;
  const contents = contentsOf(needs, versions.at(-1) ?? null);
  // New versions follow all existing ones, including those that do not count.
  const first = lengthOf(needs, VERSIONS);
  // No earlier than the previous version or a review that it answers.
  const reviews = versions.flatMap(({ at, review }): Bound[] => (review ? [`${at}/review/date`] : []));
  const edits = Array.from({ length: n }, (_, index): readonly Edit[] => {
    const place = first + index;
    const before = place > 0 ? [`/plan/versions/${place - 1}/date`] : [];
    const [lists, actions] = index === n - 1 ? partition(contents) : [[], []];
    const value = {
      version: place + 1,
      date: null,
      ...Object.fromEntries(lists.map(({ key, value: list }) => [key, list])),
    };
    const date = { ...(place === 0 ? daysOfBeginning(needs, unmet) : {}), notBefore: [...before, ...reviews] };
    const days = Object.assign({ date }, ...lists.map((list) => list.days ?? {}));
    return [
      { op: 'add', at: VERSIONS, value, days },
      ...actions.map((list) => setActions(list, `${VERSIONS}/${place}`)),
    ];
  }).flat();
  const changed = contents.filter(({ isChanged }) => isChanged).map(({ key }) => key);
  const code = ['versions', first === 0 ? 'First' : '', changed.length > 0 ? 'Changed' : ''].join('');
  const params = {
    n,
    versions: Array.from({ length: n }, (_, index) => String(first + index + 1)),
    last: first + n,
    keys: changed,
  };
  const points = [VERSIONS];
  const isOpen = changed.includes('stages') && STAGES.some((stage) => isUndated(contents, stage));
  return { say: own(code, params), duty: 'unit', serves: servedOf(needs, RULES), edits, points, isOpen };
}

/** Once an undated stage gets its days, other duties fall due and other people may owe them. */
const isUndated = (contents: readonly Content[], stage: string): boolean =>
  contents.some(
    ({ key, value }) =>
      key === 'stages' && value.some((item) => (item as Plain)['stage'] === stage && (item as Plain)['from'] === null),
  );

/** What the last version still lacks, if it can stay. */
function inPlace(needs: Needs, last: VersionEntry): readonly Draft[] {
  return contentsOf(needs, last)
    .filter(({ rule, isChanged }) => isChanged && (needs.must(rule) !== null || last.review === undefined))
    .map(({ key, rule, value, ...content }) => ({
      say: own('complete', { version: last.version, key }),
      duty: 'unit',
      serves: [rule],
      edits: [
        key === 'prescribedActions'
          ? setActions({ key, value }, last.at)
          : { op: 'set', at: `${last.at}/${key}`, value, days: inList(content.days ?? {}) },
      ],
      points: [`${last.at}/${key}`],
      isOpen: key === 'stages' && value.some((item) => (item as Plain)['from'] === null),
    }));
}

/** Paths relative to the list. */
const inList = (days: Readonly<Record<string, Days>>) =>
  Object.fromEntries(Object.entries(days).map(([path, value]) => [path.replace(/^stages\//, ''), value]));

export const planPlan: Planner = (needs) => {
  const unmet = firstOf(needs, RULES);
  if (unmet === null) return [];
  const { input } = unmet;
  const { last } = input.plan;
  const around = { needs, by: [...input.supervisors] };
  const revisions = needs.asked('plan/revisions');
  const mustReview = firstOf(needs, REVIEW) !== null;
  const isUnclean =
    last?.review !== undefined && (last.review.decision !== 'approve' || faultsOf(last.review).length > 0);
  const lacking = last === null ? 1 + numberOf(revisions?.['min']) : lackOf(needs.must('plan/revisions'));
  const n = Math.max(lacking, isUnclean && mustReview ? 1 : 0);
  const all = lengthOf(needs, VERSIONS);
  if (n > 0 || last === null) return [newVersions(needs, unmet, n), reviewOf(all + n - 1, all + n, around)];
  const review = last.review === undefined ? [reviewOf(Number(lastOf(last.at)), last.version, around)] : [];
  return [...inPlace(needs, last), ...review];
};
