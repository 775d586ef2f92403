import { daysBetween } from '../../calendar.ts';
import type { Finding } from '../../model.ts';
import { findingAt, noneOf } from '../../rule/judgement.ts';
import { count, percent, share } from '../../rule/option.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';
import { isTeamMember } from '../../rule/view.ts';

const ID = 'record/thin';

type Code = 'manyIdle' | 'teamOfOne' | 'justBegun';

/** That too many of the article's requirements ask nothing of this record. */
function manyIdle({ others }: Pick<Input, 'others'>, maxShare: number): readonly Finding<Code>[] {
  const asked = others(ID).filter(({ provenance }) => provenance === 'article');
  const n = asked.filter(({ applies }) => !applies).length;
  return n > maxShare * asked.length
    ? [findingAt('', 'manyIdle', { n, all: asked.length, share: percent(maxShare) })]
    : [];
}

function teamOfOne({ people }: Pick<Input, 'people'>): readonly Finding<Code>[] {
  const members = new Set(people.filter(isTeamMember).map(({ id }) => id));
  return members.size === 1 ? [findingAt('/people', 'teamOfOne')] : [];
}

function justBegun({ mobilisation, asOf }: Input, days: number): readonly Finding<Code>[] {
  const date = mobilisation?.date;
  const past = date === undefined ? days + 1 : daysBetween(date, asOf);
  return past <= days ? [findingAt('/mobilisation/date', 'justBegun', { date: date ?? '', asOf, days })] : [];
}

export default defineRule({
  id: ID,
  order: 6,
  source: proposal('不空'),
  severity: 'warning',
  duty: 'unit',
  reads: [],
  readsIfPresent: ['people', 'mobilisation'],
  options: {
    maxShare: share(0.25, 0, {
      en: 'the largest share of the article’s requirements that may turn out not to apply',
      zh: '原文要求中不涉及的项目最多占多少比例',
    }),
    days: count(7, {
      en: 'a mobilisation meeting of so many days before the day judged as of, or fewer, is too recent',
      zh: '动员部署会议距核查基准日不超过多少天的，视为刚刚开始',
    }),
  },
  title: { en: 'A record with something in it', zh: '记录有实质内容' },
  why: {
    en: 'A record passes easily where next to nothing is asked of it: then the verdict says little.',
    zh: '记录内容过少，多数要求不涉及，即使通过也说明不了问题。',
  },
  fix: {
    en: 'Enter everybody and everything that belongs to the unit; where there really is so little, judge the record by hand.',
    zh: '补录本单位应有的人员和内容；确实只有这些的，由督导组人工审核。',
  },
  messages: {
    pass: {
      en: 'the record holds enough for most of the requirements to apply',
      zh: '记录内容较为完整，多数要求均可核查',
    },
    fail: {
      en: 'the record holds so little that its verdict says little: {findings|plural:point,points}',
      zh: '记录内容过少，核查结论意义有限，有{findings}处',
    },
    manyIdle: {
      en: '{n} of {all} requirements of the article do not apply to this record; at most {share} % is usual',
      zh: '原文要求共{all}项，其中{n}项不涉及本记录，一般不超过{share}%',
    },
    teamOfOne: {
      en: 'people names one team member alone; enter the whole leading team (teamMember: true)',
      zh: '人员名单（people）中班子成员只有1人；请登记班子全体成员（teamMember: true）',
    },
    justBegun: {
      en: 'the mobilisation meeting of {date|date} lies at most {days} days before {asOf|date}, the day judged as of: hardly anything is due yet',
      zh: '动员部署会议（{date|date}）距核查基准日（{asOf|date}）不超过{days}天，多数要求尚未到期',
    },
  },
  check: (input, { maxShare, days }) =>
    noneOf([...manyIdle(input, maxShare), ...teamOfOne(input), ...justBegun(input, days)]),
  examples: {
    pass: `
mobilisation: {date: 2014-02-26}
`,
    fail: `
people:  # !teamOfOne
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
mobilisation:
  date: 2014-10-08  # !justBegun
`,
  },
});
