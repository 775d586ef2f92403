import { type AnyRule, stageOf } from '../inputs/settings.ts';
import type { FormatDefinition } from '../report/text/reporter.ts';

const stageWord = { studyListen: 'S', examineCriticise: 'E', rectify: 'R' } as const;

const cell = (text: string): string => text.replaceAll('|', '\\|');

const row = (rule: AnyRule): string => {
  const { id, title, source, severity, options } = rule;
  const stage = stageOf(rule);
  const named = Object.entries(options).filter(([name]) => name !== 'stage');
  const values = named.map(([name, { default: value }]) => `\`${name}: ${JSON.stringify(value)}\``);
  const short = values.map((value) => (value.length > 60 ? `${value.slice(0, 56)}…\`` : value));
  const words = source.words === '' ? '' : ` 「${source.words}」`;
  const cells = [`\`${id}\``, `${title.zh}<br>${title.en}`, `${source.provenance}${words}`];
  return `| ${[...cells, stage === null ? '' : stageWord[stage], severity, short.join(' ')].map(cell).join(' | ')} |`;
};

const RULES_HEAD = ['| rule | what | source | stage | severity | options |', '| --- | --- | --- | --- | --- | --- |'];

/** The README of the rules with its table renewed. */
export const withRuleTable = (readme: string, rules: readonly AnyRule[]): string =>
  withTable(readme, 'rules', [...RULES_HEAD, ...rules.map(row)]);

const FORMATS_HEAD = ['| format | 用途 · for |', '| --- | --- |'];

/** The README with its table of formats renewed. */
export const withFormatTable = (readme: string, formats: readonly FormatDefinition[]): string =>
  withTable(readme, 'formats', [
    ...FORMATS_HEAD,
    ...formats.map(({ name, about }) => `| \`${name}\` | ${cell(about.zh)} · ${cell(about.en)} |`),
  ]);

/** Replaces what stands between two marks. */
function withTable(readme: string, name: string, lines: readonly string[]): string {
  const begin = `<!-- ${name}: begin (npm run gen) -->`;
  const start = readme.indexOf(begin);
  const end = readme.indexOf(`<!-- ${name}: end -->`);
  if (start < 0 || end < start) throw new Error(`a README.md needs the marks of its table of ${name}`);
  return `${readme.slice(0, start + begin.length)}\n${lines.join('\n')}\n${readme.slice(end)}`;
}
