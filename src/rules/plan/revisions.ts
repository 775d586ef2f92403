import { hollowTextMessages, whyHollowText } from '../../campaign/hollow-text.ts';
import { planMessages } from '../../campaign/plan.ts';
import { ownedBy, sameTextBefore, uncompared } from '../../campaign/same-text.ts';
import { atLeast, findingAt, notApplicable, notCounted, text } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { articleFact, defineRule } from '../../rule/rule.ts';

export default defineRule({
  id: 'plan/revisions',
  order: 7,
  source: articleFact('方案修改都在2次以上'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'unit',
  reads: ['plan/versions'],
  options: {
    min: count(2, { en: 'the fewest revisions', zh: '方案最少修改次数' }),
  },
  title: { en: 'Revisions of the plan', zh: '方案修改次数' },
  why: {
    en: 'Every plan was revised at least twice; a version whose text is that of an earlier one is not a revision.',
    zh: '各单位的方案修改都在2次以上；与以前各稿内容相同的，不算修改。',
  },
  fix: {
    en: 'Enter every revision as a version of its own under plan.versions; where file or sha256 is given, it must be that of the revised text.',
    zh: '每次修改都登记为一个新的方案稿次；填写文件或校验值的，应为修改后的文本。',
  },
  messages: {
    ...planMessages,
    ...hollowTextMessages,
    pass: {
      en: 'the record shows {found|plural:revision,revisions,no revisions that count} of the plan; at least {required|plural:is,are} required',
      zh: '记录中方案{found|zero:没有计入的修改,修改#次}，要求不少于{required}次',
    },
    fail: {
      en: 'the record shows {found|plural:revision,revisions,no revisions that count} of the plan; at least {required|plural:is,are} required',
      zh: '记录中方案{found|zero:没有计入的修改,只修改#次}，要求不少于{required}次',
    },
    passUncompared: {
      en: 'the record shows {found|plural:revision,revisions,no revisions that count} of the plan; at least {required|plural:is,are} required. Not compared with earlier texts, having neither sha256 nor a readable file: version {versions}',
      zh: '记录中方案{found|zero:没有计入的修改,修改#次}，要求不少于{required}次；其中第{versions}稿既没有校验值（sha256），也没有可读取的文件，未与以前各稿比对',
    },
    failUncompared: {
      en: 'the record shows {found|plural:revision,revisions,no revisions that count} of the plan; at least {required|plural:is,are} required. Not compared with earlier texts, having neither sha256 nor a readable file: version {versions}',
      zh: '记录中方案{found|zero:没有计入的修改,只修改#次}，要求不少于{required}次；其中第{versions}稿既没有校验值（sha256），也没有可读取的文件，未与以前各稿比对',
    },
    tooFew: {
      en: 'after the first version the plan has {found|plural:revised version,revised versions,no revised version}; at least {min|plural:is,are} required',
      zh: '记录中方案第1稿之后{found|zero:没有计入的修改,计入的修改只有#次}，要求不少于{min}次',
    },
    first: {
      en: 'the first version, so no revision',
      zh: '是第1稿，不算修改',
    },
    sameText: {
      en: 'the same text as version {version}, numbers and marks aside, so no revision',
      zh: '除数字、标点外与第{version}稿文字相同，不算修改',
    },
  },
  check: (input, { min }) => {
    const { versions } = input.plan;
    const [first, ...later] = versions;
    if (first === undefined) return notApplicable('noVersion');
    const same = sameTextBefore(ownedBy([{ owner: '', written: versions }]), input);
    const weighed = later.map((version) => {
      const earlier = same.get(version)?.entry;
      const copied = earlier ? notCounted(version, 'sameText', { version: earlier.version }) : null;
      return { version, why: whyHollowText(version, input) ?? copied };
    });
    const tally = {
      counted: weighed.filter(({ why }) => why === null).map(({ version }) => version),
      notCounted: [notCounted(first, 'first'), ...weighed.flatMap(({ why }) => why ?? [])],
    };
    const judged = atLeast(min, tally, (found) => findingAt('/plan/versions', 'tooFew', { found, min }));
    const versionsAsNew = uncompared(tally.counted, versions, input).map(({ version }) => String(version));
    if (versionsAsNew.length === 0) return judged;
    const code = judged.findings.length === 0 ? 'passUncompared' : 'failUncompared';
    return { ...judged, message: text(code, { found: tally.counted.length, required: min, versions: versionsAsNew }) };
  },
  examples: {
    pass: `
plan:
  versions:
    - {version: 1, date: 2014-02-20}
    - {version: 2, date: 2014-02-24}
    - {version: 3, date: 2014-03-01}
`,
    fail: `
plan:
  versions:  # !tooFew
    - {version: 1, date: 2014-02-20, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}
    - {version: 2, date: 2014-02-24, sha256: 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752}
    - {version: 3, date: 2014-03-01, sha256: 9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08}
`,
  },
});
