import { describe, expect, test } from 'vitest';
import { KINDS, SAID_KINDS } from '../../src/kinds.ts';
import { messages, schemaIs } from '../../src/words/schema.ts';
import { codesSeen, foundIn, marksIn, recordWith, sampleText, validate, wordsOf } from './marks.ts';

const HEX = 'a'.repeat(64);

/** Each is a whole record; the marks stand on the lines of the findings, in their order. */
const records: Readonly<Record<string, string>> = {
  'the sample of record.md': sampleText('unit-record'),
  'the smallest record': recordWith(''),
  'empty lists and maps': recordWith(
    'mobilisation: {}\nplan: {}\nstudy: {}\ntalks: []\nmeeting: {}\ntopLeader: {}\narchive: []',
  ),

  // The document
  'the root as a list': '- schema: unit-record/1 # !rootIsList',
  'the root as a text': '示例镇党委 # !rootIsText',
  'a file of something else': 'version: "3" # !noKeyOfOurs\nservices:\n  web: {image: x}',
  'a file of something else, with one key of a record':
    'version: "3" # !schemaMissing !missingKey !missingKey !missingKey !missingKey !unknownKeyElsewhere\nstudy: {}\nservices: {} # !unknownKey',
  'a piece of a record':
    'id: P01 # !schemaMissing !missingKey !missingKey !missingKey !missingKey !unknownKey\nname: 甲某 # !unknownKeyElsewhere',
  'no schema': recordWith('').replace('schema: unit-record/1', '# !schemaMissing'),
  'an unknown schema': recordWith('').replace('unit-record/1', 'unit-record/2 # !schemaWrong'),
  'a misspelt schema key': recordWith('').replace('schema:', 'shcema:').replace('/1\n', '/1 # !unknownKeyNear\n'),
  ...Object.fromEntries(
    SAID_KINDS.filter((kind) => kind !== 'record').map((kind) => [
      `of another kind, ${kind}, among the records`,
      `schema: ${KINDS[kind].says} # !${schemaIs(kind)}\nrecords: []`,
    ]),
  ),
  'a report of an older version among the records': 'schema: audit-report/1 # !schemaIsReport\nrecords: []',
  'a schema without value': recordWith('').replace('unit-record/1', '# !emptyRequiredKey'),
  'every required key missing': `schema: unit-record/1 # !missingKey !missingKey !missingKey !missingKey`,

  // Keys
  'full-width commas and brackets': recordWith(
    'visits:\n  - {date: 2014-03-05, by: [S13，S14]} # !idsInOne\n  - {date: 2014-03-05, by: ［S13、S14］} # !wideBrackets',
  ),
  'values in one entry of a list': recordWith(
    'study:\n  sessions:\n    - {date: 2014-03-10, groups: [流动党员；机关党员], mode: remote, hours: 1} # !choicesInOne',
  ),
  'an entry with full-width colons, and a talk by the name in it': recordWith(
    'talks:\n  - {id: K1, round: 1, date: 2014-05-14, from: [丙某], with: [P01]}',
  ).replace(/people:[^\n]*/, 'people:\n  - {id: P01, name: 甲某, post: 书记}\n  - 编号：P03 姓名：丙某 # !wideColons'),
  'an unknown key with a value for a missing one': recordWith(
    'topLeader:\n  leads:\n    - {kind: lecture, date: 2014-03-19} # !unknownKeyNear\n    - {kind: 甲, date: 2014-03-19} # !missingKey !unknownKey',
  ),
  'a value that is meant for the only key': recordWith(
    'plan:\n  versions:\n    - {version: 1, date: 2014-02-10, review: {date: 2014-02-11, reviewers: [S13], prescribedActions: fail, optionalActions: {result: pass}, schedule: {result: pass}, problemFocus: {result: pass}, decision: revise}} # !onlyPart',
  ),
  'a service of one day': recordWith('').replace('post: 党委书记', 'post: 党委书记, from: 2014-06-01, to: 2014-06-01'),
  'a service that ends before it begins': recordWith('').replace(
    /people:[^\n]*/,
    'people:\n  - {id: P01, name: 甲某, post: 书记, from: 2014-06-02, to: 2014-06-01} # !toBeforeFrom',
  ),
  'a key behind a full-width comma': recordWith(
    'visits:\n  - {date: 2014-03-05, by: [S13]}\nweeklyReports:\n  - {week: 2014-W10, filed: "2014-03-07，by：S13"} # !keyInsideText !dayForm',
  ),
  'a flag without value': recordWith('').replace(
    /people:[^\n]*/,
    'people:\n  - {id: P01, name: 甲某, post: 书记, topLeader: } # !emptyFlag',
  ),
  'a misspelt section': recordWith('tallks: [] # !unknownKeyNear'),
  'a section in another case': recordWith('weekly_reports: [] # !unknownKeyNear'),
  'a section by its Chinese name': recordWith('谈心谈话: [] # !keyByWord'),
  'a key like no other': recordWith('xyz: 1 # !unknownKey'),
  'keys named like methods': recordWith(
    '__proto__: 1 # !unknownKey\nconstructor: {} # !unknownKey\ntoString: x # !unknownKey',
  ),
  'a merge key': recordWith('<<: {talks: []} # !mergeKey'),
  'a key of another section': recordWith('meeting:\n  attended: 9 # !unknownKeyElsewhere'),
  'a section inside another': recordWith('study:\n  talks: [] # !keyAtTop'),
  'a key that many places have': recordWith('plan:\n  evidence: [] # !unknownKey'),
  'two misspelt keys of one entry': recordWith(
    'visits:\n  - dat: 2014-03-05 # !unknownKeyNear\n    bi: [] # !unknownKeyNear',
  ),
  'a misspelt key beside one that is missing': recordWith(
    'visits:\n  - dat: 2014-03-05 # !missingKey !unknownKeyNear',
  ).replace('dat:', 'dates:'),
  'a key and its misspelt double': recordWith('visits: []\nvisit: [] # !unknownKeyNear'),
  'a comma between braces': recordWith(
    'criticisms:\n  - {id: C1, from: P1, to: P2, date: 2014-07-18, text: 会多,文多} # !splitByComma',
  ),
  'a key that is not an identifier': recordWith(`materials:
  - owner: team
    drafts:
      - draft: 1
        date: 2014-06-10
        review:
          date: 2014-06-14
          reviewers: [S13]
          standards:
            政治纪律: met # !badKey
            financialDiscipline: ok # !notInList
          decision: 通过 # !choiceByWord`),

  // Nothing stands there
  'a section without content': recordWith('talks: # !emptySection\nmeeting: # !emptySection'),
  'a required section without content': recordWith('').replace('people: []', 'people: # !emptyRequiredSection'),
  'a required map without content': recordWith('').replace(/unit: .*/, 'unit: # !emptyRequiredKey'),
  'a key without content': recordWith('meeting:\n  date: # !emptyKey'),
  'a required key without content': recordWith('visits:\n  - date: # !emptyRequiredKey\n    by: []'),
  'a dash without content': recordWith('visits:\n  - # !emptyItem'),

  'a misspelt action, and one of the unit’s own in words': recordWith(
    'plan:\n  versions:\n    - version: 1\n      date: 2014-02-20\n      prescribedActions:\n        - {action: 民主评义, planned: 2014-02-26} # !choiceByWord\n        - {action: 走访慰问, planned: 2014-02-26} # !idForm',
  ),

  // Lists, maps, single values
  'a map for a list': recordWith('visits: # !mapNotList\n  date: 2014-03-05\n  by: []'),
  'a text for a list of entries': recordWith('visits: one # !valueNotListOfEntries'),
  'a word that says there is none for a list': recordWith('visits: 无 # !noneNotList\ntalks: none # !noneNotList'),
  'a text that YAML takes for a comment': recordWith('plan:\n  title: #1方案 !commentAsValue'),
  'a name in place of an id': recordWith('').replace(
    'people: []',
    'people:\n  - {id: P02, name: 李二, post: 镇长}\n  - {id: P03, name: 钱四, post: 站长}\n  - {id: P04, name: 钱四, post: 所长}\nproblems:\n  - {id: X0, owner: 钱四, wind: formalism, found: 2014-06-03, text: 会议多} # !idOfSeveral\n  - {id: X1, owner: 李二, wind: formalism, found: 2014-06-03, text: 会议多} # !idIsName\n  - {id: X2, owner: 王三, wind: formalism, found: 2014-06-03, text: 文件多} # !idUnknownForm',
  ),
  'numbers in words': recordWith(
    'materials:\n  - owner: team\n    drafts:\n      - draft: 第一稿 # !numberNear\n        date: 2014-06-10\n      - draft: 第2稿 # !numberNear\n        date: 2014-06-12',
  ),
  'an id for a list of ids': recordWith('visits:\n  - {date: 2014-03-05, by: S13} # !valueNotList'),
  'a list for a map': recordWith('meeting: # !listNotMap\n  - date: 2014-07-18'),
  'a text for a map': recordWith('meeting: 2014-07-18 # !valueNotMap'),
  'an id for an entry': recordWith('visits:\n  - S13 # !entryNotMap\n  - [S13] # !entryNotMap'),
  'a list for an id': recordWith('weeklyReports:\n  - {week: 2014-W10, filed: 2014-03-07, by: [S14]} # !listNotSingle'),
  'a map for a text': recordWith('plan:\n  title: {示例: 方案} # !mapNotSingle'),
  'a map for an id in a list': recordWith('meeting:\n  supervisors:\n    - {id: S13} # !itemNotSingle'),

  // Texts and ids
  'a number for a text': recordWith('plan:\n  title: 0x1F # !numberAsText'),
  'a number that no clerk writes, and names without a letter': recordWith(`mobilisation: {attended: -0} # !oddNumber
archive:
  - {id: A-1, title: 。, made: 2014-03-10, filed: 2014-03-10} # !noLetter
  - {id: A-2, title: 一, made: 2014-03-10, filed: 2014-03-10}
talks:
  - {id: K1, round: 0, date: 2014-03-10, from: [P01], with: [P02]} # !tooSmall
  - {id: K2, round: -1, date: 2014-03-10, from: [P01], with: [P02]} # !negative`),
  'a long number for a text': recordWith('plan:\n  title: 12345678901234567890 # !numberAsText'),
  'a number for an id': recordWith('').replace('U017', '007').replace('township}', 'township} # !numberAsId'),
  'a truth value for a text': recordWith('plan:\n  title: true # !booleanAsText'),
  'blank texts': recordWith('plan:\n  title: "" # !blankText').concat('\nstudy:\n  sessions: []'),
  'a text of ideographic spaces': recordWith('plan:\n  title: "　" # !blankText'),
  'a full-width id': recordWith('').replace('U017', 'Ｕ０１７').replace('township}', 'township} # !idNear'),
  'an id in Chinese': recordWith('').replace('U017', '示例镇').replace('township}', 'township} # !ownIdForm'),
  'an id of 64 characters': recordWith('').replace('U017', 'U'.repeat(64)),
  'an id of 65 characters': recordWith('')
    .replace('U017', 'U'.repeat(65))
    .replace('township}', 'township} # !idTooLong'),
  'a text of 4,000 characters': recordWith(`plan: {title: ${'字'.repeat(4000)}}`),
  'a text of 4,000 characters outside the BMP': recordWith(`plan: {title: ${'𠮷'.repeat(4000)}}`),
  'a text of 4,001 characters outside the BMP': recordWith(`plan: {title: ${'𠮷'.repeat(4001)}} # !textTooLong`),
  'a digest in either case': recordWith(
    `plan: {versions: [{version: 1, date: 2014-02-20, sha256: ${HEX.toUpperCase()}}]}`,
  ),
  'a digest cut short': recordWith(
    `plan: {versions: [{version: 1, date: 2014-02-20, sha256: ${HEX.slice(1)}}]} # !sha256Form`,
  ),
  'a digest of digits alone': recordWith(
    `plan: {versions: [{version: 1, date: 2014-02-20, sha256: ${'1'.repeat(64)}}]} # !numberAsText`,
  ),

  // Numbers, booleans, choices
  'a number in quotes': recordWith('meeting:\n  present: "9" # !numberNear'),
  'full-width digits': recordWith('meeting:\n  present: ８６人 # !numberNear'),
  'a word for a number': recordWith('meeting:\n  present: 全体 # !notNumber'),
  'a truth value for a number': recordWith('meeting:\n  present: true # !notNumber'),
  'a fraction for a count': recordWith('meeting:\n  present: 8.5 # !notWhole'),
  'less than nothing': recordWith('meeting:\n  present: -1 # !negative\n  expected: 0'),
  'more digits than are exact': recordWith('meeting:\n  present: 12345678901234567890 # !numberTooLong'),
  'hours of all kinds': recordWith(`study:
  sessions:
    - {date: 2014-03-10, groups: [], mode: remote, hours: 0} # !outOfRange
    - {date: 2014-03-10, groups: [], mode: remote, hours: 0.24} # !outOfRange
    - {date: 2014-03-10, groups: [], mode: remote, hours: 0.25}
    - {date: 2014-03-10, groups: [], mode: remote, hours: 24}
    - {date: 2014-03-10, groups: [], mode: remote, hours: 24.5} # !outOfRange
    - {date: 2014-03-10, groups: [], mode: remote, hours: 1e0} # !oddNumber
    - {date: 2014-03-10, groups: [], mode: remote, hours: 0x10} # !oddNumber
    - {date: 2014-03-10, groups: [], mode: remote, hours: 1.5}
    - {date: 2014-03-10, groups: [], mode: remote, hours: .inf} # !notFinite
    - {date: 2014-03-10, groups: [], mode: remote, hours: -0.5} # !outOfRange
    - {date: 2014-03-10, groups: [], mode: remote, hours: 3小时} # !numberNear`),
  'yes and no': recordWith('').replace(
    'people: []',
    `people:
  - id: P01
    name: 甲某
    post: 书记
    topLeader: yes # !booleanNear
    teamMember: 是 # !booleanNear
    leadingCadre: maybe # !notBoolean`,
  ),
  'a value misspelt': recordWith('').replace('township}', 'townshp} # !notInListNear'),
  'a value in Chinese': recordWith('').replace('township}', '乡镇} # !choiceByWord'),
  'a value like no other': recordWith('').replace('township}', 'county} # !notInList'),
  'a number for a choice': recordWith('').replace('township}', '1} # !notInList'),

  // Days, weeks, times
  'days that exist': recordWith(`visits:
  - {date: 2014-02-28, by: []}
  - {date: 2016-02-29, by: []}
  - {date: "2014-12-31", by: []}`),
  'days that do not': recordWith(`visits:
  - {date: 2014-02-29, by: []} # !noSuchDay
  - {date: 2014-02-30, by: []} # !noSuchDay
  - {date: 2014-13-01, by: []} # !noSuchDay
  - {date: 2014年2月30日, by: []} # !noSuchDay`),
  'days in other forms': recordWith(`visits:
  - {date: 2014-2-6, by: []} # !dayNear
  - {date: 2014/02/06, by: []} # !dayNear
  - {date: 2014年2月6日, by: []} # !dayNear
  - {date: 2014.2.6, by: []} # !dayNear
  - {date: 20140206, by: []} # !dayNear
  - {date: ２０１４-０２-０６, by: []} # !dayNear
  - {date: 2014-02-06 09:00, by: []} # !dayNear
  - {date: 2014-02, by: []} # !dayForm
  - {date: 二月六日, by: []} # !dayForm
  - {date: 14-2-6, by: []} # !dayLikely
  - {date: 14年2月6日, by: []} # !dayLikely
  - {date: 2月6日, by: []} # !dayLikely
  - {date: 2.6, by: []} # !dayLikely
  - {date: 2月30日, by: []} # !dayForm
  - {date: 41676, by: []} # !daySerial
  - {date: 41676.5, by: []} # !dayForm
  - {date: 99999, by: []} # !dayForm`),
  'weeks that exist, and not': recordWith(`weeklyReports:
  - {week: 2015-W53, filed: 2014-03-07, by: S14}
  - {week: 2014-W53, filed: 2014-03-07, by: S14} # !noSuchWeek
  - {week: 2014-W00, filed: 2014-03-07, by: S14} # !noSuchWeek
  - {week: 2014-W54, filed: 2014-03-07, by: S14} # !noSuchWeek
  - {week: 2014W9, filed: 2014-03-07, by: S14} # !weekNear
  - {week: 2014年第10周, filed: 2014-03-07, by: S14} # !weekNear
  - {week: 2014-03-07, filed: 2014-03-07, by: S14} # !weekNear
  - {week: 第10周, filed: 2014-03-07, by: S14} # !weekLikely
  - {week: 第53周, filed: 2014-03-07, by: S14} # !noSuchWeek
  - {week: 第十周, filed: 2014-03-07, by: S14} # !weekForm`),
  'times of day': recordWith(`talks:
  - {id: K1, round: 1, date: 2014-05-14, from: [P01], with: [P02], start: "00:00", end: "23:59"}
  - {id: K2, round: 1, date: 2014-05-14, from: [P01], with: [P02], end: "24:00"} # !noSuchTime
  - {id: K3, round: 1, date: 2014-05-14, from: [P01], with: [P02], start: 9:00, end: "09:50"} # !timeNear
  - {id: K4, round: 1, date: 2014-05-14, from: [P01], with: [P02], start: 上午} # !timeForm
  - {id: K5, round: 1, date: 2014-05-14, from: [P01], with: [P02], start: "09:00", end: "09:01"}
  - {id: K6, round: 1, date: 2014-05-14, from: [P01], with: [P02], start: "09:00", end: "09:00"} # !endNotAfterStart
  - {id: K7, round: 1, date: 2014-05-14, from: [P01], with: [P02], start: "10:00", end: "09:59"} # !endNotAfterStart`),
};

