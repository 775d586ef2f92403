import { digestOf } from '../../campaign/same-text.ts';
import { grouped } from '../../grouped.ts';
import type { Finding } from '../../model.ts';
import { beyondMending, finding, noneOf, notApplicable } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';
import { tallyOf } from '../../tally.ts';

type Archived = Input['archive'][number];
type Code = 'manyTalks' | 'sameFile' | 'sameDigest';

/** The archive entries that more than half of the talks, held on several days, name as their record. */
function ofManyTalks({ talks, archive }: Pick<Input, 'talks' | 'archive'>, fewest: number): readonly Finding<Code>[] {
  if (talks.length < fewest) return [];
  const isMost = (n: number): boolean => n * 2 > talks.length;
  if (![...tallyOf(talks.flatMap(({ evidence = [] }) => evidence)).values()].some(isMost)) return [];
  const cited = talks.flatMap(({ date, evidence }) => [...new Set(evidence)].map((id) => ({ id, date })));
  const citing = grouped(cited, ({ id }) => id);
  return archive.flatMap((entry) => {
    const borneOut = citing.get(entry.id) ?? [];
    const onDays = new Set(borneOut.map(({ date }) => date));
    if (!isMost(borneOut.length) || onDays.size < 2) return [];
    const params = { id: entry.id, n: borneOut.length, all: talks.length, days: onDays.size };
    return finding(entry, 'manyTalks', params);
  });
}

/** The entries that name what an earlier one names. */
function namedAgain(
  archive: readonly Archived[],
  code: 'sameFile' | 'sameDigest',
  of: (entry: Archived) => string | undefined,
): readonly Finding<Code>[] {
  const first = new Map<string, Archived>();
  return archive.flatMap((entry) => {
    const named = of(entry);
    if (named === undefined) return [];
    const known = first.get(named);
    if (known === undefined) first.set(named, entry);
    const key = code === 'sameFile' || entry.sha256 === undefined ? 'file' : 'sha256';
    return known ? beyondMending(finding(entry, code, { id: entry.id, first: known.id }, `${entry.at}/${key}`)) : [];
  });
}

export default defineRule({
  id: 'integrity/shared-record',
  order: 9,
  source: proposal('走过场'),
  stage: 'examineCriticise',
  severity: 'warning',
  duty: 'unit',
  reads: [],
  readsIfPresent: ['talks', 'archive'],
  options: {
    fewest: count(4, {
      en: 'the number of talks from which one record for most of them is a finding',
      zh: '谈心谈话达到几次时，核查是否多数共用一份记录',
    }),
  },
  title: { en: 'One record does not bear out everything', zh: '佐证材料不一份多用' },
  why: {
    en: 'A talk has a record of its own; one sheet for all of them, or one file under several ids, shows that something was filed, not that each was held.',
    zh: '每次谈话应有各自的记录；一份材料佐证多数谈话，或者一个文件编成几件档案，只能说明归了档，不能说明次次都谈了。',
  },
  fix: {
    en: 'File the record of each round or talk by itself, and name it under evidence of the talks that it is of; enter each file once under archive.',
    zh: '各轮、各次谈话分别记录、分别归档，并在相应谈话的谈话记录中填写；同一文件在活动档案中只登记一次。',
  },
  messages: {
    pass: {
      en: 'no archive entry of the record bears out most of the talks, and no file is entered twice',
      zh: '记录中没有一份材料佐证多数谈话的情况，也没有重复登记的文件',
    },
    fail: {
      en: 'archive entries bear out most of the talks, or have the file of another entry: {findings|plural:point,points}',
      zh: '记录中有{findings}处一份材料佐证多数谈话，或同一文件重复登记',
    },
    manyTalks: {
      en: '{id} is the record of {n} of {all} talks, on {days} days; name the record of each',
      zh: '材料{id}同时作为{all}次谈话中{n}次（分布在{days}天）的记录；请分别填写各次谈话的记录',
    },
    sameFile: {
      en: '{id} names the file of {first}; enter a file once',
      zh: '材料{id}与{first}填写的是同一文件；同一文件请只登记一次',
    },
    sameDigest: {
      en: '{id} has the same file as {first}, by its SHA-256; enter it once',
      zh: '材料{id}与{first}的文件内容完全相同（校验值SHA-256一致）；同一文件请只登记一次',
    },
    nothing: {
      en: 'the record holds no archive entry',
      zh: '记录中没有档案材料',
    },
  },
  check: (input, { fewest }) => {
    const { archive } = input;
    if (archive.length === 0) return notApplicable('nothing');
    const files = namedAgain(archive, 'sameFile', ({ file }) => file);
    const known = new Set(files.map(({ subject }) => subject));
    const digests = namedAgain(archive, 'sameDigest', (entry) => digestOf(entry, input) ?? undefined);
    return noneOf([...ofManyTalks(input, fewest), ...files, ...digests.filter(({ subject }) => !known.has(subject))], {
      counted: archive,
    });
  },
  examples: {
    pass: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-1]}
  - {id: K2, round: 1, date: 2014-05-15, from: [P01], with: [P03], evidence: [A-1]}
  - {id: K3, round: 2, date: 2014-06-11, from: [P02], with: [P03], evidence: [A-2]}
  - {id: K4, round: 2, date: 2014-06-12, from: [P02], with: [P01], evidence: [A-2]}
archive:
  - {id: A-1, title: 第一轮谈话记录, made: 2014-05-15, filed: 2014-05-16}
  - {id: A-2, title: 第二轮谈话记录, made: 2014-06-12, filed: 2014-06-13}
`,
    fail: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-1]}
  - {id: K2, round: 1, date: 2014-05-15, from: [P01], with: [P03], evidence: [A-1]}
  - {id: K3, round: 2, date: 2014-06-11, from: [P02], with: [P03], evidence: [A-1]}
  - {id: K4, round: 2, date: 2014-06-12, from: [P02], with: [P01], evidence: [A-2]}
archive:
  - {id: A-1, title: 会议签到册, made: 2014-06-12, filed: 2014-06-13}  # !manyTalks
  - {id: A-2, title: 第二轮谈话记录, made: 2014-06-12, filed: 2014-06-13}
`,
  },
});
