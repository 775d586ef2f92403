import { fileAt } from '../discover/discover.ts';
import { problem, problemsIn } from '../inputs/problem.ts';
import { looksLikeBook } from '../load/file/magic.ts';
import { readRecordFile } from '../load/file/read.ts';
import type { Lang, Localized, Problem } from '../model.ts';
import { pathToType } from '../report/text/shell-word.ts';
import readable from '../rules/record/readable.ts';
import { type Added, addEntry } from './add/add.ts';
import { WORDS as FIX_WORDS } from './fix/words.ts';
import { overwrite, sayNotWritten } from './fix/write.ts';
import { defineCommand } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { OPTIONS, YAML_FILE } from './out/options.ts';
import { type LangFlags, langOf } from './out/setup.ts';
import { refuse, tellAll, type World } from './out/world.ts';

const WORDS = {
  added: {
    en: '{file}:{line}: added an entry to fill in to {section}',
    zh: '{file}：第{line}行，已在“{section}”中加入待填写的一条',
  },
  addedWith: {
    en: '{file}:{line}: added an entry to fill in to {section}, with {known}',
    zh: '{file}：第{line}行，已在“{section}”中加入待填写的一条（{known}）',
  },
  addedMap: {
    en: '{file}:{line}: added {section}, to fill in',
    zh: '{file}：第{line}行，已加入待填写的“{section}”',
  },
  unknown: {
    en: 'there is no section {given}; there are: {known}',
    zh: '没有“{given}”这一部分；可用的有：{known}',
  },
  noneInIt: {
    en: 'it has no {given}; it has: {known}',
    zh: '其中没有“{given}”；现有：{known}',
  },
  value: {
    en: '{given} takes a value and is not added; write it into {before} by hand, as in {example}',
    zh: '“{given}”只是一个值，不用命令加入；请在“{before}”中直接填写，如：{example}',
  },
  valueOfRecord: {
    en: '{given} takes a value and is not added; write it into the record by hand, as in {example}',
    zh: '“{given}”只是一个值，不用命令加入；请在记录中直接填写，如：{example}',
  },
  empty: {
    en: 'it has no {given}, nor any other entry yet; add one first: audit add {typed} {before}',
    zh: '其中没有“{given}”，也还没有任何一条；请先用 audit add {typed} {before} 加入一条',
  },
  there: {
    en: '{file}:{line}: {section} exists already and was not changed',
    zh: '{file}：第{line}行已有“{section}”，不予覆盖',
  },
  unplaced: {
    en: '{file}: no entry can be added to {section} safely, because of how that part is written; add it by hand',
    zh: '{file}：“{section}”的现有写法无法安全地加入一条，请自行填写',
  },
  unreadable: {
    en: '{file} cannot be read as a record; correct it first (audit fix {typed} corrects what is certain)',
    zh: '{file}无法读取，请先改正（可用 audit fix {typed} 改正有把握之处）',
  },
  usage: {
    en: 'name a record and one of its sections: audit add FILE SECTION',
    zh: '请指定记录和其中的一个部分：audit add 文件 部分',
  },
} as const satisfies Readonly<Record<string, Localized>>;

function sayAdded(added: Added, file: string, lang: Lang): readonly Problem[] {
  const typed = pathToType(file, lang);
  switch (added.kind) {
    case 'added': {
      const { line, section, known, isEntry } = added;
      const words = known.length > 0 ? WORDS.addedWith : WORDS.added;
      return [problem(isEntry ? words : WORDS.addedMap, { file, line, section, known })];
    }
    case 'there':
      return [problem(WORDS.there, { file, line: added.line, section: added.section })];
    case 'unplaced':
      return [problem(WORDS.unplaced, { file, section: added.section })];
    case 'nowhere': {
      const { example, known, before } = added.where;
      const value = before === '' ? WORDS.valueOfRecord : WORDS.value;
      if (example !== undefined) return [problem(value, { ...added.where, example })];
      if (!added.isSection && known.length === 0)
        return [problem(WORDS.empty, { ...added.where, typed, before: pathToType(before, lang) })];
      return [problem(added.isSection ? WORDS.unknown : WORDS.noneInIt, { ...added.where })];
    }
    case 'unreadable':
      return [problem(WORDS.unreadable, { file, typed }), ...problemsIn(file, readable.messages, added.findings)];
  }
}

/** `audit add FILE SECTION`: puts an entry to fill in into a section, and never over anything. */
function add(operands: readonly string[], flags: LangFlags, world: World): number {
  const lang = langOf(flags, world);
  const { problems } = readFlags(flags);
  if (problems.length > 0) return refuse(world, lang, problems);
  const [given, section, ...more] = operands;
  if (given === undefined || section === undefined || more.length > 0)
    return refuse(world, lang, [problem(WORDS.usage)]);
  const { file, name } = fileAt(world.cwd, given);
  const read = readRecordFile(file, { within: null });
  if (!read.ok) return refuse(world, lang, problemsIn(name, readable.messages, read.findings));
  if (looksLikeBook(read.bytes)) return refuse(world, lang, [problem(FIX_WORDS.workbook, { file: name })]);
  const added = addEntry(read.bytes, section);
  if (added.kind !== 'added') return refuse(world, lang, sayAdded(added, name, lang));
  const why = overwrite(file, read.bytes, added.text);
  if (why !== null) return refuse(world, lang, [sayNotWritten(name, why)]);
  tellAll(world, lang, sayAdded(added, name, lang));
  return 0;
}

export default defineCommand({
  name: 'add',
  about: {
    en: 'add a blank entry to a section of a record, such as talks, plan/versions/1/review or materials/team/drafts: audit add unit.yaml talks',
    zh: '在记录的某一部分中加入待填写的一条，如谈心谈话、实施方案/方案稿次/1/督导组审核、对照检查材料/领导班子/各稿：audit add unit.yaml 谈心谈话',
  },
  operands: { spelling: '<file-and-section...>', value: YAML_FILE },
  options: { lang: OPTIONS.lang },
  run: add,
});