describe('every mistake is one finding, on its line', () => {
  test.each(Object.entries(records))('%s', (_, text) => {
    expect(foundIn(text)).toEqual(marksIn(text));
  });
});

describe('the other documents', () => {
  const others = {
    'the roster of record.md': ['roster', sampleText('roster')],
    'a roster without its optional keys': [
      'roster',
      'schema: roster/1\nname: 示例旗\nasOf: 2014-08-10\nteams: []\nunits: []',
    ],
    'a record for a roster': ['roster', recordWith('').replace('/1\n', '/1 # !schemaIsRecord\n')],
    'a profile': [
      'profile',
      'schema: profile/1\nextends: keqi-2014\nrules:\n  talks/rounds: {min: 4}\n  study/forms: off',
    ],
    'a wrong profile': [
      'profile',
      `schema: profile/1
extends: keqi-2014
rules:
  talks/round: {min: 4} # !unknownKeyNear
  study/forms: of # !notInListNear
  talks/rounds: 15 # !notInList
  talks/rounds-each: {min: ten} # !notNumber
  talks/must-talks: {legs: [leaderMember, leaderMember]} # !repeatedItem
  opinions/fed-back: {maxDays: [5]} # !otherForm
own: {own/Visits: {}} # !badOwnId !missingKey !missingKey !missingKey !missingKey`,
    ],
    'a wrong configuration': ['config', 'profile: "" # !blankText\nfailOn: never # !notInList'],
  } as const;
  test.each(Object.entries(others))('%s', (_, [kind, text]) => {
    expect(foundIn(text, kind)).toEqual(marksIn(text));
  });
});

