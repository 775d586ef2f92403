import { CITING, citationsIn } from '../../campaign/evidence.ts';
import { finding, noneOf, notApplicable } from '../../rule/judgement.ts';
import { defineRule, proposal } from '../../rule/rule.ts';
import { shared } from '../../rule/shared.ts';

export default defineRule({
  id: 'archive/uncited',
  order: 3,
  source: proposal(),
  severity: 'warning',
  duty: 'unit',
  reads: ['archive'],
  readsIfPresent: CITING,
  title: { en: 'Every archive entry is cited', zh: '档案材料均被引用' },
  why: {
    en: 'An item that nothing in the record refers to proves nothing: either the record is incomplete, or the item does not belong there.',
    zh: '档案材料没有一处引用，就起不到佐证作用：或者是记录漏登，或者是材料与活动无关。',
  },
  fix: {
    en: 'Name the id of the item in the evidence of the entry that it supports, or take it out of archive.',
    zh: '在该材料所佐证事项的佐证材料中填写其编号；与活动无关的，从活动档案中删去。',
  },
  messages: {
    pass: {
      en: 'every archive entry of the record is cited as evidence',
      zh: '记录中的档案材料均有事项引用',
    },
    fail: {
      en: '{findings|plural:archive entry of the record is,archive entries of the record are} not cited as evidence',
      zh: '记录中有{findings}件档案材料没有事项引用',
    },
    notCited: {
      en: 'no evidence in the record names {id}; name it where it supports an entry, or take it out of archive',
      zh: '记录中没有任何事项以材料{id}为佐证材料（evidence）；请在相应事项中填写其编号，与活动无关的删去',
    },
    noEntry: {
      en: 'the record lists no archive entry',
      zh: '记录中没有档案材料',
    },
  },
  check: (input) => {
    const { archive } = input;
    if (archive.length === 0) return notApplicable('noEntry');
    const cited = new Set(shared(input, citationsIn).map(({ id }) => id));
    return noneOf(
      archive.filter(({ id }) => !cited.has(id)).map((entry) => finding(entry, 'notCited', { id: entry.id })),
      { counted: archive.filter(({ id }) => cited.has(id)) },
    );
  },
  examples: {
    pass: `
archive:
  - {id: A-041, title: 谈话记录, made: 2014-05-14, filed: 2014-05-15}
talks:
  - {id: K001, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-041]}
`,
    fail: `
archive:
  - {id: A-041, title: 谈话记录, made: 2014-05-14, filed: 2014-05-15}
  - {id: A-042, title: 会议照片, made: 2014-05-14, filed: 2014-05-15}  # !notCited
talks:
  - {id: K001, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-041]}
`,
  },
});
