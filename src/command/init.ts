import path from 'node:path';
import { fileAt, reportPath } from '../discover/discover.ts';
import { CONFIG_NAME } from '../inputs/config.ts';
import { problem } from '../inputs/problem.ts';
import type { Problem } from '../model.ts';
import { initFromRoster } from './init/init-roster.ts';
import { standingAt, writeNewFile } from './init/new-file.ts';
import {
  INIT_OPTIONS,
  type InitFlags,
  newFile,
  newRecord,
  placeSchema,
  SCHEMA_NAME,
  sayNotWritten,
  schemaFrom,
  tongueOf,
} from './init/new-record.ts';
import { WORDS } from './init/words.ts';
import { defineCommand } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { YAML_FILE } from './out/options.ts';
import { auditOf } from './out/setup.ts';
import { refuse, tellAll, type World } from './out/world.ts';

const DEFAULT_NAME = 'unit.yaml';

/** The reason, known beforehand, why a record cannot be written at a path. */
function obstacle(full: string, file: string): Problem | null {
  const standing = standingAt(full, '');
  if (standing === 'folder') return problem(WORDS.isFolder, { file, example: path.posix.join(file, DEFAULT_NAME) });
  if (standing !== 'absent') return problem(WORDS.exists, { file });
  const name = path.basename(full);
  const isTaken = /\.(?:ya?ml|xlsx|ods)$/.test(name) && !name.startsWith('.') && name !== CONFIG_NAME;
  return isTaken ? null : problem(WORDS.passedBy, { file, config: CONFIG_NAME });
}

/** `audit init [FILE]`: writes a new record to fill in, and never over anything. */
async function init(given: string | undefined, flags: InitFlags, world: World): Promise<number> {
  const reader = readFlags(flags);
  const tongue = tongueOf(flags, reader, world);
  const { lang } = tongue;
  const [wrong] = reader.problems;
  if (wrong) return refuse(world, lang, [wrong]);
  if (given === '-') {
    if (flags.withSchema) return refuse(world, lang, [problem(WORDS.noFileForSchema)]);
    world.stdout.write(newRecord(null, tongue));
    return 0;
  }
  const { file: full, name: file } = fileAt(world.cwd, given ?? DEFAULT_NAME);
  const folder = path.dirname(full);
  // The schema comes first: if it cannot be written, no record is left to be in the way.
  const hindrance = obstacle(full, file) ?? (flags.withSchema ? placeSchema(folder, world.cwd) : null);
  if (hindrance) return refuse(world, lang, [hindrance]);
  const why = writeNewFile(full, await newFile(full, { schema: schemaFrom(folder), tongue }));
  if (why !== null) return refuse(world, lang, [sayNotWritten(why, file)]);
  const schema = reportPath(world.cwd, path.join(folder, SCHEMA_NAME));
  tellAll(world, lang, [
    problem(WORDS.written, { file, command: auditOf(file, flags, world) }),
    ...(flags.withSchema ? [problem(WORDS.schemaBeside, { schema })] : []),
  ]);
  return 0;
}

export default defineCommand({
  name: 'init',
  about: { en: 'write a blank record to fill in', zh: '生成一份待填写的记录' },
  operands: { spelling: '[file]', value: YAML_FILE },
  options: INIT_OPTIONS,
  run: ([file], flags, world) =>
    flags.roster === undefined ? init(file, flags, world) : initFromRoster(file, flags, world),
});