test('the tables above cover every code of the catalogue except the one that counts', () => {
  expect([...codesSeen()].sort()).toEqual(
    Object.keys(messages)
      // No text of a record has to be that long.
      .filter((code) => code !== 'more' && code !== 'textTooShort')
      .sort(),
  );
});

/** What a finding of a record says, of its last line. */
const said = (rest: string): readonly string[] => {
  const { findings } = validate(recordWith(rest));
  return findings.flatMap((finding) => [wordsOf(finding, 'zh'), wordsOf(finding, 'en')]);
};

describe('a message says what to do', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'visits: [{date: 2014-2-6, by: []}]',
      '日期“2014-2-6”格式不对；请写成2014-02-06',
      '“2014-2-6” is not in the form of a date; write 2014-02-06',
    ],
    [
      '谈话记录: []',
      '“谈话记录”不应写在此处，应写在谈心谈话中',
      'the key 谈话记录 does not belong here but in 谈心谈话',
    ],
    ['心谈话: []', '没有“心谈话”这一项；如果是指谈心谈话', 'unknown key “心谈话”; write 谈心谈话, if that is meant'],
    [
      'plan: {title: 1e3}',
      'YAML把1e3读成了数字1000，而此处应为文字；请加上引号，写成："1e3"',
      'put it in quotes: "1e3"',
    ],
    ['talks:', '谈心谈话（talks）后面没有内容；记录为无的写[]，没有记录的请删去这一项', 'write [] if there is none'],
    ['meeting:', '记录为无的写{}', 'write {} if there is none'],
    [
      'visits: {date: 2014-03-05}',
      '请在每条前面加“- ”，如：visits: [{date: 2014-02-26, by: [S13]}]',
      'write “- ” before each entry',
    ],
    [
      'visits: [{date: 2014-03-05}]',
      '此处缺少必填的督导组成员（by）；请补写，如：by: [S13]',
      'add it, as in by: [S13]',
    ],
    ['visits: [{date: 2014-03-05, by: S13}]', '写在方括号内：by: [S13]', 'put it in brackets: by: [S13]'],
    ['plan: {title: 十七个, versions: [{version: 二, date: 2014-02-20}]}', '“二”不是数字', '“二” is not a number'],
  ];
  test.each(cases)('%s', (rest, zh, en) => {
    const [inChinese, inEnglish, ...more] = said(rest);
    expect(inChinese).toContain(zh);
    expect(inEnglish).toContain(en);
    expect(more).toEqual([]);
  });
});

