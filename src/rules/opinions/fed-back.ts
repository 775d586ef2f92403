import { daysBetween } from '../../calendar.ts';
import { type OpinionEntry, opinionsThatCount } from '../../campaign/opinions.ts';
import { minLettersOption, substanceMessages } from '../../campaign/substance.ts';
import type { Finding } from '../../model.ts';
import { finding, noneOf, notApplicable, notCounted, unnumbered } from '../../rule/judgement.ts';
import { countOrNone, someOf } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';

type Code = 'notSorted' | 'notFedBack' | 'fedBackEarly' | 'fedBackLate';

function wrongWithFeedback(opinion: OpinionEntry, maxDays: number | null): Finding<Code> | null {
  const { id, received, fedBack } = opinion;
  if (fedBack === undefined) return finding(opinion, 'notFedBack', { id });
  const at = `${opinion.at}/fedBack`;
  if (fedBack < received) return finding(opinion, 'fedBackEarly', { id, received, fedBack }, at);
  const days = daysBetween(received, fedBack);
  if (maxDays === null || days <= maxDays) return null;
  return finding(opinion, 'fedBackLate', { id, days, maxDays }, at);
}

function wrongWith(opinion: OpinionEntry, maxDays: number | null): readonly Finding<Code>[] {
  const unsorted = opinion.category === undefined ? [finding(opinion, 'notSorted' as const, { id: opinion.id })] : [];
  return [...unsorted, ...[wrongWithFeedback(opinion, maxDays) ?? []].flat()];
}

export default defineRule({
  id: 'opinions/fed-back',
  order: 3,
  source: article('梳理归类、及时反馈给班子及成员'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'team',
  reads: ['opinions'],
  options: {
    collectedBy: someOf(['unit', 'team'], { en: 'whose opinions are asked for', zh: '核查由谁征求的意见' }, ['team']),
    maxDays: countOrNone({
      en: 'the most days from received to fedBack; null: no limit',
      zh: '从收到（received）到反馈（fedBack）最多天数；填 null 表示不限',
    }),
    minLetters: minLettersOption,
  },
  title: { en: 'Opinions sorted and fed back', zh: '意见梳理反馈' },
  why: {
    en: 'An opinion that does not reach those it is about changes nothing.',
    zh: '征求到的意见要梳理归类，及时反馈给班子及成员，不能征而不理、理而不馈。',
  },
  fix: {
    en: 'Sort each opinion named and pass it on to the team and its members; then enter category and fedBack in its entry under opinions.',
    zh: '对所列意见梳理归类，及时反馈给班子及成员，并在该条意见中填写归类和反馈日期。',
  },
  messages: {
    ...substanceMessages,
    pass: {
      en: 'every opinion asked for is sorted and fed back in the record ({found} of {required})',
      zh: '应梳理反馈的意见共{required}条，记录中已按要求归类并反馈的有{found}条',
    },
    fail: {
      en: 'the record shows {found|zero:none,#} of {required|plural:opinion,opinions} asked for sorted and fed back',
      zh: '应梳理反馈的意见共{required}条，记录中{found|zero:均未按要求归类并反馈,按要求归类并反馈的只有#条}',
    },
    notSorted: {
      en: 'opinion {id} has no category; enter the heading it was sorted under',
      zh: '意见{id}没有梳理归类；请填写归类（category）',
    },
    notFedBack: {
      en: 'opinion {id} has no fedBack by the day judged as of; pass it on, and enter the day',
      zh: '到核查基准日，意见{id}没有反馈日期（fedBack）；请反馈后填写',
    },
    fedBackEarly: {
      en: 'opinion {id} is fed back on {fedBack|date}, before it was received on {received|date}; correct the dates',
      zh: '意见{id}的反馈日期{fedBack|date}早于收到日期{received|date}；请核对更正',
    },
    fedBackLate: {
      en: 'opinion {id} is fed back {days|plural:day,days} after it was received; at most {maxDays|plural:is,are} allowed',
      zh: '意见{id}收到{days}天后才反馈，要求不超过{maxDays}天',
    },
    noOpinions: {
      en: 'the record shows no opinion that counts collected by {collectedBy|term}',
      zh: '记录中没有可计入的{collectedBy|term}征求的意见',
    },
    nobodysAsked: {
      en: 'the profile asks for nobody’s opinions',
      zh: '审核标准没有设定核查由谁征求的意见',
    },
  },
  check: (input, { collectedBy, maxDays, minLetters }) => {
    if (collectedBy.length === 0) return notApplicable('nobodysAsked');
    const { telling, hollow } = shared(input, opinionsThatCount, minLetters);
    const asked = telling.filter((opinion) => collectedBy.includes(opinion.collectedBy));
    if (asked.length === 0) return notApplicable('noOpinions', { collectedBy });
    const results = asked.map((opinion) => ({ opinion, wrong: wrongWith(opinion, maxDays) }));
    const counted = results.filter(({ wrong }) => wrong.length === 0).map(({ opinion }) => opinion);
    const judged = noneOf<Code | keyof typeof substanceMessages>(
      results.flatMap(({ wrong }) => wrong),
      {
        found: counted.length,
        required: asked.length,
        counted,
        notCounted: [
          ...hollow,
          ...results.flatMap(({ opinion, wrong: [first] }) =>
            first ? notCounted(opinion, first.code, first.params) : [],
          ),
        ],
      },
    );
    return unnumbered(judged);
  },
  examples: {
    pass: `
opinions:
  - {id: O001, received: 2014-03-18, collectedBy: team, text: 下乡调研走马观花, wind: formalism, about: team, category: 调查研究, fedBack: 2014-03-25}
`,
    fail: `
opinions:
  - {id: O001, received: 2014-03-18, collectedBy: team, text: 下乡调研走马观花, wind: formalism, about: team, fedBack: 2014-03-25}  # !notSorted
  - {id: O002, received: 2014-03-18, collectedBy: team, text: 会议多、文件多, wind: formalism, about: team, category: 文风会风}  # !notFedBack
`,
  },
});
