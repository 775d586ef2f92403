import type {
  FolderReport,
  Localized,
  Params,
  PlacedCheck,
  Problem,
  RecordReport,
  RunHead,
  Summary,
  UnitWithoutRecord,
} from '../../model.ts';
import { HTML_WORDS } from '../../words/html.ts';
import { GLYPHS, needsNobody, resultOf, VERDICT_GLYPHS, VERDICTS, WORDS } from '../../words/report.ts';
import { type Gathered, gatherCauses, sayGathered } from '../text/causes.ts';
import { visible } from '../text/neutral.ts';
import { passedOverSection } from '../text/passed-over.ts';
import type { ReportContext } from '../text/reporter.ts';
import { headingOf, headOf, sumsOf } from '../text/sums.ts';
import { sayWaivers, waiversSection } from '../text/waiver.ts';

// The page before its script runs, which a server's policy may forbid: verdicts and failures in the language of the run,
// written as the records come. The style puts failing units first; the script takes these parts away.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text escaped for an HTML element or attribute. */
export const escapeHtml = (text: string): string =>
  visible(text)
    .replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one)
    // A page on standard output is a CI's log.
    .replaceAll('##', '#&#35;');

const plain = (kind: string, html: string): string => `<section class="plain ${kind}">${html}</section>\n`;

type Tell = (words: Localized, params?: Params) => string;

const tellIn =
  (context: ReportContext): Tell =>
  (words, params = {}) =>
    escapeHtml(context.fill(words, params));

function plainCheck(context: ReportContext, gathered: Gathered): string {
  const { check, all } = gathered;
  const tell = tellIn(context);
  const titles = all.map(({ rule }) => context.rules.get(rule)?.title[context.lang] ?? rule);
  const title = tell(WORDS.list, { list: titles });
  const findings = check.findings.map((found) => {
    const message = context.say(check.rule, found);
    const isCell = found.place.sheet !== undefined;
    return `<li>${isCell ? escapeHtml(message) : tell(WORDS.atLine, { line: found.place.line, message })}</li>`;
  });
  const list = findings.length > 0 ? `<ul>${findings.join('')}</ul>` : '';
  const message = escapeHtml(sayGathered(context, gathered));
  const waivers = sayWaivers(context.fill, check).map((words) => ` ${escapeHtml(words)}`);
  return `<li>${GLYPHS[resultOf(check)]} <strong>${title}</strong> ${message}${waivers.join('')}${list}</li>`;
}

function plainChecks(context: ReportContext, checks: readonly PlacedCheck[]): string {
  const open = checks.filter((check) => !needsNobody(check) || check.waiver);
  if (open.length === 0) return `<p>${tellIn(context)(HTML_WORDS.nothing)}</p>`;
  return `<ul>${gatherCauses(context, open)
    .map((one) => plainCheck(context, one))
    .join('')}</ul>`;
}

/** The rules and dates that the run judged by. */
export const headLine = (context: ReportContext, head: RunHead): string => visible(headOf(context.fill, head));

/** What the page is called: whose units it is about, and as of when, if a roster says so. */
export function titleOf({ fill }: Pick<ReportContext, 'fill'>, { banner, asOf }: RunHead): string {
  if (!banner) return fill(HTML_WORDS.title, {});
  return visible(fill(HTML_WORDS.titleOf, { banner: banner.name, day: asOf ?? banner.asOf }));
}

/** What kept the run from being a proper audit; scripts leave it where it stands. */
export const plainProblems = (context: ReportContext, problems: readonly Problem[]): string =>
  problems
    .map(({ message }) => tellIn(context)(WORDS.improper, { problem: message[context.lang] }))
    .map((line) => `<p role="alert"><strong>${line}</strong></p>\n`)
    .join('');

export function plainHead(context: ReportContext, head: RunHead): string {
  const tell = tellIn(context);
  const words = `<p>${tell(HTML_WORDS.noScript)} <a href="#sums">${tell(HTML_WORDS.toSums)}</a></p>`;
  return plain(
    'head',
    `<h1>${escapeHtml(titleOf(context, head))}</h1><p>${escapeHtml(headLine(context, head))}</p>${words}`,
  );
}

export function plainRecord(context: ReportContext, report: RecordReport): string {
  const tell = tellIn(context);
  const { name, unit, path, verdict, checks } = report;
  const named = name !== null && unit !== null;
  const called = named ? context.fill(WORDS.nameAndId, { name, id: unit }) : (name ?? unit ?? path);
  const heading = escapeHtml(headingOf(context.fill, called, report));
  const file = `<p>${tell(WORDS.file, { path })}</p>`;
  return plain(verdict, `<h2>${heading}</h2>${file}${plainChecks(context, checks)}`);
}

/** A unit of the roster without a record. */
function plainMissing({ fill }: ReportContext, { unit, name }: UnitWithoutRecord): string {
  const said = { glyph: VERDICT_GLYPHS.missing, verdict: fill(VERDICTS.missing, {}) };
  return plain(
    'missing',
    `<h2>${escapeHtml(fill(WORDS.heading, { unit: fill(WORDS.nameAndId, { name, id: unit }), ...said }))}</h2>`,
  );
}

export function plainFolder(context: ReportContext, { checks, missing = [] }: FolderReport): string {
  if (checks.length === 0) return '';
  const without = missing.map((one) => plainMissing(context, one)).join('');
  return without + plain('folder', `<h2>${tellIn(context)(WORDS.folder)}</h2>${plainChecks(context, checks)}`);
}

export function plainSums(context: ReportContext, summary: Summary): string {
  const { ignored, passedOver } = summary;
  const tell = tellIn(context);
  const sums = sumsOf(context.fill, summary)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
  const left = ignored > 0 ? `<p>${tell(WORDS.ignored, { n: ignored })}</p>` : '';
  const more = [...passedOverSection(context, passedOver), ...waiversSection(context.fill, summary)]
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
  const truth = `<p>${tell(WORDS.truth)}</p>`;
  return plain('sums', `<h2 id="sums">${tell(HTML_WORDS.sums)}</h2>${sums}${left}${more}${truth}`);
}
