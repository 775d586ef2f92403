import type { Localized, Params, PlacedCheck, Standing, Text } from '../../model.ts';
import type { Result } from '../../words/report.ts';
import { sayInOwnWords } from '../../words/say.ts';
import { colours } from './colours.ts';
import { type Ink, NO_INK, type Paint, plain } from './ink.ts';
import { harmlessLine, visible } from './neutral.ts';
import type { ReportContext } from './reporter.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

const NARROWEST = 40;
// Longer lines are hard to read, however wide the terminal is.
const WIDEST = 120;

/** The formatting tools that all parts of a report share. Every text they return is safe to display. */
export interface Page extends Pick<ReportContext, 'lang' | 'rules' | 'quiet' | 'maxFindings'> {
  readonly langFlag: NonNullable<ReportContext['langFlag']>;
  readonly width: number;
  readonly ink: Ink;
  /** Fills one of the reporter's own templates. */
  tell(template: Localized, params?: Params): string;
  /** Renders a rule's text. */
  quote(rule: string, text: Text): string;
  title(rule: string): string;
}

export function makePage(context: Omit<ReportContext, 'inLang' | 'fails' | 'digest'>): Page {
  const { lang, langFlag = [], rules, quiet, maxFindings } = context;
  return {
    lang,
    langFlag,
    rules,
    quiet,
    maxFindings,
    width: Math.min(Math.max(context.width, NARROWEST), WIDEST),
    ink: context.color ? colours() : NO_INK,
    tell: (template, params = {}) => visible(context.fill(template, params)),
    quote: (rule, text) => visible(context.say(rule, text)),
    title: (rule) => visible(rules.get(rule)?.title[lang] ?? rule),
  };
}

/** The page as it speaks of a check: of a record in Chinese, in the record's own words. */
export const inWordsOf = <P extends Pick<Page, 'lang' | 'tell'>>(
  page: P,
  { message }: Pick<PlacedCheck, 'message'>,
): P =>
  message.keys === 'zh' && page.lang === 'zh'
    ? { ...page, tell: (template, params = {}) => visible(sayInOwnWords(template, params)) }
    : page;

export type { Paint };

export const paintOf = (ink: Ink, result: Result): Paint =>
  ({
    pass: ink.green,
    fail: ink.red,
    warning: ink.yellow,
    info: ink.dim,
    pending: ink.cyan,
    unclear: ink.magenta,
    waived: ink.blue,
    notApplicable: ink.dim,
  })[result];

const RESULT_LIKE = { missing: 'fail', fail: 'fail', incomplete: 'unclear', pending: 'pending', pass: 'pass' } as const;

export const paintOfVerdict = (ink: Ink, verdict: Standing): Paint => paintOf(ink, RESULT_LIKE[verdict]);

/** Wraps and indents a text. The first line may start with a mark; `hang` indents the others to match. */
export function paragraph(
  page: Page,
  text: string,
  style: { readonly indent?: number; readonly mark?: string; readonly hang?: number; readonly paint?: Paint } = {},
): readonly string[] {
  const { indent = 0, mark = '', hang = 0, paint = plain } = style;
  const room = page.width - indent - hang;
  return wrap(text, room).map(
    (line, index) => (index === 0 ? ' '.repeat(indent) + mark : ' '.repeat(indent + hang)) + paint(line),
  );
}

/** A symbol and its explanation. */
export interface Signed {
  readonly sign: string;
  readonly words: string;
  readonly paint: Paint;
}

const BETWEEN = '  ';

/** Lays symbols out in as many lines as needed, without separating one from its words. */
export function flow({ width }: Page, start: string, items: readonly Signed[]): readonly string[] {
  const lines: string[] = [];
  let line = start;
  let used = widthOf(start);
  for (const { sign, words, paint } of items) {
    const columns = widthOf(`${sign} ${words}`);
    if (used + columns > width && used > widthOf(start)) {
      lines.push(line.trimEnd());
      line = ' '.repeat(widthOf(start));
      used = widthOf(start);
    }
    line += `${paint(sign)} ${words}${BETWEEN}`;
    used += columns + BETWEEN.length;
  }
  return [...lines, line.trimEnd()];
}

const asOutput = (line: string): string => `${harmlessLine(line)}\n`;

/** The lines as output. */
export const toText = (lines: readonly string[]): string => lines.map(asOutput).join('');

const LINES_A_PIECE = 1000;

/** Very many lines as output, which are never all in memory. */
export function* toPieces(lines: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  for (const line of lines) {
    piece.push(asOutput(line));
    if (piece.length < LINES_A_PIECE) continue;
    yield piece.join('');
    piece = [];
  }
  yield piece.join('');
}
