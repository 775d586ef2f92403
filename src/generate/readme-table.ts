import { type AnyRule, stageOf } from '../inputs/settings.ts';

const BEGIN = '<!-- rules: begin (npm run gen) -->';
const END = '<!-- rules: end -->';

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

/** The README of the rules with its table renewed. */
export function withRuleTable(readme: string, rules: readonly AnyRule[]): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`src/rules/README.md needs the lines ${BEGIN} and ${END}`);
  const head = '| rule | what | source | stage | severity | options |\n| --- | --- | --- | --- | --- | --- |';
  return `${readme.slice(0, begin + BEGIN.length)}\n${head}\n${rules.map(row).join('\n')}\n${readme.slice(end)}`;
}
