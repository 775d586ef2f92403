import type {
  Check,
  Counted,
  Finding,
  NotCounted,
  PlacedCheck,
  PlacedCounted,
  PlacedFinding,
  PlacedNotCounted,
  Places,
} from '../model.ts';

const placeFinding = ({ code, params, at, subject, part }: Finding, places: Places): PlacedFinding => ({
  code,
  params,
  subject,
  pointer: at,
  place: places.place(at, part),
});

function placeCounted({ at, label }: Counted, places: Places): PlacedCounted {
  const { line, column } = places.point(at);
  return { pointer: at, line, column, label };
}

function placeNotCounted({ at, label, reason }: NotCounted, places: Places): PlacedNotCounted {
  const { line, column } = places.point(at);
  return { pointer: at, line, column, label, reason };
}

/** Says of every text of a check that it is about a document in Chinese. */
export const inChineseKeys = (check: PlacedCheck): PlacedCheck => ({
  ...check,
  message: { ...check.message, keys: 'zh' },
  findings: check.findings.map((found) => ({ ...found, keys: 'zh' })),
  notCounted: check.notCounted.map((entry) => ({ ...entry, reason: { ...entry.reason, keys: 'zh' } })),
});

/** Gives every pointer in a check its place in the record. */
export function placeCheck(check: Check, places: Places): PlacedCheck {
  const placed = placeAll(check, places);
  return places.keys === 'zh' ? inChineseKeys(placed) : placed;
}

function placeAll(check: Check, places: Places): PlacedCheck {
  const { rule, outcome, severity, provenance, duty, message, because, found, required } = check;
  return {
    rule,
    outcome,
    severity,
    provenance,
    duty,
    message,
    ...(because ? { because } : {}),
    found,
    required,
    findings: check.findings.map((entry) => placeFinding(entry, places)),
    counted: check.counted.map((entry) => placeCounted(entry, places)),
    notCounted: check.notCounted.map((entry) => placeNotCounted(entry, places)),
  };
}
