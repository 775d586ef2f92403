import { nameParams } from '../../campaign/colleagues.ts';
import type { Appraisal } from '../../documents/unit-record.ts';
import type { Finding } from '../../model.ts';
import { type Entry, finding, type Judgement, noneOf, notCounted, unclear } from '../../rule/judgement.ts';
import { percent, share } from '../../rule/option.ts';
import { article, defineRule } from '../../rule/rule.ts';
import type { PersonEntry } from '../../rule/view.ts';

type AppraisalEntry = Appraisal & Entry;

/** The subject of a required appraisal: a leading cadre, or the team (null). */
type Asked = PersonEntry | null;

const CODES = {
  team: { missing: 'teamMissing', none: 'teamNoneReturned', more: 'teamMoreReturned', few: 'teamFewReturned' },
  person: { missing: 'missing', none: 'noneReturned', more: 'moreReturned', few: 'fewReturned' },
} as const;

type Code = (typeof CODES)[keyof typeof CODES][keyof (typeof CODES)['team']] | 'notAsked';

/** The finding about an appraisal's numbers. */
function wrongWith(entry: AppraisalEntry, asked: Asked, minShare: number): Finding<Code> | null {
  const { issued, returned } = entry;
  if (returned > 0 && returned <= issued && returned >= issued * minShare) return null;
  const codes = asked ? CODES.person : CODES.team;
  const params = { ...(asked ? nameParams(asked) : {}), issued, returned, share: percent(minShare) };
  const code = returned === 0 ? codes.none : returned > issued ? codes.more : codes.few;
  return finding(entry, code, params, `${entry.at}/returned`);
}

const missing = (asked: Asked): Finding<Code> =>
  asked
    ? finding(asked, CODES.person.missing, nameParams(asked))
    : finding({ at: '/mobilisation/appraisal', label: 'team' }, CODES.team.missing);

/**
 * Everyone asked needs an appraisal, and every appraisal must be valid: of two for the same person, neither makes up
 * for the other.
 */
function judgeAppraisals(
  appraisals: readonly AppraisalEntry[],
  asked: ReadonlyMap<string, Asked>,
  { who, minShare }: { readonly who: (id: string) => string; readonly minShare: number },
): Judgement<Code> {
  const isAsked = ({ of }: AppraisalEntry) => asked.has(of);
  const results = appraisals
    .filter(isAsked)
    .map((entry) => ({ entry, wrong: wrongWith(entry, asked.get(entry.of) ?? null, minShare) }));
  const faulty = results.flatMap(({ entry, wrong }) => (wrong ? { entry, wrong } : []));
  const appraised = new Set(appraisals.map(({ of }) => of));
  const unappraised = [...asked].filter(([id]) => !appraised.has(id));
  return noneOf<Code>([...unappraised.map(([, one]) => missing(one)), ...faulty.map(({ wrong }) => wrong)], {
    found: asked.size - unappraised.length - new Set(faulty.map(({ entry }) => entry.of)).size,
    required: asked.size,
    counted: results.filter(({ wrong }) => wrong === null).map(({ entry }) => entry),
    notCounted: [
      ...faulty.map(({ entry, wrong }) => notCounted(entry, wrong.code, wrong.params)),
      ...appraisals
        .filter((entry) => !isAsked(entry))
        .map((entry) => notCounted(entry, 'notAsked', { of: who(entry.of) })),
    ],
  });
}

