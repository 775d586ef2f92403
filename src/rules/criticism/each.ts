import { nameParams } from '../../campaign/colleagues.ts';
import { criticismMessages, criticsOf, type TeamCriticism, teamCriticisms } from '../../campaign/criticisms.ts';
import { minLettersOption } from '../../campaign/substance.ts';
import { each, finding, notCounted } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';
import type { PersonEntry } from '../../rule/view.ts';
import { tallyOf } from '../../tally.ts';

export default defineRule({
  id: 'criticism/each',
  order: 1,
  source: article('每人提出批评意见不少于5条'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  reads: ['criticisms', 'people'],
  options: {
    min: count(5, {
      en: 'the fewest criticisms that each team member gives in all',
      zh: '每名班子成员提出批评意见最少条数（合计）',
    }),
    minLetters: minLettersOption,
  },
  title: { en: 'Criticisms that each member gives', zh: '班子成员提出批评意见' },
  why: {
    en: 'Everybody has to speak: a meeting where some only listen is not mutual criticism.',
    zh: '相互批评要人人开口，有人只听不说，就谈不上相互批评。',
  },
  fix: {
    en: 'Enter every criticism that the members named give to other team members under criticisms, with from, to, date and text.',
    zh: '所列班子成员补提批评意见，并在批评意见中逐条登记批评人、被批评人、日期和内容。',
  },
  messages: {
    ...criticismMessages,
    pass: {
      en: 'the record shows every team member giving the required number of criticisms ({found} of {required})',
      zh: '应提批评意见的班子成员共{required}人，记录中达到规定条数的有{found}人',
    },
    fail: {
      en: 'the record shows {found|zero:none,#} of {required|plural:team member,team members} giving the required number of criticisms',
      zh: '应提批评意见的班子成员共{required}人，{found|zero:均未达到规定条数,达到规定条数的只有#人}',
    },
    tooFew: {
      en: 'the record shows {n|plural:criticism,criticisms,no criticism that counts} from {name} ({id}) to other team members; at least {min|plural:is,are} required',
      zh: '记录中{name}（{id}）对其他班子成员{n|zero:没有可计入的批评意见,提出的批评意见只有#条}，要求不少于{min}条',
    },
    notAsked: {
      en: '{name} ({id}), who gives it, is not among those who have to criticise',
      zh: '批评人{name}（{id}）不在应提批评意见的班子成员之列',
    },
  },
  check: (input, { min, minLetters }) => {
    const { asked, alone } = shared(input, criticsOf);
    const { given, others } = shared(input, teamCriticisms, minLetters);
    const ids = new Set(asked.map(({ id }) => id));
    const isAsked = ({ giver }: TeamCriticism) => ids.has(giver.id);
    const tally = tallyOf(given.map(({ giver }) => giver.id));
    const lack = (person: PersonEntry) => {
      const n = tally.get(person.id) ?? 0;
      return n < min ? finding(person, 'tooFew', { ...nameParams(person), n, min }) : null;
    };
    const aside = given.filter((one) => !isAsked(one));
    return each(asked, lack, {
      counted: given.filter(isAsked).map(({ criticism }) => criticism),
      notCounted: [
        ...others,
        ...aside.map(({ criticism, giver }) => notCounted(criticism, 'notAsked', nameParams(giver))),
        ...alone,
      ],
      none: 'alone',
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
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}  # !tooFew
criticisms:
  - {id: C01, from: P01, to: P02, date: 2014-07-18, text: 抓落实不够紧}
  - {id: C06, from: P02, to: P01, date: 2014-07-18, text: 有时听不进不同意见}
  - {id: C07, from: P02, to: P01, date: 2014-07-18, text: 批评干部不分场合}
`,
  },
});
