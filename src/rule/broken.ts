import type { Cause, Params, Pointer } from '../model.ts';
import { type Judged, text } from './judgement.ts';
import { SCHEMA_RULE } from './rule.ts';

interface SchemaFinding {
  readonly code: string;
  readonly params: Params;
  readonly at: Pointer;
}

/** The first schema error at or inside a section, or about a key that is missing. */
export function schemaErrorAt(section: string, findings: readonly SchemaFinding[]): Cause | null {
  const first = findings.find(
    ({ at, params }) =>
      at === `/${section}` || at.startsWith(`/${section}/`) || (at === '' && params['key'] === section),
  );
  return first ? { rule: SCHEMA_RULE, code: first.code } : null;
}

const NO_SECTIONS: readonly string[] = ['schema', 'asOf', 'unit'];

/** The broken keys that are sections. */
export const sectionsOf = (broken: ReadonlySet<string>): readonly string[] =>
  [...broken].filter((key) => !NO_SECTIONS.includes(key));

/** Adds a message to a pass: it covers only the sections that could be read. */
export const withPartlyMessage = <Code extends string>(
  judged: Judged<Code>,
  sections: readonly string[],
): Judged<Code | 'passPartly'> =>
  sections.length === 0 || judged.findings.length > 0
    ? judged
    : { ...judged, message: text('passPartly', { sections }) };
