import path from 'node:path';
import type { PassedOver, Problem } from '../model.ts';
import { ownText } from '../own-text.ts';
import { byCodeUnits } from '../words/order.ts';
import { type Asked, type AskedFolder, readAsked } from './asked.ts';
import type { Way } from './child.ts';
import { isDescriptor } from './descriptor.ts';
import { byPath, isText, isWithin, realPath } from './disk-names.ts';
import { type IgnoreList, ignoreFilesFor, layerOfList, type ReadIgnoreFile } from './ignore-files.ts';
import { type Walked, walk } from './walk.ts';
import { nothingMatches } from './words.ts';

export type { IgnoreList, ReadIgnoreFile };

/** A file to audit. */
export interface FoundFile {
  /** As it is opened; null where its name is not valid UTF-8, so that no text opens it: it is still to fail. */
  readonly file: string | null;
  /** As reports name it: relative to the working directory, with `/`. */
  readonly path: string;
  /** The folder that was asked for, null for a file that was named: links are followed only inside it. */
  readonly within: string | null;
}

/** The files that one ignore file left out. */
export interface Ignored {
  /** The ignore file or the configuration, as reports name it. */
  readonly by: string;
  readonly count: number;
  /** False where there may be more: a folder that it leaves out is too large, or cannot be read. */
  readonly isWhole: boolean;
}

export interface Discovery {
  /** In the order of their paths' code units. */
  readonly files: readonly FoundFile[];
  /** In the order of the ignore files' paths. */
  readonly ignored: readonly Ignored[];
  readonly problems: readonly Problem[];
  /** What may be taken for a record and is not audited, in the order of the paths. */
  readonly passedOver: readonly PassedOver[];
  /** A folder or a pattern was asked for, so that the rules over a whole folder run. */
  readonly ofFolder: boolean;
}

export interface DiscoverRequest {
  /** Files, folders and patterns. Standard input (`-`) is not its business. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** What the configuration leaves out. */
  readonly ignore: IgnoreList | null;
  /** False for no ignore file, nor the configuration's list. */
  readonly mayIgnore?: boolean;
  readonly read: ReadIgnoreFile;
}

/** A way to a file. */
type Candidate = Pick<Way, 'file' | 'path' | 'real' | 'isByLink'> & Pick<FoundFile, 'within'>;

/** What one path on the command line comes to. */
type Part = Omit<Walked, 'files'> & { readonly files: readonly Candidate[] };

const NOTHING: Part = { files: [], ignored: new Map(), uncounted: new Set(), passedOver: [], problems: [] };

/** How a report names a file: relative to the working directory, with `/`. */
export const reportPath = (cwd: string, file: string): string =>
  path.relative(cwd, file).split(path.sep).join('/') || '.';

/** A file as it was typed, and how reports name it. */
export function fileAt(cwd: string, given: string): { readonly file: string; readonly name: string } {
  const file = path.resolve(cwd, given);
  return { file, name: reportPath(cwd, file) };
}

/**
 * A file that is named. A shell names all that lies in a folder, so that a link is followed inside that folder or the
 * working directory alone.
 */
function named(file: string, cwd: string): Part {
  const real = realPath(file) ?? file;
  if (isDescriptor(file)) return { ...NOTHING, files: [{ file, path: file, real, isByLink: true, within: null }] };
  const folder = path.dirname(file);
  const within = isWithin(real, folder) || isWithin(real, cwd) ? null : folder;
  return { ...NOTHING, files: [{ file, path: reportPath(cwd, file), real, isByLink: real !== file, within }] };
}

/** Where a request looks: its folders besides. */
type Place = DiscoverRequest & { readonly audited: readonly string[] };

