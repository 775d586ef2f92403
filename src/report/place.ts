import type { Check, Counted, PlacedCheck, PlacedCounted, Places } from '../model.ts';

function placeCounted({ at, label }: Counted, places: Places): PlacedCounted {
  const { line, column } = places.point(at);
  return { pointer: at, line, column, label };
}

/** Gives everything that a check names its place in the record. */
export function placeCheck(check: Check, places: Places): PlacedCheck {
  return {
    ...check,
    findings: check.findings.map(({ code, params, at, subject, part }) => ({
      code,
      params,
      subject,
      pointer: at,
      place: places.place(at, part),
    })),
    counted: check.counted.map((entry) => placeCounted(entry, places)),
    notCounted: check.notCounted.map((entry) => ({ ...placeCounted(entry, places), reason: entry.reason })),
  };
}
