/** A mutant that no test can kill, and why. It is found by what stands in the source, so that lines may move. */
export interface Survivor {
  readonly file: string;
  /** The mutated line as it is written, trimmed. */
  readonly line: string;
  readonly mutator: string;
  readonly replacement: string;
  readonly why: string;
}

/** Mutants that mean the same as the source, or differ only in what the types rule out. */
export const SURVIVORS: readonly Survivor[] = [
  {
    file: 'src/rules/drafts/cadres.ts',
    line: "if (tally.kind !== 'judged') return tally;",
    mutator: 'ConditionalExpression',
    replacement: 'false',
    why: 'Only the types need it: without a cadre there is no draft either, and what is not applicable has no `laterIn` that anybody reads.',
  },
  {
    file: 'src/rules/drafts/cadres.ts',
    line: 'const judged = { ...tally, laterIn: cadres.flatMap(({ id }) => drafts.get(id)?.material.at ?? []) };',
    mutator: 'ArrayDeclaration',
    replacement: '["Stryker was here"]',
    why: 'A pointer to nothing: no later entry stands under it.',
  },
];