function searched({ folder, glob }: AskedFolder, given: string, place: Place): Part {
  const { cwd, ignore, audited, read, mayIgnore = true } = place;
  const nameOf = (file: string): string => reportPath(cwd, file);
  const above = mayIgnore ? ignoreFilesFor(folder, { cwd, audited, nameOf, read }) : { layers: [], problems: [] };
  const list = mayIgnore && ignore ? layerOfList(ignore, folder) : null;
  const walked = walk({ folder, glob, nameOf, layers: above.layers, list });
  const files = walked.files.map((found) => ({ ...found, within: folder }));
  const isNothing = glob !== null && files.length + walked.ignored.size + walked.problems.length === 0;
  const problems = [...above.problems, ...walked.problems, ...(isNothing ? [nothingMatches(given)] : [])];
  return { ...walked, files, problems };
}

function partOf(given: string, asked: Asked, place: Place): Part {
  if (asked.kind === 'problem') return { ...NOTHING, problems: [asked.problem] };
  return asked.kind === 'file' ? named(asked.file, place.cwd) : searched(asked, given, place);
}

/** Which of two ways to one file is taken: one without a link, else that whose path sorts first, else the wider folder's. */
function byPreference(a: Candidate, b: Candidate): number {
  if (a.isByLink !== b.isByLink) return a.isByLink ? 1 : -1;
  return byCodeUnits(a.path, b.path) || (a.within?.length ?? 0) - (b.within?.length ?? 0);
}

/** For each key the preferred way. */
function preferred(files: Iterable<Candidate>, keyOf: (file: Candidate) => string): ReadonlyMap<string, Candidate> {
  const best = new Map<string, Candidate>();
  for (const file of files) {
    const known = best.get(keyOf(file));
    if (known === undefined || byPreference(file, known) < 0) best.set(keyOf(file), file);
  }
  return best;
}

/** How many files each ignore file left out that no other path asks for. */
function countIgnored(parts: readonly Part[], isFound: (real: string) => boolean): readonly Ignored[] {
  const uncounted = new Set(parts.flatMap((part) => [...part.uncounted]));
  const ignored = new Map(parts.flatMap((part) => [...part.ignored]));
  const counts = new Map([...uncounted].map((by) => [by, 0]));
  for (const [real, by] of ignored) if (!isFound(real)) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts]
    .map(([by, count]) => ({ by, count, isWhole: !uncounted.has(by) }))
    .sort((a, b) => byCodeUnits(a.by, b.by));
}

/** What was passed over and no other path asks for, each once. */
function passedOverIn(parts: readonly Part[], isFound: (real: string) => boolean): readonly PassedOver[] {
  const all = parts.flatMap((part) => part.passedOver).filter(({ real }) => !isFound(real));
  const reasons = new Map(all.map(({ path: name, reason }) => [name, reason]));
  return [...reasons].map(([name, reason]) => ({ path: name, reason })).sort(byPath);
}

/** Finds the files that the paths name. */
export function discover(request: DiscoverRequest): Discovery {
  const asked = [...new Set(request.paths)].map((given) => ({ given, asked: readAsked(given, request.cwd) }));
  const audited = asked.flatMap(({ asked: one }) => (one.kind === 'folder' ? [one.folder] : []));
  const parts = asked.map(({ given, asked: one }) => partOf(given, one, { ...request, audited }));
  // A link out of the folder is followed where it is named outright as well: of one path, that way is taken.
  const byFile = preferred(
    parts.flatMap((part) => part.files),
    ({ file }) => file,
  );
  const byReal = preferred(byFile.values(), ({ real }) => real);
  const files = [...byReal.values()].sort(byPath).map(({ file, path: name, within }) => ({
    file: isText(file) ? ownText(file) : null,
    path: ownText(name),
    within,
  }));
  const problems = new Map(parts.flatMap((part) => part.problems).map((problem) => [problem.message.en, problem]));
  return {
    files,
    ignored: countIgnored(parts, (real) => byReal.has(real)),
    problems: [...problems.values()],
    passedOver: passedOverIn(parts, (real) => byReal.has(real)),
    ofFolder: audited.length > 0,
  };
}
