import path from 'node:path';
import { folderOf, readAsked } from '../discover/asked.ts';
import { isDescriptor, isStandardInput } from '../discover/descriptor.ts';
import { reportPath } from '../discover/discover.ts';
import { ignoreFilesUpward } from '../discover/ignore-files.ts';
import type { Files } from '../inputs/files.ts';
import { problem } from '../inputs/problem.ts';
import type { Lang, Localized } from '../model.ts';
import { makeChanges } from '../watch/changes.ts';
import type { Watched } from '../watch/watched.ts';
import { type Memory, makeMemory } from '../work/memory.ts';
import { tell, type World } from './out/world.ts';

const MESSAGES = {
  noStandardInput: {
    en: '--watch: standard input cannot be watched; name files or folders',
    zh: '--watch：无法监视标准输入；请写明文件或文件夹',
  },
  watching: {
    en: 'watching for changes; Ctrl+C ends it',
    zh: '正在监视文件变化；按 Ctrl+C 结束',
  },
  changed: {
    en: 'changed: {files}',
    zh: '有变化：{files}',
  },
  unwatched: {
    en: 'cannot be watched ({error}): {folders}; changes there go unnoticed. Check read permission and the system’s limit on watched folders, or run the audit again yourself',
    zh: '无法监视（{error}）：{folders}，其中的变化不会被发现。请检查是否有读取权限、系统可监视的文件夹数量是否已满，或手动重新核查',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const SHOWN = 3;

/** One round: what it reads and writes as things stand, and the run itself. */
export interface Round {
  readonly lang: Lang;
  /** All that it reads besides the records, or would if it were there. */
  readonly files: Files;
  /** The files and folders that it writes. */
  readonly own: readonly string[];
  /** Audits, and returns the exit code. */
  run(memory: Memory): Promise<number>;
}

/** What a path on the command line has watched: what it asks for; of one that asks for nothing, what it might once. */
function watchedFor(given: string, cwd: string): Pick<Watched, 'trees' | 'files'> {
  const asked = readAsked(given, cwd);
  if (asked.kind === 'file') return { trees: [], files: [asked.file] };
  if (asked.kind === 'problem') return { trees: [], files: [path.resolve(cwd, given), folderOf(given, cwd)] };
  return { trees: [asked.folder], files: ignoreFilesUpward(cwd) };
}

/** What the paths ask for, and what rounds read. */
function watchedBy(paths: readonly string[], cwd: string, rounds: readonly Round[]): Watched {
  const asked = paths.map((given) => watchedFor(given, cwd));
  const read = rounds.flatMap(({ files }) => files.list()).map((file) => path.resolve(cwd, file.path));
  return {
    trees: asked.flatMap(({ trees }) => trees),
    files: [...asked.flatMap(({ files }) => files), ...read],
    own: rounds.flatMap(({ own }) => own),
  };
}

function sayNames(files: readonly string[], { cwd }: World): string[] {
  const names = files.map((file) => reportPath(cwd, file));
  return names.length <= SHOWN ? names : [...names.slice(0, SHOWN), `…(${names.length})`];
}

/** Audits, and audits again whenever something changes; what did not change is not judged again. */
export async function watch(paths: readonly string[], world: World, nextRound: () => Round): Promise<number> {
  let round = nextRound();
  if (paths.some((given) => isStandardInput(given) || isDescriptor(given))) {
    tell(world, round.lang, MESSAGES.noStandardInput);
    return 2;
  }
  const memory = makeMemory();
  const changes = makeChanges();
  const said = new Set<string>();
  const watchAll = (...rounds: readonly Round[]): void => {
    const unwatched = changes.watch(watchedBy(paths, world.cwd, rounds));
    const [first, ...others] = unwatched.filter(({ folder }) => !said.has(folder));
    if (first === undefined) return;
    const folders = [first, ...others].map(({ folder }) => folder);
    for (const folder of folders) said.add(folder);
    const words = { folders: sayNames(folders, world), error: first.code };
    tell(world, round.lang, problem(MESSAGES.unwatched, words).message);
  };
  const isOver = async (): Promise<boolean> => (await world.interrupted()) || !world.stdout.isRead();
  try {
    for (;;) {
      // What is read is watched before: what changes meanwhile is not missed.
      watchAll(round, nextRound());
      round = nextRound();
      const code = await round.run(memory);
      if (code === 130) return code;
      // What the records name is known only now.
      watchAll(round);
      tell(world, round.lang, MESSAGES.watching);
      const files = await changes.next(isOver);
      if (files.length === 0) return world.stdout.isRead() ? 130 : code;
      tell(world, round.lang, problem(MESSAGES.changed, { files: sayNames(files, world) }).message);
    }
  } finally {
    changes.close();
  }
}
