import { existsSync } from 'node:fs';
import path from 'node:path';
import { foldersUpward, isWithin } from '../discover/disk-names.ts';
import { CONFIG_NAME } from '../discover/passed-over.ts';
import type { FailOn, Lang, Problem } from '../model.ts';
import { readDocument } from './document.ts';
import type { Files } from './files.ts';
import { problem } from './problem.ts';

export { CONFIG_NAME };

/** What a configuration sets; its paths are relative to its own folder. */
export interface ConfigValues {
  readonly profile?: string;
  readonly roster?: string;
  readonly waivers?: string;
  readonly ignore?: readonly string[];
  readonly failOn?: FailOn;
  readonly lang?: Lang;
  readonly cache?: boolean;
  readonly strict?: boolean;
  readonly reports?: Readonly<Record<string, string>>;
}

export interface Config {
  /** Its name in messages, or null. */
  readonly path: string | null;
  /** The folder that its paths are relative to. */
  readonly folder: string;
  readonly values: ConfigValues;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

const MESSAGES = {
  fromRecords: {
    en: 'the configuration {path} stands in the folder of the records and sets nothing; to use it, name it with --config',
    zh: '配置文件{path}在记录文件夹内，不予采用；如需采用，请用 --config 指定',
  },
} as const;

/** A configuration that says nothing. */
export const noConfig = (folder: string): Config => ({ path: null, folder, values: {}, problems: [], notices: [] });

function read(files: Files, file: string): Config {
  const name = files.nameOf(file);
  const folder = path.dirname(file);
  const document = readDocument(files, file, 'config');
  if (!document.ok) return { ...noConfig(folder), path: name, problems: document.problems };
  // What the configuration's schema has nothing against is what the type says.
  return { ...noConfig(folder), path: name, values: document.document.value as ConfigValues };
}

/**
 * Finds the configuration from the working directory upward. One in a folder of records is passed by, also where that is
 * the working directory: whoever submits a record sets no threshold. `recordFolders`: those that records are asked from.
 */
export function findConfig(files: Files, recordFolders: readonly string[]): Config {
  const { cwd } = files;
  const isOfRecords = (folder: string) => recordFolders.some((records) => isWithin(folder, records));
  const folders = foldersUpward(cwd);
  // `--watch` must notice one that is added later.
  for (const candidate of folders) files.note(path.join(candidate, CONFIG_NAME), 'config', null);
  const present = folders.filter((candidate) => existsSync(path.join(candidate, CONFIG_NAME)));
  const folder = present.find((candidate) => !isOfRecords(candidate));
  const config = folder === undefined ? noConfig(cwd) : read(files, path.join(folder, CONFIG_NAME));
  const notices = present
    .filter(isOfRecords)
    .map((candidate) => problem(MESSAGES.fromRecords, { path: files.nameOf(path.join(candidate, CONFIG_NAME)) }));
  return { ...config, notices };
}

/** Reads the configuration that a flag names. */
export const readConfig = (files: Files, given: string): Config => read(files, path.resolve(files.cwd, given));
