import type { Finding } from '../model.ts';
import type { Edit } from './items/item.ts';
import { textOf } from './items/needs.ts';
import { lastOf, parentOf, valueAt } from './items/pointer.ts';

/** The edits that fix a schema violation; null if only the clerk can know. */
export interface SchemaFix {
  readonly edits: readonly Edit[];
  /** The value is unknown, and so are the requirements on it. */
  readonly isOpen: boolean;
}

/** Remove the value. */
const NEEDLESS: readonly string[] = [
  ...['unknownKey', 'unknownKeyElsewhere', 'keyAtTop', 'mergeKey', 'badKey'],
  ...['emptySection', 'emptyKey', 'emptyFlag', 'emptyItem', 'repeatedItem'],
];
/** The value has to be written anew. */
const UNKNOWN_FORM: readonly string[] = [
  ...[
    'noneNotList',
    'mapNotList',
    'valueNotListOfEntries',
    'valueNotList',
    'wideBrackets',
    'listNotMap',
    'valueNotMap',
  ],
  ...['entryNotMap', 'splitByComma', 'keyInsideText', 'rootIsList', 'rootIsText', 'emptyRequiredSection'],
];

/** Keys that start as an empty list or mapping: they count for nothing and lack everything they need. */
const STARTED_EMPTY: Readonly<Record<string, unknown>> = {
  ...{ with: [], by: [], groups: [], triggers: [], reviewers: [], drafts: [], standards: {}, members: [] },
  ...{ prescribedActions: { result: null }, optionalActions: { result: null } },
  ...{ schedule: { result: null }, problemFocus: { result: null } },
};
/** Sections that a list cannot start. */
const WHOLE: readonly string[] = ['unit', 'people', 'supervision'];

const fixed = (edits: readonly Edit[]): SchemaFix => ({ edits, isOpen: false });
const open = (at: string, value: unknown = null): SchemaFix => ({ edits: [{ op: 'set', at, value }], isOpen: true });

/** An unknown decision on the last draft is taken for an approval: what else is to do is known once it is entered. */
function decisionAt(at: string, record: unknown): unknown {
  const [, list, index] = /^(.*\/(?:versions|drafts))\/(\d+)\/review\/decision$/.exec(at) ?? [];
  const all = list === undefined ? undefined : valueAt(record, list);
  return Array.isArray(all) && Number(index) === all.length - 1 ? 'approve' : null;
}

/** How to fix a schema finding; null if the value has to be written anew. */
export function fixSchemaFinding({ code, params, at, mend }: Finding, record: unknown): SchemaFix | null {
  if (UNKNOWN_FORM.includes(code)) return null;
  if (mend?.op === 'rename') return rename(at, mend.key, record);
  if (NEEDLESS.includes(code)) return fixed([{ op: 'remove', at }]);
  // An id of digits alone may be any id.
  if (mend?.op === 'set' && code !== 'numberAsId') return fixed([{ op: 'set', at, value: mend.value }]);
  if (code === 'toBeforeFrom') return fixed([{ op: 'remove', at }]);
  if (code === 'missingKey') return begin(at, textOf(params['key']), record);
  const value = valueAt(record, at);
  return typeof value === 'object' && value !== null ? null : open(at, decisionAt(at, record));
}

function begin(at: string, key: string, record: unknown): SchemaFix | null {
  if (at === '' && WHOLE.includes(key)) return null;
  const ofTalk = at.startsWith('/talks/') && (key === 'from' || key === 'with');
  const empty = ofTalk ? [] : at.startsWith('/study/groups') ? null : (STARTED_EMPTY[key] ?? null);
  const target = `${at}/${key}`;
  return open(target, empty ?? decisionAt(target, record));
}

/** Moves the value to the intended key, unless that exists too. */
function rename(at: string, name: string, record: unknown): SchemaFix {
  const target = `${parentOf(at)}/${name}`;
  const remove: Edit = { op: 'remove', at };
  if (name === lastOf(at) || valueAt(record, target) !== undefined) return fixed([remove]);
  return fixed([{ op: 'set', at: target, value: valueAt(record, at) }, remove]);
}
