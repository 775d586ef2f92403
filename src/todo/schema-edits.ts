import type { Finding } from '../model.ts';
import type { Edit } from './items/item.ts';
import { textOf } from './items/needs.ts';
import { lastOf, parentOf, valueAt } from './items/pointer.ts';

/** What puts right a place that does not match the schema; null where only the clerk can know. */
export interface SchemaMend {
  readonly edits: readonly Edit[];
  /** What stood there, and so what will be asked of it, is not known. */
  readonly isOpen: boolean;
}

/** Keys that are to have another name. */
const RENAMED: readonly string[] = ['unknownKeyNear', 'keyByWord'];
/** What is not to be there. */
const NEEDLESS: readonly string[] = [
  ...['unknownKey', 'unknownKeyElsewhere', 'keyAtTop', 'mergeKey', 'badKey'],
  ...['emptySection', 'emptyKey', 'emptyFlag', 'emptyItem', 'repeatedItem'],
];
/** Findings that say what to write. */
const SUGGESTED: readonly string[] = ['notInListNear', 'choiceByWord', 'dayNear', 'weekNear', 'timeNear', 'idNear'];
/** A text that is meant as something else. */
const READ_AS: readonly string[] = ['numberNear', 'booleanNear'];
/** Mistakes of form that only writing it anew mends. */
const UNKNOWN_FORM: readonly string[] = [
  ...['mapNotList', 'valueNotListOfEntries', 'valueNotList', 'wideBrackets', 'listNotMap', 'valueNotMap'],
  ...['entryNotMap', 'splitByComma', 'keyInsideText', 'rootIsList', 'rootIsText', 'more', 'emptyRequiredSection'],
];

/** Keys of lists and maps: begun empty, they count for nothing and lack all that they need. */
const BEGUN: Readonly<Record<string, unknown>> = {
  ...{ with: [], by: [], groups: [], triggers: [], reviewers: [], drafts: [], standards: {}, members: [] },
  ...{ prescribedActions: { result: null }, optionalActions: { result: null } },
  ...{ schedule: { result: null }, problemFocus: { result: null } },
};
/** Sections that no list of things to do can begin. */
const WHOLE: readonly string[] = ['unit', 'people', 'supervision'];

const fixed = (edits: readonly Edit[]): SchemaMend => ({ edits, isOpen: false });
const open = (at: string): SchemaMend => ({ edits: [{ op: 'set', at, value: null }], isOpen: true });

/** How a finding of the schema is mended; null where nobody can say but by writing it anew. */
export function mendSchema({ code, params, at }: Finding, record: unknown): SchemaMend | null {
  if (UNKNOWN_FORM.includes(code)) return null;
  if (RENAMED.includes(code)) return rename(at, textOf(params['nearest']), record);
  if (NEEDLESS.includes(code)) return fixed([{ op: 'remove', at }]);
  if (SUGGESTED.includes(code)) {
    const value = textOf(params['suggestion'] ?? params['nearest']).replaceAll('"', '');
    return value === '' ? open(at) : fixed([{ op: 'set', at, value }]);
  }
  if (READ_AS.includes(code))
    return fixed([{ op: 'set', at, value: JSON.parse(textOf(params['suggestion']) || 'null') }]);
  if (code === 'toBeforeFrom') return fixed([{ op: 'remove', at }]);
  if (code === 'missingKey') return begin(at, textOf(params['key']));
  const value = valueAt(record, at);
  return typeof value === 'object' && value !== null ? null : open(at);
}

function begin(at: string, key: string): SchemaMend | null {
  if (at === '' && WHOLE.includes(key)) return null;
  const ofTalk = at.startsWith('/talks/') && (key === 'from' || key === 'with');
  const value = ofTalk ? [] : at.startsWith('/study/groups') ? null : (BEGUN[key] ?? null);
  return { edits: [{ op: 'set', at: `${at}/${key}`, value }], isOpen: true };
}

/** The value goes to the key that is meant, unless that is there too. */
function rename(at: string, name: string, record: unknown): SchemaMend {
  const target = `${parentOf(at)}/${name}`;
  const remove: Edit = { op: 'remove', at };
  if (name === lastOf(at) || valueAt(record, target) !== undefined) return fixed([remove]);
  return fixed([{ op: 'set', at: target, value: valueAt(record, at) }, remove]);
}