test('a long or hostile value is cut', () => {
  const [zh = ''] = said(`visits: [{date: ${'x'.repeat(5000)}, by: []}]`);
  expect(zh).toBe(`“${'x'.repeat(80)}…”不是日期；请按“年-月-日”填写，如2014-02-06`);
});

test.each([
  ['李二', 'owner: 李二', 'P02'],
  ['第十二轮', 'round: 第十二轮', '12'],
  ['二十', 'round: 二十', '20'],
  ['民主评议', 'action: 民主评议', 'democraticAppraisal'],
])('offers the right value for %s', (word, _, suggestion) => {
  const text = recordWith('').replace('people: []', 'people:\n  - {id: P02, name: 李二, post: 镇长}');
  const [key = ''] = _.split(': ');
  const SECTIONS: Readonly<Record<string, string>> = {
    owner: `problems:\n  - {id: X1, owner: ${word}, wind: formalism, found: 2014-06-03, text: 会议多}`,
    round: `talks:\n  - {id: K1, round: ${word}, date: 2014-05-14, from: [P02], with: [S13]}`,
    week: `weeklyReports:\n  - {week: ${word}, filed: 2014-03-10, by: S13}`,
    action: `plan:\n  versions:\n    - {version: 1, date: 2014-02-17, prescribedActions: [{action: ${word}, planned: 2014-05-14}]}`,
  };
  const found = validate(`${text}\n${SECTIONS[key]}`).findings;
  expect(found.map(({ params }) => params['suggestion'])).toEqual([suggestion]);
});

