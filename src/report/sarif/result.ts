import type { Localized, Place, PlacedCheck } from '../../model.ts';
import { labelOf } from '../text/evidence.ts';
import type { Fingerprint } from '../text/fingerprint.ts';
import { type CheckMessage, type Home, messagesOf } from '../text/messages.ts';
import { visible } from '../text/neutral.ts';
import { inWordsOf, type Page } from '../text/page.ts';
import { waiversOf } from '../text/waiver.ts';
import { artifactOf, levelOf, sarifText } from './text.ts';

const NOT_COUNTED: Localized = { en: '{label|term} did not count: {reason}', zh: '{label|term}不计入：{reason}' };

/** The record or folder of the checks, and the fingerprints of their results. */
export interface Subject extends Home {
  readonly unit: string | null;
  readonly fingerprint: Fingerprint;
  /** A report's path from the repository's root. */
  inRepository(path: string): string;
}

const physical = (path: string, region: object) => ({ artifactLocation: artifactOf(path), region });

const regionOf = ({ line, column, endLine, endColumn }: Omit<Place, 'excerpt'>) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

/** The entries that did not count, and why. For folder checks the file of an entry is unknown. */
function relatedOf(given: Page, check: PlacedCheck, { path, ofFolder, inRepository }: Subject) {
  if (ofFolder) return [];
  const { rule, notCounted } = check;
  const page = inWordsOf(given, check);
  return notCounted.map(({ label, line, column, reason }, index) => {
    const words = { label: labelOf(page, label), reason: page.quote(rule, reason) };
    return {
      id: index + 1,
      physicalLocation: physical(inRepository(path), { startLine: line, startColumn: column }),
      message: { text: sarifText(page.tell(NOT_COUNTED, words)) },
    };
  });
}

/** An exception that settles a check: GitHub and others show such a result as closed. */
function suppressionsOf(check: PlacedCheck) {
  const suppressions = waiversOf(check).map(({ reason }) => ({
    kind: 'external',
    status: 'accepted',
    justification: sarifText(visible(reason)),
  }));
  return suppressions.length === 0 ? {} : { suppressions };
}

function resultOf(page: Page, check: PlacedCheck, subject: Subject, one: CheckMessage) {
  const { rule, severity, duty } = check;
  const { path, text, found } = one;
  const nullable = (value: string | null) => (value === null ? null : visible(value));
  return {
    message: { text: sarifText(page.quote(rule, text)) },
    level: levelOf(severity),
    locations: [
      { physicalLocation: physical(subject.inRepository(path), found ? regionOf(found.place) : { startLine: 1 }) },
    ],
    ...suppressionsOf(check),
    ...(found?.known === undefined ? {} : { baselineState: found.known ? 'unchanged' : 'new' }),
    partialFingerprints: { 'unitAudit/v1': subject.fingerprint(rule, one) },
    properties: { unit: nullable(subject.unit), subject: nullable(found?.subject ?? null), duty },
  };
}

/** One result per finding of a check that failed, or that an exception settles. The first one carries the entries that did not count. */
export function resultsOf(page: Page, check: PlacedCheck, subject: Subject): readonly object[] {
  if (check.outcome !== 'fail' && !check.waiver) return [];
  const related = relatedOf(page, check, subject);
  return messagesOf(check, subject).map((one, index) => ({
    ...resultOf(page, check, subject, one),
    ...(index === 0 && related.length > 0 ? { relatedLocations: related } : {}),
  }));
}
