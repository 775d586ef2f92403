import { seenLetters } from '../rule/plain-letters.ts';
import type { View } from '../rule/view.ts';

/** Names are one if their letters are: a blank or a mark in one makes nobody else. One without letters is nobody's. */
export const isSameName = (a: string, b: string): boolean => {
  const letters = seenLetters(a);
  return letters !== '' && letters === seenLetters(b);
};

/** The supervisors who by their names are people of the unit: they look at their own. */
export function supervisorsOfUnit({
  people,
  supervisorList,
}: Pick<View, 'people' | 'supervisorList'>): ReadonlySet<string> {
  const names = new Set(people.map(({ name }) => seenLetters(name)).filter((letters) => letters !== ''));
  return new Set(supervisorList.filter(({ name }) => names.has(seenLetters(name))).map(({ id }) => id));
}
