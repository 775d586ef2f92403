import { expect, it } from 'vitest';
import repeated from '../../../src/rules/integrity/repeated-text.ts';
import { runRule, testRule } from '../test-rule.ts';

const criticism = (id: string, from: string, to: string, text = '深入基层不够'): string =>
  `\n  - {id: ${id}, from: ${from}, to: ${to}, date: 2014-07-18, text: ${JSON.stringify(text)}}`;
const problem = (id: string, owner: string, text = '深入基层不够'): string =>
  `\n  - {id: ${id}, owner: ${owner}, wind: formalism, found: 2014-05-20, text: ${JSON.stringify(text)}}`;
const criticisms = (...entries: readonly string[]): string => `\ncriticisms:${entries.join('')}`;
const problems = (...entries: readonly string[]): string => `\nproblems:${entries.join('')}`;
/** Two givers with the same text, in two spellings. */
const same = (one: string, other: string): string =>
  criticisms(criticism('C1', 'P01', 'P02', one), criticism('C2', 'P03', 'P02', other));
const copied = (one: string, other: string): string => `${same(one, other)}  # !severalGivers`;

const PLAN = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;

const ACTIONS = (lists: string) => `plan:
  versions:
    - version: 1
      date: 2014-02-20
      optionalActions:
${lists}`;

const TITLES = (one: string, other: string, mark = '') => `talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], evidence: [A-1]}
  - {id: K2, round: 1, date: 2014-05-15, from: [P01], with: [P03], evidence: [A-2]}
archive:
  - {id: A-1, title: ${one}, made: 2014-05-14, filed: 2014-05-16}
  - {id: A-2, title: ${other}, made: 2014-05-15, filed: 2014-05-16}${mark}
  - {id: A-3, title: ${one}, made: 2014-05-15, filed: 2014-05-16}`;

const PEOPLE = `people:
  - {id: P01, name: 甲某, post: 书记, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
  - {id: P03, name: 丙某, post: 副书记, teamMember: true}`;

