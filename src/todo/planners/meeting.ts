import type { Person } from '../../documents/unit-record.ts';
import type { Draft, Edit } from '../items/item.ts';
import { own, type Planner, servedOf } from '../items/needs.ts';

const alwaysServes = ({ from, to }: Person): boolean => from === undefined && to === undefined;

/** The meeting and its evidence. It must not precede any recorded criticism. */
export const planMeeting: Planner = (needs) => {
  const unmet = needs.must('meeting/held') ?? needs.must('integrity/order');
  if (unmet === null) return [];
  const codes = new Set([unmet.check.message.code, ...unmet.check.findings.map(({ code }) => code)]);
  const noDate = codes.has('noDate') || codes.has('noMeetingDate');
  const noEvidence = codes.has('noEvidence');
  if (!noDate && !noEvidence) return [];
  const last = unmet.input.criticisms
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const days = { '': { notBefore: last === undefined ? [] : [last] } };
  const edits: readonly Edit[] = [
    ...(noDate ? [{ op: 'set', at: '/meeting/date', value: null, days } as const] : []),
    ...(noEvidence ? [{ op: 'set', at: '/meeting/evidence', value: [null] } as const] : []),
  ];
  const code = noDate && noEvidence ? 'meeting' : noDate ? 'meetingDate' : 'meetingEvidence';
  const serves = servedOf(needs, ['meeting/held', ...(codes.has('noMeetingDate') ? ['integrity/order'] : [])]);
  // Who owes criticism depends on who serves on the day of the meeting.
  const isOpen = noDate && unmet.input.people.some((person) => person.teamMember === true && !alwaysServes(person));
  return [{ say: own(code), duty: 'unit', serves, edits, points: ['/meeting'], isOpen } satisfies Draft];
};
