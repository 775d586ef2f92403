import { type Judged, text } from './judgement.ts';

const NO_SECTIONS: readonly string[] = ['schema', 'asOf', 'unit'];

/** Of the keys that do not match the schema, those that are sections. */
export const sectionsOf = (broken: ReadonlySet<string>): readonly string[] =>
  [...broken].filter((key) => !NO_SECTIONS.includes(key));

/** A judgement that finds nothing, told to be of what could be looked at alone. */
export const saidPartly = <Code extends string>(
  judged: Judged<Code>,
  sections: readonly string[],
): Judged<Code | 'passPartly'> =>
  sections.length === 0 || judged.findings.length > 0
    ? judged
    : { ...judged, message: text('passPartly', { sections }) };
