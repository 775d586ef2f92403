import type { Text } from '../model.ts';
import { text } from './judgement.ts';
import type { Messages } from './rule.ts';

/** Why an entry is not the supervision team's own. */
export const supervisorMessages = {
  noSupervisor: {
    en: 'it names no supervisor',
    zh: '没有写明督导组成员',
  },
  unknownSupervisor: {
    en: '{ids} is not among the supervisors of this record (supervision.members)',
    zh: '{ids}不在本记录的督导组成员名单（supervision.members）中',
  },
} as const satisfies Messages;

export type SupervisorReason = keyof typeof supervisorMessages;

/** Why an entry by some people does not count as the supervision team's; null where all of them are supervisors. */
export function whyNotBySupervisors(
  ids: readonly string[],
  supervisors: ReadonlySet<string>,
): Text<SupervisorReason> | null {
  if (ids.length === 0) return text('noSupervisor');
  const strangers = ids.filter((id) => !supervisors.has(id));
  return strangers.length > 0 ? text('unknownSupervisor', { ids: [...new Set(strangers)] }) : null;
}
