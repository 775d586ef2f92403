import { grouped } from '../../grouped.ts';
import type { PlacedCheck } from '../../model.ts';
import {
  DUTIES,
  FOLDER_MODULES,
  isIdleWarning,
  MODULES,
  moduleOf,
  needsNobody,
  resultOf,
  WORDS,
} from '../../words/report.ts';
import { sayCounted, sayNotCounted } from '../text/evidence.ts';
import { sayFindings } from '../text/finding.ts';
import { visible } from '../text/neutral.ts';
import { type Page, paintOf, paragraph } from '../text/page.ts';
import { sayWaivers } from '../text/waiver.ts';
import { type Columns, sayRow, showsId } from './row.ts';
import { shares } from './shares.ts';

const INDENT = 6;

const dimly = (page: Page, texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => paragraph(page, text, { indent: INDENT, paint: page.ink.dim }));

/** What counted and what did not, for passes too. */
const sayEvidence = (page: Page, check: PlacedCheck, mostFindings = 0): readonly string[] =>
  dimly(page, [...sayCounted(page, check), ...sayNotCounted(page, check, mostFindings)]);

/** Who has to fix it, and the ids of rules that did not fit in their rows. */
function sayDuty(page: Page, checks: readonly PlacedCheck[], columns: Columns): readonly string[] {
  const rules = checks.filter((check) => !showsId(page, check, columns)).map(({ rule }) => rule);
  const template = rules.length > 0 ? WORDS.dutyAndRules : WORDS.duty;
  return checks
    .slice(-1)
    .flatMap(({ duty }) => dimly(page, [page.tell(template, { duty: page.tell(DUTIES[duty]), rules })]));
}

function sayFailure(page: Page, check: PlacedCheck, most: number): readonly string[] {
  const paint = paintOf(page.ink, resultOf(check));
  // A single finding makes the message redundant, unless it is not shown.
  const saysMore = check.findings.length !== 1 || most === 0;
  return [
    ...(saysMore ? paragraph(page, page.quote(check.rule, check.message), { indent: INDENT }) : []),
    ...sayFindings(page, check, { most, paint }),
    ...sayEvidence(page, check, most),
    ...sayFix(page, check),
  ];
}

/** What to do about a failure, unless a finding above says so itself. */
function sayFix(page: Page, check: PlacedCheck): readonly string[] {
  const { rule, outcome, findings } = check;
  const info = page.rules.get(rule);
  if (outcome !== 'fail' || check.waiver || !info || findings.some(({ code }) => info.advises?.(code))) return [];
  return paragraph(page, page.tell(WORDS.whatToDo, { fix: page.tell(info.fix) }), { indent: INDENT });
}

/** Whether the findings say more than the message: the check failed, or would fail if it were due. */
const hasFindings = ({ outcome, findings, message }: PlacedCheck): boolean =>
  outcome === 'fail' || (outcome === 'pending' && findings.some(({ code }) => code !== message.code));

const sayWhyWaived = (page: Page, check: PlacedCheck): readonly string[] =>
  sayWaivers(page.tell, check).flatMap((words) => paragraph(page, words, { indent: INDENT }));

function sayBelow(page: Page, check: PlacedCheck, most: number): readonly string[] {
  if (hasFindings(check)) return sayFailure(page, check, most);
  const message = () => page.quote(check.rule, check.message);
  switch (check.outcome) {
    case 'pass':
      return sayEvidence(page, check);
    case 'fail':
    case 'pending':
    case 'unclear':
      return [...paragraph(page, message(), { indent: INDENT }), ...sayEvidence(page, check)];
    case 'notApplicable':
      return dimly(page, [message()]);
  }
}

const nameOfModule = (page: Page, module: string): string => {
  const words = Object.hasOwn(MODULES, module) ? MODULES[module] : undefined;
  return words ? page.tell(words) : visible(module);
};

const hasMoreToSay = (check: PlacedCheck): boolean =>
  hasFindings(check) || check.waiver !== undefined || check.counted.length > 0 || check.notCounted.length > 0;

