import { statSync } from 'node:fs';
import path from 'node:path';
import { leadsThrough } from '../discover/disk-names.ts';
import type { LastDays, Localized, Params, Pointer, Problem } from '../model.ts';
import { compileOwn } from '../own/compile.ts';
import { MISTAKES } from '../own/mistakes.ts';
import { EMPTY_WORDS } from '../rule/empty-words.ts';
import type { Option } from '../rule/option.ts';
import type { OwnDefinitions } from '../rule/own-definition.ts';
import type { Rule } from '../rule/rule.ts';
import { mistakesOf } from '../validate/mistakes.ts';
import { nearestNameOf } from '../validate/nearest.ts';
import { escapeSegment } from '../validate/schema.ts';
import { type Document, readDocument } from './document.ts';
import type { Files } from './files.ts';
import { problem, problemAt } from './problem.ts';
import {
  type AnyRule,
  addOwn,
  applyChanges,
  applySources,
  type Calendar,
  type Change,
  digestOf,
  isOfFolder,
  isShipped,
  type Overridden,
  type Settings,
  SHIPPED,
  SHIPPED_PROFILES,
  type Sources,
  shippedSettings,
} from './settings.ts';

/** The profile in force, and its name. */
export interface Profile {
  readonly name: string;
  readonly digest: string;
  readonly calendar: Calendar;
  readonly settings: Settings;
  /** What it changes for units of some categories: rules over all records are as in `settings`. */
  readonly overridden: Overridden;
  /** Words that say nothing: a text of them alone does not count. */
  readonly emptyWords: readonly string[];
}

export interface ProfileResult {
  readonly profile: Profile;
  /** Its faults; if there are any, `profile` is the shipped one. */
  readonly problems: readonly Problem[];
}

/** What profile/1 says, once the schema has nothing against it. */
interface ProfileDocument {
  readonly extends?: string;
  readonly calendar?: { readonly endBy?: LastDays };
  readonly substance?: { readonly emptyWords?: readonly string[] };
  readonly sources?: Sources;
  readonly rules?: Readonly<Record<string, Change>>;
  readonly own?: OwnDefinitions;
  readonly overrides?: readonly Override[];
}

/** What a profile changes for units of a category. */
interface Override {
  readonly category: string;
  readonly rules: Readonly<Record<string, Change>>;
}

const MESSAGES = {
  notFound: {
    en: 'there is no profile "{name}": neither a shipped one ({shipped}) nor a file; check the name',
    zh: '没有名为“{name}”的审核标准：既不是自带的（{shipped}），也不是文件；请核对名称',
  },
  notFoundBut: {
    en: 'there is no profile "{name}"; did you mean {nearest}?',
    zh: '没有名为“{name}”的审核标准；是否要写 {nearest}？',
  },
  endByMoved: {
    en: 'endBy is no longer an option of plan/schedule, since the last days of stages apply to every rule; write them at the head of the profile, as in calendar: {endBy: {rectify: 2014-09-30}}',
    zh: 'endBy 不再是 plan/schedule 的选项：各环节最迟结束日期适用于所有规则；请写在审核标准的开头，如 calendar: {endBy: {rectify: 2014-09-30}}',
  },
  ownFromRecords: {
    en: 'the profile lies in the folder that is audited, where others put files: its own rules are not taken; move it out of that folder',
    zh: '审核标准在被核查的文件夹内，他人可放入文件，其中的自定规则不予采用；请将它移出该文件夹',
  },
  noOwnRule: {
    en: 'there is no rule {name} to change; write it under own, or check the name',
    zh: '没有可调整的规则 {name}；请在 own 中写明该规则，或核对名称',
  },
  noOwnOption: {
    en: 'the rule {rule} has no option {name}; known: {known}',
    zh: '规则 {rule} 没有选项 {name}；可用的有：{known}',
  },
  wrongOwnOption: {
    en: 'the option {name} of {rule} takes a value like {example}',
    zh: '规则 {rule} 的选项 {name} 应填与 {example} 同类的值',
  },
  ownOptionOneOf: {
    en: '{name} of {rule} takes one of: {known}',
    zh: '规则 {rule} 的 {name} 应填以下之一：{known}',
  },
  ownOptionFrom: {
    en: '{name} of {rule} takes a whole number from {minimum}',
    zh: '规则 {rule} 的 {name} 应填不小于{minimum}的整数',
  },
  ofFolder: {
    en: '{name} is about all records together, so it cannot differ between categories of units; change it under rules',
    zh: '{name}针对全部记录，不能按单位类别分别规定；请写在 rules 中',
  },
  cycle: {
    en: 'the profile builds on itself: {chain}; take one of the `extends` away',
    zh: '审核标准循环引用自身：{chain}；请去掉其中一处 extends',
  },
} as const;

