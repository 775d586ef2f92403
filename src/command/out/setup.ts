import path from 'node:path';
import { recordFolders } from '../../discover/asked.ts';
import { foldersAmong } from '../../discover/disk-names.ts';
import { type Config, findConfig, noConfig, readConfig } from '../../inputs/config.ts';
import { type Files, makeFiles } from '../../inputs/files.ts';
import { loadProfile, type Profile } from '../../inputs/profile.ts';
import { isShipped, SHIPPED } from '../../inputs/settings.ts';
import type { Lang, Problem } from '../../model.ts';
import { pathToType } from '../../report/text/shell-word.ts';
import { folderRules, rules } from '../../rules/index.ts';
import type { FlagsOf } from './command.ts';
import { LANGS, readFlags } from './flags.ts';
import type { SETUP_OPTIONS } from './options.ts';
import { localeLang, type World } from './world.ts';

/** The flags that every command that looks at rules has. */
export type SetupFlags = FlagsOf<typeof SETUP_OPTIONS>;

/** The flag that every command has. */
export type LangFlags = Pick<SetupFlags, 'lang'>;

/** What is in force for a command. */
export interface Setup {
  readonly lang: Lang;
  readonly config: Config;
  readonly profile: Profile;
  /** How the command reads the disk; it knows the configuration and the profile already. */
  readonly files: Files;
  /** The folders that records are asked from. */
  readonly recordFolders: readonly string[];
  readonly problems: readonly Problem[];
}

/** The language of a command before anything else is known of it. */
export const langOf = ({ lang: given }: LangFlags, { env }: World): Lang =>
  LANGS.find((lang) => lang === given) ?? localeLang(env);

/** What a suggested command needs to be in the same language: the option, where it was given. */
export const langFlagOf = ({ lang }: LangFlags): readonly string[] => (lang === undefined ? [] : ['--lang', lang]);

/** The command that audits what was written, in the same language. */
export const auditOf = (written: string, flags: LangFlags, world: World): string =>
  ['audit', pathToType(written, langOf(flags, world)), ...langFlagOf(flags)].join(' ');

function configOf({ config }: SetupFlags, files: Files, folders: readonly string[]): Config {
  if (config === false) return noConfig(files.cwd);
  return typeof config === 'string' ? readConfig(files, config) : findConfig(files, folders);
}

function profileOf(flags: SetupFlags, files: Files, { values, folder }: Config, paths: readonly string[]) {
  const { profile: configured = SHIPPED } = values;
  // By a path, also where a file bears the shipped one's name.
  const file = `./${files.nameOf(path.resolve(folder, configured))}`;
  const named = isShipped(configured) ? configured : file;
  return loadProfile([...rules, ...folderRules], flags.profile ?? named, files, () => foldersAmong(paths, files.cwd));
}

/** Finds the configuration and the profile that are in force for some paths. */
export function setUp(flags: SetupFlags, world: World, paths: readonly string[]): Setup {
  const reader = readFlags(flags);
  const files = makeFiles(world.cwd);
  const folders = recordFolders(paths, world.cwd);
  const config = configOf(flags, files, folders);
  const { profile, problems } = profileOf(flags, files, config, paths);
  return {
    lang: flags.lang === undefined ? (config.values.lang ?? localeLang(world.env)) : langOf(flags, world),
    config,
    profile,
    files,
    recordFolders: folders,
    problems: [...reader.problems, ...config.problems, ...problems],
  };
}
