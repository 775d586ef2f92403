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

/** Gives every pointer in a check its place in the record. */
export function placeCheck(check: Check, places: Places): PlacedCheck {
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
