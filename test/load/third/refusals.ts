import deviations from '../suite-deviations.json' with { type: 'json' };

const MISTYPED =
  'YAML takes it for a text or a key of its own. A record is keys with values: a mark was mistyped or forgotten, and is named.';

const LESS_STRICT =
  'YAML 1.2 does not have it: brackets at the margin below a key, a key of more than 1,024 characters on its line, a second mark behind a colon. libfyaml takes it.';

/** Why we refuse what is sound YAML, by the code that says so. */
const BY_CODE: Readonly<Record<string, string>> = {
  ...{ badIndent: LESS_STRICT, badStart: LESS_STRICT },
  badCharacter: 'YAML 1.2 allows no such character, § 5.1; libfyaml takes it.',
  directive: 'A directive other than %YAML 1.2 could change what a line means.',
  empty: 'A file of comments alone is not a record.',
  noKey: 'No field of a record has no name: something was left out.',
  keyTooLong: 'A key has at most 1,024 characters.',
  listAsKey: 'No field of a record is named by a list or a map.',
  manyDocuments: 'Every unit has a file of its own.',
  tabIndent:
    'A tab before what a line begins with, which YAML allows where no indent counts. Records are indented by spaces.',
  tag: 'A record holds plain values; what a tag would make of one is not what its line says.',
  noComma: MISTYPED,
  noColon: MISTYPED,
  noSpaceAfterColon: MISTYPED,
  secondColon: MISTYPED,
  wideCharacter: MISTYPED,
  wideIndent: MISTYPED,
  notYaml: MISTYPED,
};

/** Why a text is refused: a case of the suite by the suite's own list, which says more; else by every code. */
export function whyRefused(name: string, codes: readonly string[]): string | null {
  const ofCase = deviations.find(({ cases }) => cases.includes(name));
  if (ofCase) return ofCase.reason;
  // What stands behind a tag is read without it, and may be amiss for that alone.
  const tag = codes.includes('tag') ? BY_CODE['tag'] : undefined;
  const reasons = tag ? [tag] : codes.map((code) => BY_CODE[code]);
  return reasons.every((reason) => reason !== undefined) ? [...new Set(reasons)].join(' ') : null;
}
