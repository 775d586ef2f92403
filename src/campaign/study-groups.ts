import type { MemberGroup, StudyGroup } from '../documents/unit-record.ts';
import type { Entry } from '../rule/judgement.ts';
import { someOf } from '../rule/option.ts';

const GROUPS = [
  'leadingCadres',
  'officeMembers',
  'grassrootsMembers',
  'ethnicMembers',
  'oldInfirmMembers',
  'mobileMembers',
] as const satisfies readonly MemberGroup[];

export const groupsOption = someOf(GROUPS, { en: 'the groups that study', zh: '应当参加学习的人群' });

export type GroupEntry = StudyGroup & Entry;

/** The entries of required groups that have members. */
export const withMembers = (groups: readonly GroupEntry[], asked: readonly MemberGroup[]): readonly GroupEntry[] =>
  groups.filter(({ group, members }) => asked.includes(group) && members > 0);
