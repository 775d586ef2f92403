import { grouped } from '../../grouped.ts';
import type { Localized, PlacedCheck, PlacedCounted, PlacedFinding, RecordReport, Text } from '../../model.ts';
import {
  type CheckData,
  type Entry,
  type FindingData,
  type Phrase,
  RESULT_LETTERS,
  type RowData,
  type UnitData,
  type Words,
} from '../../page/shapes.ts';
import { LABELS, numbersOf, resultOf, WORDS } from '../../words/report.ts';
import { sayInOwnWords } from '../../words/say.ts';
import { cellOf } from '../text/cell.ts';
import { isAboutNothing } from '../text/finding.ts';
import { visible } from '../text/neutral.ts';
import type { ReportContext } from '../text/reporter.ts';
import { sayWaivers } from '../text/waiver.ts';
import { sourceOf } from './source.ts';

/** The report context in both languages. */
export interface Languages {
  readonly en: ReportContext;
  readonly zh: ReportContext;
  numberOf(check: PlacedCheck): number;
  /** The number of a frequent phrase, or the phrase itself once the table is full. */
  share(words: Words): Phrase;
}

const MOST_OF_NAME = 60;

/** A name cut to fit a table. Real names are shorter than the limit. */
function briefly(text: string | null): string | null {
  if (text === null) return null;
  // Cut before escaping, so that a name of a megabyte costs nothing. A surrogate pair cut in half shows as an escape.
  return text.length > MOST_OF_NAME ? `${visible(text.slice(0, MOST_OF_NAME))}…` : visible(text);
}

const shown = (text: string | null): string | null => (text === null ? null : visible(text));

const both = (en: string, zh: string): string | Words => {
  const phrase = { en: visible(en), zh: visible(zh) };
  return phrase.en === phrase.zh ? phrase.en : phrase;
};

const quote = ({ en, zh }: Languages, rule: string, text: Text): string | Words =>
  both(en.say(rule, text), zh.say(rule, text));

/** For phrases that many records have in common. */
const shared = ({ share }: Languages, phrase: string | Words): Phrase =>
  typeof phrase === 'string' ? phrase : share(phrase);

const TERM: Localized = { en: '{label|term}', zh: '{label|term}' };

/** An entry as people name it. A draft, `P01#2`, is named by its owner and number. */
function nameOf(context: ReportContext, label: string): string {
  const [, owner, n] = /^([A-Za-z][\w.-]*)#(\d+)$/.exec(label) ?? [];
  if (owner !== undefined && n !== undefined) return context.fill(WORDS.draft, { owner: nameOf(context, owner), n });
  const words = Object.hasOwn(LABELS, label) ? LABELS[label] : undefined;
  return context.fill(words ?? TERM, { label });
}

/** A folder finding starts with its file. The page shows the file next to the line instead. */
function withoutPath(message: string | Words, path: string): string | Words {
  const cut = (text: string): string => {
    const rest = text.startsWith(path) ? /^(?:: ?|：)(.+)$/s.exec(text.slice(path.length))?.[1] : undefined;
    return rest ?? text;
  };
  return typeof message === 'string' ? cut(message) : { en: cut(message.en), zh: cut(message.zh) };
}

function findingOf(languages: Languages, rule: string, found: PlacedFinding): FindingData {
  const path = typeof found.params['path'] === 'string' ? visible(found.params['path']) : null;
  const message = quote(languages, rule, found);
  return {
    message: path === null ? message : withoutPath(message, path),
    line: found.place.line,
    ...(isAboutNothing(found) ? {} : { source: sourceOf(found.place) }),
    ...(path === null ? {} : { path }),
  };
}

function entryOf(languages: Languages, entry: PlacedCounted): Entry {
  const { en, zh } = languages;
  const label = shared(languages, both(nameOf(en, entry.label), nameOf(zh, entry.label)));
  const cell = cellOf(entry);
  return cell === null ? [label, entry.line] : [label, entry.line, visible(cell)];
}

function notCountedOf(languages: Languages, { rule, notCounted }: PlacedCheck): NonNullable<CheckData['notCounted']> {
  const said = notCounted.map((one) => ({
    reason: quote(languages, rule, one.reason),
    entry: entryOf(languages, one),
  }));
  const byReason = grouped(said, ({ reason }) => (typeof reason === 'string' ? reason : `${reason.en}\n${reason.zh}`));
  return Array.from(byReason.values(), (group) => [
    shared(languages, group[0].reason),
    group.map(({ entry }) => entry),
  ]);
}

/** The exceptions that settle a check. */
function waiversIn({ en, zh }: Languages, check: PlacedCheck): readonly (string | Words)[] {
  const said = sayWaivers(zh.fill, check);
  return sayWaivers(en.fill, check).map((words, n) => both(words, said[n] ?? ''));
}

export function checkData(given: Languages, check: PlacedCheck): CheckData {
  const languages = check.message.keys === 'zh' ? { ...given, zh: { ...given.zh, fill: sayInOwnWords } } : given;
  const { rule, message, findings, counted, notCounted } = check;
  const count = numbersOf(check);
  return {
    rule: languages.numberOf(check),
    result: resultOf(check),
    message: shared(languages, quote(languages, rule, message)),
    ...(check.waiver ? { waivers: waiversIn(languages, check) } : {}),
    ...(count === null ? {} : { count }),
    ...(findings.length === 0 ? {} : { findings: findings.map((one) => findingOf(languages, rule, one)) }),
    ...(counted.length === 0 ? {} : { counted: counted.map((entry) => entryOf(languages, entry)) }),
    ...(notCounted.length === 0 ? {} : { notCounted: notCountedOf(languages, check) }),
  };
}

/** A record, or a unit that has none. */
export type Shown = Omit<RecordReport, 'verdict'> & Pick<RowData, 'verdict'>;

export function rowData(languages: Languages, { path, unit, name, team, category, verdict, checks }: Shown): RowData {
  const letters: string[] = [];
  for (const check of checks) letters[languages.numberOf(check)] = RESULT_LETTERS[resultOf(check)];
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

export function unitData(languages: Languages, report: Shown, runAsOf: string | null): UnitData {
  const { path, unit, name, team, asOf, judgedAsOf, checks } = report;
  return {
    path: visible(path),
    unit: shown(unit),
    name: shown(name),
    team: shown(team),
    asOf: shown(judgedAsOf ?? runAsOf ?? asOf),
    checks: checks.map((check) => checkData(languages, check)),
  };
}
