import { KINDS, SAID_KINDS, type SaidKind } from '../kinds.ts';
import type { Localized } from '../model.ts';

type IsKind = `schemaIs${Capitalize<SaidKind>}`;

/** The message about a document of another kind than is wanted. */
export const schemaIs = (kind: SaidKind): string => `schemaIs${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

const isOther = Object.fromEntries(
  SAID_KINDS.map((kind) => {
    const { en, zh } = KINDS[kind].called;
    const said = {
      en: `the file says that it is ${en} ({value}), but {expected} is expected here; check which file it is, or write schema: {expected}`,
      zh: `文件注明是${zh}（{value}），而此处应为{expected}；请核对文件是否放错，或改写为schema: {expected}`,
    };
    return [schemaIs(kind), said] as const;
  }),
) as Readonly<Record<IsKind, Localized>>;

/** Messages of record/schema about a record, and of the program about a roster, profile or configuration. */
export const messages = {
  // The document itself
  rootIsList: {
    en: 'the file as a whole is a list; it must consist of keys and values, the first line being schema: {expected}',
    zh: '整个文件是一个列表；应逐项填写，每项写成“名称: 内容”，第一行写schema: {expected}',
  },
  rootIsText: {
    en: 'the file as a whole is a single value; it must consist of keys and values, the first line being schema: {expected}',
    zh: '整个文件只有一段文字；应逐项填写，每项写成“名称: 内容”，第一行写schema: {expected}',
  },
  noKeyOfOurs: {
    en: 'this is not a record: no record has its keys ({keys}). Move it out of the records’ folder; a record begins with schema: {expected}',
    zh: '这不是活动记录：其中各项（{keys}）都不属于活动记录。请移出记录所在的文件夹；活动记录第一行应写schema: {expected}',
  },
  schemaMissing: {
    en: 'the file does not say what it is; write as its first line schema: {expected}',
    zh: '文件未注明类型；请在第一行写schema: {expected}',
  },
  schemaWrong: {
    en: 'schema must be {expected}, not “{value}”',
    zh: 'schema应写{expected}，不能写“{value}”',
  },
  ...isOther,

  // Keys
  unknownKeyNear: {
    en: 'unknown key “{key}”; did you mean {nearest} ({title|half})?',
    zh: '没有“{key}”这一项；是否应为{title|half}（{nearest}）？',
  },
  keyByWord: {
    en: 'unknown key “{key}”; write {nearest}, if that is meant',
    zh: '没有“{key}”这一项；如果是指{nearest}，请照此填写',
  },
  unknownKey: {
    en: 'unknown key “{key}”; the keys known here are {known}',
    zh: '没有“{key}”这一项；此处可填的有：{known}',
  },
  unknownKeyElsewhere: {
    en: 'the key {key} does not belong here but in {where}; move it there, and check the indent',
    zh: '“{key}”不应写在此处，应写在{where}中；请移到该处，并检查缩进',
  },
  keyAtTop: {
    en: 'the key {key} ({title|half}) belongs at the top level of the file; move it there, without an indent',
    zh: '{title|half}（{key}）应写在文件的最外层；请移到最外层，行首不要缩进',
  },
  mergeKey: {
    en: 'merge keys (<<) are not allowed; write the keys out here',
    zh: '不能用“<<”合并其他内容；请把要合并的内容逐项写在此处',
  },
  splitByComma: {
    en: 'a comma between braces ends the text before it, so “{key}” is read as a key of its own; put the whole text in quotes',
    zh: '花括号内的半角逗号把文字断开了，“{key}”被当成了另一项的名称；请给整段文字加上引号，或改用全角逗号“，”',
  },
  keyInsideText: {
    en: 'the key {key} is inside the text of {around}, after full-width punctuation; type , and : followed by a space, so that {key} is a key of its own',
    zh: '{key}被写进了{around}的文字里：两者之间用的不是英文标点；请改用英文逗号“,”和英文冒号“:”（后加一个空格），使{key}单独成为一项',
  },
  missingKey: {
    en: 'the required key {called} ({title|half}) is missing here; add it, as in {example}',
    zh: '此处缺少必填的{title|half}（{called}）；请补写，如：{example}',
  },
  badKey: {
    en: 'the key “{key}” is not in the right form; begin with a letter and go on with letters, digits, ".", "_" or "-", 64 characters at most',
    zh: '名称“{key}”格式不对；应以英文字母开头，其后只用英文字母、数字、“.”“_”“-”，最长64个字符',
  },
  badOwnId: {
    en: '“{key}” is not an id for an own rule; write own/NAME, the name in small letters, digits and hyphens, as in own/talk-length',
    zh: '自定规则的编号不能写“{key}”；应写作 own/名称，名称只用小写英文字母、数字和“-”，如 own/talk-length',
  },

  // Empty values
  emptySection: {
    en: '{key} ({title|half}) has no value; write {empty} if there is none on record, or leave the key out if there is no record of it',
    zh: '{title|half}（{key}）后面没有内容；记录为无的写{empty}，没有记录的请删去这一项',
  },
  emptyRequiredSection: {
    en: '{key} ({title|half}) has no value; fill it in, or write {empty} if there is none on record',
    zh: '{title|half}（{key}）后面没有内容；请填写，记录为无的写{empty}',
  },
  emptyFlag: {
    en: '{key} ({title|half}) has no value; write true or false',
    zh: '{title|half}（{key}）后面没有内容；请写true（是）或false（否）',
  },
  emptyKey: {
    en: '{key} ({title|half}) has no value; fill it in, as in {example}, or leave the key out',
    zh: '{title|half}（{key}）后面没有内容；请填写，如：{example}，不填的请删去这一项',
  },
  emptyRequiredKey: {
    en: '{key} ({title|half}) is required but has no value; fill it in, as in {example}',
    zh: '{title|half}（{key}）为必填项，后面没有内容；请填写，如：{example}',
  },
  emptyItem: {
    en: 'there is nothing after the “-”; fill it in, as in {example}, or delete the “-”',
    zh: '“-”后面没有内容；请填写，如：{example}，或删去这个“-”',
  },

  commentAsValue: {
    en: '{key} has no value: what begins with # is a comment; put “{value}” in quotes',
    zh: '{key}后面没有内容：以“#”开头的“{value}”被当作注释；请给它加英文引号',
  },

  // Wrong kind of value
  noneNotList: {
    en: '{key} ({title|half}) is a list; write {key}: [] if there is none',
    zh: '{title|half}（{key}）应逐条登记；确实没有的，写 {key}: []',
  },
  mapNotList: {
    en: '{key} ({title|half}) must be a list, and a single entry without “-” stands there; write “- ” before each entry, as in {example}',
    zh: '{title|half}（{key}）应逐条登记，现在写成了不带“-”的一条；请在每条前面加“- ”，如：{example}',
  },
  valueNotListOfEntries: {
    en: '{key} ({title|half}) must be a list of entries, and a single value stands there; write it as in {example}, or {key}: [] if there is none',
    zh: '{title|half}（{key}）应逐条登记，如：{example}；确实没有的，写 {key}: []',
  },
  valueNotList: {
    en: '{key} ({title|half}) must be a list, and the single value “{value}” stands there; put it in brackets: {example}',
    zh: '{title|half}（{key}）可填多项，“{value}”要写在方括号内：{example}',
  },
  wideBrackets: {
    en: '{key} ({title|half}) must be a list, and the brackets of “{value}” are not the English ones; write {example}',
    zh: '{title|half}（{key}）可填多项，要写在英文方括号内，而“{value}”用的不是英文方括号；请改用英文的“[”“]”和“,”，写成：{example}',
  },
  listNotMap: {
    en: '{key} ({title|half}) is not a list; take the “- ” away and write its keys below it, as in {example}',
    zh: '{title|half}（{key}）只填一条；请去掉“- ”，直接分项填写，如：{example}',
  },
  valueNotMap: {
    en: '{key} ({title|half}) must have keys of its own, and a single value stands there; write it as in {example}',
    zh: '{title|half}（{key}）应分项填写，如：{example}',
  },
  wideColons: {
    en: 'the colons here are full-width, so the entry is read as one text; type English colons, each with a space behind it: {example}',
    zh: '此处用的是全角冒号“：”，整条被读成了一段文字；请改用英文冒号，后加一个空格，写成：{example}',
  },
  onlyPart: {
    en: '{key} must have keys of its own, and “{value}” alone stands there; write {example}',
    zh: '{key}下面应分项填写，现在只写了“{value}”；请写成：{example}',
  },
  entryNotMap: {
    en: 'each entry of this list must have keys, and “{value}” stands there; write it as in {example}',
    zh: '每条都应分项填写，现在只写了“{value}”；如：{example}',
  },
  listNotSingle: {
    en: '{key} ({title|half}) takes one value, not a list; write it without brackets or “-”, as in {example}',
    zh: '{title|half}（{key}）只填一项；请去掉方括号或“-”，写成：{example}',
  },
  mapNotSingle: {
    en: '{key} ({title|half}) takes one value, and keys stand there; write it as in {example} (a text with “: ” or “{” in it needs quotes)',
    zh: '{title|half}（{key}）只填一项内容，现在又分成了几项；请写成：{example}（文字中有“: ”或“{”的，整段加引号）',
  },
  itemNotSingle: {
    en: 'each item of this list is one value; write it as in {example}',
    zh: '此处每一项只填一个内容；请写成：{example}',
  },

  repeatedItem: {
    en: 'the list {key} has an item twice; leave one out',
    zh: '{key}中有重复的内容；请删去重复的',
  },

  // Texts
  numberAsText: {
    en: 'YAML reads {source} as the number {value}, and a text is meant here; put it in quotes: {example}',
    zh: 'YAML把{source}读成了数字{value}，而此处应为文字；请加上引号，写成：{example}',
  },
  numberAsId: {
    en: 'YAML reads {source} as the number {value}, and an id is meant here, which begins with a letter; write {example}',
    zh: '编号不能全用数字（{source}会被读成数字{value}）；请写成{example}',
  },
  booleanAsText: {
    en: 'YAML reads {source} as the truth value {value}, and a text is meant here; put it in quotes: "{source}"',
    zh: 'YAML把{source}读成了是非值{value}，而此处应为文字；请加上引号，写成"{source}"',
  },
  blankText: {
    en: '{key} is blank; fill it in',
    zh: '{key}的内容是空白；请填写',
  },
  textTooShort: {
    en: '{key} has {n|plural:character,characters}; at least {min} are required',
    zh: '{key}只写了{n}个字，至少要写{min}个字',
  },
  textTooLong: {
    en: 'the text has {n} characters, and {max} is the most; shorten it, or keep it in a file of its own',
    zh: '文字长{n}字，超过了上限{max}字；请压缩，或另存为文件',
  },
  otherForm: {
    en: '“{value}” is not what {key} may be; see the description of {key} in the schema',
    zh: '“{value}”不符合{key}的要求；请看格式说明中{key}一项',
  },

  // Days, weeks, times
  dayNear: {
    en: '“{value}” is not in the form of a date; write {suggestion}',
    zh: '日期“{value}”格式不对；请写成{suggestion}',
  },
  dayLikely: {
    en: '“{value}” does not say the whole date; write year-month-day: {suggestion}, if that is meant',
    zh: '“{value}”没有写明完整的年月日；如果是指{suggestion}，请照此填写',
  },
  daySerial: {
    en: '“{value}” is the number that a spreadsheet keeps a date as, here {suggestion}; write that date',
    zh: '“{value}”是 Excel 的日期序号，对应的日期是{suggestion}；请照此填写',
  },
  dayForm: {
    en: '“{value}” is not a date; write year-month-day, as in 2014-02-06',
    zh: '“{value}”不是日期；请按“年-月-日”填写，如2014-02-06',
  },
  noSuchDay: {
    en: 'there is no day {value} in the calendar; check the month and the day',
    zh: '日历上没有{value}这一天；请核对月和日',
  },
  weekNear: {
    en: '“{value}” is not in the form of a week; write {suggestion}',
    zh: '周次“{value}”格式不对；请写成{suggestion}',
  },
  weekLikely: {
    en: '“{value}” does not say the year; it may be {weeks|weekDays}; write the one that is meant',
    zh: '“{value}”没有写明年份，可能是{weeks|weekDays}；请核实后照此填写',
  },
  weekForm: {
    en: '“{value}” is not a week; write the year, -W and the number of the ISO week, as in 2014-W10',
    zh: '周次“{value}”格式不对；请按“年-W周数”填写，如2014-W10',
  },
  noSuchWeek: {
    en: 'there is no week {value} in the ISO calendar; check the number of the week',
    zh: 'ISO周历上没有{value}这一周；请核对周数',
  },
  timeNear: {
    en: '“{value}” is not in the form of a time; write {suggestion}',
    zh: '时间“{value}”格式不对；请写成{suggestion}',
  },
  timeForm: {
    en: '“{value}” is not a time of day; write hours and minutes, as in "09:00"',
    zh: '“{value}”不是时间；请按“时:分”填写，如"09:00"',
  },
  noSuchTime: {
    en: 'there is no time {value} on a day; write one from "00:00" to "23:59"',
    zh: '一天中没有{value}这个时间；请写"00:00"至"23:59"之间的时间',
  },
  noLetter: {
    en: '{key} is “{value}”, which holds no letter; write it out',
    zh: '{key}为“{value}”，其中没有文字；请填写完整',
  },
  toBeforeFrom: {
    en: 'the service ends on {to|date}, before it begins on {from|date}; correct from or to',
    zh: '任职的最后一天{to|date}早于第一天{from|date}；请核对任职起始日（from）和任职截止日（to）',
  },
  endNotAfterStart: {
    en: 'the talk ends at {end}, which is not later than its start at {start}; check both times',
    zh: '谈话结束时间{end}不晚于开始时间{start}；请核对这两个时间',
  },

  // Ids and digests
  idsInOne: {
    en: '“{value}” is read as one id: what stands between them is not the English comma; write {suggestion}, each id by itself',
    zh: '“{value}”被读成了一个编号：其中的标点不是英文逗号；请改用英文逗号“,”，写成{suggestion}',
  },
  idNear: {
    en: '“{value}” is not in the form of an id; write {suggestion}',
    zh: '编号“{value}”格式不对；请写成{suggestion}',
  },
  idIsName: {
    en: 'an id is meant here, not a name: “{value}” is {suggestion}',
    zh: '此处填编号，不填名称：“{value}”的编号是{suggestion}',
  },
  idOfSeveral: {
    en: '{n} people have the name “{value}”: {ids}; write the id of the one that is meant',
    zh: '有{n}人名为“{value}”：{ids}；请填写其中一人的编号',
  },
  idUnknownForm: {
    en: '“{value}” is not an id; write the id under which it is entered in this record',
    zh: '此处填编号，不填名称：“{value}”不是编号；请填写其在本记录中登记的编号',
  },
  idForm: {
    en: '“{value}” is not an id; an id begins with a letter and goes on with letters, digits, ".", "_" or "-", as in {example}',
    zh: '“{value}”不能作编号；编号以英文字母开头，其后只用英文字母、数字、“.”“_”“-”，如：{example}',
  },
  ownIdForm: {
    en: '“{value}” is not an id; an id begins with a letter and goes on with letters, digits, ".", "_" or "-", as in {example}, and no other entry has it',
    zh: '“{value}”不能作编号；编号以英文字母开头，其后只用英文字母、数字、“.”“_”“-”，如：{example}，不得与已有的编号重复',
  },
  idTooLong: {
    en: 'the id “{value}” has {n} characters, and 64 is the most; shorten it',
    zh: '编号“{value}”长{n}个字符，超过了上限64个；请缩短',
  },
  sha256Form: {
    en: '“{value}” is no SHA-256; it has 64 hexadecimal digits (0-9, a-f), and {n|plural:character stands,characters stand} here',
    zh: '“{value}”不是SHA-256校验值；校验值是64位十六进制数字（0-9、a-f），此处有{n}个字符',
  },

  // Numbers
  numberNear: {
    en: '“{value}” is a text, and a number is meant here; write {suggestion}, without quotes',
    zh: '此处只填数字，不加引号：请把“{value}”写成{suggestion}',
  },
  notNumber: {
    en: '“{value}” is not a number; write a number from 0 in plain digits, without quotes',
    zh: '此处只填数字，“{value}”不是数字；请用半角阿拉伯数字填写，不加引号',
  },
  notWhole: {
    en: '{source} is not a whole number; write one without a fraction',
    zh: '{source}不是整数；请填写整数',
  },
  negative: {
    en: '{source} is less than 0; write a number from 0',
    zh: '{source}小于0；请填写不小于0的数',
  },
  outOfRange: {
    en: '{source} is out of range; write a number from {min} to {max}',
    zh: '{source}超出范围；请填写{min}至{max}之间的数',
  },
  tooSmall: {
    en: '{source} is less than {min}; write a number from {min}',
    zh: '{source}小于{min}；请填写不小于{min}的数',
  },
  oddNumber: {
    en: '{source} is an unusual way to write a number; if {suggestion} is meant, write {suggestion}',
    zh: '数字“{source}”写法不规范；如果是{suggestion}，请直接写{suggestion}',
  },
  numberTooLong: {
    en: '{source} has too many digits to be exact; check the number',
    zh: '{source}位数过多，无法准确表示；请核对这个数',
  },
  notFinite: {
    en: '{source} is not a number that can be counted with; write a number from 0',
    zh: '{source}不能作为数目；请填写不小于0的数',
  },

  // Enumerated values
  booleanNear: {
    en: 'write {suggestion} instead of “{value}”: only true and false are understood here, without quotes',
    zh: '“{value}”应写成{suggestion|flag}：此处只能写true（是）或false（否），不加引号',
  },
  notBoolean: {
    en: '“{value}” is neither true nor false; write true or false, without quotes',
    zh: '“{value}”不是true（是）或false（否）；请写其中之一，不加引号',
  },
  choicesInOne: {
    en: '“{value}” is read as one value: what stands between them is not the English comma; write {suggestion}',
    zh: '“{value}”被读成了一个取值：其中的标点不是英文逗号；请改用英文逗号“,”，写成{suggestion}',
  },
  choiceByWord: {
    en: '“{value}” is none of the values here; write {nearest}, if that is meant',
    zh: '没有“{value}”这个取值；如果是指{nearest|term}，请照此填写',
  },
  notInListNear: {
    en: '“{value}” is not one of {allowed|term}; did you mean {nearest|term}?',
    zh: '没有“{value}”这个取值；是否应为{nearest|term}？可填：{allowed|term}',
  },
  notInList: {
    en: '“{value}” is not one of {allowed|term}; write one of them',
    zh: '没有“{value}”这个取值；可填：{allowed|term}',
  },

  more: {
    en: '{n|plural:further mistake is,further mistakes are} left out here; correct those above first and run the audit again',
    zh: '另有{n}处问题未列出；请先改正以上各处，再重新核查',
  },
} as const satisfies Readonly<Record<string, Localized>>;
