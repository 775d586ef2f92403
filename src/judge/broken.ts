const NO_SECTIONS: readonly string[] = ['schema', 'asOf', 'unit'];

/** Of the keys that do not match the schema, those that are sections. */
export const sectionsOf = (broken: ReadonlySet<string>): readonly string[] =>
  [...broken].filter((key) => !NO_SECTIONS.includes(key));