testRule(repeated, {
  pass: {
    'one criticism': {
      yaml: criticisms(criticism('C1', 'P01', 'P02')),
      found: null,
      required: null,
      counted: [],
      notCounted: [],
    },
    'optional actions of one reason': ACTIONS(`        - {title: 马背送学, reason: 牧户分散}
        - {title: 夜访浩特, reason: 牧户分散}`),
    'talk records whose titles a number tells apart': TITLES('第1次谈话记录', '第2次谈话记录'),
    'optional actions without a letter in their reasons': ACTIONS(`        - {title: 马背送学, reason: ……}
        - {title: 马背送学, reason: ！}
        - {title: ……, reason: 牧户分散}
        - {title: ！, reason: 牧户分散}`),
    'half of the problems the same but for a word': problems(
      problem('X1', 'P01', '下乡蹲点时间少'),
      problem('X2', 'P01', '下乡蹲点次数少'),
      problem('X3', 'P02', '会议多、文件多'),
      problem('X4', 'P02', '签批不问标准'),
    ),
    'three problems the same but for a word': problems(
      ...['少', '短', '缺'].map((word, nth) => problem(`X${nth}`, 'P01', `下乡蹲点时间${word}`)),
    ),
    'two papers of one title that no talk names': `${TITLES('谈话记录之一', '谈话记录之二')}
  - {id: A-4, title: 会议纪要, made: 2014-05-15, filed: 2014-05-16}
  - {id: A-5, title: 会议纪要, made: 2014-05-15, filed: 2014-05-16}`,
    'one text to one person three times': criticisms(
      criticism('C1', 'P01', 'P02'),
      criticism('C2', 'P01', 'P02'),
      criticism('C3', 'P01', 'P02'),
    ),
    'to three people, where four are too many': {
      yaml: criticisms(criticism('C1', 'P01', 'P02'), criticism('C2', 'P01', 'P03'), criticism('C3', 'P01', 'P04')),
      options: { receivers: 4 },
    },
    'texts of two people that differ in a character': same('深入基层不够', '深入基层不多'),
    'texts of two people that hold nothing but punctuation': `${same('……', '……')}${criticism('C3', 'P02', 'P01')}`,
    'texts that differ in a name of somebody else': `${PEOPLE}${same('当众批评甲某不留情面', '当众批评丁某不留情面')}`,
    'a text twice with one owner': problems(problem('X1', 'P01'), problem('X2', 'P01')),
    'problems of the team alone': problems(problem('X1', 'team'), problem('X2', 'team')),
    'one text as a criticism and as a problem': `${criticisms(criticism('C1', 'P01', 'P02'))}${problems(problem('X1', 'P03'))}`,
    'a copy after the day judged as of': {
      yaml: same('深入基层不够', '深入基层不够').replace(/2014-07-18(?!.*\n)/, '2014-07-19'),
      asOf: '2014-07-18',
    },
  },
  fail: {
    'most of the problems the same but for a word': {
      yaml: problems(
        problem('X1', 'P01', '下乡蹲点时间少'),
        `${problem('X2', 'P01', '2. 下乡蹲点次数少')}  # !mostlyAlike`,
        problem('X3', 'P02', '会议多、文件多'),
        problem('X4', 'team', '下乡蹲点时间短'),
      ),
      says: [
        '自查问题（problems）共4条，其中3条与另一条只差个别字词、数字（如X2与X1）；',
        '3 of the 4 entries under problems',
      ],
    },
    'most of the criticisms': criticisms(
      criticism('C1', 'P01', 'P02', '抓工作有时急躁'),
      `${criticism('C2', 'P01', 'P03', '抓工作总是急躁')}  # !mostlyAlike`,
      criticism('C3', 'P02', 'P03', '听取意见不够'),
      criticism('C4', 'P02', 'P01', '听取批评不够'),
    ),
    'one text to two people, their names put in': {
      yaml: `${PEOPLE}${criticisms(
        criticism('C1', 'P01', 'P02', '乙某同志深入基层不够'),
        criticism('C2', 'P01', 'P03', '丙某同志深入基层不够'),
      )}  # !manyReceivers`,
      says: ['the same criticism, names aside, goes to 2 people: 乙某 (P02), 丙某 (P03)'],
    },
    'one problem of two owners, their names put in': {
      yaml: `${PEOPLE}${problems(problem('X1', 'P01', '甲某深入基层不够'), problem('X2', 'P02', '乙某深入基层不够'))}  # !severalOwners`,
      says: ['the same problem, names aside, is entered for 甲某 (P01), 乙某 (P02)'],
    },
    'one text to two people': `${criticisms(
      criticism('C1', 'P01', 'P02'),
      criticism('C2', 'P01', 'P03'),
    )}  # !manyReceivers`,
    'the second person is where it is too often': `${criticisms(
      criticism('C1', 'P01', 'P02'),
      criticism('C2', 'P01', 'P02'),
      criticism('C3', 'P01', 'P03'),
    )}  # !manyReceivers${criticism('C4', 'P01', 'P04')}`,
    'to three people, where three are too many': {
      yaml: `${criticisms(criticism('C1', 'P01', 'P02'), criticism('C2', 'P01', 'P03'), criticism('C3', 'P01', 'P04'))}  # !manyReceivers`,
      options: { receivers: 3 },
    },
    'texts of two people that differ in a letter’s case': `${same('Too hasty', 'too hasty')}  # !severalGivers`,
    'an optional action whose reason is its title': ACTIONS(
      '        - {title: 马背送学, reason: 马背，送学。}  # !reasonRepeats',
    ),
    'an optional action again': ACTIONS(`        - {title: 马背送学, reason: 牧户分散}
        - {title: 马背送学（二）, reason: 牧户分散2}  # !actionAgain`),
    'three talk records of one title are one finding': {
      yaml: TITLES('谈话记录', '谈话记录', '  # !titlesAgain').replace('evidence: [A-2]', 'evidence: [A-2, A-3]'),
      says: ['谈话记录A-2等2件与A-1题名相同', '2 talk records, A-2 the first of them, have the title of A-1'],
    },
    'two talk records of one title': TITLES('谈话记录', '谈话 记录', '  # !titleAgain'),
    'from two people, to one': copied('深入基层不够', '深入基层不够'),
    'from two people to three is one finding': `${criticisms(
      criticism('C1', 'P01', 'P02'),
      criticism('C2', 'P01', 'P03'),
      criticism('C3', 'P01', 'P04'),
      criticism('C4', 'P02', 'P03'),
    )}  # !severalGivers`,
    'two texts are two findings': `${copied('深入基层不够', '深入基层不够')}${criticism('C3', 'P01', 'P03', '急躁')}${criticism('C4', 'P02', 'P03', '急躁')}  # !severalGivers`,
    'but for full-width punctuation': copied('深入基层，不够。', '深入基层不够'),
    'but for spaces, ideographic ones too': copied('深入 基层\u3000不够', ' 深入基层不够'),
    'but for quotes, brackets and symbols': copied('“深入基层”（不够）＋', '深入~基层=不够'),
    'but for full-width letters and digits': copied('ＧＤＰ２０１３', 'GDP2013'),
    'but for a line break': copied('深入基层\n不够', '深入基层不够'),
    'but for characters that nobody sees': copied('深入\u200b基层\u200c不\u00ad够', '深入基层不够'),
    'a problem of two people': `${problems(problem('X1', 'P01'), problem('X2', 'P02'))}  # !severalOwners`,
    'a text of the team and of one person': `${problems(problem('X1', 'team'), problem('X2', 'P01'))}  # !severalOwners`,
    'a problem of the team and of two people': `${problems(problem('X1', 'P01'), problem('X2', 'team'))}  # !severalOwners${problem('X3', 'P02')}`,
    'names that every object has': `${problems(problem('X1', 'constructor', 'constructor'), problem('X2', 'P02', 'constructor'))}  # !severalOwners`,
    'at once, on the first day of the stage': {
      yaml: `${problems(problem('X1', 'P01'), problem('X2', 'P02'))}  # !severalOwners${PLAN}`,
      asOf: '2014-05-20',
    },
    'criticisms too, before the stage is over': { yaml: copied('急躁', '急躁') + PLAN, asOf: '2014-08-05' },
    'too many receivers too': {
      yaml: `${criticisms(criticism('C1', 'P01', 'P02'), criticism('C2', 'P01', 'P03'))}  # !manyReceivers${PLAN}`,
      asOf: '2014-08-05',
    },
  },
  unclear: {
    'a schema error in one of the sections': {
      yaml: `${same('深入基层不够', '深入基层不够')}\nproblems: [{id: X1}]`,
      reason: 'broken',
    },
    'in the other': { yaml: `${problems(problem('X1', 'P01'))}\ncriticisms: [{id: C1}]`, reason: 'broken' },
  },
  notApplicable: {
    'nothing there': { yaml: '', reason: 'nothing' },
    'empty lists': { yaml: 'criticisms: []\nproblems: []', reason: 'nothing' },
    'punctuation alone': { yaml: same('？', '？'), reason: 'nothing' },
    'all of it later': { yaml: same('急躁', '急躁'), asOf: '2014-07-17', reason: 'nothing' },
  },
});

it('integrity/repeated-text names the entries and the people of a text', () => {
  const { findings } = runRule(
    repeated,
    criticisms(
      ...[criticism('C1', 'P01', 'P02'), criticism('C2', 'P01', 'P03'), criticism('C3', 'P01', 'P02')],
      ...[criticism('C4', 'P01', 'P04'), criticism('C5', 'P01', 'P05')],
    ),
  ).check;
  expect(findings).toMatchObject([
    {
      ...{ at: '/criticisms/1/text', subject: 'C2', beyondMending: true },
      params: {
        entries: ['C1', 'C2', 'C3', 'C4', 'C5'],
        people: ['P02 乙某', 'P03 丙某', 'P04', 'P05'],
        n: 4,
        receivers: 2,
      },
    },
  ]);
});

it('integrity/repeated-text names who gave a text or owns it', () => {
  const peopleOf = (yaml: string) => runRule(repeated, yaml).check.findings.map(({ params }) => params['people']);
  expect(peopleOf(same('急躁', '急躁'))).toEqual([['P01 甲某', 'P03 丙某']]);
  expect(peopleOf(problems(problem('X1', 'P01'), problem('X2', 'P02')))).toEqual([['P01 甲某', 'P02 乙某']]);
});
