import ignore from 'ignore';

/** The patterns of one ignore file, as they bear on what is in the folder that was asked for. */
export interface Layer {
  /** As reports name the file. */
  readonly by: string;
  /** From the ignore file's folder to the folder that was asked for: `records/`, or nothing. */
  readonly above: string;
  /** How much of a path from the folder that was asked for leads to the ignore file's folder. */
  readonly skip: number;
  readonly matcher: ignore.Ignore;
}

/** More patterns in one file nobody writes by hand; each is tried on every file. */
const MAX_PATTERNS = 2_000;
/** A third `**` makes matching a long path take seconds. */
const MAX_GLOBSTARS = 2;

export const newMatcher = (): ignore.Ignore => ignore({ ignorecase: false });

const globstarsIn = (pattern: string): number => pattern.split(/\/\*{2,}(?=\/)|^!?\*{2,}(?=\/)/).length - 1;

/** What `ignore` makes of some patterns, or null of such that take too long. */
export function matcherOf(patterns: readonly string[]): ignore.Ignore | null {
  if (patterns.length > MAX_PATTERNS || patterns.some((pattern) => globstarsIn(pattern) > MAX_GLOBSTARS)) return null;
  return newMatcher().add(patterns);
}

/** The patterns in an ignore file. */
export const patternsIn = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split(/\r?\n/);

const pathFor = ({ above, skip }: Layer, inside: string): string => above + inside.slice(skip);

/** The ignore file that leaves a path out (`inside` the folder that was asked for; a folder ends in `/`), if any does. */
export function ignoredBy(layers: readonly Layer[], inside: string): string | null {
  for (const layer of layers) {
    const { ignored, unignored } = layer.matcher.test(pathFor(layer, inside));
    if (ignored) return layer.by;
    if (unignored) return null;
  }
  return null;
}

const escaped = (folder: string): string => folder.replace(/[\\*?[\]!# ]/g, '\\$&');

// The package takes all in a folder for ignored that its own patterns ignore. Where a deeper ignore file or the command
// line takes the folder in all the same, that has to be said, or nothing in it would be judged by the patterns again.
function takeIn(layer: Layer, folder: string): Layer {
  if (folder === '' || !layer.matcher.ignores(folder)) return layer;
  const pattern = `!/${escaped(folder)}`;
  return { ...layer, matcher: newMatcher().add(layer.matcher).add({ pattern }) };
}

/** The layers as they are for what is in a folder that is not ignored. */
export const inFolder = (layers: readonly Layer[], inside: string): readonly Layer[] =>
  layers.map((layer) => takeIn(layer, pathFor(layer, inside)));

/** A layer for the folder that was asked for, which is never ignored, whatever stands above it. */
export function forAsked(layer: Layer): Layer {
  const names = layer.above.split('/').slice(0, -1);
  return names.reduce((built, _, index) => takeIn(built, `${names.slice(0, index + 1).join('/')}/`), layer);
}
