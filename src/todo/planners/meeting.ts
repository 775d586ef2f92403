import type { Person } from '../../documents/unit-record.ts';
import { set, setDay } from '../items/item.ts';
import { own, type Planner, servedOf } from '../items/needs.ts';

const alwaysServes = ({ from, to }: Person): boolean => from === undefined && to === undefined;

/** The meeting and its evidence. It must not precede any recorded criticism. */
export const planMeeting: Planner = (needs) => {
  const unmet = needs.must('meeting/held') ?? needs.must('integrity/order');
  if (unmet === null) return [];
  const { input, check } = unmet;
  const codes = new Set([check.message.code, ...check.findings.map(({ code }) => code)]);
  const noDate = codes.has('noDate') || codes.has('noMeetingDate');
  const noEvidence = codes.has('noEvidence');
  if (!noDate && !noEvidence) return [];
  const given = input.criticisms.map(({ date }) => date).sort();
  const edits = [
    ...(noDate ? [setDay('/meeting/date', { notBefore: given.slice(-1) })] : []),
    ...(noEvidence ? [set('/meeting/evidence', [null])] : []),
  ];
  const code = noDate && noEvidence ? 'meeting' : noDate ? 'meetingDate' : 'meetingEvidence';
  const serves = servedOf(needs, ['meeting/held', ...(codes.has('noMeetingDate') ? ['integrity/order'] : [])]);
  // Who owes criticism depends on who serves on the day of the meeting.
  const isOpen = noDate && input.people.some((person) => person.teamMember === true && !alwaysServes(person));
  return [{ say: own(code), duty: 'unit', serves, edits, points: ['/meeting'], isOpen }];
};