const shipped = (rules: readonly AnyRule[], name: string): Profile => {
  const settings = (SHIPPED_PROFILES[name] ?? shippedSettings)(rules);
  const calendar = { endBy: {}, from: name };
  const digest = digestOf(settings, { ...calendar, emptyWords: EMPTY_WORDS });
  return { name, digest, calendar, emptyWords: EMPTY_WORDS, settings, overridden: new Map() };
};

/** One file of a chain of profiles: `name` is how messages call it. */
interface Link extends Pick<Document, 'places'> {
  readonly file: string;
  readonly name: string;
  readonly said: ProfileDocument;
}

/** A chain of profiles, and the shipped one that they build on; or why it could not be read. */
type Chain =
  | { readonly ok: true; readonly links: readonly Link[]; readonly base: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

type Words = readonly [Localized, Params];

const notFound = (name: string): Words => {
  const nearest = nearestNameOf(name, Object.keys(SHIPPED_PROFILES));
  return nearest
    ? [MESSAGES.notFoundBut, { name, nearest }]
    : [MESSAGES.notFound, { name, shipped: Object.keys(SHIPPED_PROFILES) }];
};

/** Says where the option for the stages' last days has moved; null if a profile does not use the old one. */
function endByMoved(name: string, unfit: Pick<Document, 'places'> | undefined): readonly Problem[] | null {
  const at = '/rules/plan~1schedule/endBy';
  if (!unfit?.places.valueRange(at)) return null;
  return [problemAt(name, unfit.places.place(at, 'key'), MESSAGES.endByMoved)];
}

/** Follows `extends` from a file to the shipped profile: the files, the one that builds on the others first. */
function followChain(files: Files, first: string): Chain {
  const links: Link[] = [];
  for (let file = first; ; ) {
    const name = files.nameOf(file);
    const read = readDocument(files, file, 'profile');
    if (!read.ok) return { ok: false, problems: endByMoved(name, read.unfit) ?? read.problems };
    const { value, places } = read.document;
    // What the profile's schema has nothing against is what the type says.
    const said = value as ProfileDocument;
    links.push({ file, name, places, said });
    const base = said.extends ?? SHIPPED;
    if (isShipped(base)) return { ok: true, links, base };
    const brokenBy = (words: Localized, params: Params): Chain => ({
      ok: false,
      problems: [problemAt(name, places.place('/extends'), words, { params })],
    });
    file = path.resolve(path.dirname(file), base);
    if (links.some((link) => link.file === file))
      return brokenBy(MESSAGES.cycle, { chain: [...links.map((link) => link.name), files.nameOf(file)].join(' → ') });
    if (!isFile(file)) {
      files.note(file, 'profile', null);
      return brokenBy(...notFound(base));
    }
  }
}

/** The rules that a profile adds. Their faults are reported where they stand. */
function ownRulesOf(
  { file, name, places, said: { own } }: Link,
  { folders, wrong }: { readonly folders: () => readonly string[]; readonly wrong: Problem[] },
): readonly Rule[] {
  if (own === undefined) return [];
  if (folders().some((folder) => leadsThrough(file, folder))) {
    wrong.push(problemAt(name, places.place('/own', 'key'), MESSAGES.ownFromRecords));
    return [];
  }
  const { rules, mistakes } = compileOwn(own);
  for (const { at, code, params } of mistakes) {
    const words = MISTAKES[code as keyof typeof MISTAKES];
    wrong.push(problemAt(name, places.place(at), words, { code, params }));
  }
  return rules;
}

/** What a profile changes of rules that profiles add, and that they do not have: the schema knows only those of the program. */
function wrongChanges(
  { name, places }: Link,
  { changes, root }: { readonly changes: Readonly<Record<string, Change>>; readonly root: Pointer },
  settings: Settings,
): readonly Problem[] {
  const problems: Problem[] = [];
  const note = (at: Pointer, words: Localized, params: Params) =>
    void problems.push(problemAt(name, places.place(at, 'key'), words, { params }));
  for (const [id, to] of Object.entries(changes).filter(([rule]) => rule.startsWith('own/'))) {
    const at = `${root}/${escapeSegment(id)}`;
    const setting = settings.find(({ rule }) => rule.id === id);
    if (setting === undefined) {
      note(at, MESSAGES.noOwnRule, { name: id });
      continue;
    }
    const { severity: _, ...options } = typeof to === 'string' ? {} : to;
    for (const [option, value] of Object.entries(options)) {
      const known = setting.rule.options[option];
      if (known === undefined)
        note(`${at}/${option}`, MESSAGES.noOwnOption, { rule: id, name: option, known: Object.keys(setting.options) });
      else if (mistakesOf(known.schema, value).length > 0) {
        const [words, params] = whatFits(known);
        note(`${at}/${option}`, words, { rule: id, name: option, ...params });
      }
    }
  }
  return problems;
}

/** What an option of a rule that a profile adds takes. */
function whatFits({ schema, default: usual }: Option): Words {
  const { enum: known, minimum } = schema;
  if (Array.isArray(known)) return [MESSAGES.ownOptionOneOf, { known: known.map(String) }];
  if (typeof minimum === 'number') return [MESSAGES.ownOptionFrom, { minimum }];
  return [MESSAGES.wrongOwnOption, { example: JSON.stringify(usual) }];
}

/** What one file of a chain changes, its own rules compiled. */
interface Layer extends Link {
  readonly own: readonly Rule[];
}

/**
 * The settings with what a file changes for units of a category; null for all others, and for the rules over all records.
 * What it says under `rules` holds for all units, whatever those that it builds on say of a category.
 */
function withLayer(built: Settings, { name, own, said }: Layer, category: string | null): Settings {
  const { rules = {}, overrides = [], sources = {} } = said;
  const changed = applyChanges(own.length === 0 ? built : addOwn(built, own, name), rules, name);
  const mine = overrides.filter((one) => one.category === category);
  const overridden = mine.reduce((so, one) => applyChanges(so, one.rules, name), changed);
  return applySources(overridden, sources);
}

/** What the schema cannot know to be wrong with the changes of a file. */
function wrongIn(layer: Layer, settings: Settings): readonly Problem[] {
  const { name, places, said } = layer;
  const { rules = {}, overrides = [] } = said;
  const ofFolder = new Set(settings.flatMap(({ rule }) => (isOfFolder(rule) ? [rule.id] : [])));
  const inOverrides = overrides.flatMap(({ rules: changes }, n) => {
    const root = `/overrides/${n}/rules`;
    const wrong = Object.keys(changes).filter((id) => ofFolder.has(id));
    return [
      ...wrong.map((id) => {
        const place = places.place(`${root}/${escapeSegment(id)}`, 'key');
        return problemAt(name, place, MESSAGES.ofFolder, { params: { name: id } });
      }),
      ...wrongChanges(layer, { changes, root }, settings),
    ];
  });
  return [...wrongChanges(layer, { changes: rules, root: '/rules' }, settings), ...inOverrides];
}

/**
 * Loads a profile by its shipped name, or by its path from the working directory. `folders`: those that are audited, where
 * others put files; a profile in them adds no rules. They are asked for where a profile adds some.
 */
export function loadProfile(
  rules: readonly AnyRule[],
  given: string,
  files: Files,
  folders: () => readonly string[] = () => [],
): ProfileResult {
  if (isShipped(given)) return { profile: shipped(rules, given), problems: [] };
  const file = path.resolve(files.cwd, given);
  if (!isFile(file)) {
    files.note(file, 'profile', null);
    return { profile: shipped(rules, SHIPPED), problems: [problem(...notFound(files.nameOf(file)))] };
  }
  const chain = followChain(files, file);
  if (!chain.ok) return { profile: shipped(rules, SHIPPED), problems: chain.problems };
  const base = shipped(rules, chain.base);
  const wrong: Problem[] = [];
  // The one that the others build on first.
  const links = chain.links.toReversed();
  const layers = links.map((link): Layer => ({ ...link, own: ownRulesOf(link, { folders, wrong }) }));
  let settings = base.settings;
  for (const layer of layers) {
    settings = withLayer(settings, layer, null);
    if (wrong.length === 0) wrong.push(...wrongIn(layer, settings));
  }
  if (wrong.length > 0) return { profile: base, problems: wrong };
  const categories = new Set(layers.flatMap(({ said }) => said.overrides?.map(({ category }) => category) ?? []));
  const settledFor = (category: string): Settings =>
    layers.reduce((built, layer) => withLayer(built, layer, category), base.settings);
  const overridden: Overridden = new Map([...categories].map((category) => [category, settledFor(category)]));
  const sources: Sources = Object.assign({}, ...links.map(({ said }) => said.sources));
  let { calendar, emptyWords } = base;
  for (const { name, said } of links) {
    if (said.calendar?.endBy) calendar = { endBy: said.calendar.endBy, from: name };
    emptyWords = said.substance?.emptyWords ?? emptyWords;
  }
  const digest = digestOf(settings, {
    ...calendar,
    emptyWords,
    ...(Object.keys(sources).length > 0 ? { sources } : {}),
    overridden,
  });
  return { profile: { name: files.nameOf(file), digest, calendar, emptyWords, settings, overridden }, problems: [] };
}
