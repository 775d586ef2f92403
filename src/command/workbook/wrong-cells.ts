import { inBoth } from '../../inputs/problem.ts';
import { placeFinding } from '../../judge/place.ts';
import type { NotLoaded } from '../../load/load.ts';
import type { Localized, PlacedFinding, Problem } from '../../model.ts';
import { cellOf } from '../../report/text/cell.ts';
import readable from '../../rules/record/readable.ts';
import schema from '../../rules/record/schema.ts';
import type { Meant } from '../../validate/take-meant.ts';
import { validateRecord } from '../../validate/validate-record.ts';
import { engineMessages } from '../../words/engine.ts';

/** What is missing or contradicts itself is said by the audit; it has its place all the same. */
const HAVE_A_PLACE = new Set(['missingKey', 'repeatedItem', 'toBeforeFrom', 'endNotAfterStart']);

/** The findings about content that has no place in a record; if the file cannot be read, the findings about that. */
export function misfits(loaded: Meant | NotLoaded): readonly PlacedFinding[] {
  if (!loaded.ok) return loaded.findings;
  const { findings } = validateRecord(loaded.value, loaded.places, loaded.isSound);
  return findings.filter(({ code }) => !HAVE_A_PLACE.has(code)).map((found) => placeFinding(found, loaded.places));
}

const MESSAGES: Readonly<Record<string, Localized>> = { ...schema.messages, ...readable.messages, ...engineMessages };

/** A finding as a problem, behind its file and its cell or line. */
export function sayMisfit(file: string, { place, ...text }: PlacedFinding): Problem {
  const { code, params } = text;
  const cell = cellOf(place);
  const where = cell ?? (place.sheet === undefined && place.excerpt !== '' ? `${place.line}:${place.column}` : null);
  const said = inBoth(MESSAGES[code] ?? { en: code, zh: code }, text);
  const head = where === null ? file : `${file}: ${where}`;
  return { code, params, message: { en: `${head}: ${said.en}`, zh: `${head}：${said.zh}` } };
}
