import { nameParams } from '../../campaign/colleagues.ts';
import { type Critics, criticismMessages, criticsOf, teamCriticisms } from '../../campaign/criticisms.ts';
import { minLettersOption } from '../../campaign/substance.ts';
import { each, finding, notApplicable, unnumbered } from '../../rule/judgement.ts';
import { defineRule, proposal } from '../../rule/rule.ts';
import type { PersonEntry } from '../../rule/view.ts';
import { tallyOf } from '../../tally.ts';

const isTopLeader = ({ topLeader }: PersonEntry): boolean => topLeader === true;

/** The finding about the criticism that a top leader receives: none, or less than every other member. */
function spared(leader: PersonEntry, received: (person: PersonEntry) => number, { asked, together }: Critics) {
  const n = received(leader);
  if (n === 0) return finding(leader, 'none', nameParams(leader));
  const others = asked.filter((other) => !isTopLeader(other) && together(leader, other));
  if (others.length === 0) return null;
  const least = others.reduce((fewest, other) => Math.min(fewest, received(other)), Number.POSITIVE_INFINITY);
  return n < least ? finding(leader, 'fewest', { ...nameParams(leader), n, least }) : null;
}

export default defineRule({
  id: 'criticism/top-leader',
  order: 3,
  source: proposal('避重就轻'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: ['criticisms', 'people'],
  options: { minLetters: minLettersOption },
  title: { en: 'Criticism of the top leader', zh: '对“一把手”的批评' },
  why: {
    en: 'Where the top leader is criticised least of all, criticism has gone around the one whom it matters most to.',
    zh: '“一把手”受到的批评意见最少，往往是碍于情面、避重就轻。',
  },
  fix: {
    en: 'Have the other members criticise the top leader as frankly as each other, and enter it under criticisms with the top leader’s id in to.',
    zh: '其他班子成员对“一把手”坦诚提出批评意见，并在批评意见中登记，被批评人填写“一把手”的编号。',
  },
  messages: {
    ...criticismMessages,
    pass: {
      en: 'the record shows the top leader receiving criticism, and not less than every other member',
      zh: '记录中“一把手”受到批评，且不少于其他班子成员',
    },
    fail: {
      en: 'the record shows the top leader criticised least of all, or not at all',
      zh: '记录中“一把手”没有受到批评，或者受到的批评意见最少',
    },
    none: {
      en: 'the record shows no criticism that counts of the top leader {name} ({id}) from another team member; at least one is required',
      zh: '记录中没有可计入的其他班子成员对“一把手”{name}（{id}）的批评意见，要求不少于1条',
    },
    fewest: {
      en: 'the record shows {n|plural:criticism,criticisms} of the top leader {name} ({id}), fewer than of every other member ({least} or more each); the top leader may not receive the fewest',
      zh: '对“一把手”{name}（{id}）的批评意见只有{n}条，少于对其他班子成员的（每人至少{least}条）',
    },
    noTopLeader: {
      en: 'nobody who owes it is flagged as top leader (topLeader: true)',
      zh: '应参加批评的班子成员中没有标明“一把手”（topLeader: true）',
    },
  },
  check: (input, { minLetters }) => {
    const critics = criticsOf(input);
    if (critics.asked.length === 0) return notApplicable('alone');
    const { given, others } = teamCriticisms(input, minLetters);
    const tally = tallyOf(given.map(({ receiver }) => receiver.id));
    const received = ({ id }: PersonEntry) => tally.get(id) ?? 0;
    const leaders = critics.asked.filter(isTopLeader);
    const ids = new Set(leaders.map(({ id }) => id));
    const judged = each(leaders, (leader) => spared(leader, received, critics), {
      counted: given.filter(({ receiver }) => ids.has(receiver.id)).map(({ criticism }) => criticism),
      notCounted: [...others, ...critics.alone],
      none: 'noTopLeader',
    });
    return unnumbered(judged);
  },
  examples: {
    pass: `
criticisms:
  - {id: C1, from: P02, to: P01, date: 2014-07-18, text: 有时听不进不同意见}
  - {id: C2, from: P01, to: P02, date: 2014-07-18, text: 抓落实不够紧}
`,
    fail: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}  # !fewest
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
  - {id: P03, name: 丙某, post: 副书记, teamMember: true}
criticisms:
  - {id: C1, from: P02, to: P01, date: 2014-07-18, text: 有时听不进不同意见}
  - {id: C2, from: P01, to: P02, date: 2014-07-18, text: 抓落实不够紧}
  - {id: C3, from: P03, to: P02, date: 2014-07-18, text: 到牧户家中少}
  - {id: C4, from: P01, to: P03, date: 2014-07-18, text: 遇事爱往后推}
  - {id: C5, from: P02, to: P03, date: 2014-07-18, text: 与分管部门沟通少}
`,
  },
});
