import { statSync } from 'node:fs';
import path from 'node:path';
import { type AuditRequest, prepare } from '../audit.ts';
import { contextIn } from '../command/out/report-context.ts';
import type { Setup } from '../command/out/setup.ts';
import type { Lang, Problem } from '../model.ts';
import type { ReportContext } from '../report/text/reporter.ts';

/** What `audit FILE` would be asked, and what is wrong with that. */
export interface Asked {
  readonly setup: Setup;
  readonly request: AuditRequest;
  readonly problems: readonly Problem[];
  /** The language that a flag or the configuration names; null where neither does. */
  readonly lang: Lang | null;
  /** The command line that audits the folder it is started in by the rules over folders, as JSON; null without a roster. */
  readonly ofFolder: readonly string[] | null;
}

/** Finds what is in force for a file, seen from a folder of the workspace. */
export type Ask = (file: string, folder: string) => Asked;

/** What a file is judged by. */
export interface InForce extends Pick<Asked, 'setup' | 'lang' | 'ofFolder'> {
  readonly prepared: Pick<ReturnType<typeof prepare>, 'terms' | 'run' | 'inputs'>;
  /** What keeps records from being judged. */
  readonly problems: readonly Problem[];
  contextIn(lang: Lang): ReportContext;
}

const NOTHING = { ok: true, bytes: new Uint8Array() } as const;

function load({ setup, request, problems, lang, ofFolder }: Asked, file: string): InForce {
  // The record comes from its buffer: nothing is looked for on the disk.
  const ofBuffer = { ...request, paths: ['-'], stdin: NOTHING, stdinPath: file, withFolder: false, jobs: 1 };
  const prepared = prepare(ofBuffer);
  const look = { color: false, width: 80, quiet: false, maxFindings: null, failOn: request.failOn };
  const contexts = new Map<Lang, ReportContext>();
  return {
    setup,
    lang,
    prepared,
    problems: [...problems, ...prepared.inputs.problems],
    ofFolder,
    contextIn: (to) => {
      const context = contexts.get(to) ?? contextIn(to, setup.profile.settings, look);
      contexts.set(to, context);
      return context;
    },
  };
}

/** What the files were that something was read from, those that were not there as well. */
function stampOf({ setup: { files } }: Pick<Asked, 'setup'>): string {
  const stamps = files.list().map(({ path: name }) => {
    const stats = statSync(path.resolve(files.cwd, name), { throwIfNoEntry: false });
    return stats ? `${stats.ino} ${stats.mtimeMs} ${stats.size}` : '-';
  });
  return stamps.join('\n');
}

/** Keeps what is in force until one of the files changes that it was read from. */
export function keepInForce(ask: Ask): (file: string, folder: string) => InForce {
  const kept = new Map<string, { readonly inForce: InForce; readonly stamp: string }>();
  return (file, folder) => {
    const key = `${folder}\n${path.dirname(file)}`;
    const known = kept.get(key);
    if (known && stampOf(known.inForce) === known.stamp) return known.inForce;
    const inForce = load(ask(file, folder), file);
    kept.set(key, { inForce, stamp: stampOf(inForce) });
    return inForce;
  };
}
