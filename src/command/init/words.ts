import type { Lang, Localized } from '../../model.ts';

/** The head of a new record: how to fill it in. One item per paragraph. */
export const GUIDE: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '单位活动记录：一个单位一份文件。',
    '填写说明',
    '1. 冒号后面空着的，逐项填写；注明“必填”的不能缺。冒号后面留一个空格，缩进用空格。日期写成2014-2-6、2014年2月6日都可以，人员写编号或姓名，有多项的用“、”隔开。',
    '2. 行首带“# ”的内容尚未写入记录；需要时去掉“# ”再填写。',
    '3. 没有内容可填、又未注明“必填”的，整行删去，不要空着。',
    '4. 没有写的部分表示“没有记录”。经核实确实没有的，才写空值，如“征求意见: []”，表示“记录为无”；两者的判定结果不同。',
    '5. 有多条的，从“- ”开始整条照样添加，缩进与上一条对齐；也可用命令加入：audit add 文件名 谈心谈话。',
    '6. 一条之内的部分也用命令加入，如第1稿方案的审核：audit add 文件名 实施方案/方案稿次/1/督导组审核。',
    '7. 填好后，用命令 audit 加文件名进行核查，按报告所列逐处补正；用 audit todo 加文件名，列出还须办理的事项。',
  ],
  en: [
    'The activity record of one unit. Each unit has a file of its own.',
    'How to fill it in',
    '1. Fill in what is empty behind its colon; what is marked “required” may not be left out. One space behind a colon; indent with spaces. Dates may be written 2014-2-6, people by id or by name, and several values with commas between them.',
    '2. Lines that begin with “# ” are not in the record; take the “# ” away where you need them, and fill them in.',
    '3. Where you have nothing to fill in and the key is not marked “required”, delete the line; do not leave it empty.',
    '4. A section that is left out means that there is no record of it. Write an empty value, such as opinions: [], only where it is established that there is none: the two are judged differently.',
    '5. For further entries of a list repeat the whole entry from its “- ”, with the same indent; or put one in by command: audit add FILE talks.',
    '6. What an entry holds is put in by command too, such as the review of version 1 of the plan: audit add FILE plan/versions/1/review.',
    '7. When it is filled in, run the command audit with the name of this file, and put right what the report names; audit todo with the name lists what is left to do.',
  ],
};

export const WORDS = {
  others: {
    en: 'The other sections. This puts in an entry to fill in: audit add FILE SECTION',
    zh: '其余各部分如下。需要填写哪一部分，用命令“audit add 文件名 部分名称”加入待填写的一条：',
  },
  noSchemaLine: {
    en: 'An editor checks this file while you type if the schema is next to it: audit init --with-schema writes both.',
    zh: '同一文件夹有格式文件时，编辑器可边填边查；用 audit init --with-schema 可一并生成。',
  },
  written: {
    en: '{file} is written. Fill it in, then audit it: {command}',
    zh: '已生成 {file}。请填写后核查：{command}',
  },
  schemaBeside: {
    en: '{schema} is next to it, for editors',
    zh: '同一文件夹已有格式文件 {schema}，供编辑器使用',
  },
  exists: {
    en: '{file} already exists and was not changed; give the new record another name',
    zh: '{file} 已经存在，未作任何改动；请为新记录另取文件名',
  },
  isFolder: {
    en: '{file} is a folder; name the new record in it, as in {example}',
    zh: '{file} 是文件夹；请写明其中新记录的文件名，如 {example}',
  },
  noFolder: {
    en: 'there is no folder {folder}; create it first, or name the new record in one that exists',
    zh: '没有文件夹 {folder}；请先建立，或改用已有的文件夹',
  },
  denied: {
    en: '{file} cannot be written: no permission; name the new record in another folder',
    zh: '没有写入 {file} 的权限；请改用其他文件夹',
  },
  failed: {
    en: '{file} cannot be written ({reason|cause}); check the name and the disk',
    zh: '{file} 无法写入（{reason|cause}）；请检查文件名和磁盘',
  },
  schemaDiffers: {
    en: '{schema} exists already and is not the schema of this version; nothing is written. Move it away, or leave out --with-schema',
    zh: '{schema} 已经存在，且不是本版本的格式文件，未作任何改动；请先移走该文件，或去掉 --with-schema',
  },
  noFileForSchema: {
    en: '--with-schema writes a file beside the record, and - is standard output; name a file',
    zh: '--with-schema 要在记录旁边生成文件，而 - 表示标准输出；请写明文件名',
  },
  passedBy: {
    en: '{file} would be skipped when its folder is audited; choose a name that ends in .yaml, .yml, .xlsx or .ods, begins with no dot and is not {config}',
    zh: '按文件夹核查时不会读取 {file}；文件名应以 .yaml、.yml、.xlsx 或 .ods 结尾，不以“.”开头，也不能是 {config}',
  },
} as const satisfies Readonly<Record<string, Localized>>;
