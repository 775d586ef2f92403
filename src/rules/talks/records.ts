import type { TalkEntry } from '../../campaign/talks.ts';
import type { ArchiveEntry } from '../../documents/unit-record.ts';
import type { Finding } from '../../model.ts';
import { eachEntry, finding, unclear, unnumbered } from '../../rule/judgement.ts';
import { article, defineRule } from '../../rule/rule.ts';

type Code = 'noRecord' | 'notFiled' | 'madeBefore' | 'noTalks';
type Filed = ReadonlyMap<string, ArchiveEntry>;

/** That no record of a talk is in the archive, or none made on its day or later; null where one is. */
function unrecorded(talk: TalkEntry, filed: Filed): Finding<Code> | null {
  const { id, date, evidence = [] } = talk;
  if (evidence.length === 0) return finding(talk, 'noRecord', { id });
  if (evidence.some((named) => (filed.get(named)?.made ?? '') >= date)) return null;
  const at = `${talk.at}/evidence`;
  const records = evidence.flatMap((named) => filed.get(named) ?? []);
  const [first] = records;
  if (first === undefined) return finding(talk, 'notFiled', { id, records: evidence }, at);
  const last = records.reduce((latest, record) => (record.made > latest.made ? record : latest), first);
  return finding(talk, 'madeBefore', { id, date, record: last.id, made: last.made }, at);
}

export default defineRule({
  id: 'talks/records',
  order: 5,
  source: article('做好谈心谈话记录'),
  stage: 'examineCriticise',
  severity: 'error',
  duty: 'unit',
  reads: ['talks'],
  readsIfPresent: ['archive'],
  title: { en: 'Records of the talks', zh: '谈心谈话记录' },
  why: {
    en: 'A talk without a record on file cannot be checked by anybody later.',
    zh: '谈心谈话要做好记录并归档，做到有据可查。',
  },
  fix: {
    en: 'File the record of each talk named in the archive with the day it was made, and name its id under evidence of the talk.',
    zh: '将所列谈话的记录归入活动档案，并在该次谈话的谈话记录中填写档案编号。',
  },
  messages: {
    pass: {
      en: 'every talk in the record has a record of its own time in the archive ({found} of {required})',
      zh: '记录中谈心谈话共{required}次，有谈话记录佐证的有{found}次',
    },
    fail: {
      en: 'of {required|plural:talk,talks} in the record, {found|plural:has,have,none has} a record of its own time in the archive',
      zh: '记录中谈心谈话共{required}次，{found|zero:均没有谈话记录佐证,有谈话记录佐证的只有#次}',
    },
    noRecord: {
      en: 'talk {id} names no evidence; enter the archive id of its record',
      zh: '谈话{id}没有列出谈话记录（evidence）；请填写其档案编号',
    },
    notFiled: {
      en: 'talk {id} is not counted: its record ({records}) is not in the archive; file it, or correct the id',
      zh: '谈话{id}不予统计：所列谈话记录（{records}）不在活动档案中；请归档登记，或改正编号',
    },
    madeBefore: {
      en: 'talk {id} is not counted: its record {record} was made on {made|date}, before the talk on {date|date}; name the record of this talk',
      zh: '谈话{id}不予统计：谈话在{date|date}进行，所列谈话记录{record}形成于{made|date}，早于谈话；请填写这次谈话的记录',
    },
    noArchive: {
      en: 'not judged: the talks name records, but the record has no archive; enter it, or write archive: [] if there is none',
      zh: '无法判定：所列谈话填有谈话记录，但记录中没有活动档案（archive）；请补录，确实没有的写“archive: []”',
    },
    noTalks: {
      en: 'the record shows no talk that counts',
      zh: '记录中没有可计入的谈心谈话',
    },
  },
  check: (input) => {
    const { talks, archive } = input;
    // A talk without evidence fails whatever the archive holds.
    if (!input.has('archive') && talks.length > 0 && talks.every(({ evidence = [] }) => evidence.length > 0))
      return unclear('noArchive');
    const filed = new Map(archive.map((entry) => [entry.id, entry]));
    return unnumbered(eachEntry<TalkEntry, Code>(talks, (talk) => unrecorded(talk, filed), 'noTalks'));
  },
  examples: {
    pass: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-041]}
archive:
  - {id: A-041, title: 第一轮谈话记录, made: 2014-05-14, filed: 2014-05-16}
`,
    fail: `
talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-041]}
  - {id: K2, round: 1, date: 2014-05-15, from: [P01], with: [P03]}  # !noRecord
archive:
  - {id: A-041, title: 第一轮谈话记录, made: 2014-05-14, filed: 2014-05-16}
`,
  },
});
