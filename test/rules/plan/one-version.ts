/** The parts of the one reviewed version of a case, and the marks after them. */
export interface OneVersion {
  /** Further lines of the version, indented by six. */
  readonly lists?: string;
  /** The review's result for the part under test, and its mark. */
  readonly result?: string;
}

/** A plan with one reviewed version. */
export const oneVersion = (reviewed: string, { lists = '', result = 'pass' }: OneVersion = {}): string => {
  const parts = ['prescribedActions', 'optionalActions', 'schedule', 'problemFocus'].map((part) => {
    if (part !== reviewed) return `        ${part}: {result: fail}`;
    return `        ${part}:\n          result: ${result}`;
  });
  return `
plan:
  versions:
    - version: 1
      date: 2014-02-20
${lists.replace(/^\n/, '')}${lists === '' ? '' : '\n'}      review:
        date: 2014-02-22
        reviewers: [S13]
${parts.join('\n')}
        decision: revise`;
};

export const STAGE_UNTIL_10_MAY = '      stages: [{stage: studyListen, from: 2014-02-26, to: 2014-05-10}]';

/** A rejected part, and the mark of its finding. */
export const REJECTED = 'fail  # !rejected';
