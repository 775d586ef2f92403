import type { Day } from '../calendar.ts';
import type { NotCounted } from '../model.ts';
import { type Entry, notCounted } from '../rule/judgement.ts';
import type { Messages } from '../rule/rule.ts';
import type { View } from '../rule/view.ts';

/** Why an entry is too late for the meeting that it prepares. */
export const meetingMessages = {
  afterMeeting: {
    en: 'dated {date|date}, after the meeting of {meeting|date}',
    zh: '日期为{date|date}，晚于专题民主生活会（{meeting|date}）',
  },
} as const satisfies Messages;

/** That an entry is dated after the meeting; null where it is not, or there is no meeting. */
export const whyAfterMeeting = (
  entry: Entry,
  date: Day,
  { meeting }: Pick<View, 'meeting'>,
): NotCounted<'afterMeeting'> | null =>
  meeting?.date !== undefined && date > meeting.date
    ? notCounted(entry, 'afterMeeting', { date, meeting: meeting.date })
    : null;
