import path from 'node:path';
import { folderOf } from '../discover/asked.ts';
import { reportPath } from '../discover/discover.ts';
import type { Lang, Localized } from '../model.ts';
import { problem } from '../run/problem.ts';
import { watchFiles } from '../watch/changes.ts';
import { type Memory, makeMemory } from '../watch/memory.ts';
import { tell, type World } from './world.ts';

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
} as const satisfies Readonly<Record<string, Localized>>;

const SHOWN = 3;

/** What is to be watched, and what is not: the files that a run reads, and those that it writes. */
export interface WatchRequest {
  readonly paths: readonly string[];
  readonly inputs: readonly string[];
  readonly reports: readonly string[];
  readonly lang: Lang;
}

function sayChanged(files: readonly string[], { cwd }: World): string[] {
  const names = files.map((file) => reportPath(cwd, file));
  return names.length <= SHOWN ? names : [...names.slice(0, SHOWN), `…(${names.length})`];
}

/** Audits, and audits again whenever something changes; what did not change is not judged again. */
export async function watch(
  request: WatchRequest,
  world: World,
  once: (memory: Memory) => Promise<number>,
): Promise<number> {
  const { paths, inputs, reports, lang } = request;
  if (paths.includes('-')) {
    tell(world, lang, MESSAGES.noStandardInput);
    return 2;
  }
  const memory = makeMemory();
  const roots = [...paths.map((given) => folderOf(given, world.cwd)), ...inputs.map((file) => path.resolve(file))];
  // Before the first run: what changes during it is not missed.
  const changes = await watchFiles([...new Set(roots)], new Set(reports));
  try {
    for (;;) {
      if ((await once(memory)) === 130) return 130;
      tell(world, lang, MESSAGES.watching);
      const files = await changes.next(world.interrupted);
      if (files.length === 0) return 130;
      tell(world, lang, problem(MESSAGES.changed, { files: sayChanged(files, world) }).message);
    }
  } finally {
    await changes.close();
  }
}
