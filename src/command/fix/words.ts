import type { Localized } from '../../model.ts';

export const WORDS = {
  workbook: {
    en: '{file} is a workbook and is left as it is; correct it in Excel or WPS, or make a record of it with audit import',
    zh: '{file} 是工作簿，未作改动；请在 Excel 或 WPS 中修改，或用 audit import 转为记录',
  },
  wasEncoded: {
    en: '{file}: it is saved as {encoding}, and becomes UTF-8',
    zh: '{file}：原以 {encoding} 编码保存，改为 UTF-8 编码',
  },
  hadMark: {
    en: '{file}: it begins with an invisible mark (BOM), which is removed',
    zh: '{file}：文件开头有不可见的标记（BOM），予以删去',
  },
  wouldChange: {
    en: '{n|plural:file,files} would change; nothing is written. To write, add --write',
    zh: '有{n}个文件可以改正，尚未写入；如需写入，请加 --write',
  },
  written: { en: '{n|plural:file,files} corrected: {files}', zh: '已改正{n}个文件：{files}' },
  nothing: { en: 'there is nothing to correct', zh: '没有需要改正的格式' },
  left: {
    en: 'only you can correct these ({n}); the lines are those of the corrected file:',
    zh: '以下{n}处须由填写人改正（行号为改正后文件的行号）：',
  },
  changedMeanwhile: {
    en: '{file} was changed while it was being corrected, and is not written; run the command again',
    zh: '{file}在改正过程中被他人改动，未予写入；请重新运行本命令',
  },
  notWritten: {
    en: '{file} could not be written ({reason|cause}) and is unchanged',
    zh: '{file}未能写入（{reason|cause}），原文件未改动',
  },
  noPath: { en: 'name the records to correct, or their folder', zh: '请指定要改正的记录或其所在的文件夹' },
  notStandardInput: {
    en: 'standard input (-) cannot be corrected; name a file',
    zh: '不能改正标准输入（-）；请指定文件',
  },
  writeAndCheck: {
    en: '--write and --check exclude each other: one writes, the other only looks',
    zh: '--write 与 --check 不能同时使用：前者写入，后者只核对',
  },
} as const satisfies Readonly<Record<string, Localized>>;
