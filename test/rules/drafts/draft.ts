/** One draft of a case. */
export interface DraftCase {
  readonly date?: string;
  /** The day of its review, if it has one. */
  readonly review?: string;
  readonly reviewers?: string;
  readonly standards?: string;
  readonly decision?: string;
  /** More keys of the draft, each after a comma. */
  readonly more?: string;
  readonly mark?: string;
}

const one = (given: DraftCase, number: number): string => {
  const { date = '2014-06-10', review, reviewers = '[S13]', standards = '{}', decision = 'approve' } = given;
  const { more = '', mark = '' } = given;
  const said = `, review: {date: ${review}, reviewers: ${reviewers}, standards: ${standards}, decision: ${decision}}`;
  return `      - {draft: ${number}, date: ${date}${more}${review === undefined ? '' : said}}${mark}`;
};

/** One material of a case, for the list under `materials:`. */
export const material = (owner: string, drafts: readonly DraftCase[], mark = ''): string =>
  drafts.length === 0
    ? `  - {owner: ${owner}, drafts: []}${mark}`
    : [`  - owner: ${owner}${mark}`, '    drafts:', ...drafts.map((draft, index) => one(draft, index + 1))].join('\n');

export const materials = (...entries: readonly string[]): string => ['materials:', ...entries].join('\n');

/** A draft reviewed on the day it was written. */
export const REVIEWED: DraftCase = { review: '2014-06-10' };

export const STAGE = `
plan:
  versions:
    - {version: 1, date: 2014-02-20, stages: [{stage: examineCriticise, from: 2014-05-11, to: 2014-08-05}]}`;
