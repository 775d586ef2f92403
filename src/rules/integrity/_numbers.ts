import type { Day } from '../../calendar.ts';
import type { Finding, NotCounted } from '../../model.ts';
import { finding, findingAt, notCounted } from '../../rule/judgement.ts';
import type { Input, Messages } from '../../rule/rule.ts';
import { isTeamMember, servesIn } from '../../rule/view.ts';
import { roundedSum, tallyOf } from '../../tally.ts';

/** Numbers that the record itself contradicts. */
export const numberMessages = {
  fewerMembers: {
    en: 'the group {group|term} is listed with {members|plural:member,members}, while people names {n} leading cadres; check both',
    zh: '{group|term}填写为{members}人，而人员名单中党员领导干部有{n}人；请核对',
  },
  otherExpected: {
    en: 'expected is {expected}, while {n|plural:team member serves,team members serve,no team member serves} on the day of the meeting; check expected and people',
    zh: '专题民主生活会应到{expected}人，而当天在任的班子成员有{n}人；请核对应到人数和人员名单',
  },
  moreIssued: {
    en: '{issued|plural:form,forms} issued for {of|who}, while {attended} attended the mobilisation meeting; check both',
    zh: '对{of|who}的民主评议发放评议票{issued}张，而动员部署会议参会{attended}人；请核对',
  },
  fewIssued: {
    en: '{issued|plural:form,forms} issued for {of|who}, fewer than half of the {attended} who attended the mobilisation meeting; check both',
    zh: '对{of|who}的民主评议发放评议票{issued}张，不到动员部署会议参会{attended}人的一半；请核对',
  },
  noAttended: {
    en: 'not compared with those who attended the mobilisation meeting: attended is not given',
    zh: '没有填写动员部署会议参会人数（attended），评议票数未作比对',
  },
  notServing: {
    en: '{of|who} is appraised, but did not serve on {date|date}, the day of the mobilisation meeting; check people and the appraisal',
    zh: '{of|who}列有民主评议，但动员部署会议当天（{date|date}）不在任；请核对',
  },
  longDay: {
    en: 'the group {group|term} studies {hours} hours on {date|date}, more than a day has; check the hours',
    zh: '{group|term}在{date|date}学习{hours}小时，超过一天的时间；请核对学时',
  },
  manyTalks: {
    en: '{id|who} is in {n} talks on {date|date}, more than {most}; check the dates against the notes',
    zh: '{id|who}在{date|date}一天参加谈话{n}次，超过{most}次；请对照谈话记录核实日期',
  },
  shortTalk: {
    en: 'talk {id} lasts {minutes|plural:minute,minutes} ({start}-{end}), less than {least}; check the times',
    zh: '谈话{id}只有{minutes}分钟（{start}—{end}），不足{least}分钟；请核实时间',
  },
} as const satisfies Messages;

type Wrong = Finding<keyof typeof numberMessages>;

/** Of the groups, the one that people says the number of. */
export function wrongGroups({ study, people }: Pick<Input, 'study' | 'people'>): readonly Wrong[] {
  const n = new Set(people.filter(({ leadingCadre }) => leadingCadre === true).map(({ id }) => id)).size;
  return study.groups
    .filter(({ group, members }) => group === 'leadingCadres' && members < n)
    .map((entry) => {
      const { group, members } = entry;
      return finding(entry, 'fewerMembers', { group, members, n }, `${entry.at}/members`);
    });
}

export function wrongMeeting({ meeting, people }: Pick<Input, 'meeting' | 'people'>): readonly Wrong[] {
  const { date, expected } = meeting ?? {};
  if (date === undefined || expected === undefined || people.length === 0) return [];
  const serving = people.filter((person) => isTeamMember(person) && servesIn(person, { from: date, to: date }));
  const n = new Set(serving.map(({ id }) => id)).size;
  return expected === n ? [] : [findingAt('/meeting/expected', 'otherExpected', { expected, n })];
}

type Mobilised = Pick<Input, 'mobilisation' | 'people' | 'who'>;

