import type { Lang } from '../model.ts';

/** What help shows in brackets, in Chinese. */
const IN_CHINESE: Readonly<Record<string, string>> = {
  options: '选项',
  paths: '路径',
  file: '文件',
  files: '文件',
  section: '部分',
  old: '原报告',
  new: '新报告',
  report: '报告',
  ledger: '台账',
  rule: '规则',
  pattern: '规则',
  name: '名称',
  format: '格式',
  path: '路径',
  level: '情况',
  date: '日期',
  text: '文字',
  dir: '文件夹',
  folder: '文件夹',
  profile: '审核标准',
  part: '第几片',
  parts: '共几片',
  n: '数',
};

/** A command or option as help shows it, with what it takes in the reader's language: audit init [选项] [文件]. */
export function placesIn(term: string, lang: Lang): string {
  // Commander takes the two as one, so that the command itself can say what is missing.
  const apart = term.replace('<file-and-section...>', '<file> <section>').replace('<action>', '<add|show>');
  if (lang === 'en') return apart;
  return apart.replaceAll(/[<[][a-z|=/.]+[\]>]/g, (place) =>
    place.replaceAll(/[a-z]+/g, (word) => IN_CHINESE[word] ?? word),
  );
}
