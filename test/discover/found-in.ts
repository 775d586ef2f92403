import { readFileSync } from 'node:fs';
import { type DiscoverRequest, type Discovery, discover, type ReadIgnoreFile } from '../../src/discover/discover.ts';

const read: ReadIgnoreFile = ({ file }) => ({ ok: true, text: readFileSync(file, 'utf8') });

/** What is found from a working directory. */
export const foundIn = (cwd: string, paths: readonly string[], more: Partial<DiscoverRequest> = {}): Discovery =>
  discover({ paths, cwd, ignore: null, read, ...more });

/** The paths of what is found, as reports name them. */
export const pathsIn = (
  cwd: string,
  paths: readonly string[],
  more: Partial<DiscoverRequest> = {},
): readonly string[] => foundIn(cwd, paths, more).files.map((file) => file.path);

/** `{records/.gitignore: 2}` */
export const ignoredIn = (cwd: string, paths: readonly string[], more: Partial<DiscoverRequest> = {}) =>
  Object.fromEntries(foundIn(cwd, paths, more).ignored.map(({ by, count }) => [by, count]));
