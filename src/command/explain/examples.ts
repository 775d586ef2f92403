import { putInto } from '../../fix/fix.ts';
import { type AnyRule, isOfFolder } from '../../inputs/settings.ts';
import type { Lang, PlacedCheck } from '../../model.ts';
import { sayNotCounted } from '../../report/text/evidence.ts';
import { visible } from '../../report/text/neutral.ts';
import { type Page, paintOf, paragraph } from '../../report/text/page.ts';
import { exampleLines, omittedIn } from '../../rule/example.ts';
import { OMISSIBLE_IN_ROSTER, splitExample } from '../../rule/folder-example.ts';
import { GLYPHS, WORDS as REPORT_WORDS, resultOf } from '../../words/report.ts';
import { foldYaml } from '../out/yaml-text.ts';
import { runExample } from './run-example.ts';
import { WORDS } from './words.ts';

const INDENT = '    ';

/** An example with its keys and listed values in a language. */
function inWords(rule: AnyRule, example: string, lang: Lang): string {
  const kindOf = (index: number) => (isOfFolder(rule) && rule.needsRoster && index === 0 ? 'roster' : 'record');
  const documents = example.split(/^---\n/m);
  return documents.map((document, index) => putInto(lang, document, kindOf(index))).join('---\n');
}

/** An example without marks, ready to copy. */
const plainLines = (page: Page, example: string): readonly string[] =>
  exampleLines(example)
    .flatMap((line) => foldYaml(visible(line), page.width - INDENT.length))
    .map((line) => INDENT + line);

const numberIn = (lines: readonly string[], index: number): string => {
  const start = lines.lastIndexOf('---', index);
  return start === index ? '' : String(index - start);
};

/** An example with line numbers. */
function numberedLines(page: Page, example: string): readonly string[] {
  const lines = exampleLines(example);
  const columns = String(lines.length).length;
  return lines.flatMap((line, index) =>
    foldYaml(visible(line), page.width - INDENT.length - columns - 3).map((text, part) => {
      // Each document has its own line numbers.
      const number = (part === 0 ? numberIn(lines, index) : '').padStart(columns);
      return `${INDENT}${page.ink.dim(`${number} | `)}${text}`;
    }),
  );
}

/** The audit's result for an example: the message, the findings with their lines, then what did not count. */
function sayCheck(page: Page, check: PlacedCheck): readonly string[] {
  const result = resultOf(check);
  const message = page.quote(check.rule, check.message);
  const found = check.findings.map((finding) => ({ finding, words: page.quote(check.rule, finding) }));
  const said = new Set(found.map(({ words }) => words));
  // Entries that did not count usually repeat the findings, so skip the repetition.
  const notCounted = check.notCounted.filter(({ reason }) => !said.has(page.quote(check.rule, reason)));
  const lines = [
    ...found.map(({ finding, words }) => page.tell(REPORT_WORDS.atLine, { line: finding.place.line, message: words })),
    ...(check.outcome === 'pass' ? [] : sayNotCounted(page, { ...check, notCounted })),
  ];
  return [
    ...paragraph(page, message, { indent: 2, mark: `${paintOf(page.ink, result)(GLYPHS[result])} `, hang: 2 }),
    ...lines.flatMap((line) => paragraph(page, line, { indent: 4, mark: '- ', hang: 2 })),
  ];
}

function unsaidInExample(rule: AnyRule, example: string) {
  if (!isOfFolder(rule)) return omittedIn(example);
  const { roster, records } = splitExample(rule, example);
  const ofRoster = Object.entries(roster === null ? {} : OMISSIBLE_IN_ROSTER)
    .filter(([key]) => !new RegExp(`^${key}:`, 'm').test(roster ?? ''))
    .map(([, unsaid]) => unsaid);
  return [...ofRoster, ...Object.values(records).flatMap(omittedIn)];
}

/** What readers need to know about both examples of a rule. */
export function sayUnsaid(page: Page, rule: AnyRule): readonly string[] {
  const unsaid = new Set([rule.examples.pass, rule.examples.fail].flatMap((example) => unsaidInExample(rule, example)));
  const said = [...unsaid].flatMap(({ about }) => (about === null ? [] : about[page.lang]));
  const joined = said.join(page.lang === 'zh' ? '；' : '; ');
  return said.length === 0 ? [] : paragraph(page, page.tell(WORDS.unsaid, { said: joined }), { indent: 2 });
}

/** An example of a rule, and its result. `others` serves rules that ask for another one. */
export function sayExample(page: Page, rule: AnyRule, kind: 'pass' | 'fail', others: readonly AnyRule[]) {
  const example = inWords(rule, rule.examples[kind], page.lang);
  const check = runExample(rule, { kind, lang: page.lang }, others);
  const lines = kind === 'pass' ? plainLines(page, example) : numberedLines(page, example);
  return [...lines, ...(check === null ? [] : sayCheck(page, check))];
}
