import { addDays, type Day, earlierOf, isDay, laterOf, weekOf } from '../calendar.ts';
import { segmentsOf } from '../validate/schema.ts';
import type { Bound, Days, Edit } from './items/item.ts';
import { TRIAL_ID } from './items/needs.ts';
import { isBag, valueAt } from './items/pointer.ts';

// A list is tried out on a copy of the record, so even what only the clerk knows needs a placeholder value.

/** The context for placeholder values. */
export interface Filling {
  /** The last day that an entry may have. */
  readonly upTo: Day;
  /** The copy of the record so far. */
  readonly record: unknown;
  /** Returns a new number each time. */
  next(): number;
  /** Files an archive entry and returns its id. */
  archive(): string;
}

const DATES = new Set([
  'date',
  'made',
  'filed',
  'received',
  'fedBack',
  'found',
  'notesChecked',
  'followUp',
  'planned',
  'asOf',
]);

/** A placeholder for each key that is neither a day nor free text. */
const VALUES: Readonly<Record<string, unknown>> = {
  wind: 'formalism',
  owner: 'team',
  about: 'team',
  of: 'team',
  collectedBy: 'unit',
  channel: 'visit',
  mode: 'groupStudy',
  hours: 1,
  members: 1,
  issued: 1,
  returned: 1,
  attended: 1,
  expected: 1,
  present: 1,
  round: 1,
  result: 'pass',
  decision: 'revise',
  lead: 'lecture',
  schema: 'unit-record/1',
  category: 'township',
};

const resolve = (bound: Bound, { record }: Filling): Day | null => {
  const day = bound.startsWith('/') ? valueAt(record, bound) : bound;
  return isDay(day) ? day : null;
};

/** The latest day allowed for a date. */
function dayIn({ notBefore = [], notAfter = [], notOn = [] }: Days, filling: Filling): Day {
  const known = (bounds: readonly Bound[]) => bounds.flatMap((bound) => resolve(bound, filling) ?? []);
  const first = known(notBefore).reduce(laterOf, '0001-01-01');
  const last = laterOf(first, known(notAfter).reduce(earlierOf, filling.upTo));
  let day = last;
  while (notOn.includes(day) && day > first) day = addDays(day, -1);
  return day;
}

/** Long enough for a talk. */
const TALK_MINUTES = 10;

/** A time for a talk that conflicts with none of its people's other talks. */
function timeIn(key: string, { busy = [] }: Edit): string {
  const last =
    busy
      .map(([, end]) => end)
      .sort()
      .at(-1) ?? '08:00';
  const minutes = Number(last.slice(0, 2)) * 60 + Number(last.slice(3)) + (key === 'start' ? 0 : TALK_MINUTES);
  const whole = Math.min(minutes, 23 * 60 + 59 - (key === 'start' ? TALK_MINUTES : 0));
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

/** Stages with unknown days follow one another. */
const stageDay = (path: readonly string[], upTo: Day): Day => {
  const index = Number(path.at(-2) ?? 0);
  return addDays(upTo, (index - 3) * 30 + (path.at(-1) === 'to' ? 29 : 0));
};

interface Gap {
  readonly edit: Edit;
  /** The path to it inside the edit's value. */
  readonly path: readonly string[];
}

/** A number in letters: texts that a number alone tells apart are one. */
const inLetters = (n: number): string => String(n).replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)));

function fillGap({ edit, path }: Gap, filling: Filling): unknown {
  const names = [...segmentsOf(edit.at), ...path].filter((segment) => !/^\d+$/.test(segment));
  const key = names.at(-1) ?? '';
  const days = edit.days?.[path.join('/')];
  const [choice] = edit.choices?.[key] ?? [];
  if (choice !== undefined) return choice;
  if (key === 'evidence') return filling.archive();
  if (key === 'start' || key === 'end') return timeIn(key, edit);
  if (days && (DATES.has(key) || key === 'from' || key === 'to')) return dayIn(days, filling);
  if (key === 'from' || key === 'to') return edit.at.startsWith('/plan') ? stageDay(path, filling.upTo) : filling.upTo;
  if (DATES.has(key)) return filling.upTo;
  if (key === 'week') return weekOf(filling.upTo);
  if (key === 'sha256') return String(filling.next()).padStart(64, '0');
  if (Object.hasOwn(VALUES, key)) return VALUES[key];
  return `${TRIAL_ID}${inLetters(filling.next())}`;
}

function fillIn(value: unknown, gap: Gap, filling: Filling): unknown {
  if (value === null) return fillGap(gap, filling);
  const inner = (item: unknown, segment: string) =>
    fillIn(item, { edit: gap.edit, path: [...gap.path, segment] }, filling);
  if (Array.isArray(value)) return value.map((item, index) => inner(item, String(index)));
  if (!isBag(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item, key)]));
}

/** The value of an edit with all placeholders filled in. */
export const filled = (edit: Edit, filling: Filling): unknown => fillIn(edit.value, { edit, path: [] }, filling);
