import type { Colleagues } from '../../campaign/colleagues.ts';
import { criticismMessages, criticsOf, type TeamCriticism, teamCriticisms } from '../../campaign/criticisms.ts';
import { findingsForPairs, pairEntry, pairMessages, pairNameParams } from '../../campaign/pairs.ts';
import { minLettersOption } from '../../campaign/substance.ts';
import { finding, noneOf, notApplicable, notCounted } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';
import { tallyOf } from '../../tally.ts';

/** The giver and the receiver. */
type OrderedPair = Pick<TeamCriticism, 'giver' | 'receiver'>;

/** Ids contain no spaces. */
const keyOf = ({ giver, receiver }: OrderedPair): string => `${giver.id} ${receiver.id}`;

const notAsked = ({ criticism, giver, receiver }: TeamCriticism) =>
  notCounted(criticism, 'notAsked', pairNameParams(giver, receiver));

/** Every two members who serve together, in both directions. */
function* orderedPairs({ asked, together }: Pick<Colleagues, 'asked' | 'together'>): Iterable<OrderedPair> {
  for (const giver of asked) for (const receiver of asked) if (together(giver, receiver)) yield { giver, receiver };
}

export default defineRule({
  id: 'criticism/each-colleague',
  order: 2,
  source: article('每人提出批评意见不少于5条'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: ['criticisms', 'people'],
  options: {
    min: count(5, {
      en: 'the fewest criticisms from each team member to each other',
      zh: '每名班子成员对其他每名成员提出批评意见最少条数',
    }),
    minLetters: minLettersOption,
  },
  title: { en: 'Criticisms to every colleague', zh: '班子成员逐一相互批评' },
  why: {
    en: 'If criticism counts per colleague, nobody can give it all to one and spare another.',
    zh: '按每人对每人统计，可防止批评只对少数人、对其他人一团和气。',
  },
  fix: {
    en: 'Have the first of the two named criticise the second, and enter it under criticisms with the first in from and the second in to.',
    zh: '所列两人中的前者对后者补提批评意见，并在批评意见中登记，前者填在批评人，后者填在被批评人。',
  },
  messages: {
    ...criticismMessages,
    ...pairMessages,
    pass: {
      en: 'every ordered pair of team members (who gives, who receives) has the required number of criticisms in the record ({found} of {required})',
      zh: '班子成员相互批评共{required}对（甲对乙、乙对甲各计1对），记录中达到规定条数的有{found}对',
    },
    fail: {
      en: 'the record shows {found|zero:none,#} of {required|plural:ordered pair,ordered pairs} of team members (who gives, who receives) with the required number of criticisms',
      zh: '班子成员相互批评共{required}对（甲对乙、乙对甲各计1对），记录中{found|zero:均未达到规定条数,达到规定条数的只有#对}',
    },
    tooFew: {
      en: 'the record shows {n|plural:criticism,criticisms,no criticism that counts} from {name} ({id}) to {otherName} ({otherId}); at least {min|plural:is,are} required',
      zh: '记录中{name}（{id}）对{otherName}（{otherId}）{n|zero:没有可计入的批评意见,提出的批评意见只有#条}，要求不少于{min}条',
    },
    notAsked: {
      en: '{name} ({id}) does not have to criticise {otherName} ({otherId})',
      zh: '{name}（{id}）对{otherName}（{otherId}）不在应提批评意见的范围内',
    },
  },
  check: (input, { min, minLetters }) => {
    const critics = shared(input, criticsOf);
    const required = critics.pairs * 2;
    if (required === 0) return notApplicable('alone');
    const { given, others } = shared(input, teamCriticisms, minLetters);
    const members = new Map(critics.asked.map((person) => [person.id, person]));
    const isAsked = ({ giver, receiver }: TeamCriticism) => {
      const [a, b] = [members.get(giver.id), members.get(receiver.id)];
      return a !== undefined && b !== undefined && critics.together(a, b);
    };
    const counted = given.filter(isAsked);
    const tally = tallyOf(counted.map(keyOf));
    const found = min === 0 ? required : [...tally.values()].filter((n) => n >= min).length;
    const lack = (pair: OrderedPair) => {
      const n = tally.get(keyOf(pair)) ?? 0;
      const { giver, receiver } = pair;
      if (n >= min) return null;
      return finding(pairEntry(giver, receiver), 'tooFew', { ...pairNameParams(giver, receiver), n, min });
    };
    return noneOf(findingsForPairs(required - found, orderedPairs(critics), lack), {
      found,
      required,
      counted: counted.map(({ criticism }) => criticism),
      notCounted: [...others, ...given.filter((one) => !isAsked(one)).map(notAsked), ...critics.alone],
    });
  },
  examples: {
    pass: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
criticisms:
  - {id: C01, from: P01, to: P02, date: 2014-07-18, text: 抓落实不够紧}
  - {id: C02, from: P01, to: P02, date: 2014-07-18, text: 到牧户家中少}
  - {id: C03, from: P01, to: P02, date: 2014-07-18, text: 讲话稿照抄上级文件}
  - {id: C04, from: P01, to: P02, date: 2014-07-18, text: 对分管部门要求不严}
  - {id: C05, from: P01, to: P02, date: 2014-07-18, text: 遇事爱往后推}
  - {id: C06, from: P02, to: P01, date: 2014-07-18, text: 有时听不进不同意见}
  - {id: C07, from: P02, to: P01, date: 2014-07-18, text: 批评干部不分场合}
  - {id: C08, from: P02, to: P01, date: 2014-07-18, text: 会议开得过长}
  - {id: C09, from: P02, to: P01, date: 2014-07-18, text: 调研多走公路沿线}
  - {id: C10, from: P02, to: P01, date: 2014-07-18, text: 与班子成员交心少}
`,
    fail: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}  # !tooFew
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
criticisms:
  - {id: C01, from: P01, to: P02, date: 2014-07-18, text: 抓落实不够紧}
  - {id: C02, from: P01, to: P02, date: 2014-07-18, text: 到牧户家中少}
  - {id: C03, from: P01, to: P02, date: 2014-07-18, text: 讲话稿照抄上级文件}
  - {id: C04, from: P01, to: P02, date: 2014-07-18, text: 对分管部门要求不严}
  - {id: C05, from: P01, to: P02, date: 2014-07-18, text: 遇事爱往后推}
  - {id: C06, from: P02, to: P01, date: 2014-07-18, text: 有时听不进不同意见}
`,
  },
});
