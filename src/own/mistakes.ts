import type { Localized } from '../model.ts';

/** What can be wrong with a rule of a profile. */
export const MISTAKES = {
  nothingAsked: {
    en: 'the rule asks about nothing: give it each and holds, or judge',
    zh: '规则没有写核查什么：请写 each 和 holds，或者写 judge',
  },
  nothingHolds: {
    en: 'the rule does not say what has to hold of each entry: give it holds',
    zh: '规则没有写每一条应当符合什么：请写 holds',
  },
  notWithJudge: {
    en: '{key} goes with each; a rule with judge is about the whole record. Take one of them away',
    zh: '{key} 与 each 配合使用；写了 judge 就是对整份记录的规则。请去掉其中之一',
  },
  ownOption: {
    en: 'an option cannot be called {name}: min, stage, severity and constructor have other meanings; give it another name',
    zh: '选项不能叫 {name}：min、stage、severity、constructor 另有含义；请给选项另取名称',
  },
  noList: {
    en: 'the record has no list {name}; lists are: {known}',
    zh: '活动记录中没有列表 {name}；可用的有：{known}',
  },
  unknownField: {
    en: 'at character {character}: there is no key {name} here; known: {known}',
    zh: '第{character}个字符处：这里没有 {name} 这个字段；可用的有：{known}',
  },
  noOptions: {
    en: 'at character {character}: there is no option {name}: the rule has none; write it under options',
    zh: '第{character}个字符处：没有选项 {name}，本规则没有选项；请在 options 中写明',
  },
  unknownName: {
    en: 'at character {character}: there is no {name}; known: {known}',
    zh: '第{character}个字符处：没有 {name}；可用的有：{known}',
  },
  unknownFunction: {
    en: 'at character {character}: there is no function {name}; known: {known}',
    zh: '第{character}个字符处：没有函数 {name}；可用的有：{known}',
  },
  noPatterns: {
    en: 'at character {character}: matches is not allowed, since a pattern can run for ever; use startsWith, endsWith, contains or in',
    zh: '第{character}个字符处：不能使用 matches（正则表达式可能长时间运行）；请改用 startsWith、endsWith、contains 或 in',
  },
  notCel: {
    en: 'at character {character}: the expression cannot be read from “{here}” on: {error}',
    zh: '第{character}个字符处：从“{here}”起写法或类型有误；请核对',
  },
  wrongTypes: {
    en: 'at character {character}: {types} is not possible; put values of other types there, or another function',
    zh: '第{character}个字符处：类型不符，不能写 {types}；请改用类型相符的值，或改用别的函数',
  },
  tooLarge: {
    en: 'at character {character}: the expression is nested too deeply or has too many parts; make it simpler',
    zh: '第{character}个字符处：表达式嵌套过深或者过于复杂；请简化',
  },
  openQuote: {
    en: 'at character {character}: the quotation mark in {here} has no counterpart; close the text',
    zh: '第{character}个字符处：{here} 中的引号不成对；请补上',
  },
  endsEarly: {
    en: 'at character {character}: the expression ends too early; write what is missing',
    zh: '第{character}个字符处：表达式不完整；请补全',
  },
  notBool: {
    en: 'the expression has to be true or false, and is of type {type}',
    zh: '表达式的结果应为真或假，现为 {type} 类型',
  },
  notShowable: {
    en: 'the message cannot show {source}, of type {type}; show one of its keys',
    zh: '提示语中无法显示 {source}（{type} 类型）；请改为显示其中的某个字段',
  },
  blankWords: {
    en: 'this text has no visible characters; write it out',
    zh: '这里没有可见的文字；请填写',
  },
  openBrace: {
    en: 'a brace of the message has no counterpart: expressions stand as {open}it.id{close}',
    zh: '提示语中的花括号不成对：表达式写作 {open}it.id{close}',
  },
  tooLong: {
    en: 'the expression has {length} characters; at most {max} are allowed',
    zh: '表达式有{length}个字符，最多{max}个',
  },
  tooMany: {
    en: '{count} rules; at most {max} are allowed',
    zh: '自定规则有{count}项，最多{max}项',
  },
  tooMuch: {
    en: 'the expressions have {bytes} bytes together; at most {max} are allowed',
    zh: '所有表达式共{bytes}字节，最多{max}字节',
  },
} as const satisfies Readonly<Record<string, Localized>>;
