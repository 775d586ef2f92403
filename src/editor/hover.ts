import { type CodeLens, type Hover, MarkupKind } from 'vscode-languageserver';
import { isOfFolder } from '../inputs/settings.ts';
import { linesOf } from '../load/file/lines.ts';
import type { Localized, PlacedCheck } from '../model.ts';
import { visible } from '../report/text/neutral.ts';
import type { ReportContext } from '../report/text/reporter.ts';
import { halvesOf } from '../validate/schema.ts';
import { rangeOf } from './diagnose.ts';
import type { Document } from './document.ts';
import { definedAt } from './loose/people.ts';
import { describedIn, siteOf } from './loose/site.ts';
import { type Spot, spotAt } from './loose/spot.ts';
import { offsetAt, spanToRange, touches } from './loose/text-edits.ts';
import { idsIn, type Place } from './navigate.ts';

const WORDS = {
  owes: { en: 'Still open', zh: '尚须办理' },
  rules: { en: 'Rules', zh: '相关项目' },
  met: { en: '✓ {n} met', zh: '✓ {n}项通过' },
  state: { en: '{title} {found}/{required}', zh: '{title} {found}/{required}' },
} as const satisfies Readonly<Record<string, Localized>>;

/** More than so many lines nobody reads in a pop-up. */
const MOST_LINES = 8;

