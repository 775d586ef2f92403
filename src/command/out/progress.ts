import type { ReportSink } from '../../audit.ts';
import { problem } from '../../inputs/problem.ts';
import type { Lang, Localized } from '../../model.ts';
import { listen } from '../../report/text/listen.ts';
import type { World } from './world.ts';

/** Hears a run, and shows on a terminal how far a long one is. */
export interface Progress extends ReportSink {
  /** Takes the line away, before anything else is written. */
  clear(): void;
}

const MS_BEFORE = 500;
const MS_BETWEEN = 100;

const WORDS = {
  line: {
    en: '{done} of {records} records · {rate} a second · about {left} s left',
    zh: '已核查 {done}/{records} 份 · 每秒 {rate} 份 · 约剩 {left} 秒',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const ERASE_LINE = '\r\u001b[K';

const SILENT: Progress = {
  reporter: { ...listen({}), outcomesAlone: () => true },
  write: () => {},
  clear: () => {},
};

/** On a terminal for runs of over half a second; nothing in a pipe or a CI. */
export function showProgress({ stderr, env }: World, lang: Lang, now: () => number): Progress {
  if (!stderr.isTerminal || env['CI'] || env['TERM'] === 'dumb') return SILENT;
  const start = now();
  let last = start + MS_BEFORE - MS_BETWEEN;
  let records = 0;
  let done = 0;
  let isShown = false;
  const line = (): string => {
    done += 1;
    const time = now();
    if (time - last < MS_BETWEEN) return '';
    last = time;
    const rate = (1000 * done) / (time - start);
    const left = Math.ceil((records - done) / Math.max(rate, 1));
    const said = problem(WORDS.line, { done, records, rate: Math.round(rate), left }).message[lang];
    return `${ERASE_LINE}${said}`;
  };
  return {
    reporter: {
      ...SILENT.reporter,
      begin: (head) => {
        records = head.records ?? 0;
        return '';
      },
      record: line,
    },
    write: (text) => {
      isShown ||= text !== '';
      if (text !== '') stderr.write(text);
    },
    clear: () => {
      if (isShown) stderr.write(ERASE_LINE);
      isShown = false;
    },
  };
}
