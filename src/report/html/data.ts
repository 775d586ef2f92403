import type { Localized, Params, PlacedCheck, PlacedFinding, RecordReport, Text } from '../../model.ts';
import {
  type CheckData,
  type Entry,
  type FindingData,
  RESULT_LETTERS,
  type RowData,
  type Said,
  type UnitData,
  type Words,
} from '../../page/shapes.ts';
import { LABELS, resultOf, WORDS } from '../../words/report.ts';
import { isAboutNothing } from '../text/finding.ts';
import { visible } from '../text/neutral.ts';
import type { ReportContext } from '../text/reporter.ts';
import { sourceOf } from './source.ts';

/** What is said in each language. */
export interface Voices {
  readonly en: ReportContext;
  readonly zh: ReportContext;
  numberOf(check: PlacedCheck): number;
  /** The number of words that are said often; the words themselves where there is no room for more. */
  share(words: Words): Said;
}

const MOST_OF_NAME = 60;

/** A name as it fits a table: cut where it is longer than any honest one. */
export function briefly(text: string | null): string | null {
  if (text === null) return null;
  // Cut before it is made visible, so that a name of a megabyte costs nothing; a pair that is cut in two shows as an escape.
  return text.length > MOST_OF_NAME ? `${visible(text.slice(0, MOST_OF_NAME))}…` : visible(text);
}

const shown = (text: string | null): string | null => (text === null ? null : visible(text));

const both = (en: string, zh: string): string | Words => {
  const said = { en: visible(en), zh: visible(zh) };
  return said.en === said.zh ? said.en : said;
};

const fill = ({ en, zh }: Voices, words: Localized, params: Params): string | Words =>
  both(en.fill(words, params), zh.fill(words, params));

const quote = ({ en, zh }: Voices, rule: string, text: Text): string | Words =>
  both(en.say(rule, text), zh.say(rule, text));

/** For what many records say in the same words. */
const shared = ({ share }: Voices, said: string | Words): Said => (typeof said === 'string' ? said : share(said));

const TERM: Localized = { en: '{label|term}', zh: '{label|term}' };

/** An entry as people call it: a draft is named by its owner and number, `P01#2`. */
function nameOf(voices: Voices, label: string): string | Words {
  const [, owner, n] = /^([A-Za-z][\w.-]*)#(\d+)$/.exec(label) ?? [];
  if (owner !== undefined && n !== undefined) {
    const called = nameOf(voices, owner);
    const { en, zh } = typeof called === 'string' ? { en: called, zh: called } : called;
    return both(voices.en.fill(WORDS.draft, { owner: en, n }), voices.zh.fill(WORDS.draft, { owner: zh, n }));
  }
  const words = Object.hasOwn(LABELS, label) ? LABELS[label] : undefined;
  return words ? fill(voices, words, {}) : fill(voices, TERM, { label });
}

/** A finding over all records begins with its file; the page shows that beside the line. */
function withoutPath(message: string | Words, path: string): string | Words {
  const cut = (text: string): string => {
    const rest = text.startsWith(path) ? /^(?:: ?|：)(.+)$/s.exec(text.slice(path.length))?.[1] : undefined;
    return rest ?? text;
  };
  return typeof message === 'string' ? cut(message) : { en: cut(message.en), zh: cut(message.zh) };
}

function findingOf(voices: Voices, rule: string, found: PlacedFinding): FindingData {
  const path = typeof found.params['path'] === 'string' ? visible(found.params['path']) : null;
  const message = quote(voices, rule, found);
  return {
    message: path === null ? message : withoutPath(message, path),
    line: found.place.line,
    ...(isAboutNothing(found) ? {} : { source: sourceOf(found.place) }),
    ...(path === null ? {} : { path }),
  };
}

function notCountedOf(voices: Voices, { rule, notCounted }: PlacedCheck): NonNullable<CheckData['notCounted']> {
  const byReason = new Map<string, { readonly reason: string | Words; readonly entries: Entry[] }>();
  for (const { label, line, reason } of notCounted) {
    const said = quote(voices, rule, reason);
    const key = typeof said === 'string' ? said : `${said.en}\n${said.zh}`;
    const group = byReason.get(key) ?? { reason: said, entries: [] };
    group.entries.push([shared(voices, nameOf(voices, label)), line]);
    byReason.set(key, group);
  }
  return Array.from(byReason.values(), ({ reason, entries }) => [shared(voices, reason), entries]);
}

export function checkData(voices: Voices, check: PlacedCheck): CheckData {
  const { rule, message, found, required, findings, counted, notCounted } = check;
  return {
    rule: voices.numberOf(check),
    result: resultOf(check),
    message: shared(voices, quote(voices, rule, message)),
    ...(found === null || required === null ? {} : { count: [found, required] }),
    ...(findings.length === 0 ? {} : { findings: findings.map((one) => findingOf(voices, rule, one)) }),
    ...(counted.length === 0
      ? {}
      : { counted: counted.map(({ label, line }) => [shared(voices, nameOf(voices, label)), line]) }),
    ...(notCounted.length === 0 ? {} : { notCounted: notCountedOf(voices, check) }),
  };
}

export function rowData(voices: Voices, { path, unit, name, team, category, verdict, checks }: RecordReport): RowData {
  const letters: string[] = [];
  for (const check of checks) letters[voices.numberOf(check)] = RESULT_LETTERS[resultOf(check)];
  return {
    path: visible(path),
    unit: briefly(unit),
    name: briefly(name),
    team: briefly(team),
    category: briefly(category),
    verdict,
    results: Array.from(letters, (letter = '-') => letter).join(''),
  };
}

export function unitData(voices: Voices, report: RecordReport, runAsOf: string | null): UnitData {
  const { path, unit, name, team, asOf, judgedAsOf, checks } = report;
  return {
    path: visible(path),
    unit: shown(unit),
    name: shown(name),
    team: shown(team),
    asOf: shown(judgedAsOf ?? runAsOf ?? asOf),
    checks: checks.map((check) => checkData(voices, check)),
  };
}
