import { seenLetters } from '../rule/plain-letters.ts';
import type { View } from '../rule/view.ts';

const REMARK = /[（(［[【〔<〈《][\s\S]*$/u;
/** How somebody is called, before or behind a name of two letters or more. */
const TITLE =
  /^(?:督导组)?(?:副?组长|组员|成员)(?=..)|(?<=..)(?:同志|先生|女士|副?(?:组长|书记|主任|局长|部长|调研员)|组员|成员)$/gu;

/** The letters of a name: all of them, and those before a remark in brackets and without a title. Blanks and marks make nobody else. */
function lettersOfName(name: string): readonly string[] {
  return [seenLetters(name), seenLetters(name.replace(REMARK, '')).replace(TITLE, '')];
}

/** Names are one if their letters are, but for a title or a remark with one of them. One without letters is nobody's. */
function isOneName(
  [one = '', bareOne = '']: readonly string[],
  [other = '', bareOther = '']: readonly string[],
): boolean {
  return (one !== '' && (one === other || one === bareOther)) || (other !== '' && bareOne === other);
}

export const isSameName = (a: string, b: string): boolean => isOneName(lettersOfName(a), lettersOfName(b));

/** The supervisors who by their names are people of the unit: they look at their own. */
export function supervisorsOfUnit({
  people,
  supervisorList,
}: Pick<View, 'people' | 'supervisorList'>): ReadonlySet<string> {
  const names = people.map(({ name }) => lettersOfName(name));
  const isOwn = (letters: readonly string[]) => names.some((name) => isOneName(name, letters));
  return new Set(supervisorList.filter(({ name }) => isOwn(lettersOfName(name))).map(({ id }) => id));
}
