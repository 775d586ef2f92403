import type { Pointer } from '../model.ts';
import type { FactSource } from '../rule/folder-view.ts';

/** A piece of a plan's text. It stands in the record, or in a file that the record names at `at`. */
export interface Passage {
  readonly text: string;
  readonly at: Pointer;
}

/** The text of the last version of a plan: its file if that holds text, otherwise the texts in the record. */
export function planPassages({ view, readText }: Pick<FactSource, 'view' | 'readText'>): readonly Passage[] {
  const { title, last } = view.plan;
  const file = last?.file === undefined ? null : readText(last.file);
  // An empty file must not hide the text in the record.
  if (last && file !== null && file.trim() !== '') return [{ text: file, at: `${last.at}/file` }];
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
