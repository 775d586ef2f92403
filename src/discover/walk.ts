import path from 'node:path';
import type { PassedOver, Problem } from '../model.ts';
import type { AskedFolder } from './asked.ts';
import { type Child, childOf, type Root, type Way } from './child.ts';
import { byPath, type Entry, readFolder, realPath } from './disk-names.ts';
import type { ListLayer } from './ignore-files.ts';
import { ignoredBy, inFolder, type Layer } from './ignore-layer.ts';
import { holdsRecords, isEntered, isNamedBeside, isRecordName, whyPassedOver } from './passed-over.ts';
import { folderNotRead } from './words.ts';

/** What a walk comes to. */
export type Walked = Readonly<Pick<State, 'files' | 'ignored' | 'uncounted' | 'passedOver' | 'problems'>>;

/** Something passed over, and what it is once links are resolved. */
export type Passed = PassedOver & Pick<Way, 'real'>;

/** What a folder is searched by. */
export interface Search extends AskedFolder {
  readonly nameOf: Root['nameOf'];
  /** The ignore files above it. */
  readonly layers: readonly Layer[];
  readonly list: ListLayer | null;
}

/** A folder to be looked into. */
interface Folder extends Way {
  readonly depth: number;
  /** All that is in it is asked for. */
  readonly isWhole: boolean;
  /** The last link on the way to it, as it is once those before it are resolved; empty where there is none. */
  readonly link: string;
  readonly layers: readonly Layer[];
  /** The ignore file that leaves it out: then it is looked into for the count alone. */
  readonly ignoredBy: string | null;
}

/** The walk so far. */
interface State extends Root {
  readonly search: Search;
  /** In no order that means anything. */
  readonly files: Way[];
  /** The files that were left out, as they are once links are resolved, and by which ignore file. */
  readonly ignored: Map<string, string>;
  /** The ignore files that leave out more than could be counted. */
  readonly uncounted: Set<string>;
  /** What may be taken for a record and is not audited. */
  readonly passedOver: Passed[];
  readonly problems: Problem[];
  /** What was looked into, and what was for the count alone. */
  readonly seen: Set<string>;
  readonly counted: Set<string>;
  /** Links to folders, for when all that is reached without them is known. */
  links: Folder[];
  entriesLeft: number;
}

/** How many entries of ignored folders are looked at for the count. */
const MAX_COUNTED_ENTRIES = 100_000;
/** Deeper than this no ignore file is in force: on such long paths matching takes too long. */
const MAX_DEPTH_OF_IGNORING = 100;

/** The patterns in force in a folder: the configuration's list, then the ignore files, nearest first. */
interface InForce {
  readonly files: readonly Layer[];
  readonly all: readonly Layer[];
}

function inForce(folder: Folder, { search }: State): InForce {
  if (folder.ignoredBy !== null) return { files: [], all: [] };
  const { list } = search;
  const listed = list && folder.inside.startsWith(list.from) ? [list.layer] : [];
  if (folder.depth > MAX_DEPTH_OF_IGNORING) return { files: [], all: listed };
  const files = inFolder(folder.layers, folder.inside);
  return { files, all: [...listed, ...files] };
}

/**
 * What tells whether a folder was looked into before. What a pattern takes of it hangs on the way to it as well: on how
 * many of the pattern's folders that has gone through, or on the link that led off the way that has no link.
 */
function keyOf({ real, depth, isWhole, link }: Folder, { glob }: Search): string {
  if (isWhole || glob === null) return real;
  return `${depth <= glob.depth ? depth : link}\0${real}`;
}

/** The entries that may matter, of a folder that was not looked into before. */
function entriesOf(folder: Folder, state: State): readonly Entry[] {
  const by = folder.ignoredBy;
  const seen = by === null ? state.seen : state.counted;
  const key = keyOf(folder, state.search);
  if (seen.has(key)) return [];
  seen.add(key);
  const entries = by !== null && state.entriesLeft <= 0 ? null : readFolder(folder.real);
  if (entries !== null && !('code' in entries)) {
    if (by !== null) state.entriesLeft -= entries.length;
    return entries;
  }
  if (by !== null) state.uncounted.add(by);
  else if (entries !== null) state.problems.push(folderNotRead(folder.path, entries.code));
  return [];
}

function takeFile(child: Child, by: string | null, { files, ignored }: State): void {
  if (by === null) files.push(child);
  else if (!ignored.has(child.real)) ignored.set(child.real, by);
}

const isTakenUp = ({ name, kind }: Entry): boolean => (kind === 'file' ? isRecordName(name) : isEntered(name));

/** Whether an entry that is not taken up may have to be reported as passed over. */
const mayMatter = ({ name, kind }: Entry): boolean => kind !== 'file' || isNamedBeside(name);

function passOver(child: Child, entry: Entry, state: State): void {
  const spend = (entries: number): boolean => {
    state.entriesLeft -= entries;
    return state.entriesLeft > 0;
  };
  const reason = whyPassedOver(entry.name, child.leadsTo, () => holdsRecords(child.real, spend));
  if (reason !== null) state.passedOver.push({ path: child.path, reason, real: child.real });
}

/** Looks into one folder: takes its files, and returns the folders in it. */
function lookInto(folder: Folder, state: State): readonly Folder[] {
  const { glob } = state.search;
  const entries = entriesOf(folder, state);
  const { files: layers, all } = inForce(folder, state);
  const next: Folder[] = [];
  for (const entry of entries) {
    if (!isTakenUp(entry) && !mayMatter(entry)) continue;
    const child = childOf(folder, entry, state);
    const isWhole = folder.isWhole || (glob?.matches(child.inside) ?? true);
    if (!isWhole && (child.leadsTo === 'file' || !glob?.mayHold(child.inside))) continue;
    const inside = child.leadsTo === 'folder' ? `${child.inside}/` : child.inside;
    const by = folder.ignoredBy ?? ignoredBy(all, inside);
    if (by === null) passOver(child, entry, state);
    if (!isTakenUp(entry)) continue;
    if (child.leadsTo === 'folder') {
      const isLink = entry.kind === 'link';
      const link = isLink ? path.join(folder.real, entry.name) : folder.link;
      const found = { ...child, inside, depth: folder.depth + 1, isWhole, link, layers, ignoredBy: by };
      (isLink ? state.links : next).push(found);
    } else if (isRecordName(entry.name)) takeFile(child, by, state);
  }
  return next;
}

function walkFrom(start: Folder, state: State): void {
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    // The last one pushed comes next.
    for (const next of [...lookInto(folder, state)].reverse()) folders.push(next);
}

/**
 * Finds the YAML files of a folder and of the folders in it. Each real folder is looked into once, through a link only
 * where no other way leads to it, and through the link whose path sorts first.
 */
export function walk(search: Search): Walked {
  const { folder: file, nameOf, glob, layers } = search;
  const state: State = {
    search,
    root: realPath(file) ?? file,
    nameOf,
    files: [],
    ignored: new Map(),
    uncounted: new Set(),
    passedOver: [],
    problems: [],
    seen: new Set(),
    counted: new Set(),
    links: [],
    entriesLeft: MAX_COUNTED_ENTRIES,
  };
  const isWhole = glob === null;
  const root = { file, path: nameOf(file), inside: '', real: state.root, isByLink: false };
  walkFrom({ ...root, depth: 0, isWhole, link: '', layers, ignoredBy: null }, state);
  while (state.links.length > 0) {
    const links = state.links.sort(byPath);
    state.links = [];
    for (const link of links) walkFrom(link, state);
  }
  return state;
}
