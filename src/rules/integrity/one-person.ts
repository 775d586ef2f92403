import type { Finding } from '../../model.ts';
import { type Entry, finding, noneOf, notApplicable } from '../../rule/judgement.ts';
import { seenLetters } from '../../rule/plain-letters.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';
import { whoIs } from '../../words/who.ts';

type Code = 'again' | 'nameAgain';

/** Somebody of the record under one id. */
interface Somebody extends Entry {
  readonly id: string;
  readonly name: string;
  /** What tells people of one name apart; null of a supervisor, whose name alone is known. */
  readonly post: string | null;
}

const nameOf = ({ name }: Somebody): string => seenLetters(name);
/** Supervisors come last, and only their names are known. */
const isSame = (known: Somebody, person: Somebody): boolean =>
  known.id !== person.id &&
  (person.post === null || (known.post !== null && seenLetters(known.post) === seenLetters(person.post)));

const everybody = ({ people, supervisorList }: Pick<Input, 'people' | 'supervisorList'>): readonly Somebody[] => [
  ...people,
  ...supervisorList.map((supervisor) => ({ ...supervisor, post: null })),
];

/** Who is somebody that came before: one finding each. */
function again(all: readonly Somebody[]): readonly Finding<Code>[] {
  const byName = new Map<string, Somebody[]>();
  return all.flatMap((person) => {
    const name = nameOf(person);
    const known = byName.get(name) ?? [];
    byName.set(name, [...known, person]);
    const other = known.find((one) => isSame(one, person));
    if (!other) return [];
    const code = person.post === null ? 'nameAgain' : 'again';
    return finding(person, code, { name: person.name, id: person.id, other: whoIs(other) }, `${person.at}/name`);
  });
}

export default defineRule({
  id: 'integrity/one-person',
  order: 8,
  source: proposal('不虚'),
  severity: 'warning',
  duty: 'unit',
  reads: ['people'],
  readsIfPresent: ['supervision'],
  title: { en: 'Everybody is in the record once', zh: '一人一个编号' },
  why: {
    en: 'Somebody with two ids talks with themselves, and is counted for two.',
    zh: '一人有两个编号，自己和自己谈话也会计入，一个人会按两个人统计。',
  },
  fix: {
    en: 'Give everybody one entry and one id, and name that id everywhere; where two people do have one name and post, tell them apart in post.',
    zh: '每人只保留一条、一个编号，各处引用一并改正；确系同名同职的，在职务中加以区分。',
  },
  messages: {
    pass: {
      en: 'nobody is in the record under two ids',
      zh: '记录中没有一人多个编号的情况',
    },
    fail: {
      en: 'the record has {findings|plural:person,people} of the same name as somebody with another id',
      zh: '记录中有{findings}人与编号不同的另一人姓名相同',
    },
    again: {
      en: '{name} ({id}) has the name and post of {other|who}; if this is one person, keep one id',
      zh: '{name}（{id}）与{other|who}姓名、职务相同；如为同一人，请只保留一个编号',
    },
    nameAgain: {
      en: '{name} ({id}) has the name of {other|who}; if this is one person, keep one id',
      zh: '{name}（{id}）与{other|who}姓名相同；如为同一人，请只保留一个编号',
    },
    nobody: {
      en: 'the record names nobody',
      zh: '记录中没有人员',
    },
  },
  check: (input) => {
    const all = everybody(input);
    return all.length === 0 ? notApplicable('nobody') : noneOf(again(all));
  },
  examples: {
    pass: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
  - {id: P02, name: 甲某, post: 镇长, teamMember: true, leadingCadre: true}
`,
    fail: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
  - {id: P02, name: 甲 某, post: 党委书记, teamMember: true, leadingCadre: true}  # !again
`,
  },
});
