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
  Pointer,
  Text,
} from '../model.ts';

/** Gives a finding its place. */
export function placeFinding({ code, params, at, subject, part }: Finding, places: Places): PlacedFinding {
  const text = { code, params };
  const about = places.cells?.about(text, at) ?? at;
  const keys = places.keys === 'zh' ? { keys: places.keys } : {};
  return { ...sayOf(text, at, places), ...keys, subject, pointer: at, place: places.place(about, part) };
}

/** Of a workbook, the same said of its cells. */
const sayOf = (text: Text, at: Pointer, { cells }: Places): Text => cells?.say(text, at) ?? text;

function placeCounted({ at, label }: Counted, places: Places): PlacedCounted {
  const { line, column, sheet } = places.point(at);
  return { pointer: at, line, column, ...(sheet === undefined ? {} : { sheet }), label };
}

const placeNotCounted = (entry: NotCounted, places: Places): PlacedNotCounted => ({
  ...placeCounted(entry, places),
  reason: sayOf(entry.reason, entry.at, places),
});

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

/** A check of which nobody reads more than the outcome: it is placed nowhere. */
export function bareCheck(check: Check): PlacedCheck {
  const { rule, outcome, severity, provenance, duty, message, because, found, required } = check;
  const nothing: readonly never[] = [];
  // One object literal: spreading that many is slow.
  const bare = {
    rule,
    outcome,
    severity,
    provenance,
    duty,
    message,
    found,
    required,
    findings: nothing,
    counted: nothing,
    notCounted: nothing,
  };
  return because ? { ...bare, because } : bare;
}

function placeAll(check: Check, places: Places): PlacedCheck {
  const { rule, outcome, severity, provenance, duty, message, because, found, required } = check;
  return {
    rule,
    outcome,
    severity,
    provenance,
    duty,
    message: sayOf(message, '', places),
    ...(because ? { because } : {}),
    found,
    required,
    findings: check.findings.map((entry) => placeFinding(entry, places)),
    counted: check.counted.map((entry) => placeCounted(entry, places)),
    notCounted: check.notCounted.map((entry) => placeNotCounted(entry, places)),
  };
}
