import { addDays } from '../../calendar.ts';
import { faultsOf } from '../../campaign/plan.ts';
import type { VersionEntry } from '../../rule/view.ts';
import type { Bound, Days, Draft, Edit } from '../items/item.ts';
import { firstOf, lackOf, listOf, type Needs, numberOf, own, type Planner, servedOf } from '../items/needs.ts';

const CONTENT = ['plan/prescribed-actions', 'plan/optional-actions', 'plan/schedule', 'plan/problem-focus'];
const REVIEW = [...CONTENT, 'plan/reviewed', 'plan/defects'];
const RULES = ['plan/revisions', ...REVIEW];

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
  const listed = itemsOf(version, 'prescribedActions');
  const missing = listOf(options['actions']).filter((action) => listed.every((item) => item['action'] !== action));
  const value = [...listed, ...missing.map((action) => ({ action, planned: null }))];
  return { key: 'prescribedActions', rule: 'plan/prescribed-actions', value, isChanged: missing.length > 0 };
}

function optionalOf(version: VersionEntry | null, options: Plain): Content {
  const listed = itemsOf(version, 'optionalActions');
  const isRejected = version?.review?.optionalActions.result === 'fail';
  const value = padded(isRejected ? [] : listed, Math.max(numberOf(options['min']), isRejected ? listed.length : 0), {
    title: null,
    reason: null,
  });
  return {
    key: 'optionalActions',
    rule: 'plan/optional-actions',
    value,
    isChanged: isRejected || value.length > listed.length,
  };
}

function targetsOf(version: VersionEntry | null, options: Plain): Content {
  const listed = itemsOf(version, 'targetProblems');
  const kept = listed.filter((item) => item['wind'] !== 'none');
  const value = padded(kept, numberOf(options['min']), { text: null, wind: null });
  const isChanged = kept.length < listed.length || value.length > kept.length;
  return { key: 'targetProblems', rule: 'plan/problem-focus', value, isChanged };
}

/** The stages in order, each once. A stage that conflicts with the next one gets a new date. */
function stagesOf(version: VersionEntry | null, options: Plain): Content {
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
    if (to < begins || to >= nextBegins) {
      isChanged = true;
      days[`stages/${index}/to`] = { notBefore: [begins], notAfter: [addDays(nextBegins, -1)] };
      return { ...item, to: null };
    }
    return item;
  });
  isChanged ||= value.some((item) => item['from'] === null);
  return { key: 'stages', rule: 'plan/schedule', value: [...dated, ...others], isChanged, days };
}

const MAKERS: Readonly<Record<string, (version: VersionEntry | null, options: Plain) => Content>> = {
  'plan/prescribed-actions': actionsOf,
  'plan/optional-actions': optionalOf,
  'plan/schedule': stagesOf,
  'plan/problem-focus': targetsOf,
};

const contentsOf = (needs: Needs, version: VersionEntry | null): readonly Content[] =>
  CONTENT.flatMap((rule) => {
    const options = needs.asked(rule);
    return options === null ? [] : (MAKERS[rule]?.(version, options) ?? []);
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

/** New versions, of which the last is complete. One of them is a revision that fixes what reviews found. */
function newVersions(needs: Needs, versions: readonly VersionEntry[], n: number): Draft {
  const contents = contentsOf(needs, versions.at(-1) ?? null);
  const first = versions.length;
  // No earlier than the previous version or a review that it answers.
  const reviews = versions.flatMap(({ at, review }): Bound[] => (review ? [`${at}/review/date`] : []));
  const edits = Array.from({ length: n }, (_, index): Edit => {
    const place = first + index;
    const before = place > 0 ? [`/plan/versions/${place - 1}/date`] : [];
    const lists = index === n - 1 ? contents : [];
    const value = {
      version: place + 1,
      date: null,
      ...Object.fromEntries(lists.map(({ key, value: list }) => [key, list])),
    };
    const days = Object.assign({}, ...lists.map((list) => list.days ?? {}));
    return { op: 'add', at: '/plan/versions', value, days: { date: { notBefore: [...before, ...reviews] }, ...days } };
  });
  const changed = contents.filter(({ isChanged }) => isChanged).map(({ key }) => key);
  const code = ['versions', versions.length === 0 ? 'First' : '', changed.length > 0 ? 'Changed' : ''].join('');
  const params = { n, versions: edits.map((_, index) => String(first + index + 1)), last: first + n, keys: changed };
  const points = ['/plan/versions'];
  const isOpen = changed.includes('stages') && STAGES.some((stage) => isUndated(contents, stage));
  return { say: own(code, params), duty: 'unit', serves: servedOf(needs, RULES), edits, points, isOpen };
}

/** An undated stage will change what is due and who owes it. */
const isUndated = (contents: readonly Content[], stage: string): boolean =>
  contents.some(
    ({ key, value }) =>
      key === 'stages' && value.some((item) => (item as Plain)['stage'] === stage && (item as Plain)['from'] === null),
  );

/** What the last version still lacks, if it can stay. */
function inPlace(needs: Needs, last: VersionEntry): readonly Draft[] {
  return contentsOf(needs, last)
    .filter(({ rule, isChanged }) => isChanged && (needs.must(rule) !== null || last.review === undefined))
    .map(({ key, rule, value, days = {} }) => ({
      say: own('complete', { version: last.version, key }),
      duty: 'unit',
      serves: [rule],
      edits: [{ op: 'set', at: `${last.at}/${key}`, value, days: inList(days) }],
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
  const { versions, last } = input.plan;
  const around = { needs, by: [...input.supervisors] };
  const revisions = needs.asked('plan/revisions');
  const mustReview = firstOf(needs, REVIEW) !== null;
  const isUnclean =
    last?.review !== undefined && (last.review.decision !== 'approve' || faultsOf(last.review).length > 0);
  const lacking = last === null ? 1 + numberOf(revisions?.['min']) : lackOf(needs.must('plan/revisions'));
  const n = Math.max(lacking, isUnclean && mustReview ? 1 : 0);
  if (n > 0 || last === null)
    return [newVersions(needs, versions, n), reviewOf(versions.length + n - 1, versions.length + n, around)];
  const review = last.review === undefined ? [reviewOf(versions.length - 1, last.version, around)] : [];
  return [...inPlace(needs, last), ...review];
};
