import type { Pointer, Text } from '../model.ts';
import { text } from '../rule/judgement.ts';
import type { Messages } from '../rule/rule.ts';
import type { View } from '../rule/view.ts';

/** Why an entry does not count as the supervision team's. */
export const supervisorMessages = {
  noSupervisor: {
    en: 'it names no supervisor (by)',
    zh: '没有填写督导组成员（by）',
  },
  unknownSupervisor: {
    en: 'not among the supervisors of this record (supervision.members): {ids|who}',
    zh: '{ids|who}不是本单位督导组成员（supervision.members）',
  },
  ofUnit: {
    en: '{ids|who} has the name of a person of the unit, and the record does not tell the two apart',
    zh: '{ids|who}与本单位人员同名，记录中分不清是否为同一人',
  },
} as const satisfies Messages;

export type SupervisorReason = keyof typeof supervisorMessages;

/** Why an entry by these people does not count as the supervision team's; null if all of them are supervisors. */
export function whyNotBySupervisors(
  ids: readonly string[],
  { supervisors, ownSupervisors, who }: Pick<View, 'supervisors' | 'ownSupervisors' | 'who'>,
): Text<SupervisorReason> | null {
  if (ids.length === 0) return text('noSupervisor');
  if (ids.every((id) => supervisors.has(id) && !ownSupervisors.has(id))) return null;
  const strangers = ids.filter((id) => !supervisors.has(id));
  if (strangers.length > 0) return text('unknownSupervisor', { ids: [...new Set(strangers)].map(who) });
  const own = ids.filter((id) => ownSupervisors.has(id));
  return text('ofUnit', { ids: [...new Set(own)].map(who) });
}

const OWN_WORK =
  /^\/(?:visits|weeklyReports|supervision)\/|^\/topLeader\/(?:assessments|summons)\/|^\/meeting\/supervisors|\/review\//;

/** Whether something stands among what the supervisors did themselves: their reviews, visits, reports, assessments. */
export const isSupervisorsWork = ({ at }: { readonly at: Pointer }): boolean => OWN_WORK.test(at);
