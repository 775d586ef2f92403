import { addDays } from '../../calendar.ts';
import { faultsOf } from '../../campaign/plan.ts';
import { substanceMessages } from '../../campaign/substance.ts';
import type { Check } from '../../model.ts';
import { STAGES } from '../../rule/option.ts';
import type { VersionEntry } from '../../rule/view.ts';
import { add, type Days, type Draft, type Edit, set } from '../items/item.ts';
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

type Plain = Readonly<Record<string, unknown>>;

/** A list that a version should have, and its content. */
interface Content {
  readonly key: 'stages' | 'prescribedActions' | 'optionalActions' | 'targetProblems';
  readonly value: readonly Plain[];
  readonly isChanged: boolean;
  /** The days allowed for open dates, by their path in the list. */
  readonly days?: Readonly<Record<string, Days>>;
}

const itemsOf = (version: VersionEntry | null, key: Content['key']): readonly Plain[] =>
  ((version?.[key] ?? []) as readonly unknown[]).map((item) => ({ ...(item as Plain) }));

function padded(list: readonly Plain[], least: number, empty: Plain): readonly Plain[] {
  return [...list, ...Array.from({ length: Math.max(0, least - list.length) }, () => empty)];
}

type Maker = (version: VersionEntry | null, options: Plain, check?: Check) => Content;

const actionsOf: Maker = (version, options) => {
  const stages = itemsOf(version, 'stages');
  const isPlanned = ({ planned: day }: Plain): boolean =>
    stages.length === 0 || stages.some(({ from, to }) => String(from) <= String(day) && String(day) <= String(to));
  const listed = itemsOf(version, 'prescribedActions');
  const missing = listOf(options['actions']).filter((action) => listed.every((item) => item['action'] !== action));
  return {
    key: 'prescribedActions',
    value: [
      // One that is planned on a day in no stage gets a new day.
      ...listed.map((item) => (isPlanned(item) ? item : { ...item, planned: null })),
      ...missing.map((action) => ({ action, planned: null })),
    ],
    isChanged: missing.length > 0 || !listed.every(isPlanned),
  };
};

/** True of an entry that does not count for what it says. */
const isHollow = (check: Check | undefined, place: string): boolean =>
  (check?.notCounted ?? []).some(({ at, reason: { code } }) => at === place && code in substanceMessages);

const optionalOf: Maker = (version, options, check) => {
  const key = 'optionalActions';
  const listed = itemsOf(version, key);
  const telling = listed.filter((_, index) => !isHollow(check, `${version?.at}/${key}/${index}`));
  const isRejected = version?.review?.optionalActions.result === 'fail';
  const least = Math.max(numberOf(options['min']), isRejected ? listed.length : 0);
  const value = padded(isRejected ? [] : telling, least, { title: null, reason: null });
  return { key, value, isChanged: isRejected || value.length > telling.length };
};

const targetsOf: Maker = (version, options, check) => {
  const key = 'targetProblems';
  const listed = itemsOf(version, key);
  const kept = listed.filter(
    ({ wind }, index) => wind !== 'none' && !isHollow(check, `${version?.at}/${key}/${index}`),
  );
  const value = padded(kept, numberOf(options['min']), { text: null, wind: null });
  return { key, value, isChanged: kept.length < listed.length || value.length > kept.length };
};

/** The stages in order, each once. A stage that conflicts with the next one gets a new date. */
const stagesOf: Maker = (version, options, check) => {
  const asked = listOf(options['stages']);
  const listed = itemsOf(version, 'stages');
  const others = listed.filter((item) => !asked.includes(String(item['stage'])));
  const value = asked.map((stage) => listed.find((item) => item['stage'] === stage) ?? { stage, from: null, to: null });
  const around = { stages: version?.stages ?? [], minDays: numberOf(options['minDays']) };
  const periods = value.map((item: Plain, index): StageDays => {
    if (item['from'] === null) return {};
    const [begins, ends] = [String(item['from']), String(item['to'])];
    const nextBegins = String(value[index + 1]?.['from'] ?? '9999-12-31');
    const about = (check?.findings ?? []).filter(({ params }) => params['stage'] === item['stage']);
    const found: StageDays = Object.assign({}, ...about.map((finding) => stageDays(finding, around)));
    const isInNext = ends < begins || ends >= nextBegins;
    return isInNext ? { ...found, to: { notBefore: [begins], notAfter: [addDays(nextBegins, -1)] } } : found;
  });
  const open = periods.flatMap((period, index) => Object.entries(period).map(([key, days]) => ({ index, key, days })));
  const dated = value.map((item, place) => ({
    ...item,
    ...Object.fromEntries(open.filter(({ index }) => index === place).map(({ key }) => [key, null])),
  }));
  return {
    key: 'stages',
    value: [...dated, ...others],
    isChanged: listed.length !== value.length + others.length || open.length > 0 || value.some(isUndated),
    days: Object.fromEntries(open.map(({ index, key, days }) => [`${index}/${key}`, days])),
  };
};

