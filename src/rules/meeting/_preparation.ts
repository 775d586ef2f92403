import type { Day } from '../../calendar.ts';
import type { Counted, Finding } from '../../model.ts';
import { type Entry, finding, type Judgement, type NotJudged, unclear } from '../../rule/judgement.ts';
import type { Input, Messages, Part } from '../../rule/rule.ts';

/** What was not ready on the day of the meeting. */
export const preparationMessages = {
  rounds: {
    en: 'by the day of the meeting, {date|date}, the record shows {found|plural:round,rounds,no rounds that count} of talks; at least {required|plural:is,are} required',
    zh: '到专题民主生活会召开当天（{date|date}），记录中{found|zero:没有符合要求的谈心谈话,只有#轮谈心谈话}，要求不少于{required}轮',
  },
  teamDrafts: {
    en: 'by the day of the meeting, {date|date}, the record shows {found|plural:reviewed draft,reviewed drafts,no reviewed drafts that count} of the leading team’s material; at least {required|plural:is,are} required',
    zh: '到专题民主生活会召开当天（{date|date}），领导班子对照检查材料{found|zero:没有一稿符合审核要求,符合审核要求的只有#稿}，要求不少于{required}稿',
  },
  cadreDrafts: {
    en: 'by the day of the meeting, {date|date}, the record shows fewer than {min|plural:reviewed draft,reviewed drafts} that count of the material of {name} ({id})',
    zh: '到专题民主生活会召开当天（{date|date}），{name}（{id}）的对照检查材料审核不足{min}稿',
  },
  notFedBack: {
    en: 'opinion {id}, received on {received|date}, is not fed back by the day of the meeting, {date|date}',
    zh: '{received|date}收到的意见{id}，到专题民主生活会召开当天（{date|date}）还没有反馈',
  },
  partAbsent: {
    en: 'not judged: the record has no {part|section}; enter it, or write an empty one if there is none',
    zh: '无法判定：记录中没有{part|section}；请补录，确实没有的写空值',
  },
} as const satisfies Messages;

type Code = keyof typeof preparationMessages;

/** The result for one item: ready or not, unclear, or not applicable. */
export type Readiness =
  | { readonly kind: 'judged'; readonly findings: readonly Finding<Code>[]; readonly counted: readonly Counted[] }
  | { readonly kind: 'unclear'; readonly why: NotJudged<Code> }
  | { readonly kind: 'leftOut' };

const LEFT_OUT: Readiness = { kind: 'leftOut' };

/** The codes of an item that another rule judges. */
type RuleCode = 'rounds' | 'teamDrafts' | 'cadreDrafts';

function fromRule(judgement: Judgement | null, code: RuleCode, date: Day): Readiness {
  if (judgement === null) return LEFT_OUT;
  if (judgement.kind === 'judged') {
    const { found, required, counted } = judgement;
    // A cadre's finding names the person and the number of drafts; the other items only have totals.
    const sums = code === 'cadreDrafts' ? {} : { found: found ?? 0, required: required ?? 0 };
    const findings = judgement.findings.map(({ params, at, subject }) => ({
      code,
      params: { ...(code === 'cadreDrafts' ? params : {}), ...sums, date },
      at,
      subject,
    }));
    return { kind: 'judged', findings, counted };
  }
  if (judgement.kind === 'notApplicable') return LEFT_OUT;
  const { reason, because } = judgement;
  return { kind: 'unclear', why: unclear('partAbsent', { part: reason.params['part'] ?? '' }, because) };
}

/** Whether every opinion received by that day that required feedback had been answered. */
function feedback({ opinions, optionsOf, has }: Input, date: Day): Readiness {
  const collectedBy = optionsOf('opinions/fed-back')?.['collectedBy'];
  if (!Array.isArray(collectedBy)) return LEFT_OUT;
  const part: Part = 'opinions';
  if (!has(part)) return { kind: 'unclear', why: unclear('partAbsent', { part }) };
  const asked = opinions.filter((o) => o.received <= date && collectedBy.includes(o.collectedBy));
  if (asked.length === 0) return LEFT_OUT;
  const isLate = ({ received, fedBack }: { readonly received: Day; readonly fedBack?: Day }) =>
    fedBack === undefined || fedBack > date || fedBack < received;
  const toFinding = (o: Entry & { readonly received: Day; readonly fedBack?: Day }) =>
    finding(
      o,
      'notFedBack',
      { id: o.label, received: o.received, date },
      o.fedBack === undefined ? o.at : `${o.at}/fedBack`,
    );
  return {
    kind: 'judged',
    findings: asked.filter(isLate).map(toFinding),
    counted: asked.filter((o) => !isLate(o)).map(({ at, label }) => ({ at, label })),
  };
}

/** What had to be ready on the day of the meeting, as the other rules judge it as of that day. */
export const readinessOn = (date: Day, input: Input): readonly Readiness[] => [
  fromRule(input.judgedOn(date, 'talks/rounds'), 'rounds', date),
  fromRule(input.judgedOn(date, 'drafts/team'), 'teamDrafts', date),
  fromRule(input.judgedOn(date, 'drafts/cadres'), 'cadreDrafts', date),
  feedback(input, date),
];
