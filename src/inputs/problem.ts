import type { Localized, Params, Place, Problem, Text } from '../model.ts';
import { say } from '../words/say.ts';

/** A problem of the run, in both languages at once. */
export const problem = (template: Localized, params: Params = {}): Problem => ({
  message: { en: say(template, params, 'en'), zh: say(template, params, 'zh') },
});

/** A problem at a place in a file: `roster.yaml:3:5: …`. */
export const problemAt = (
  file: string,
  { line, column }: Pick<Place, 'line' | 'column'>,
  template: Localized,
  params: Params,
): Problem => {
  const { en, zh } = problem(template, params).message;
  const where = `${file}:${line}:${column}`;
  return { message: { en: `${where}: ${en}`, zh: `${where}：${zh}` } };
};

/** What was found wrong in a file that is no record, said by the messages of the rule that says it of records. */
export const problemsIn = (
  file: string,
  messages: Readonly<Record<string, Localized>>,
  found: readonly (Text & { readonly place: Place })[],
): readonly Problem[] =>
  found.map(({ code, params, place }) => problemAt(file, place, messages[code] ?? { en: code, zh: code }, params));
