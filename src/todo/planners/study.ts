import { earlierOf } from '../../calendar.ts';
import type { Days, Draft, Edit } from '../items/item.ts';
import { correction, type Needs, numberOf, own, type Planner, servedOf, textOf, type Unmet } from '../items/needs.ts';

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
function sessions(needs: Needs): readonly Draft[] {
  const unmet = needs.must('study/groups');
  // A group that is not listed may have no members; ask about it as well.
  const short = (unmet?.check.findings ?? []).filter(({ code }) => code !== 'allEmpty');
  if (unmet === null || short.length === 0) return [];
  const min = numberOf(unmet.options['minHours']);
  const least = Math.max(...short.map(({ params }) => min - numberOf(params['hours'])));
  const used = new Set(unmet.input.study.sessions.map(({ mode }) => mode as string));
  const groups = short.map(({ params }) => textOf(params['group']));
  const value = { date: null, groups, mode: null, hours: null };
  const fresh = MODES.filter((mode) => !used.has(mode));
  const choices = { mode: fresh.length > 0 ? fresh : MODES, hours: [Math.floor(least) + 1] };
  return [
    {
      say: own(short.some(({ code }) => code === 'notListed') ? 'sessionIfAny' : 'session', {
        groups,
        min: Number(least.toPrecision(12)),
      }),
      duty: 'unit',
      serves: ['study/groups', ...servedOf(needs, ['study/forms'])],
      edits: [{ op: 'add', at: '/study/sessions', value, days: beforeNotes(groups, unmet), choices }],
      points: short.map(({ at }) => at),
    },
  ];
}

function unlisted(needs: Needs): readonly Draft[] {
  const found = (needs.must('study/groups')?.check.findings ?? []).filter(({ code }) => code === 'notListed');
  if (found.length === 0) return [];
  const groups = found.map(({ params }) => textOf(params['group']));
  const notes = needs.asked('study/notes') === null ? {} : { notesChecked: null };
  return [
    {
      say: own('listGroups', { groups }),
      duty: 'unit',
      serves: ['study/groups'],
      edits: groups.map((group) => ({ op: 'add', at: '/study/groups', value: { group, members: null, ...notes } })),
      points: ['/study/groups'],
    },
  ];
}

/** The members of the groups, where all are listed with none: the leading cadres are known. */
function members(needs: Needs): readonly Draft[] {
  const unmet = needs.must('study/groups');
  const [found] = (unmet?.check.findings ?? []).filter(({ code }) => code === 'allEmpty');
  if (unmet === null || found === undefined) return [];
  const { groups } = unmet.input.study;
  const edits = groups.map(({ at }): Edit => ({ op: 'set', at: `${at}/members`, value: null }));
  return [{ ...correction(unmet.rule, found, edits, 'unit'), isOpen: true }];
}

function notes(needs: Needs): readonly Draft[] {
  const unmet = needs.must('study/notes');
  if (unmet === null) return [];
  const { findings } = unmet.check;
  return [
    {
      say: own('notes', { groups: findings.map(({ params }) => textOf(params['group'])) }),
      duty: 'unit',
      serves: [unmet.rule],
      edits: findings.map(({ at, params }) => ({
        op: 'set',
        at: `${at}/notesChecked`,
        value: null,
        days: { '': fromSession(textOf(params['group']), unmet) },
      })),
      points: findings.map(({ at }) => at),
    },
  ];
}

function forms(needs: Needs): readonly Draft[] {
  const unmet = needs.must('study/forms');
  // The groups' session may already provide the form.
  if (unmet === null || needs.must('study/groups') !== null) return [];
  const used = unmet.input.study.sessions.map(({ mode }) => mode as string);
  const fresh = MODES.filter((mode) => !used.includes(mode)).slice(
    0,
    Math.max(0, numberOf(unmet.check.required) - numberOf(unmet.check.found)),
  );
  const groups = unmet.input.study.groups.slice(0, 1).map(({ group }) => group as string);
  return [
    {
      say: own('forms', { n: fresh.length, modes: [...new Set(used)] }),
      duty: 'unit',
      serves: [unmet.rule],
      edits: fresh.map((mode) => ({
        op: 'add',
        at: '/study/sessions',
        value: { date: null, groups, mode, hours: null },
        choices: { hours: [1] },
      })),
    },
  ];
}

export const planStudy: Planner = (needs) => [
  ...unlisted(needs),
  ...members(needs),
  ...sessions(needs),
  ...notes(needs),
  ...forms(needs),
];
