import type { Params, PlacedCheck } from '../../model.ts';
import { FOLDER_MODULES, moduleOf } from '../../words/report.ts';

// What a record says wrongly, and what is not a person.
const NOT_PEOPLE: ReadonlySet<string> = new Set(['value', 'text', 'title', 'key', 'path', 'file', 'label']);
const LONGEST_NAME = 20;

/** A person as findings name one, `P01 甲某`, perhaps with a number in front. */
const WITH_ID = /^(?:\d+ )?[A-Za-z][\w.-]* (\S.*)$/s;
/** The name in a line of people, in either notation. */
const IN_LINE = /(?:^|[\s{,，-])(?:name|姓名)["']?\s*[:：]\s*["'“]?([^\s,，}"'”#]+)/g;

function namesIn(params: Params, isRecord: boolean): readonly string[] {
  return Object.entries(params).flatMap(([key, value]) => {
    if (NOT_PEOPLE.has(key)) return [];
    if (isRecord && /^(?:name|.*Name)$/.test(key)) return typeof value === 'string' ? [value] : [];
    const texts = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
    return texts.flatMap((text) => WITH_ID.exec(text)?.[1] ?? []);
  });
}

/** The people that a check names, in its texts and in the lines that it quotes. */
export function peopleIn({ rule, message, findings, notCounted }: PlacedCheck): readonly string[] {
  const isRecord = !FOLDER_MODULES.has(moduleOf(rule));
  const all = [
    message.params,
    ...findings.map(({ params }) => params),
    ...notCounted.map(({ reason }) => reason.params),
  ];
  const said = all.flatMap((params) => namesIn(params, isRecord));
  const quoted = isRecord
    ? findings.flatMap(({ place }) => [...place.excerpt.matchAll(IN_LINE)].flatMap(([, name]) => name ?? []))
    : [];
  return [...said, ...quoted].filter((name) => name.length > 1 && name.length <= LONGEST_NAME);
}
