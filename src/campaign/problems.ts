import type { Problem } from '../documents/unit-record.ts';
import type { NotCounted } from '../model.ts';
import type { Entry } from '../rule/judgement.ts';
import type { Input, Messages } from '../rule/rule.ts';
import { meetingMessages, whyAfterMeeting } from './before-meeting.ts';
import { type HollowReason, sift, substanceMessages } from './substance.ts';

export type ProblemEntry = Problem & Entry;

/** Why a problem is none that counts, whatever a rule asks of it. */
export const problemMessages = {
  ...substanceMessages,
  ...meetingMessages,
  ofStranger: {
    en: 'its owner {owner} is not in people',
    zh: '归属（owner）所填的{owner}不在人员名单（people）中',
  },
} as const satisfies Messages;

/** The problems found by the meeting that say something of their own, and why the others do not count. */
export function problemsThatCount(input: Pick<Input, 'problems' | 'meeting' | 'letters'>, minLetters: number) {
  const late: NotCounted<'afterMeeting'>[] = [];
  const inTime = input.problems.filter((problem) => {
    const why = whyAfterMeeting(problem, problem.found, input);
    if (why) late.push(why);
    return why === null;
  });
  const { telling, hollow } = sift(inTime, { letters: input.letters, minLetters }, ({ owner }) => owner);
  const others: readonly NotCounted<HollowReason | 'afterMeeting'>[] = [...late, ...hollow];
  return { telling, hollow: others };
}
