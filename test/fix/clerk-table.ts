import { GOOD } from '../hostile/clerk-rows.ts';

const wrong = (right: string, written: string): string => {
  if (!GOOD.includes(right)) throw new Error(`not in the record: ${right}`);
  return GOOD.replace(right, written);
};

const PEOPLE = GOOD.replace('  - {id: P01, name: 甲某, post: 党委书记, topLeader: true}\n', '');
const OPINION = '{id: O001, received: 2014-03-18, collectedBy: unit, channel: forum, about: team, wind: none, text: ';

/** What clerks type, and whether it can be mended without asking. Of what cannot, the right value is known to them alone. */
export const TABLE: readonly (readonly [name: string, yaml: string, isCertain: boolean])[] = [
  [
    'no dash before a block entry',
    PEOPLE.replace(
      'people:\n',
      'people:\n  - id: P01\n    name: 甲某\n    post: 书记\n    id: P03\n    name: 丙某\n    post: 镇长\n',
    ),
    true,
  ],
  [
    'no dash before an entry in braces',
    `${GOOD}opinions:\n  - ${OPINION}a}\n  ${OPINION.replace('O001', 'O002')}b}\n`,
    true,
  ],
  [
    '-id',
    PEOPLE.replace(
      'people:\n',
      'people:\n  - id: P01\n    name: 甲某\n    post: 书记\n  -id: P03\n    name: 丙某\n    post: 镇长\n',
    ),
    true,
  ],
  ['a “# ” left before a key', `${GOOD}# mobilisation:\n  date: 2014-02-26\n  attended: 8\n`, true],
  ['a hash in braces', `${GOOD}opinions:\n  - ${OPINION}文件 #见附件}\n`, true],
  [
    'full-width colons in a whole entry',
    PEOPLE.replace('people:\n', 'people:\n  - 编号：P03\n    姓名：丙某\n    职务：镇长\n    班子成员：是\n'),
    true,
  ],
  ['第1稿', `${GOOD}materials:\n  - owner: team\n    drafts:\n      - {draft: 第1稿, date: 2014-06-10}\n`, true],
  ['第二轮', wrong('round: 1', 'round: 第二轮'), true],
  ['第10周', `${GOOD}weeklyReports:\n  - {week: 第10周, filed: 2014-03-07, by: S13}\n`, false],
  ['a serial number of Excel', wrong('date: 2014-05-14', 'date: 41773'), false],
  ['a year of two digits', wrong('date: 2014-05-14', 'date: 14年5月14日'), false],
  ['a day without a year', wrong('date: 2014-05-14', 'date: 5月14日'), false],
  ['an id in Chinese quotes', wrong('team: T05', 'team: “T05”'), true],
  ['an id with an invisible character', wrong('team: T05', 'team: T05\u200b'), true],
  ['an id in lower case', wrong('from: [P01]', 'from: [p01]'), false],
  ['visits: 无', `${GOOD}visits: 无\n`, false],
  [
    '合格',
    `${GOOD}plan:\n  title: 方案\n  versions:\n    - version: 1\n      date: 2014-02-20\n      review: {date: 2014-02-22, reviewers: [S13], prescribedActions: {result: 合格}, optionalActions: {result: 合格}, schedule: {result: 合格}, problemFocus: {result: 合格}, decision: 同意}\n`,
    true,
  ],
  ['007', wrong('id: P01, name', 'id: 007, name'), false],
];