/** Whether two checks have the same details, so that both can share them. */
function sayTheSame(page: Page, a: PlacedCheck, b: PlacedCheck): boolean {
  if (a.outcome === 'pass' || a.outcome !== b.outcome || a.duty !== b.duty) return false;
  if (hasMoreToSay(a) || hasMoreToSay(b)) return false;
  return page.quote(a.rule, a.message) === page.quote(b.rule, b.message);
}

/** Groups consecutive checks of a module that share their details. */
function stretchesOf(page: Page, checks: readonly PlacedCheck[]): readonly (readonly PlacedCheck[])[] {
  const stretches: PlacedCheck[][] = [];
  for (const check of checks) {
    const stretch = stretches.at(-1);
    const before = stretch?.at(-1);
    if (stretch && before && sayTheSame(page, before, check)) stretch.push(check);
    else stretches.push([check]);
  }
  return stretches;
}

/** The checks of several stretches that one other check keeps from being judged, by the words that say so. */
function sharedCauses(page: Page, stretches: readonly (readonly PlacedCheck[])[]) {
  const byWords = grouped(stretches, ([check]) =>
    check?.because && !check.waiver ? page.quote(check.rule, check.message) : null,
  );
  return new Map([...byWords].filter(([, of]) => of.length > 1).map(([words, of]) => [words, of.flat()]));
}

/** Says a cause once, and every rule that waits for it. */
const sayCauses = (page: Page, causes: ReadonlyMap<string, readonly PlacedCheck[]>): readonly string[] =>
  [...causes].flatMap(([words, of]) => [
    '',
    ...paragraph(page, page.tell(WORDS.sharedCause, { words, n: of.length, rules: of.map(({ rule }) => rule) }), {
      indent: 0,
    }),
  ]);

/**
 * The limit of findings shown per folder rule unless `--max-findings` asks for more. One page gets read, ten do not.
 */
const MOST_OF_FOLDER = 20;

const countShown =
  ({ maxFindings }: Page) =>
  ({ rule, findings }: PlacedCheck): number =>
    maxFindings === null && FOLDER_MODULES.has(moduleOf(rule))
      ? Math.min(findings.length, MOST_OF_FOLDER)
      : findings.length;

const isShownQuietly = (check: PlacedCheck): boolean =>
  check.waiver !== undefined || (!needsNobody(check) && !isIdleWarning(check));

/** The checks grouped by module. With `--quiet`, only those that require action. */
export function sayChecklist(page: Page, checks: readonly PlacedCheck[], columns: Columns): readonly string[] {
  const shown = page.quiet ? checks.filter(isShownQuietly) : checks;
  const failed = shown.filter(hasFindings);
  const counts = failed.map(countShown(page));
  const dealt = shares(counts, page.maxFindings);
  const most = new Map(failed.map((check, index) => [check, dealt[index] ?? 0]));
  const byModule = grouped(shown, ({ rule }) => moduleOf(rule));
  const modules = [...byModule].map(([module, members]) => ({ module, stretches: stretchesOf(page, members) }));
  const causes = sharedCauses(
    page,
    modules.flatMap(({ stretches }) => stretches),
  );
  const waiting = new Set([...causes.values()].flat());
  const saidBelow = (stretch: readonly PlacedCheck[]): readonly string[] => [
    ...stretch
      .slice(-1)
      .flatMap((check) => [...sayWhyWaived(page, check), ...sayBelow(page, check, most.get(check) ?? 0)]),
    ...(stretch.every(needsNobody) ? [] : sayDuty(page, stretch, columns)),
  ];
  const lines = modules.flatMap(({ module, stretches }) => [
    '',
    page.ink.bold(nameOfModule(page, module)),
    ...stretches.flatMap((stretch) => [
      ...stretch.map((check) => sayRow(page, check, columns)),
      ...(stretch.some((check) => waiting.has(check)) ? [] : saidBelow(stretch)),
    ]),
  ]);
  return [...lines, ...sayCauses(page, causes)];
}
