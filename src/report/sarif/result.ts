import type { Localized, Place, PlacedCheck } from '../../model.ts';
import { labelOf } from '../text/evidence.ts';
import type { Fingerprint } from '../text/fingerprint.ts';
import { visible } from '../text/neutral.ts';
import type { Page } from '../text/page.ts';
import { type Home, type Said, saidBy } from '../text/said.ts';
import { artifactOf, sarifText } from './text.ts';

const NOT_COUNTED: Localized = { en: '{label} did not count: {reason}', zh: '{label}未计入：{reason}' };

/** Whose checks they are, and what names their results. */
export interface Subject extends Home {
  readonly unit: string | null;
  readonly fingerprint: Fingerprint;
}

const physical = (path: string, region: object) => ({ artifactLocation: artifactOf(path), region });

const regionOf = ({ line, column, endLine, endColumn }: Omit<Place, 'excerpt'>) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

/** The entries that did not count, and why. Those of a check over a folder do not say which file they are in. */
function relatedOf(page: Page, { rule, notCounted }: PlacedCheck, { path, ofFolder }: Home) {
  if (ofFolder) return [];
  return notCounted.map(({ label, line, column, reason }, index) => {
    const words = { label: labelOf(page, label), reason: page.quote(rule, reason) };
    return {
      id: index + 1,
      physicalLocation: physical(path, { startLine: line, startColumn: column }),
      message: { text: sarifText(page.tell(NOT_COUNTED, words)) },
    };
  });
}

function resultOf(page: Page, check: PlacedCheck, subject: Subject, said: Said) {
  const { rule, severity, duty } = check;
  const { path, text, found } = said;
  const nullable = (value: string | null) => (value === null ? null : visible(value));
  return {
    message: { text: sarifText(page.quote(rule, text)) },
    level: severity,
    locations: [{ physicalLocation: physical(path, found ? regionOf(found.place) : { startLine: 1 }) }],
    partialFingerprints: { 'unitAudit/v1': subject.fingerprint(rule, said) },
    properties: { unit: nullable(subject.unit), subject: nullable(found?.subject ?? null), duty },
  };
}

/** A result a finding of a check that failed; what did not count is told with the first. */
export function resultsOf(page: Page, check: PlacedCheck, subject: Subject): readonly object[] {
  if (check.outcome !== 'fail') return [];
  const related = relatedOf(page, check, subject);
  return saidBy(check, subject).map((said, index) => ({
    ...resultOf(page, check, subject, said),
    ...(index === 0 && related.length > 0 ? { relatedLocations: related } : {}),
  }));
}
