import { type Judged, text } from './judgement.ts';

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
