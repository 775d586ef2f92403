import type { Localized, Params, Place, Problem, Text } from '../model.ts';
import { say, sayInOwnWords } from '../words/say.ts';

/** In both languages; of a document in Chinese, in its own words. */
export const inBoth = (template: Localized, { params, keys }: Omit<Text, 'code'>): Localized => ({
  en: say(template, params, 'en'),
  zh: keys === 'zh' ? sayInOwnWords(template, params) : say(template, params, 'zh'),
});

/** A problem of the run, in both languages at once. Its code matters where reports name it. */
export const problem = (template: Localized, params: Params = {}, code = 'other'): Problem => ({
  code,
  params,
  message: inBoth(template, { params }),
});

/** A problem at a place in a file: `roster.yaml:3:5: …`. */
export const problemAt = (
  file: string,
  { line, column }: Pick<Place, 'line' | 'column'>,
  template: Localized,
  { code = 'other', params = {}, ...text }: Partial<Text> = {},
): Problem => {
  const { en, zh } = inBoth(template, { params, ...text });
  const where = `${file}:${line}:${column}`;
  return {
    code,
    params: { ...params, path: file, line, column },
    message: { en: `${where}: ${en}`, zh: `${where}：${zh}` },
  };
};

/** What was found wrong in a file that is not a record, said by the messages of the rule that says it of records. */
export const problemsIn = (
  file: string,
  messages: Readonly<Record<string, Localized>>,
  found: readonly (Text & { readonly place: Place })[],
): readonly Problem[] =>
  found.map(({ place, ...text }) =>
    problemAt(file, place, messages[text.code] ?? { en: text.code, zh: text.code }, text),
  );

const DEFECT: Localized = {
  en: 'a defect of unit-audit in the rule {rule}: {error}. The other rules were judged. Please report it with the record, or a part of it that shows the same',
  zh: '程序在执行规则 {rule} 时出错：{error}。其他规则已照常判断。请将该记录或能重现问题的片段反馈给开发者',
};

const OWN_DEFECT: Localized = {
  en: 'the rule {rule} of the profile failed on {path}: {error|half}. The other rules were judged. Make the rule simpler, or narrow it with `where`',
  zh: '审核标准中的规则 {rule} 在核查 {path} 时出错：{error|half}。其他规则已照常判断。请简化该规则，或用 where 缩小核查范围',
};

interface Thrown {
  readonly rule: string;
  readonly error: unknown;
  readonly path?: string;
}

/** A rule threw: our own mistake or the profile's, never the record's. */
export const sayDefect = ({ rule, error, path = '' }: Thrown): Problem =>
  rule.startsWith('own/')
    ? problem(OWN_DEFECT, { rule, path, error: String(error) }, 'defect')
    : problem(DEFECT, { rule, error: String(error) }, 'defect');
