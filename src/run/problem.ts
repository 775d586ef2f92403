import { say } from '../judge/say.ts';
import type { Localized, Params, Place, Problem } from '../model.ts';

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
