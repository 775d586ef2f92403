import type { Roster } from '../documents/roster.ts';
import { type At, entriesAt } from '../rule/folder-records.ts';
import type { RosterView } from '../rule/folder-view.ts';

type TeamEntry = At<Roster['teams'][number]>;

/** The roster's teams by id. The first entry wins if an id is given twice. */
export type Teams = ReadonlyMap<string, TeamEntry>;

function firstById<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const entry of entries) if (!first.has(entry.id)) first.set(entry.id, entry);
  return first;
}

export const teamsOf = ({ value }: RosterView): Teams => firstById(entriesAt(value.teams, '/teams'));

/** The members of all teams, each id once, at its first place. */
export const membersOf = ({ value }: RosterView) => [
  ...firstById(
    entriesAt(value.teams, '/teams').flatMap(({ at, members }) => entriesAt(members, `${at}/members`)),
  ).values(),
];