const MARKDOWN = /[\\`*_{}[\]<>#|~!]/g;
const safe = (text: string): string => visible(text).replace(MARKDOWN, '\\$&');

const SIGNS = { pass: '✓', fail: '✗', pending: '…', unclear: '?', notApplicable: '–' } as const;

/** The rules that read a section first, with what they came to. */
function checksOf(document: Document, section: string): readonly PlacedCheck[] {
  const first = new Map(
    document.inForce.setup.profile.settings.map(({ rule }) => [
      rule.id,
      isOfFolder(rule) ? null : (rule.reads[0]?.split('/')[0] ?? null),
    ]),
  );
  return (document.judged()?.report.checks ?? []).filter(({ rule }) => first.get(rule) === section);
}

const titleOf = ({ rule }: PlacedCheck, { rules, lang }: ReportContext): string => rules.get(rule)?.title[lang] ?? rule;

/** `Rounds of talks 2/3`. */
function sayState(check: PlacedCheck, context: ReportContext): string {
  const { found, required } = check;
  const title = titleOf(check, context);
  return found === null || required === null ? title : context.fill(WORDS.state, { title, found, required });
}

const listed = (lines: readonly string[]): readonly string[] => lines.slice(0, MOST_LINES).map((line) => `- ${line}`);

function ofKey({ path }: Spot, document: Document): readonly string[] {
  const { kind, lang, inForce } = document;
  const site = kind && siteOf(kind, path);
  if (!site) return [];
  const { zh, en } = halvesOf(site.own.title);
  const head = `**${safe([lang === 'zh' ? zh : en, site.path.at(-1) ?? ''].filter((one) => one !== '').join(' · '))}**`;
  const own = describedIn(site.own, lang);
  const section = site.path.length === 1 ? (site.path[0] ?? '') : null;
  const context = inForce.contextIn(lang);
  const checks = section === null || kind !== 'record' ? [] : checksOf(document, section);
  const states = checks
    .filter(({ outcome }) => outcome !== 'notApplicable')
    .map((check) => `${SIGNS[check.outcome]} ${safe(sayState(check, context))}`);
  return [
    head,
    safe(own),
    ...(states.length > 0 ? [`${context.fill(WORDS.rules, {})}:\n${states.map((one) => `- ${one}`).join('\n')}`] : []),
  ];
}

/** Whether a finding is about somebody: by its subject, or because it names them. */
function isAbout(id: string, { subject, params }: PlacedCheck['findings'][number]): boolean {
  const names = (text: unknown): boolean => typeof text === 'string' && (text === id || text.startsWith(`${id} `));
  return subject === id || Object.values(params).some((one) => names(one) || (Array.isArray(one) && one.some(names)));
}

function ofId(offset: number, document: Document): readonly string[] {
  const found = definedAt(idsIn(document), offset);
  if (!found) return [];
  const context = document.inForce.contextIn(document.lang);
  const { id, name, about } = found;
  const owed = (document.judged()?.report.checks ?? [])
    .filter(({ outcome, waiver }) => (outcome === 'fail' || outcome === 'pending') && !waiver)
    .flatMap(({ rule, findings }) =>
      findings.filter((one) => isAbout(id.text, one)).map((one) => context.say(rule, one)),
    );
  const head = `**${safe([id.text, name?.text ?? ''].join(' ').trim())}** ${safe(about)}`.trim();
  return [
    head,
    ...(owed.length > 0
      ? [`${context.fill(WORDS.owes, {})}:\n${listed([...new Set(owed)].map(safe)).join('\n')}`]
      : []),
  ];
}

/** A value that is one of a list, in both languages; a rule by its title and what it is for. */
function ofValue({ path, text }: Spot, { kind, lang, inForce }: Document): readonly string[] {
  const site = kind && siteOf(kind, path);
  if (!site) return [];
  const rule = inForce.contextIn(lang).rules.get(text);
  if (rule) return [`**${safe(rule.title[lang])}**`, safe(rule.why[lang])];
  const meant = (site.shape && site.names.valueMeant(site.shape, text)) ?? text;
  const said = site.kind.enumDescriptions?.[site.kind.enum?.indexOf(meant) ?? -1];
  return said ? [`**${safe(said)}**`] : [];
}

/** What the rules are for that found something here, and what to do. */
function ofFindings({ document, position }: Place): readonly string[] {
  const { rules, lang } = document.inForce.contextIn(document.lang);
  const here = { start: position, end: position };
  const checks = (document.judged()?.report.checks ?? []).filter(
    ({ findings, waiver }) => !waiver && findings.some(({ place }) => touches(rangeOf(place, document.text), here)),
  );
  return checks.slice(0, 2).flatMap(({ rule }) => {
    const info = rules.get(rule);
    return info
      ? [`**${safe(info.title[lang])}** · ${safe(rule)}\n\n${safe(info.why[lang])}\n\n→ ${safe(info.fix[lang])}`]
      : [];
  });
}

/** What is known of what stands at a place. */
export function hoverAt(place: Place): Hover | null {
  const { document, position } = place;
  const lines = linesOf(document.text);
  const offset = offsetAt(lines, position);
  const spot = spotAt(document.loose(), offset);
  const ofValueAt = (at: Spot) => [...ofId(offset, document), ...ofValue(at, document)];
  const own = spot === null ? [] : spot.entry ? ofKey(spot, document) : ofValueAt(spot);
  const parts = [...own, ...ofFindings(place)].filter((part) => part !== '');
  if (parts.length === 0) return null;
  const value = parts.join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, ...(spot && { range: spanToRange(lines, spot.range) }) };
}

/** Over each section what its rules came to: `谈心谈话轮次 2/3`. */
export function lensesOf(document: Document): CodeLens[] {
  const root = document.loose();
  if (document.kind !== 'record' || root?.kind !== 'map') return [];
  const lines = linesOf(document.text);
  const context = document.inForce.contextIn(document.lang);
  return root.entries.flatMap(({ key, keyRange }): readonly CodeLens[] => {
    const section = siteOf('record', [key])?.path[0];
    const checks = (section === undefined ? [] : checksOf(document, section)).filter(({ waiver }) => !waiver);
    const met = checks.filter(({ outcome }) => outcome === 'pass').length;
    const unmet = checks.filter(({ outcome }) => outcome === 'fail' || outcome === 'pending' || outcome === 'unclear');
    if (met + unmet.length === 0) return [];
    const said = unmet.map((check) => `${SIGNS[check.outcome]} ${sayState(check, context)}`);
    const title = [...said, ...(met > 0 ? [context.fill(WORDS.met, { n: met })] : [])].join(' · ');
    return [{ range: spanToRange(lines, keyRange), command: { title: visible(title), command: '' } }];
  });
}
