import { grouped } from '../grouped.ts';
import type { Localized, Params, RuleInfo, Text } from '../model.ts';
import { cellOf } from '../report/text/cell.ts';
import { isAboutNothing } from '../report/text/finding.ts';
import { inTable, visible } from '../report/text/neutral.ts';
import type { Page } from '../report/text/page.ts';
import { withoutKeys } from '../words/own-words.ts';
import { WORDS } from '../words/report.ts';
import { sayInOwnWords } from '../words/say.ts';
import { sayDocument, saySource } from '../words/source.ts';
import type { Filling } from './fill.ts';
import type { Open, SheetOf } from './gather.ts';
import { SHEET_WORDS } from './words.ts';

/** From so many on a row refers to the report. */
const MOST_FINDINGS = 20;
const MOST_LINES = 8;

/** How the sheets speak, and of which days. */
export interface Speaker {
  readonly page: Page;
  /** The last day to put a rule's findings right; null where that day is not known or is over. */
  deadline(rule: string): string | null;
}

/** Problems that read the same are one row: a record that cannot be read fails many rules for one reason. */
const byProblem = (page: Page, open: readonly Open[]) =>
  grouped(open, (one) => {
    const { check, findings, of } = one;
    const isPlain = check.outcome === 'unclear' && findings.length === 0;
    return `${of?.path} ${isPlain ? say(page, one).join('\n') : check.rule}`;
  });

// An official reads no keys: what is said of a record in Chinese has none, and in English they are words.
const KEYS = { keys: 'zh' } as const;

const plainly = (page: Page, words: Localized, params: Params): string =>
  page.lang === 'zh' ? visible(sayInOwnWords(words, params)) : withoutKeys(page.tell(words, params));

function quoted(page: Page, rule: string, text: Text): string {
  const said = page.quote(rule, { ...text, ...KEYS });
  return page.lang === 'zh' ? said : withoutKeys(said);
}

function say(page: Page, { check, findings }: Open): readonly string[] {
  const { rule, message, outcome } = check;
  // The engine's own text shows how YAML says that there is nothing.
  if (outcome === 'unclear' && message.code === 'absent') return [plainly(page, SHEET_WORDS.absent, message.params)];
  if (outcome === 'unclear' || findings.length === 0) return [quoted(page, rule, message)];
  const shown = findings.slice(0, MOST_FINDINGS).map((found) => quoted(page, rule, found));
  const left = findings.length - shown.length;
  return left > 0 ? [...shown, page.tell(SHEET_WORDS.more, { n: left })] : shown;
}

/** The words of a list, each on its own line where there are several. */
const list = (texts: readonly string[]): string =>
  texts.length === 1 ? (texts[0] ?? '') : texts.map((text, index) => `\n${index + 1}. ${text}`).join('');

const baseOf = (path: string): string => visible(path.replace(/^.*\//, ''));

/** Where the problem shows: the file, and the lines or the cells. */
function placeOf(page: Page, { findings, of }: Open): string {
  if (of === null) return '';
  const file = baseOf(of.path);
  const placed = findings
    .filter((found) => !isAboutNothing(found))
    .map(({ place }) => cellOf(place) ?? String(place.line));
  const places = [...new Set(placed)].slice(0, MOST_LINES);
  if (places.length === 0) return page.tell(SHEET_WORDS.wholeFile, { file });
  if (findings.some(({ place }) => cellOf(place) !== null)) return inTable(`${file} ${places.join(' ')}`);
  return page.tell(SHEET_WORDS.lines, { file, lines: page.tell(WORDS.list, { list: places }) });
}

function basisOf(page: Page, info: RuleInfo | undefined): string {
  if (!info || info.source.provenance === 'proposal') return page.tell(SHEET_WORDS.ownRequirement);
  return saySource(page.tell, page.lang, info.source);
}

export const sayDeadline = (page: Page, day: string | null): string =>
  day === null ? page.tell(SHEET_WORDS.now) : page.tell(SHEET_WORDS.day, { day });

/** The rows of a sheet's table. */
export function rowsOf(speaker: Speaker, sheet: SheetOf): readonly Filling[] {
  const { page } = speaker;
  if (sheet.isMissing) {
    const { tell } = page;
    const problem = tell(SHEET_WORDS.problem, {
      titles: tell(SHEET_WORDS.noRecordTitle),
      texts: tell(SHEET_WORDS.noRecord),
    });
    const rest = { basis: tell(SHEET_WORDS.ownRequirement), fix: tell(SHEET_WORDS.handIn), evidence: '' };
    return [{ no: '1', problem, ...rest, deadline: sayDeadline(page, speaker.deadline('')) }];
  }
  return [...byProblem(page, sheet.open).values()].map((all, index) => {
    const [open] = all;
    const info = page.rules.get(open.check.rule);
    const titles = page.tell(WORDS.list, { list: [...new Set(all.map(({ check }) => page.title(check.rule)))] });
    const name = open.of?.name ?? '';
    const isOwn = sheet.kind === 'unit' || name === '';
    // The texts are safe already, and keep their line breaks.
    const head = page.tell(isOwn ? SHEET_WORDS.problem : SHEET_WORDS.ofUnit, { titles, name, texts: '' }).trimEnd();
    const texts = list(say(page, open));
    return {
      no: String(index + 1),
      problem: `${head}${page.lang === 'en' && !texts.startsWith('\n') ? ' ' : ''}${texts}`,
      basis: basisOf(page, info),
      fix: info ? plainly(page, info.fix, {}) : '',
      deadline: sayDeadline(page, speaker.deadline(open.check.rule)),
      evidence: placeOf(page, open),
    };
  });
}

/** The documents that a sheet rests on: the first by name. */
export function basisOfSheet({ page }: Speaker, { open }: SheetOf): string {
  const documents = open.flatMap(({ check }) => page.rules.get(check.rule)?.source.document ?? []);
  const named = [...new Set(documents.map((one) => sayDocument(page.tell, page.lang, one)))];
  const [first] = named;
  if (first === undefined) return page.tell(SHEET_WORDS.ownRequirement);
  return page.tell(named.length > 1 ? SHEET_WORDS.and : SHEET_WORDS.alone, { first });
}
