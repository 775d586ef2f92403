import type { Finding } from '../../model.ts';
import { finding, findingAt, noneOf, notCounted } from '../../rule/judgement.ts';
import { article, defineRule } from '../../rule/rule.ts';
import { type PersonEntry, servesIn } from '../../rule/view.ts';

const named = ({ id, name }: PersonEntry) => ({ id, name });

type Code = 'nobody' | 'several' | 'noTeamMember' | 'noCadre';

/** The finding about top leaders who serve: none, more than one, or one who is not a team member. */
function wrongWith(leaders: readonly PersonEntry[]): readonly Finding<Code>[] {
  const [first, ...others] = leaders;
  if (first === undefined) return [findingAt('/people', 'nobody')];
  return [
    ...leaders
      .filter(({ teamMember }) => teamMember !== true)
      .map((p) => finding(p, 'noTeamMember', named(p), p.teamMember === undefined ? p.at : `${p.at}/teamMember`)),
    ...leaders
      .filter(({ leadingCadre }) => leadingCadre !== true)
      .map((p) => finding(p, 'noCadre', named(p), p.leadingCadre === undefined ? p.at : `${p.at}/leadingCadre`)),
    ...others.map((p) => finding(p, 'several', { ...named(p), first: first.id, firstName: first.name })),
  ];
}

export default defineRule({
  id: 'record/top-leader',
  order: 5,
  source: article('‘一把手’'),
  severity: 'error',
  duty: 'unit',
  reads: ['people'],
  title: { en: 'The top leader', zh: '“一把手”' },
  why: {
    en: 'Several requirements ask something of the top leader in person; the record must say who that is.',
    zh: '多项要求落实到“一把手”本人，记录必须写明由谁担任。',
  },
  fix: {
    en: 'In people, write topLeader: true, teamMember: true and leadingCadre: true for the one person who is top leader now; give a predecessor the last day in post under to.',
    zh: '在人员名单中只为现任“一把手”一人填写“一把手: 是”“班子成员: 是”“党员领导干部: 是”；前任的任职截止日填写任职的最后一天。',
  },
  messages: {
    pass: {
      en: 'the record names exactly one top leader now serving, who is a team member and a leading cadre',
      zh: '记录中现任“一把手”1人，且为班子成员、党员领导干部',
    },
    fail: {
      en: 'the record has to name exactly one top leader now serving, who is a team member and a leading cadre; {findings|plural:point,points} to fix',
      zh: '记录中的现任“一把手”应为1人且为班子成员、党员领导干部，现有{findings}处不符',
    },
    nobody: {
      en: 'nobody in people serves as top leader on the day judged as of; write topLeader: true for the one who is',
      zh: '人员名单（people）中没有核查基准日在任的“一把手”；请为现任“一把手”填写 topLeader: true',
    },
    several: {
      en: '{name} ({id}) is a second top leader next to {firstName} ({first}); only one is allowed, and a predecessor needs the last day in post under to',
      zh: '除{firstName}（{first}）外，{name}（{id}）也标为“一把手”；只能有一人，前任的任职截止日（to）请填写任职的最后一天',
    },
    noTeamMember: {
      en: '{name} ({id}) is the top leader, but is not marked as a team member; write teamMember: true',
      zh: '{name}（{id}）是“一把手”，但没有标明是班子成员；请填写 teamMember: true',
    },
    noCadre: {
      en: '{name} ({id}) is the top leader, but is not said to be a leading cadre; write leadingCadre: true',
      zh: '{name}（{id}）是“一把手”，但没有标明是党员领导干部；请填写 leadingCadre: true',
    },
    notYet: {
      en: 'in post only from {from|date}, after the day judged as of',
      zh: '{from|date}起任职，核查基准日尚未到任',
    },
    noLonger: {
      en: 'in post until {to|date}, before the day judged as of',
      zh: '任职至{to|date}，核查基准日已不在任',
    },
  },
  check: ({ people, asOf }) => {
    const servesNow = (person: PersonEntry) => servesIn(person, { from: asOf, to: asOf });
    const flagged = people.filter(({ topLeader }) => topLeader === true);
    const leaders = flagged.filter(servesNow);
    const others = flagged.filter((person) => !servesNow(person));
    return noneOf(wrongWith(leaders), {
      counted: leaders.filter(({ teamMember, leadingCadre }) => teamMember === true && leadingCadre === true),
      notCounted: others.map((person) => {
        const { from, to } = person.service;
        return from > asOf ? notCounted(person, 'notYet', { from }) : notCounted(person, 'noLonger', { to });
      }),
    });
  },
  examples: {
    pass: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
`,
    fail: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
  - {id: P02, name: 乙某, post: 镇长, topLeader: true, teamMember: true, leadingCadre: true}  # !several
`,
  },
});