describe('where several things may be meant, says which', () => {
  const PEOPLE = 'people:\n  - {id: P02, name: 李二, post: 镇长}\n  - {id: P03, name: 李 二, post: 副镇长}';
  const text = recordWith('').replace('people: []', PEOPLE);
  const paramsOf = (section: string, record = text) =>
    validate(`${record}\n${section}`).findings.map(({ code, params }) => [code, params['ids'] ?? params['weeks']]);

  test('a name that two people have', () =>
    expect(paramsOf('problems:\n  - {id: X1, owner: 李二, wind: formalism, found: 2014-06-03, text: 会议多}')).toEqual([
      ['idOfSeveral', ['P02', 'P03']],
    ]));

  test.each([
    ['2014-03-07', '2014-03-10', ['2014-W10']],
    ['2014-08-10', '3月10日', ['2014-W10']],
    ['2015-03-05', '3月10日', ['2015-W10', '2014-W10']],
    ['2015-03-01', '3月10日', ['2014-W10']],
  ])('of week 10 as of %s, filed on %s', (asOf, filed, weeks) => {
    const dated = text.replace(/asOf: .*/, `asOf: ${asOf}`);
    expect(paramsOf(`weeklyReports:\n  - {week: 第10周, filed: ${filed}, by: S13}`, dated)).toContainEqual([
      'weekLikely',
      weeks,
    ]);
  });
});
