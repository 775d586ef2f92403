import { earlierOf } from '../../calendar.ts';
import { add, type Days, type Edit, set, setDay } from '../items/item.ts';
import {
  correction,
  findingsOf,
  forRule,
  inTurn,
  lackOf,
  numberOf,
  own,
  servedOf,
  textOf,
  type Unmet,
} from '../items/needs.ts';

const MODES = ['selfStudy', 'groupStudy', 'discussion', 'lecture', 'homeDelivery', 'remote'];

/** A group's first session is no later than the day on which its notes are checked. */
function beforeNotes(groups: readonly string[], { input }: Unmet): NonNullable<Edit['days']> {
  const { sessions } = input.study;
  const checked = input.study.groups
    .filter(({ group }) => groups.includes(group) && !sessions.some((one) => one.groups.includes(group)))
    .flatMap(({ notesChecked }) => notesChecked ?? []);
  return checked.length > 0 ? { date: { notAfter: [checked.reduce(earlierOf)] } } : {};
}

/** Notes are checked no earlier than the group's first session. */
function fromSession(group: string, { input }: Unmet): Days {
  const days = input.study.sessions.filter(({ groups }) => groups.some((one) => one === group)).map(({ date }) => date);
  return days.length > 0 ? { notBefore: [days.reduce(earlierOf)] } : {};
}

/** One session serves all groups that lack time, and counts as a form of its own. */
const sessions = forRule('study/groups', (unmet, needs) => {
  // A group that is not listed may have no members; ask about it as well.
  const short = unmet.check.findings.filter(({ code }) => code !== 'allEmpty');
  if (short.length === 0) return null;
  const min = numberOf(unmet.options['minHours']);
  const least = Math.max(...short.map(({ params }) => min - numberOf(params['hours'])));
  const used = new Set(unmet.input.study.sessions.map(({ mode }) => mode as string));
  const groups = short.map(({ params }) => textOf(params['group']));
  const fresh = MODES.filter((mode) => !used.has(mode));
  const choices = { mode: fresh.length > 0 ? fresh : MODES, hours: [Math.floor(least) + 1] };
  const value = { date: null, groups, mode: null, hours: null };
  const code = findingsOf(unmet, 'notListed').length > 0 ? 'sessionIfAny' : 'session';
  return {
    say: own(code, { groups, min: Number(least.toPrecision(12)) }),
    duty: 'unit',
    serves: [unmet.rule, ...servedOf(needs, ['study/forms'])],
    edits: [add('/study/sessions', value, { days: beforeNotes(groups, unmet), choices })],
    points: short.map(({ at }) => at),
  };
});

const unlisted = forRule('study/groups', (unmet, needs) => {
  const groups = findingsOf(unmet, 'notListed').map(({ params }) => textOf(params['group']));
  if (groups.length === 0) return null;
  const notes = needs.asked('study/notes') === null ? {} : { notesChecked: null };
  return {
    say: own('listGroups', { groups }),
    duty: 'unit',
    serves: [unmet.rule],
    edits: groups.map((group) => add('/study/groups', { group, members: null, ...notes })),
    points: ['/study/groups'],
  };
});

/** The members of the groups, where all are listed with none: the leading cadres are known. */
const members = forRule('study/groups', (unmet) => {
  const [found] = findingsOf(unmet, 'allEmpty');
  if (found === undefined) return null;
  const edits = unmet.input.study.groups.map(({ at }) => set(`${at}/members`, null));
  return { ...correction(unmet.rule, found, edits, 'unit'), isOpen: true };
});

const notes = forRule('study/notes', (unmet) => {
  const lacking = unmet.check.findings.map(({ at, params }) => ({ at, group: textOf(params['group']) }));
  return {
    say: own('notes', { groups: lacking.map(({ group }) => group) }),
    duty: 'unit',
    serves: [unmet.rule],
    edits: lacking.map(({ at, group }) => setDay(`${at}/notesChecked`, fromSession(group, unmet))),
    points: lacking.map(({ at }) => at),
  };
});

const forms = forRule('study/forms', (unmet, needs) => {
  // The groups' session may already provide the form.
  if (needs.must('study/groups') !== null) return null;
  const modes = [...new Set(unmet.input.study.sessions.map(({ mode }) => mode as string))];
  const fresh = MODES.filter((mode) => !modes.includes(mode)).slice(0, lackOf(unmet));
  const groups = unmet.input.study.groups.slice(0, 1).map(({ group }) => group as string);
  return {
    say: own('forms', { n: fresh.length, modes }),
    duty: 'unit',
    serves: [unmet.rule],
    edits: fresh.map((mode) =>
      add('/study/sessions', { date: null, groups, mode, hours: null }, { choices: { hours: [1] } }),
    ),
  };
});

export const planStudy = inTurn(unlisted, members, sessions, notes, forms);
