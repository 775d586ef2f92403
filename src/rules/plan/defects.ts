import { faultsOf, planMessages } from '../../campaign/plan.ts';
import type { PlanReview } from '../../documents/unit-record.ts';
import type { Finding, NotCounted } from '../../model.ts';
import { beyondMending, finding, noneOf, notApplicable, notCounted } from '../../rule/judgement.ts';
import { article, defineRule } from '../../rule/rule.ts';
import type { VersionEntry } from '../../rule/view.ts';

type Reviewed = VersionEntry & { readonly review: PlanReview };
type Code = 'approvedDespite' | 'notFollowed' | 'notApproved';

const isReviewed = (version: VersionEntry): version is Reviewed => version.review !== undefined;

/** The finding about a version's review and its follow-up. `after` holds the later versions. */
function wrongWith(version: Reviewed, after: readonly VersionEntry[]): readonly Finding<Code>[] {
  const { review, version: number } = version;
  const { decision, date } = review;
  const faults = faultsOf(review);
  const at = `${version.at}/review/decision`;
  const isApproved = decision === 'approve';
  if (isApproved && faults.length === 0) return [];
  const findings: Finding<Code>[] = [];
  if (isApproved) findings.push(beyondMending(finding(version, 'approvedDespite', { version: number, faults }, at)));
  else if (after.length === 0) findings.push(finding(version, 'notApproved', { version: number, decision }, at));
  if (after.length > 0 && !after.some((later) => later.date >= date))
    findings.push(finding(version, 'notFollowed', { version: number, date }, at));
  return findings;
}

export default defineRule({
  id: 'plan/defects',
  order: 6,
  source: article('对打折扣、搞变通、照搬照抄、突击闯关和避重就轻的单位责令修改或推倒重来'),
  stage: 'studyListen',
  severity: 'error',
  duty: 'unit',
  isOfTeam: ({ code }) => code === 'approvedDespite',
  reads: ['plan/versions'],
  title: { en: 'Defects put right', zh: '方案问题整改' },
  why: {
    en: 'A plan found wanting must not be carried out as it stands: it is revised or redone, and approved only when nothing is left to find fault with.',
    zh: '审核发现问题的方案不能带病执行，要责令修改或推倒重来，改到没有问题方可通过。',
  },
  fix: {
    en: 'After a review that does not fully approve, enter a new version dated on or after it, until one is approved with every result pass and no defects. A review that approves in spite of a fail or a defect is the supervision team’s to correct.',
    zh: '审核不通过或指出问题的，修改后登记日期不早于该次审核的新一稿，直至各项结果均为通过、没有问题且审核通过。审核既指出问题又填写通过的，由督导组更正。',
  },
  messages: {
    ...planMessages,
    pass: {
      en: 'the record shows a later version wherever a review found fault, and the last version, where reviewed, is approved',
      zh: '记录中审核指出问题的方案均有后续各稿，最后一稿已经审核的，审核决定为通过',
    },
    fail: {
      en: 'faults that reviews of the plan found are not fixed in the record: {findings|plural:point,points}',
      zh: '记录中方案审核指出的问题，有{findings}处尚未改正到位',
    },
    approvedDespite: {
      en: 'version {version} of the plan is approved although its review finds fault ({faults|term}); the supervision team is to correct the one or the other',
      zh: '第{version}稿方案的审核指出{faults|term}方面的问题，审核决定却填为通过；请督导组核实更正',
    },
    notFollowed: {
      en: 'the review of version {version} of the plan on {date|date} found fault or did not approve it, and no later version is dated on or after that day; enter the revised version',
      zh: '第{version}稿方案{date|date}审核不通过或指出问题，其后没有日期不早于该次审核的新一稿；请登记修改后的一稿',
    },
    notApproved: {
      en: 'the last version of the plan ({version}) is not approved (decision: {decision}); revise it, and have the new version reviewed',
      zh: '最后一稿方案（第{version}稿）的审核决定为{decision|term}，尚未通过；请修改后形成新一稿，再报督导组审核',
    },
    neverReviewed: {
      en: 'no version of the plan has a review',
      zh: '实施方案各稿都没有审核记录',
    },
    unreviewed: {
      en: 'has no review',
      zh: '没有审核记录',
    },
  },
  check: ({ plan: { versions } }) => {
    if (versions.length === 0) return notApplicable('noVersion');
    if (!versions.some(isReviewed)) return notApplicable('neverReviewed');
    const results = versions.map((version, index) => ({
      version,
      wrong: isReviewed(version) ? wrongWith(version, versions.slice(index + 1)) : null,
    }));
    return noneOf(
      results.flatMap(({ wrong }) => wrong ?? []),
      {
        counted: results.flatMap(({ version, wrong }) => (wrong?.length === 0 ? [version] : [])),
        notCounted: results.flatMap(({ version, wrong }): readonly NotCounted<Code | 'unreviewed'>[] => {
          if (wrong === null) return [notCounted(version, 'unreviewed')];
          return wrong.slice(0, 1).map(({ code, params }) => notCounted(version, code, params));
        }),
      },
    );
  },
  examples: {
    pass: `
plan:
  versions:
    - version: 1
      date: 2014-02-20
      review:
        date: 2014-02-22
        reviewers: [S13]
        prescribedActions: {result: fail, note: 缺专题民主生活会安排}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        defects: [discounting]
        decision: revise
    - version: 2
      date: 2014-02-24
      review:
        date: 2014-02-25
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: approve
`,
    fail: `
plan:
  versions:
    - version: 1
      date: 2014-02-20
      review:
        date: 2014-02-22
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        defects: [copying]
        decision: approve  # !approvedDespite
    - version: 2
      date: 2014-02-24
      review:
        date: 2014-02-25
        reviewers: [S13]
        prescribedActions: {result: pass}
        optionalActions: {result: pass}
        schedule: {result: pass}
        problemFocus: {result: pass}
        decision: revise  # !notApproved
`,
  },
});
