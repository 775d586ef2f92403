import { leadsThrough } from '../discover/disk-names.ts';
import type { WaiverBudget, Waivers, Waiver as WrittenWaiver } from '../documents/waivers.ts';
import { type Document, readDocument } from '../inputs/document.ts';
import type { Files } from '../inputs/files.ts';
import { problem, problemAt } from '../inputs/problem.ts';
import { isAlways, isOfFolder, type Settings } from '../inputs/settings.ts';
import type { Localized, Params, Pointer, Problem, ReportedWaiver } from '../model.ts';
import { plainName } from '../names/names.ts';
import { EMPTY_WORDS } from '../rule/empty-words.ts';
import { readLetters } from '../rule/plain-letters.ts';
import { nearestNameOf } from '../validate/nearest.ts';

/** An exception as it is written. */
export type Waiver = Omit<ReportedWaiver, 'tally'>;

/** The exceptions that a run is given, in the order of the file. */
export interface WaiversFile {
  /** As reports name it. */
  readonly path: string;
  readonly sha256: string;
  readonly waivers: readonly Waiver[];
  readonly budget: WaiverBudget;
  /** The rules from which there is no exception. */
  readonly unwaivable: ReadonlySet<string>;
}

const MESSAGES = {
  amongRecords: {
    en: 'the file of waivers {path} lies in the folder of the records, where units put files; move it to another folder',
    zh: '准予例外文件{path}在记录文件夹内，各单位可以改动，不予采用；请移到别的文件夹',
  },
  target: {
    en: 'a waiver is for a unit, the units of a team, or a category; write exactly one of unit, team and category',
    zh: '一项例外只针对一个单位、一个督导组所督导的单位或者一类单位；unit（单位）、team（督导组）、category（单位类别）请只写一个',
  },
  noRule: {
    en: 'the waiver names no rule; write the rule that it is an exception from, as in rule: talks/rounds',
    zh: '没有写明规则；请写明对哪项规则准予例外，如 rule: talks/rounds',
  },
  noSuchRule: {
    en: 'there is no rule “{rule}”; the command `audit rules` lists them',
    zh: '没有“{rule}”这项规则；可用命令 audit rules 查看全部规则',
  },
  noSuchRuleBut: {
    en: 'there is no rule “{rule}”; did you mean “{nearest}”?',
    zh: '没有“{rule}”这项规则；是否要写“{nearest}”？',
  },
  shortReason: {
    en: 'the reason says too little: write at least 8 characters that say why the exception is granted',
    zh: '理由过于简单；请写明准予例外的理由，至少8个字',
  },
  backwards: {
    en: 'the waiver would begin on {from|date} and end before that, on {until|date}; put the days right',
    zh: '开始日期（{from|date}）晚于截止日期（{until|date}）；请改正',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const SHORTEST_REASON = 8;
const LEAST_LETTERS = 4;
const letters = readLetters(EMPTY_WORDS);

const saysTooLittle = (reason: string): boolean =>
  [...plainName(reason)].length < SHORTEST_REASON || letters.saysNothing(reason, LEAST_LETTERS);

/** What no schema can say of an exception: where, the words, and what fills them. */
type Objection = readonly [at: string, words: Localized, params?: Params];

function objectionsTo(waiver: WrittenWaiver, known: ReadonlyMap<string, string>): readonly Objection[] {
  const { unit, team, category, rule, reason, from, until } = waiver;
  const targets = [unit, team, category].filter((one) => one !== undefined);
  const unknown = rule.flatMap((one, n): readonly Objection[] => {
    if (known.has(plainName(one))) return [];
    const nearest = nearestNameOf(one, [...known.keys()]);
    return [
      nearest
        ? [`/rule/${n}`, MESSAGES.noSuchRuleBut, { rule: one, nearest }]
        : [`/rule/${n}`, MESSAGES.noSuchRule, { rule: one }],
    ];
  });
  return [
    ...(targets.length === 1 ? [] : ([['', MESSAGES.target]] as const)),
    ...(rule.length > 0 ? [] : ([['/rule', MESSAGES.noRule]] as const)),
    ...unknown,
    ...(saysTooLittle(reason) ? ([['/reason', MESSAGES.shortReason]] as const) : []),
    ...(from !== undefined && from > until ? ([['/from', MESSAGES.backwards, { from, until }]] as const) : []),
  ];
}

/** What rules are called: by their ids, or by their titles in either language. */
const rulesNamed = (settings: Settings): ReadonlyMap<string, string> =>
  new Map([
    ...settings.flatMap(({ rule: { id, title } }) => [title.en, title.zh].map((one) => [plainName(one), id] as const)),
    ...settings.map(({ rule: { id } }) => [id, id] as const),
  ]);

const waiverOf = (waiver: WrittenWaiver, pointer: Pointer, { places }: Document): Omit<Waiver, 'rules'> => ({
  pointer,
  line: places.point(pointer).line,
  unit: waiver.unit ?? null,
  team: waiver.team ?? null,
  category: waiver.category ?? null,
  subject: waiver.subject ?? null,
  reason: waiver.reason,
  approvedBy: { name: waiver.approvedBy.name, post: waiver.approvedBy.post },
  from: waiver.from ?? null,
  until: waiver.until,
});

export interface LoadedWaivers {
  readonly waivers: WaiversFile | null;
  readonly problems: readonly Problem[];
}

/** Reads a file of waivers. `recordFolders`: whoever submits a record grants no exception. */
export function loadWaivers(
  files: Files,
  file: string,
  { settings, recordFolders }: { readonly settings: Settings; readonly recordFolders: readonly string[] },
): LoadedWaivers {
  const name = files.nameOf(file);
  const refused = (problems: readonly Problem[]): LoadedWaivers => ({ waivers: null, problems });
  if (recordFolders.some((folder) => leadsThrough(file, folder)))
    return refused([problem(MESSAGES.amongRecords, { path: name })]);
  const read = readDocument(files, file, 'waivers');
  if (!read.ok) return refused(read.problems);
  const { document } = read;
  // What the schema has nothing against is what the type says.
  const { waivers, budget = {} } = document.value as Waivers;
  const known = rulesNamed(settings);
  const problems = waivers.flatMap((waiver, n) =>
    objectionsTo(waiver, known).map(([at, words, params = {}]) =>
      problemAt(name, document.places.place(`/waivers/${n}${at}`), words, { params }),
    ),
  );
  if (problems.length > 0) return refused(problems);
  const list = waivers.map(
    (waiver, n): Waiver => ({
      ...waiverOf(waiver, `/waivers/${n}`, document),
      rules: [...new Set(waiver.rule.map((rule) => known.get(plainName(rule)) ?? rule))],
    }),
  );
  // A record that cannot be read, or is not in the form of one, never passes; and all records together are nobody's.
  const unwaivable = new Set(settings.flatMap(({ rule }) => (isAlways(rule) || isOfFolder(rule) ? [rule.id] : [])));
  return { waivers: { path: name, sha256: document.sha256, waivers: list, budget, unwaivable }, problems: [] };
}