export default defineRule({
  id: 'opinions/appraisal',
  order: 1,
  source: article('结合召开动员部署会议,对…领导班子和党员领导干部进行民主评议'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'unit',
  reads: ['mobilisation/appraisal', 'people'],
  options: {
    minShare: share(0.5, 0, {
      en: 'the least share of the forms issued that have to be returned',
      zh: '收回票数占发放票数的最低比例',
    }),
  },
  title: { en: 'Democratic appraisal', zh: '民主评议' },
  why: {
    en: 'At the mobilisation meeting the team and every leading cadre are appraised, so that the campaign begins with what others think of them.',
    zh: '在动员部署会议上对领导班子和每名党员领导干部进行民主评议，让活动一开始就听到群众的评价。',
  },
  fix: {
    en: 'Enter under mobilisation.appraisal how many forms were issued and returned for the team (of: team) and for each leading cadre (of: their id).',
    zh: '在民主评议中逐条登记领导班子和每名党员领导干部的发放票数、收回票数。',
  },
  messages: {
    pass: {
      en: 'the record shows the appraisal of the leading team and of every leading cadre ({found} of {required})',
      zh: '领导班子和党员领导干部应作民主评议{required}项，记录中符合要求的有{found}项',
    },
    fail: {
      en: 'the record shows {found|zero:none,#} of {required|plural:appraisal,appraisals} in order (of the leading team and the leading cadres)',
      zh: '领导班子和党员领导干部应作民主评议{required}项，记录中{found|zero:没有符合要求的,符合要求的只有#项}',
    },
    teamMissing: {
      en: 'the record shows no appraisal of the leading team; enter it with of: team',
      zh: '记录中没有对领导班子的民主评议；请补录，评议对象写 of: team',
    },
    missing: {
      en: 'the record shows no appraisal of the leading cadre {name} ({id}); enter it with of: {id}',
      zh: '记录中没有对党员领导干部{name}（{id}）的民主评议；请补录，评议对象写 of: {id}',
    },
    teamNoneReturned: {
      en: 'the appraisal of the leading team has no form returned of {issued} issued; at least one has to be',
      zh: '对领导班子的民主评议发放评议票{issued}张，没有收回；请核对更正',
    },
    noneReturned: {
      en: 'the appraisal of {name} ({id}) has no form returned of {issued} issued; at least one has to be',
      zh: '对{name}（{id}）的民主评议发放评议票{issued}张，没有收回；请核对更正',
    },
    teamMoreReturned: {
      en: 'the appraisal of the leading team has {returned|plural:form,forms} returned, more than the {issued} issued; correct the numbers',
      zh: '对领导班子的民主评议收回评议票{returned}张，多于发放的{issued}张；请核对更正',
    },
    moreReturned: {
      en: 'the appraisal of {name} ({id}) has {returned|plural:form,forms} returned, more than the {issued} issued; correct the numbers',
      zh: '对{name}（{id}）的民主评议收回评议票{returned}张，多于发放的{issued}张；请核对更正',
    },
    teamFewReturned: {
      en: 'the appraisal of the leading team has {returned|plural:form,forms} returned of {issued} issued; at least {share} % are required',
      zh: '对领导班子的民主评议发放评议票{issued}张，收回{returned}张，要求收回不少于{share}%',
    },
    fewReturned: {
      en: 'the appraisal of {name} ({id}) has {returned|plural:form,forms} returned of {issued} issued; at least {share} % are required',
      zh: '对{name}（{id}）的民主评议发放评议票{issued}张，收回{returned}张，要求收回不少于{share}%',
    },
    notAsked: {
      en: '{of|who} is not a leading cadre who served on the day of the mobilisation meeting',
      zh: '{of|who}不是动员部署会议当天在任的党员领导干部',
    },
    noDate: {
      en: 'not judged: {part|section} has no date by the day judged as of, so it is not known who served then; enter mobilisation.date',
      zh: '无法判定：到核查基准日，{part|section}没有会议日期（mobilisation.date），无法确定当时在任的党员领导干部；请填写',
    },
  },
  check: ({ mobilisation, servingIn, who }, { minShare }) => {
    const date = mobilisation?.date;
    if (mobilisation === null || date === undefined) return unclear('noDate', { part: 'mobilisation' });
    const cadres = servingIn({ from: date, to: date }).filter(({ leadingCadre }) => leadingCadre === true);
    return judgeAppraisals(
      mobilisation.appraisal,
      new Map<string, Asked>([['team', null], ...cadres.map((cadre) => [cadre.id, cadre] as const)]),
      { who, minShare },
    );
  },
  examples: {
    pass: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
mobilisation:
  date: 2014-02-26
  appraisal:
    - {of: team, issued: 86, returned: 84}
    - {of: P01, issued: 86, returned: 84}
`,
    fail: `
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true, leadingCadre: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true, leadingCadre: true}  # !missing
mobilisation:
  date: 2014-02-26
  appraisal:
    - {of: team, issued: 86, returned: 87}  # !teamMoreReturned
    - {of: P01, issued: 86, returned: 84}
`,
  },
});
