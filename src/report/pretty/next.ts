import type { RunHead, Summary } from '../../model.ts';
import { WORDS } from '../../words/report.ts';
import { visible } from '../text/neutral.ts';
import { type Page, paragraph } from '../text/page.ts';
import { shellWord } from '../text/shell-word.ts';
import { padEnd, widest, widthOf } from '../text/width.ts';
import { type Outcome, type Row, worstFirst } from './matrix-row.ts';

const GAP = '  ';
const SHIPPED = 'keqi-2014';

/** A run at its end. */
export interface Ended {
  readonly head: RunHead | null;
  readonly summary: Summary;
}

/** The day, the profile and the exceptions, where a command has to name them to come to the same result. */
export function sameTerms(
  { asOf, judgedAsOf }: Outcome,
  head: RunHead | null,
  { waivers }: Summary,
): readonly string[] {
  const excepted = waivers === null ? null : shellWord(waivers.path);
  return [
    ...(judgedAsOf === null || judgedAsOf === asOf ? [] : ['--as-of', judgedAsOf]),
    ...(head?.final ? ['--final'] : []),
    ...profileIn(head),
    ...(excepted === null ? [] : ['--waivers', excepted]),
  ];
}

/** The profile, where it is not the shipped one. */
function profileIn(head: RunHead | null): readonly string[] {
  const profile = head === null || head.profile === SHIPPED ? null : shellWord(head.profile);
  return profile === null ? [] : ['--profile', profile];
}

/** What is wrong with the notation of a record in YAML, or keeps it from being read. */
const mayBeMended = ({ path, outcome: { firstOpen, verdict } }: Row): boolean =>
  verdict === 'fail' && /^record\/(?:readable|schema)$/.test(firstOpen ?? '') && !/\.(?:xlsx|ods)$/i.test(path);

/** The commands that help with the worst record. They stay on one line each, to be copied. */
export function sayNext(page: Page, rows: readonly Row[], { head, summary }: Ended): readonly string[] {
  const [worst] = [...rows].sort(worstFirst);
  const open = worst?.outcome.firstOpen;
  if (!worst || !open) return [];
  const path = shellWord(worst.path);
  const { langFlag } = page;
  const terms = [...sameTerms(worst.outcome, head, summary), ...langFlag];
  const todo = path === null ? [] : [`audit todo ${[path, ...terms].join(' ')}`];
  const explain = `audit explain ${[visible(open), ...profileIn(head), ...langFlag].join(' ')}`;
  const lines = [
    ...(path !== null && mayBeMended(worst)
      ? [{ command: `audit fix ${[path, ...langFlag].join(' ')}`, words: page.tell(WORDS.nextFix) }]
      : []),
    ...todo.map((command) => ({ command, words: page.tell(WORDS.nextTodo) })),
    { command: explain, words: page.tell(WORDS.nextExplain) },
  ];
  const columns = widest(lines.map(({ command }) => command));
  const fits = lines.every(({ words }) => GAP.length * 2 + columns + widthOf(words) <= page.width);
  return [
    ...paragraph(page, page.tell(WORDS.next)),
    ...lines.flatMap(({ command, words }) =>
      fits
        ? [`${GAP}${padEnd(command, columns)}${GAP}${page.ink.dim(words)}`]
        : [GAP + command, GAP + GAP + page.ink.dim(words)],
    ),
  ];
}