/** Once an undated stage gets its days, other duties fall due and other people may owe them. */
const isUndated = (stage: Plain): boolean => stage['from'] === null;
const hasUndated = ({ key, value }: Content): boolean => key === 'stages' && value.some(isUndated);

const MAKERS: Readonly<Record<string, Maker>> = {
  'plan/prescribed-actions': actionsOf,
  'plan/optional-actions': optionalOf,
  'plan/schedule': stagesOf,
  'plan/problem-focus': targetsOf,
};

const contentsOf = (needs: Needs, version: VersionEntry | null) =>
  CONTENT.flatMap((rule) => {
    const options = needs.asked(rule);
    const content = options && MAKERS[rule]?.(version, options, needs.must(rule)?.check);
    return content ? [{ rule, ...content }] : [];
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
  { needs, unmet }: { readonly needs: Needs; readonly unmet: Unmet },
): Draft {
  const at = `${VERSIONS}/${index}`;
  const days = { date: { notBefore: [`${at}/date`] } };
  const edits = [set(`${at}/review`, CLEAN, { days, choices: { reviewers: [...unmet.input.supervisors] } })];
  return { say: own('reviewVersion', { version }), duty: 'team', serves: servedOf(needs, REVIEW), edits, points: [at] };
}

/** Sets a list of a version. Actions without a day are planned in its last stage. */
function setContent({ key, value, days = {} }: Content, version: string): Edit {
  const at = `${version}/${key}`;
  if (key !== 'prescribedActions') return set(at, value, { days });
  const last = `${version}/stages/${STAGES.length - 1}`;
  const planned = { notBefore: [`${last}/from`], notAfter: [`${last}/to`] };
  const open = value.flatMap((item, index) =>
    item['planned'] === null ? [[`${index}/planned`, planned] as const] : [],
  );
  return set(at, value, { days: Object.fromEntries(open) });
}

/** A new version with some lists. */
function addVersion(version: number, date: Days, lists: readonly Content[]): Edit {
  const value = Object.fromEntries(lists.map((list) => [list.key, list.value]));
  const days = lists.flatMap(({ key, days: ofList = {} }) =>
    Object.entries(ofList).map(([path, allowed]) => [`${key}/${path}`, allowed] as const),
  );
  return add(VERSIONS, { version, date: null, ...value }, { days: { date, ...Object.fromEntries(days) } });
}

/** New versions; the last one is complete, and one of them fixes what the reviews found. */
function newVersions(needs: Needs, unmet: Unmet, n: number): Draft {
  const { versions } = unmet.input.plan;
  const contents = contentsOf(needs, versions.at(-1) ?? null);
  // New versions follow all existing ones, including those that do not count.
  const first = lengthOf(needs, VERSIONS);
  const places = Array.from({ length: n }, (_, index) => first + index);
  // No earlier than the previous version or a review that it answers.
  const reviews = versions.flatMap(({ at, review }) => (review ? [`${at}/review/date`] : []));
  // The days of actions lie in the stages of their version, so the stages come first.
  const isAction = ({ key }: Content): boolean => key === 'prescribedActions';
  const edits = places.map((place, index) => {
    const before = place > 0 ? [`${VERSIONS}/${place - 1}/date`] : [];
    const date = { ...(place === 0 ? daysOfBeginning(needs, unmet) : {}), notBefore: [...before, ...reviews] };
    return addVersion(place + 1, date, index === n - 1 ? contents.filter((list) => !isAction(list)) : []);
  });
  const actions = contents.filter(isAction).map((list) => setContent(list, `${VERSIONS}/${first + n - 1}`));
  const keys = contents.filter(({ isChanged }) => isChanged).map(({ key }) => key);
  const code = ['versions', first === 0 ? 'First' : '', keys.length > 0 ? 'Changed' : ''].join('');
  return {
    say: own(code, { n, versions: places.map((place) => String(place + 1)), last: first + n, keys }),
    duty: 'unit',
    serves: servedOf(needs, RULES),
    edits: [...edits, ...actions],
    points: [VERSIONS],
    isOpen: contents.some(hasUndated),
  };
}

/** What the last version still lacks, if it can stay. */
const inPlace = (needs: Needs, last: VersionEntry): readonly Draft[] =>
  contentsOf(needs, last)
    .filter(({ rule, isChanged }) => isChanged && (needs.must(rule) !== null || last.review === undefined))
    .map((content) => ({
      say: own('complete', { version: last.version, key: content.key }),
      duty: 'unit',
      serves: [content.rule],
      edits: [setContent(content, last.at)],
      points: [`${last.at}/${content.key}`],
      isOpen: hasUndated(content),
    }));

export const planPlan: Planner = (needs) => {
  const unmet = firstOf(needs, RULES);
  if (unmet === null) return [];
  const { last } = unmet.input.plan;
  const around = { needs, unmet };
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
