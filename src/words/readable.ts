import { messages as workbook } from './workbook.ts';

/** Messages about a file that cannot be read as a record, by the codes of src/load. */
export const messages = {
  absentFile: {
    en: 'the file does not exist; check its name, or put it back',
    zh: '文件不存在；请核对文件名，或者重新放入该文件',
  },
  accessDenied: {
    en: 'the file may not be read; give the account that runs the audit the right to read it',
    zh: '没有读取该文件的权限；请为运行核查的账户开通读取权限',
  },
  unreadable: {
    en: 'the file cannot be read ({reason}); check the disk or the folder, or save the file again',
    zh: '文件无法读取（{reason}）；请检查磁盘和文件夹，或者重新保存该文件',
  },
  oddName: {
    en: 'the name of the file or of its folder is not UTF-8, so it cannot be opened; rename it (names from old systems are often GBK)',
    zh: '文件名或所在文件夹的名称不是 UTF-8 编码，无法打开；请重新命名（旧系统中的名称常为 GBK 编码）',
  },
  notAFile: {
    en: 'this is a folder, pipe, socket or device, not a regular file; put an ordinary file in its place',
    zh: '这不是普通文件，而是文件夹、管道、套接字或设备；请换成普通文件',
  },
  linkOutside: {
    en: 'the link leads out of the folder that is audited and is not followed; put the file itself into the folder',
    zh: '该链接指向被核查文件夹之外，不予读取；请将文件本身放入该文件夹',
  },
  brokenLink: {
    en: 'the link leads to no file; put the file itself in its place',
    zh: '该链接没有指向任何文件；请换成文件本身',
  },
  tooLarge: {
    en: 'the file is larger than {limit} MiB and was not read; a record holds one unit, and attachments belong in the archive',
    zh: '文件超过{limit} MiB，未予读取；一份记录只填一个单位，附件请归入活动档案',
  },
  tooManyLines: {
    en: 'the file has more than {limit} lines; a record holds one unit, so split the file',
    zh: '文件超过{limit}行；一份记录只填一个单位，请拆分文件',
  },
  lineTooLong: {
    en: 'this line is longer than {limit} characters; break it into several lines',
    zh: '本行超过{limit}个字符；请分成多行填写',
  },
  tooDeep: {
    en: 'lists and maps are nested more than {limit} levels deep here; a record needs fewer than ten, so check the brackets, dashes and indents',
    zh: '此处内容嵌套超过{limit}层；一份记录用不到十层，请检查括号、短横线和缩进',
  },
  tooManyNodes: {
    en: 'the file holds more than {limit} values; a record holds one unit, so split the file',
    zh: '文件内容超过{limit}个（名称和内容分别计算）；一份记录只填一个单位，请拆分文件',
  },
  tooManyKeys: {
    en: 'this map has more than {limit} keys; write entries as a list, each behind a dash',
    zh: '此处同一层的项目超过{limit}个；多条内容请写成列表，每条以短横线“-”开头',
  },
  tooManyPeople: {
    en: 'the record lists more than {limit} people; a record holds one unit, so list the people of that unit alone',
    zh: '人员名单（people）超过{limit}人；一份记录只填一个单位，请只列本单位人员',
  },
  tooManyItems: {
    en: 'this list has more than {limit} entries; a record holds one unit, so split the file',
    zh: '此列表超过{limit}项；一份记录只填一个单位，请拆分文件',
  },
  keyTooLong: {
    en: 'this key is longer than {limit} characters; write the key that the record asks for, and the text behind its colon',
    zh: '此处冒号前的名称超过{limit}个字符；请写规定的名称，正文写在冒号之后',
  },
  tooManyAliases: {
    en: 'the file has more than {limit} references (*name); write the values out',
    zh: '文件中的引用（*名称）超过{limit}处；请直接写出内容，不用引用',
  },
  tooMuchExpanded: {
    en: 'with its references (*name) filled in, the file holds more than {limit} values; write the values out',
    zh: '文件中的引用（*名称）展开后，文件内容超过{limit}个；请直接写出内容，不用引用',
  },
  otherEncoding: {
    en: 'the file is saved as {encoding}; save it as UTF-8 (in Notepad: File, Save as, Encoding: UTF-8)',
    zh: '文件是以 {encoding} 编码保存的；请另存为 UTF-8 编码（记事本：文件→另存为→编码选 UTF-8）',
  },
  notUtf8: {
    en: 'the file is not UTF-8 from here on; save it again as UTF-8, and check the text in this line',
    zh: '文件从此处起不是 UTF-8 编码；请重新以 UTF-8 编码保存，并核对本行文字',
  },
  badCharacter: {
    en: 'the file holds the invisible character {character}, which YAML does not allow ({n|plural:time,times}, here first); delete it',
    zh: '文件中有 YAML 不允许的不可见字符 {character}（共{n}处，此处为第一处）；请删除',
  },
  empty: {
    en: 'the file is empty, or holds nothing but comments; fill it in',
    zh: '文件是空的，或者只有注释；请填写',
  },
  manyDocuments: {
    en: 'a second document begins here; each unit has a file of its own, so move what follows into another file, or delete this line',
    zh: '此处开始了第二份文档；每个单位单独一个文件，请将以下内容移到另一个文件，多余的“---”请删除',
  },
  directive: {
    en: '{directive} is not allowed; delete this line',
    zh: '不允许使用 {directive}；请删除本行',
  },
  tag: {
    en: 'the tag {tag} is not allowed; delete it, and where a text begins with an exclamation mark put it in quotes',
    zh: '不允许使用标签 {tag}；请删除，如正文以感叹号开头，请用英文引号把正文括起来',
  },
  unknownAlias: {
    en: 'YAML reads {alias} as a reference, and nothing is marked with that name before it; put the text in quotes, or write the value out',
    zh: '{alias} 会被当作引用，而前文没有同名的标记；如是正文，请用英文引号括起来，否则请直接写出内容',
  },
  aliasInItself: {
    en: 'the reference {alias} is inside the value that it refers to; write the value out',
    zh: '引用 {alias} 写在了它所指的内容里面；请直接写出内容',
  },
  duplicateKey: {
    en: 'the key {key} is here a second time, first in line {firstLine}; join the two or delete one',
    zh: '“{key}”重复，前一处在第{firstLine}行；请合并或者删除一处',
  },
  listAsKey: {
    en: 'a list or map stands where a key is needed; write a key, a colon and a space before it',
    zh: '此处应当写名称，却写成了列表或者花括号；请先写名称，后加英文冒号和空格',
  },
  noKey: {
    en: 'there is no key before the colon; write one',
    zh: '冒号前面没有名称；请补写',
  },
  tabIndent: {
    en: 'tabs are used as indent here, in {n|plural:line,lines}; use spaces, two for each level',
    zh: '从本行起有{n}行用制表符（Tab）缩进；请改用空格，每层两个',
  },
  wideIndent: {
    en: 'full-width or other special spaces are used as indent here, in {n|plural:line,lines}; use ordinary spaces, two for each level',
    zh: '从本行起有{n}行用全角空格或其他特殊空格缩进；请改用半角空格，每层两个',
  },
  wideColon: {
    en: 'there is a full-width colon ： behind {key}; type : followed by a space',
    zh: '“{key}”后面用了中文冒号“：”；请改为英文冒号“:”，后加一个空格',
  },
  wideCharacter: {
    en: 'the character {character} does not count as {meant} in YAML; type {meant}',
    zh: '此处的“{character}”不是 YAML 的符号；请改为英文半角的 {meant}',
  },
  unclosedQuote: {
    en: 'the quote {quote} that opens here is not closed; type {quote} at the end of the text',
    zh: '此处的引号 {quote} 没有配对；请在这段文字末尾补上 {quote}',
  },
  unclosedBracket: {
    en: 'the bracket {bracket} that opens here is not closed by {closing}; type {closing} behind its last entry, before the next key',
    zh: '左括号“{bracket}”缺少右括号“{closing}”；请在本条末尾补上“{closing}”',
  },
  strayBracket: {
    en: 'nothing opens the bracket {bracket}; delete it, or put the text in quotes',
    zh: '括号 {bracket} 没有与之配对的前括号；请删除，如是正文，请用英文引号括起来',
  },
  badIndent: {
    en: 'this line does not line up with those around it; entries of one level begin in one column, those inside further right by two spaces',
    zh: '本行缩进与前后不一致；同一层的内容应当左边对齐，下一层多缩进两个空格',
  },
  bracketIndent: {
    en: 'this line stands too far left: everything between brackets, the closing one too, is indented further than the line with the opening one',
    zh: '本行太靠左；括号里的内容（包括右括号）要比左括号所在的行多缩进两个空格',
  },
  hashInBrackets: {
    en: 'what follows “ #” is a comment, so the bracket before it is never closed; put the text in quotes',
    zh: '“ #”后面的内容被当作注释，前面的括号因此没有配对；请给这段文字加英文引号',
  },
  missingDash: {
    en: 'another entry seems to begin here without “- ”; type “- ” before it, in line with the “- ” of the entry above',
    zh: '此处前面可能漏写“- ”：每一条都以“- ”开头，并与上一条的“- ”对齐',
  },
  missingBrace: {
    en: 'nothing opens the {closing} in this line; type {bracket} before {key}',
    zh: '本行有“{closing}”，没有与之配对的左括号；请在“{key}”前面补上“{bracket}”',
  },
  noSpaceAfterDash: {
    en: 'there is no space behind the -; type one',
    zh: '“-”后面要有一个空格；请补上',
  },
  commentedKey: {
    en: 'this line still begins with “# ”, so it is a comment, and the lines below it belong to nothing; delete the “# ”',
    zh: '行首的“# ”没有去掉，本行成了注释，下面的内容没有归属；请删去“# ”',
  },
  mergeKey: {
    en: 'merge keys (<<) are not allowed; write the keys out here',
    zh: '不能用“<<”合并其他内容；请把要合并的内容逐项写在此处',
  },
  mergeConflict: {
    en: 'two versions of the file were not joined: keep one side, and delete this mark and those that belong to it',
    zh: '此处留有版本合并冲突的标记；请保留其中一方的内容，并删除本标记和相应的其他标记',
  },
  noColon: {
    en: 'there is no colon in this line; write a key, a colon, a space and the value, or indent it further if it continues the text above',
    zh: '本行没有冒号；请写成“名称: 内容”（英文冒号后加空格），如是接续上文，请比上一行多缩进',
  },
  noSpaceAfterColon: {
    en: 'there is no ordinary space behind the colon of {key}; type one (a full-width space does not count)',
    zh: '“{key}”的冒号后面没有半角空格；请加一个（全角空格不算）',
  },
  secondColon: {
    en: 'there are two keys in one line; put the second in a line of its own, and a text that holds a colon in quotes',
    zh: '一行中写了两项；请将后一项另起一行，如是含有冒号的正文，请用英文引号括起来',
  },
  noComma: {
    en: 'two entries inside the brackets run into each other here: a comma is missing, a colon has no space behind it, or a text with a colon has no quotes; type “, ” or “: ”, or put the text in quotes',
    zh: '括号内的两项在此处连在了一起：两项之间应有英文逗号“,”，名称后面的英文冒号“:”后应有一个空格，含有冒号的文字应加英文引号；请对照改正',
  },
  extraComma: {
    en: 'there is a comma too many; delete it, or put the text in quotes',
    zh: '此处多了一个逗号；请删除，如是正文，请用英文引号括起来',
  },
  listOnKeyLine: {
    en: 'a list cannot begin in the line of its key; put each - in a line of its own, and a text that begins with - in quotes',
    zh: '列表不能与它的名称写在同一行；请将每个“-”另起一行，如是以“-”开头的正文，请用英文引号括起来',
  },
  textAfterQuote: {
    en: 'there is text behind the closing quote; inside a quoted text use “ ”, or put the whole text in single quotes',
    zh: '引号配对之后还有文字；正文里面的引号请用中文引号“”，外面用英文引号括起全文',
  },
  textAfterBracket: {
    en: 'there is text behind the closing bracket; delete it, or put the whole in quotes',
    zh: '括号配对之后还有文字；请删除，如整段都是正文，请用英文引号括起来',
  },
  noSpaceBeforeComment: {
    en: 'there is no space before #; type one before a comment, and put a text that holds # in quotes',
    zh: '# 前面没有空格；注释前请加一个空格，如是正文，请用英文引号括起来',
  },
  badStart: {
    en: 'a text cannot begin with {character}; put it in quotes',
    zh: '正文不能以 {character} 开头；请用英文引号把正文括起来',
  },
  badEscape: {
    en: '{escape} means nothing inside double quotes; write the backslash twice, or use single quotes',
    zh: '双引号内的 {escape} 没有意义；反斜杠请写两个，或者改用英文单引号',
  },
  notYaml: {
    en: 'this cannot be read as YAML; write a key, a colon, a space and the value, and put a text with special characters in quotes',
    zh: '此处不符合 YAML 格式；请写成“名称: 内容”（英文冒号后加空格），正文有特殊符号的，请用英文引号括起来',
  },
  more: {
    en: '{n|plural:more mistake,more mistakes} in this file, not listed; fix those above and audit again',
    zh: '本文件还有{n}处错误未列出；请先改正以上各处，再重新核查',
  },
  perhapsMore: {
    en: 'the file is too large to be searched for further mistakes; fix those above and audit again',
    zh: '文件较大，其后未再逐处查找；请先改正以上各处，再重新核查',
  },
  ...workbook,
} as const;
