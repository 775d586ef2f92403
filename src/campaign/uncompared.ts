import type { ReadFileText, Text } from '../model.ts';
import { text } from '../rule/judgement.ts';
import type { Messages } from '../rule/rule.ts';

/** Why the text of a plan or draft is not compared with others. */
export const uncomparedMessages = {
  noFileNamed: {
    en: 'not compared: it names no file',
    zh: '未作比对：没有填写文件（file）',
  },
  notRead: {
    en: 'not compared: the text of {file} cannot be read',
    zh: '未作比对：文件“{file}”的文字无法读取',
  },
  otherFormat: {
    en: 'not compared: the file is {format}',
    zh: '未作比对：文件为 {format} 格式',
  },
} as const satisfies Messages;

/** Why the text of a file is not compared; null where it can be read. */
export function whyUncompared(
  file: string | undefined,
  textOf: ReadFileText,
): Text<keyof typeof uncomparedMessages> | null {
  if (file === undefined) return text('noFileNamed');
  const read = textOf(file);
  if (read.kind === 'text') return null;
  return read.why === 'format' ? text('otherFormat', { format: read.format }) : text('notRead', { file });
}
