import { isDeepStrictEqual } from 'node:util';
import type { Profile } from '../../inputs/profile.ts';
import { isAlways, isOfFolder, type Setting, type Settings } from '../../inputs/settings.ts';
import type { Localized } from '../../model.ts';
import { type Page, paragraph } from '../../report/text/page.ts';
import { stageIn } from '../../rule/option.ts';
import type { Part } from '../../rule/rule.ts';
import { DUTIES, MODULES } from '../../words/report.ts';
import { saySource } from '../../words/source.ts';
import { sayExample, sayUnsaid } from './examples.ts';
import { sayOptions } from './options.ts';
import { HEADINGS, SOURCES, WEIGHTS, WORDS } from './words.ts';

/** One or more sentences below a heading. */
const body = (page: Page, text: string): readonly string[] => paragraph(page, text, { indent: 2 });

function sayOrigin(page: Page, { rule, source }: Setting): string {
  const { provenance, words, document } = source;
  if (words !== '' || document) {
    const said = saySource(page.tell, page.lang, source);
    return page.tell(SOURCES[provenance], { source: said.charAt(0).toUpperCase() + said.slice(1) });
  }
  return page.tell(isAlways(rule) || rule.id.startsWith('record/') ? WORDS.ownSource : WORDS.ownTrace);
}

function sayPart(page: Page, part: Part): string {
  const [section = '', list] = part.split('/');
  return list === undefined ? page.tell(WORDS.section, { section }) : page.tell(WORDS.part, { section, list });
}

/** A rule without `reads` only forbids. If it belongs to the record module, it checks the whole record. */
function sayReads(page: Page, setting: Setting): readonly string[] {
  const { rule } = setting;
  if (isOfFolder(rule)) return body(page, page.tell(rule.needsRoster ? WORDS.readsRoster : WORDS.readsFolder));
  const { id, always, reads, readsIfPresent } = rule;
  const own = { parts: reads.map((part) => sayPart(page, part)) };
  const others = { parts: readsIfPresent.map((part) => sayPart(page, part)) };
  if (always) return body(page, page.tell(WORDS.readsFile));
  if (reads.length === 0)
    return body(page, page.tell(id.startsWith('record/') ? WORDS.readsRecord : WORDS.readsOnly, others));
  return [
    ...body(page, page.tell(stageIn(setting.options) === null ? WORDS.readsOwn : WORDS.readsOwnStaged, own)),
    ...(readsIfPresent.length === 0 ? [] : body(page, page.tell(WORDS.readsIfPresent, others))),
  ];
}

function sayDue(page: Page, { options }: Setting): string {
  const stage = stageIn(options);
  return stage === null ? page.tell(WORDS.dueAlways) : page.tell(WORDS.dueAfter, { stage });
}

const isAsShipped = ({ rule, options }: Setting): boolean =>
  Object.entries(rule.options).every(([name, option]) => isDeepStrictEqual(option.default, options[name]));

const heading = (page: Page, { rule }: Setting): string =>
  page.ink.bold(page.tell(WORDS.heading, { id: rule.id, title: rule.title[page.lang] }));

const section = (page: Page, words: Localized, lines: readonly string[]): readonly string[] => [
  '',
  page.ink.bold(page.tell(words)),
  ...lines,
];

/** The full page about one rule. */
export function explainRule(
  page: Page,
  setting: Setting,
  profile: Pick<Profile, 'name' | 'settings' | 'overridden'>,
): readonly string[] {
  const { rule } = setting;
  const rules = profile.settings.map((other) => other.rule);
  const say = (key: keyof typeof HEADINGS, lines: readonly string[]) => section(page, HEADINGS[key], lines);
  const remarks = [...sayUnsaid(page, rule), ...(isAsShipped(setting) ? [] : body(page, page.tell(WORDS.asShipped)))];
  return [
    heading(page, setting),
    ...say('source', body(page, sayOrigin(page, setting))),
    ...say('why', body(page, rule.why[page.lang])),
    ...say('reads', sayReads(page, setting)),
    ...say('due', body(page, sayDue(page, setting))),
    ...say('weight', body(page, page.tell(WEIGHTS[setting.severity]))),
    ...say('duty', body(page, page.tell(DUTIES[rule.duty]))),
    ...say('passes', sayExample(page, rule, 'pass', rules)),
    ...say('fails', [...sayExample(page, rule, 'fail', rules), ...remarks]),
    ...say('fix', body(page, rule.fix[page.lang])),
    ...say('options', sayOptions(page, setting, profile)),
  ];
}

/** The rules of a module, with a few lines each. */
export function listModule(page: Page, module: string, settings: Settings): readonly string[] {
  const name = MODULES[module];
  return [
    page.ink.bold(page.tell(WORDS.heading, { id: module, title: name ? name[page.lang] : '' })),
    ...settings.flatMap((setting) => ['', heading(page, setting), ...body(page, setting.rule.why[page.lang])]),
    '',
    ...paragraph(page, page.tell(WORDS.more), { indent: 0 }),
  ];
}
