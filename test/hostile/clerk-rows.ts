export const GOOD = `schema: unit-record/1
asOf: 2014-08-10
unit: {id: U017, name: 示例镇党委, category: township}
supervision: {team: T05, members: [{id: S13, name: 庚某}]}
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true}
talks:
  - {id: K001, round: 1, date: 2014-05-14, from: [P01], with: [S13]}
`;

const wrong = (right: string, written: string): string => GOOD.replace(right, written);

/** A clerk's mistakes and the expected finding: a single one, in the right place, saying what to type. */
export const ROWS: readonly (readonly [string, string, string, string])[] = [
  [
    'full-width colon',
    wrong('unit: {', 'unit：{'),
    '3:5: record/readable “unit”后面用了中文冒号“：”；请改为英文冒号“:”，后加一个空格',
    '3:5: record/readable there is a full-width colon ： behind unit; type : followed by a space',
  ],
  [
    'full-width comma',
    wrong('2014-05-14, from', '2014-05-14，from'),
    '8:42: record/readable 此处的“，”不是 YAML 的符号；请改为英文半角的 ,',
    '8:42: record/readable the character ， does not count as , in YAML; type ,',
  ],
  [
    'full-width brackets',
    wrong('from: [P01]', 'from: ［P01］'),
    '8:50: record/schema 谈话人（from）可填多项，要写在英文方括号内，而“［P01］”用的不是英文方括号；请改用英文的“[”“]”和“,”，写成：from: [P01]',
    '8:50: record/schema from must be a list, and the brackets of “［P01］” are not the English ones; write from: [P01]',
  ],
  [
    'full-width brace',
    wrong('unit: {id', 'unit: ｛id'),
    '3:7: record/readable 此处的“｛”不是 YAML 的符号；请改为英文半角的 {',
    '3:7: record/readable the character ｛ does not count as { in YAML; type {',
  ],
  [
    'full-width digits',
    wrong('round: 1', 'round: １'),
    '8:23: record/schema 此处只填数字，不加引号：请把“１”写成1',
    '8:23: record/schema “１” is a text, and a number is meant here; write 1, without quotes',
  ],
  [
    'full-width digits in a date',
    wrong('2014-05-14', '２０１４-05-14'),
    '8:32: record/schema 日期“２０１４-05-14”格式不对；请写成2014-05-14',
    '8:32: record/schema “２０１４-05-14” is not in the form of a date; write 2014-05-14',
  ],
  [
    'ideographic space as indent',
    wrong('  - {id: K001', '　　- {id: K001'),
    '8:1: record/readable 从本行起有1行用全角空格或其他特殊空格缩进；请改用半角空格，每层两个',
    '8:1: record/readable full-width or other special spaces are used as indent here, in 1 line; use ordinary spaces, two for each level',
  ],
  [
    'a tab in the indent',
    wrong('  - {id: K001', '\t- {id: K001'),
    '8:1: record/readable 从本行起有1行用制表符（Tab）缩进；请改用空格，每层两个',
    '8:1: record/readable tabs are used as indent here, in 1 line; use spaces, two for each level',
  ],
  [
    'id: 007',
    wrong('id: P01, name', 'id: 007, name'),
    '6:10: record/schema 编号不能全用数字（007会被读成数字7）；请写成P007',
    '6:10: record/schema YAML reads 007 as the number 7, and an id is meant here, which begins with a letter; write P007',
  ],
  [
    '0x1F',
    wrong('name: 甲某', 'name: 0x1F'),
    '6:21: record/schema YAML把0x1F读成了数字31，而此处应为文字；请加上引号，写成："0x1F"',
    '6:21: record/schema YAML reads 0x1F as the number 31, and a text is meant here; put it in quotes: "0x1F"',
  ],
  [
    '1e3',
    wrong('name: 甲某', 'name: 1e3'),
    '6:21: record/schema YAML把1e3读成了数字1000，而此处应为文字；请加上引号，写成："1e3"',
    '6:21: record/schema YAML reads 1e3 as the number 1000, and a text is meant here; put it in quotes: "1e3"',
  ],
  [
    '12_000',
    wrong('round: 1', 'round: 12_000'),
    '8:23: record/schema 此处只填数字，不加引号：请把“12_000”写成12000',
    '8:23: record/schema “12_000” is a text, and a number is meant here; write 12000, without quotes',
  ],
  [
    'a number where a text is meant',
    wrong('name: 甲某', 'name: 5'),
    '6:21: record/schema name为“5”，其中没有文字；请填写完整',
    '6:21: record/schema name is “5”, which holds no letter; write it out',
  ],
  [
    'a number too long',
    wrong('round: 1', 'round: 12345678901234567890'),
    '8:23: record/schema 12345678901234567890位数过多，无法准确表示；请核对这个数',
    '8:23: record/schema 12345678901234567890 has too many digits to be exact; check the number',
  ],
  [
    'yes',
    wrong('topLeader: true', 'topLeader: yes'),
    '6:48: record/schema “yes”应写成true（是）：此处只能写true（是）或false（否），不加引号',
    '6:48: record/schema write true instead of “yes”: only true and false are understood here, without quotes',
  ],
  [
    'off',
    wrong('topLeader: true', 'topLeader: off'),
    '6:48: record/schema “off”应写成false（否）：此处只能写true（是）或false（否），不加引号',
    '6:48: record/schema write false instead of “off”: only true and false are understood here, without quotes',
  ],
  [
    '2014-2-6',
    wrong('2014-05-14', '2014-2-6'),
    '8:32: record/schema 日期“2014-2-6”格式不对；请写成2014-02-06',
    '8:32: record/schema “2014-2-6” is not in the form of a date; write 2014-02-06',
  ],
  [
    '2014/02/06',
    wrong('2014-05-14', '2014/02/06'),
    '8:32: record/schema 日期“2014/02/06”格式不对；请写成2014-02-06',
    '8:32: record/schema “2014/02/06” is not in the form of a date; write 2014-02-06',
  ],
  [
    '2014年2月6日',
    wrong('2014-05-14', '2014年2月6日'),
    '8:32: record/schema 日期“2014年2月6日”格式不对；请写成2014-02-06',
    '8:32: record/schema “2014年2月6日” is not in the form of a date; write 2014-02-06',
  ],
  [
    '2014-02-30',
    wrong('2014-05-14', '2014-02-30'),
    '8:32: record/schema 日历上没有2014-02-30这一天；请核对月和日',
    '8:32: record/schema there is no day 2014-02-30 in the calendar; check the month and the day',
  ],
  [
    'a misspelt key',
    wrong('round: 1', 'rounds: 1'),
    '8:16: record/schema 没有“rounds”这一项；是否应为轮次（round）？',
    '8:16: record/schema unknown key “rounds”; did you mean round?',
  ],
  [
    'an unknown value of a list',
    wrong('category: township', 'category: townships'),
    '3:41: record/schema 没有“townships”这个取值；是否应为苏木乡镇（township）？可填：苏木乡镇（township）、街道（subdistrict）、行业系统（sector）、常委班子（standingCommittee）、其他（other）',
    '3:41: record/schema “townships” is not one of township, subdistrict, sector, standingCommittee, other; did you mean township?',
  ],
  [
    'a duplicate key',
    `${GOOD}talks: []\n`,
    '9:1: record/readable “talks”重复，前一处在第7行；请合并或者删除一处',
    '9:1: record/readable the key talks is here a second time, first in line 7; join the two or delete one',
  ],
  [
    'an unclosed quote',
    wrong('name: 示例镇党委', 'name: "示例镇党委'),
    '3:24: record/readable 此处的引号 " 没有配对；请在这段文字末尾补上 "',
    '3:24: record/readable the quote " that opens here is not closed; type " at the end of the text',
  ],
  [
    'an unclosed bracket',
    wrong('from: [P01]', 'from: [P01'),
    '8:50: record/readable 左括号“[”缺少右括号“]”；请在本条末尾补上“]”',
    '8:50: record/readable the bracket [ that opens here is not closed by ]; type ] behind its last entry, before the next key',
  ],
  [
    'a broken indent',
    wrong('  - {id: K001', ' - {id: K000, round: 1, date: 2014-05-14, from: [P01], with: [S13]}\n  - {id: K001'),
    '9:3: record/readable 本行缩进与前后不一致；同一层的内容应当左边对齐，下一层多缩进两个空格',
    '9:3: record/readable this line does not line up with those around it; entries of one level begin in one column, those inside further right by two spaces',
  ],
  [
    'a merge key',
    wrong('unit: {id: U017', 'unit: {<<: {name: x}, id: U017'),
    '3:8: record/schema 不能用“<<”合并其他内容；请把要合并的内容逐项写在此处',
    '3:8: record/schema merge keys (<<) are not allowed; write the keys out here',
  ],
  [
    'a custom tag',
    wrong('round: 1', 'round: !int 1'),
    '8:23: record/readable 不允许使用标签 !int；请删除，如正文以感叹号开头，请用英文引号把正文括起来',
    '8:23: record/readable the tag !int is not allowed; delete it, and where a text begins with an exclamation mark put it in quotes',
  ],
  [
    'schema absent',
    wrong('schema: unit-record/1\n', ''),
    '1:1: record/schema 文件未注明类型；请在第一行写schema: unit-record/1',
    '1:1: record/schema the file does not say what it is; write as its first line schema: unit-record/1',
  ],
  [
    'a section as one mapping',
    wrong('talks:\n  - {', 'talks:\n  {'),
    '7:1: record/schema 谈心谈话（talks）应逐条登记，现在写成了不带“-”的一条；请在每条前面加“- ”，如：talks: [{id: K001, round: 1, date: 2014-02-26, …}]',
    '7:1: record/schema talks must be a list, and a single entry without “-” stands there; write “- ” before each entry, as in talks: [{id: K001, round: 1, date: 2014-02-26, …}]',
  ],
  [
    'a list for a mapping',
    wrong(
      'unit: {id: U017, name: 示例镇党委, category: township}',
      'unit:\n  - {id: U017, name: 示例镇党委, category: township}',
    ),
    '3:1: record/schema 单位（unit）只填一条；请去掉“- ”，直接分项填写，如：unit: {id: U017, name: ……, category: township}',
    '3:1: record/schema unit is not a list; take the “- ” away and write its keys below it, as in unit: {id: U017, name: ……, category: township}',
  ],
];
