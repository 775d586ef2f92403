import type { Pointer } from '../model.ts';
import type { FactSource } from '../rule/folder-rule.ts';

/** A piece of a plan's text, and where the record has it or names the file that does. */
export interface Passage {
  readonly text: string;
  readonly at: Pointer;
}

/** What the last version of a plan says: its file, where that is text, else its texts in the record. */
export function planPassages({ view, readText }: Pick<FactSource, 'view' | 'readText'>): readonly Passage[] {
  const { title, last } = view.plan;
  const file = last?.file === undefined ? null : readText(last.file);
  // A file with nothing in it says nothing: it shall not hide what the record says.
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
