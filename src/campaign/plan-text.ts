import type { PlacedNotCounted, Pointer } from '../model.ts';
import type { FolderEntry } from '../rule/folder-judgement.ts';
import { some } from '../rule/folder-records.ts';
import type { FactSource } from '../rule/folder-view.ts';
import { unclear } from '../rule/judgement.ts';
import { flag } from '../rule/option.ts';
import type { Messages } from '../rule/rule.ts';
import { uncomparedMessages, whyUncompared } from './uncompared.ts';

/** A piece of a plan's text. It stands in the record, or in a file that the record names at `at`. */
export interface Passage {
  readonly text: string;
  readonly at: Pointer;
}

/** The text of the last version of a plan: its file if that holds text, otherwise the texts in the record. */
export function planPassages({ view, textOf }: Pick<FactSource, 'view' | 'textOf'>): readonly Passage[] {
  const { title, last } = view.plan;
  const file = last?.file === undefined ? null : textOf(last.file);
  // An empty file must not hide the text in the record.
  if (last && file?.kind === 'text' && file.text.trim() !== '') return [{ text: file.text, at: `${last.at}/file` }];
  const actions = (last?.optionalActions ?? []).flatMap((action, index) => {
    const at = `${last?.at}/optionalActions/${index}`;
    return [
      { text: action.title, at: `${at}/title` },
      { text: action.reason, at: `${at}/reason` },
    ];
  });
  const problems = (last?.targetProblems ?? []).map(({ text }, index) => ({
    text,
    at: `${last?.at}/targetProblems/${index}/text`,
  }));
  return [...(title === undefined ? [] : [{ text: title, at: '/plan/title' }]), ...actions, ...problems];
}

/** The last version of a plan, as evidence, where its file cannot be compared. */
export function uncomparedPlan({ view, textOf, path, place }: FactSource): readonly UncomparedPlan[] {
  const { last } = view.plan;
  const reason = last?.file === undefined ? null : whyUncompared(last.file, textOf);
  if (last === null || reason === null) return [];
  const { pointer, place: where } = place(`${last.at}/file`);
  return [{ path, pointer, line: where.line, column: where.column, label: last.label, reason }];
}

export type UncomparedPlan = PlacedNotCounted & FolderEntry;

/** What a rule says where plans were not compared, and their files are required. */
export const uncomparedPlans = (plans: readonly UncomparedPlan[]) =>
  unclear('uncomparedPlans', { paths: some(plans.map(({ path, line }) => `${path}:${line}`)) });

export const uncomparedPlanMessages = {
  ...uncomparedMessages,
  uncomparedPlans: {
    en: 'not judged: the files of the plans at {paths} cannot be read as text, so they were not compared; file them as text or .docx',
    zh: '无法判定：{paths}所列实施方案的文件读不出文字，未能比对；请改存为文本或 .docx 文件',
  },
} as const satisfies Messages;

export const requireFilesOption = flag(false, {
  en: 'whether the check is unclear where the file of a plan cannot be read as text',
  zh: '实施方案文件读不出文字的，是否列为无法判定',
});

const MARK = '[。！？；!?;]';
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The names among what a unit calls itself: what stands in its plan as a sentence is none. */
export const namesAmong = (called: readonly string[], passages: readonly Passage[]): readonly string[] =>
  called.filter((name) => {
    const naming = passages.filter(({ text }) => text.includes(name));
    if (naming.length === 0) return true;
    const sentence = new RegExp(`(?:^|${MARK}|\\n)\\s*${escaped(name)}\\s*${MARK}`, 'u');
    return !naming.some(({ text }) => sentence.test(text));
  });
