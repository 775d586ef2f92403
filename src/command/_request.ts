import type { AuditRequest } from '../audit.ts';
import { isStandardInput } from '../discover/descriptor.ts';
import { problem } from '../inputs/problem.ts';
import { ownNotices } from './_own-notice.ts';
import { type CheckFlags, MESSAGES, requestOf } from './check.ts';
import type { FlagReader } from './out/flags.ts';
import { OPTIONS, SETUP_OPTIONS } from './out/options.ts';
import { type Setup, setUp } from './out/setup.ts';
import { refuse, tellAll, type World } from './out/world.ts';

const { ignore, roster, waivers, asOf, final, strict } = OPTIONS;

/** The options of such a command, `format` apart. */
export const JUDGING_OPTIONS = { ...SETUP_OPTIONS, ignore, roster, asOf, final, strict };

/** The same of one that minds exceptions. */
export const WAIVING_OPTIONS = { ...SETUP_OPTIONS, ignore, roster, waivers, asOf, final, strict };

/** What a command is to audit, and under what. */
export interface Asked {
  readonly setup: Setup;
  readonly request: AuditRequest;
}

/**
 * What is asked for by paths and the flags of `check`, for commands that do something else with what the records come
 * to. An exit code where that cannot be found out; `reader` has read the command's own flags.
 */
export async function requestFor(
  paths: readonly string[],
  flags: CheckFlags,
  { world, reader }: { readonly world: World; readonly reader: FlagReader },
): Promise<Asked | number> {
  const setup = setUp(flags, world, paths);
  const { lang } = setup;
  // The command's format is none of a report.
  const { request, problems } = requestOf(paths, { ...flags, format: 'pretty' }, world, setup);
  const notices = problems.length > 0 ? [] : await ownNotices(setup);
  tellAll(world, lang, [...problems, ...reader.problems, ...setup.config.notices, ...notices]);
  if (problems.length + reader.problems.length > 0) return 2;
  if (paths.length === 0) return refuse(world, lang, [problem(MESSAGES.noPath)]);
  const stdin = paths.some(isStandardInput) ? await world.readInput() : null;
  return stdin === 'interrupted' ? 130 : { setup, request: { ...request, stdin } };
}
