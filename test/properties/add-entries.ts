import type { Json } from '../load/write-yaml.ts';
import type { RecordValue } from './valid-record.ts';

/** An entry that counts, and the rules that count it. */
export interface Addition {
  readonly rules: readonly string[];
  readonly add: (record: RecordValue, chosen: Chosen) => RecordValue;
}

/** The participants in the addition: two people, and the day that the record is judged as of. */
export interface Chosen {
  readonly one: string;
  readonly other: string;
  readonly today: string;
}

type Map = { readonly [key: string]: Json };

const mapAt = (value: Json | undefined): Map => (isMap(value) ? value : {});
const isMap = (value: Json | undefined): value is Map =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listAt = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The record with one more entry in a section that is a list. */
const withEntry = (record: RecordValue, section: string, entry: Json): RecordValue => ({
  ...record,
  [section]: [...listAt(record[section]), entry],
});

/** The record with one more entry in a list inside a section. */
const withInner = (record: RecordValue, section: string, list: { readonly name: string; readonly entry: Json }) => {
  const inside = mapAt(record[section]);
  return { ...record, [section]: { ...inside, [list.name]: [...listAt(inside[list.name]), list.entry] } };
};

/** A text of its own for each owner, and for the plan. */
const newText = (owner: string): string => `${Buffer.from(owner).toString('hex')}${'e'.repeat(64)}`.slice(0, 64);

/** The owner's material with one more draft, which a supervisor reviewed on the day it was written. */
function withDraft(record: RecordValue, owner: string, today: string): RecordValue {
  const materials = listAt(record['materials']).map(mapAt);
  const known = materials.find((material) => material['owner'] === owner);
  const drafts = listAt(known?.['drafts']);
  const review = { date: today, reviewers: ['S1'], standards: {}, decision: 'approve' };
  const draft = { draft: drafts.length + 1, date: today, sha256: newText(owner), review };
  const material = { owner, drafts: [...drafts, draft] };
  return { ...record, materials: [...materials.filter((each) => each !== known), material] };
}

/** The plan with one more version that has the same stages. A first one would begin the campaign anew. */
function withVersion(record: RecordValue, today: string): RecordValue {
  const versions = listAt(mapAt(record['plan'])['versions']).map(mapAt);
  if (versions.length === 0) return record;
  const last = versions.findLast(({ date }) => typeof date === 'string' && date <= today);
  const stages = last?.['stages'];
  const entry = { version: versions.length + 1, date: today, sha256: newText(''), ...(stages ? { stages } : {}) };
  return withInner(record, 'plan', { name: 'versions', entry });
}

/** The plan with one more entry in an existing list of its last version. */
function withPlanned(record: RecordValue, today: string, list: { readonly name: string; readonly entry: Json }) {
  const plan = mapAt(record['plan']);
  const versions = listAt(plan['versions']).map(mapAt);
  const last = versions.findLast(({ date }) => typeof date === 'string' && date <= today);
  const more = { ...last, [list.name]: [...listAt(last?.[list.name]), list.entry] };
  return { ...record, plan: { ...plan, versions: versions.map((each) => (each === last ? more : each)) } };
}

/** Additions to the last version of a plan. They do not combine with a new version. */
export const PLANNED: readonly Addition[] = [
  {
    rules: ['plan/optional-actions'],
    add: (record, { today }) => {
      const entry = { title: '窗口亮牌', reason: '办事排队' };
      return withPlanned(record, today, { name: 'optionalActions', entry });
    },
  },
  {
    rules: ['plan/problem-focus'],
    add: (record, { today }) => {
      const entry = { text: '下乡走过场', wind: 'formalism' };
      return withPlanned(record, today, { name: 'targetProblems', entry });
    },
  },
];

export const ADDITIONS: readonly Addition[] = [
  {
    rules: ['talks/rounds', 'talks/rounds-each', 'talks/must-talks'],
    add: (record, { one, other, today }) =>
      withEntry(record, 'talks', { id: 'K99', round: 9, date: today, from: [one], with: [other] }),
  },
  {
    rules: ['talks/supervisors'],
    add: (record, { one, today }) =>
      withEntry(record, 'talks', { id: 'K98', round: 9, date: today, from: ['S1'], with: [one] }),
  },
  {
    rules: ['problems/count', 'problems/count-each', 'problems/four-winds'],
    add: (record, { one, today }) =>
      withEntry(record, 'problems', { id: 'X99', owner: one, wind: 'hedonism', found: today, text: '遇到难题往上推' }),
  },
  {
    rules: ['criticism/each', 'criticism/each-colleague'],
    add: (record, { one, other, today }) =>
      withEntry(record, 'criticisms', { id: 'C99', from: one, to: other, date: today, text: '到牧户家中太少' }),
  },
  {
    rules: ['drafts/team'],
    add: (record, { today }) => withDraft(record, 'team', today),
  },
  {
    rules: ['drafts/cadres'],
    add: (record, { one, today }) => withDraft(record, one, today),
  },
  {
    rules: ['opinions/heard'],
    add: (record, { today }) =>
      withEntry(record, 'opinions', {
        id: 'O99',
        received: today,
        collectedBy: 'unit',
        text: '会议开得太多太长',
        wind: 'none',
        about: 'team',
      }),
  },
  {
    rules: ['guidance/visits'],
    add: (record, { today }) => withEntry(record, 'visits', { date: today, by: ['S1'] }),
  },
  {
    rules: ['guidance/weekly-reports'],
    add: (record, { today }) => withEntry(record, 'weeklyReports', { week: '2014-W20', filed: today, by: 'S1' }),
  },
  {
    rules: ['guidance/top-leader-leads'],
    add: (record, { today }) =>
      withInner(
        withInner(record, 'study', {
          name: 'sessions',
          entry: { date: today, groups: ['leadingCadres'], mode: 'lecture', hours: 1 },
        }),
        'topLeader',
        { name: 'leads', entry: { lead: 'lecture', date: today } },
      ),
  },
  {
    rules: ['study/groups', 'study/forms'],
    add: (record, { today }) => {
      const entry = { date: today, groups: ['mobileMembers'], mode: 'remote', hours: 2 };
      return withInner(record, 'study', { name: 'sessions', entry });
    },
  },
  {
    rules: ['plan/revisions'],
    add: (record, { today }) => withVersion(record, today),
  },
];
