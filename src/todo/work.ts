import type { Day } from '../calendar.ts';
import type { RuleInForce } from '../judge/in-force.ts';
import type { Check, Pointer } from '../model.ts';
import { plainJson } from '../plain-json.ts';
import type { Draft, Edit } from './items/item.ts';
import { mergeDrafts } from './items/merge.ts';
import type { Needs, Unmet } from './items/needs.ts';
import { parentOf, valueAt } from './items/pointer.ts';
import { isUnmet, type Judged, type TodoRequest } from './judged.ts';
import type { Trial } from './trial.ts';

/** One list in progress. */
export interface Work {
  readonly request: TodoRequest;
  readonly trial: Trial;
  readonly upTo: Day;
  readonly drafts: Draft[];
  /** What the trial has changed so far, by pointers of the original record. */
  readonly made: Set<Pointer>;
  /** Missing sections that the trial started as empty, to see what has to be in them. */
  readonly startedEmpty: Map<Pointer, { readonly value: unknown; readonly check: Check }>;
  /** Corrections of entries that the trial invented. They are not shown. */
  readonly hidden: Set<string>;
  isOpen: boolean;
  /** Nothing more can be planned until the clerk has done what the list says. */
  isHalted: boolean;
}

export const ruleOf = ({ request }: Work, rule: string): RuleInForce | undefined =>
  request.options.selected.find((one) => one.rule.id === rule);

export function needsOf(work: Work, judged: Judged, isAsked: (check: Check) => boolean): Needs {
  const unmet = (rule: string): Unmet | null => {
    const [check, input] = [judged.checks.get(rule), judged.inputs.get(rule)];
    const options = ruleOf(work, rule)?.options;
    return check && input && options && isUnmet(check) ? { rule, check, input, options } : null;
  };
  return {
    upTo: work.upTo,
    read: (at) => valueAt(judged.value, at),
    isOnRecord: (at) => valueAt(work.request.subject.value, judged.back(at)) !== undefined,
    must: (rule) => {
      const found = unmet(rule);
      return found && isAsked(found.check) ? found : null;
    },
    wish: unmet,
    asked: (rule) => {
      const inForce = ruleOf(work, rule);
      return inForce?.severity === 'error' ? inForce.options : null;
    },
  };
}

/** An edit with the pointer of the original record. An addition points to its list: new entries come after existing ones. */
const moved = (edit: Edit, back: Judged['back']): Edit => (edit.op === 'file' ? edit : { ...edit, at: back(edit.at) });

const keys = new WeakMap<Draft, string>();

/** Asked for every draft in every round. */
function keyOf(draft: Draft): string {
  const key = keys.get(draft) ?? plainJson([draft.say, draft.edits]);
  keys.set(draft, key);
  return key;
}

/** Whether a pointer, or one above it, is among some. */
const isWithin = (at: Pointer, some: ReadonlySet<Pointer>): boolean =>
  some.has(at) || (at !== '' && isWithin(parentOf(at), some));

/** Whether a draft is about what the record itself holds. Findings about anything else are not for people to read. */
export function isOfRecord({ request, made }: Work, { say, points = [] }: Draft): boolean {
  if (say.rule === null) return true;
  return points.every((at) => !isWithin(at, made) && valueAt(request.subject.value, at) !== undefined);
}

export function enter(work: Work, judged: Judged, drafts: readonly Draft[]): void {
  const known = new Set([...work.hidden, ...work.drafts.map(keyOf)]);
  for (const draft of mergeDrafts(drafts)) {
    const edits = draft.edits.map((edit) => moved(edit, judged.back));
    const entered = { ...draft, edits, ...(draft.points ? { points: draft.points.map(judged.back) } : {}) };
    if (known.has(keyOf(entered))) continue;
    const isShown = isOfRecord(work, entered);
    for (const edit of edits) {
      work.trial.apply(edit);
      if (edit.op !== 'add' && edit.op !== 'file') work.made.add(edit.at);
    }
    if (isShown) work.drafts.push(entered);
    else work.hidden.add(keyOf(entered));
    work.isOpen ||= draft.isOpen ?? false;
  }
}