export function wrongAppraisals({ mobilisation, people, who }: Mobilised): readonly Wrong[] {
  const { date, attended, appraisal = [] } = mobilisation ?? {};
  return appraisal.flatMap((entry): readonly Wrong[] => {
    const { issued } = entry;
    const service = people.filter(({ id }) => id === entry.of);
    const isAway =
      date !== undefined && service.length > 0 && !service.some((one) => servesIn(one, { from: date, to: date }));
    const isMore = attended !== undefined && issued > attended;
    const isFew = attended !== undefined && issued * 2 < attended;
    if (!isMore && !isFew && !isAway) return [];
    const of = who(entry.of);
    const params = { of, issued, attended: attended ?? 0 };
    return [
      ...(isMore ? [finding(entry, 'moreIssued', params, `${entry.at}/issued`)] : []),
      ...(isFew ? [finding(entry, 'fewIssued', params, `${entry.at}/issued`)] : []),
      ...(isAway ? [finding(entry, 'notServing', { of, date }, `${entry.at}/of`)] : []),
    ];
  });
}

/** The appraisals that no attendance is given for. */
export const uncomparedAppraisals = ({
  mobilisation,
}: Pick<Input, 'mobilisation'>): readonly NotCounted<'noAttended'>[] =>
  mobilisation?.attended === undefined
    ? (mobilisation?.appraisal ?? []).map((entry) => notCounted(entry, 'noAttended'))
    : [];

const HOURS_A_DAY = 24;

/** The days on which a group studies longer than a day is; each at the session that makes it so. */
export function longDays({ study }: Pick<Input, 'study'>): readonly Wrong[] {
  const ofAll = new Map<Day, number>();
  for (const session of study.sessions) ofAll.set(session.date, (ofAll.get(session.date) ?? 0) + session.hours);
  // No group studies longer on a day than all sessions take.
  if ([...ofAll.values()].every((sum) => sum <= HOURS_A_DAY)) return [];
  const hours = new Map<string, number>();
  return study.sessions.flatMap((session) =>
    [...new Set(session.groups)].flatMap((group): readonly Wrong[] => {
      const { date } = session;
      const key = `${date} ${group}`;
      const before = hours.get(key) ?? 0;
      const sum = roundedSum(before + session.hours);
      hours.set(key, sum);
      return before <= HOURS_A_DAY && sum > HOURS_A_DAY
        ? [finding(session, 'longDay', { group, date, hours: sum }, `${session.at}/hours`)]
        : [];
    }),
  );
}

/** The days on which somebody is in more talks than a day has room for; each at the first talk too many. */
export function manyTalks({ talks, who }: Pick<Input, 'talks' | 'who'>, most: number): readonly Wrong[] {
  // Nobody is in more talks on a day than there are.
  if ([...tallyOf(talks.map(({ date }) => date)).values()].every((n) => n <= most)) return [];
  const counts = new Map<string, number>();
  const keysOf = (date: Day, ids: readonly string[]) => [...new Set(ids)].map((id) => ({ id, key: `${date} ${id}` }));
  for (const { date, from, with: to } of talks)
    for (const { key } of keysOf(date, [...from, ...to])) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  return talks.flatMap((talk) =>
    keysOf(talk.date, [...talk.from, ...talk.with]).flatMap(({ id, key }): readonly Wrong[] => {
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      const n = counts.get(key) ?? 0;
      if (nth !== most + 1) return [];
      return [finding(talk, 'manyTalks', { id: who(id), date: talk.date, n, most }, `${talk.at}/date`)];
    }),
  );
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export function shortTalks({ talks }: Pick<Input, 'talks'>, least: number): readonly Wrong[] {
  return talks.flatMap((talk) => {
    const { id, start, end } = talk;
    if (start === undefined || end === undefined) return [];
    const minutes = minutesOf(end) - minutesOf(start);
    return minutes < least ? finding(talk, 'shortTalk', { id, minutes, start, end, least }, `${talk.at}/end`) : [];
  });
}
