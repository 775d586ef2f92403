import { worldOf } from './command/out/streams.ts';
import type { World } from './command/out/world.ts';
import { codeOf } from './load/file/open.ts';
import { main } from './program/program.ts';
import { visible } from './report/text/neutral.ts';

const TOO_MANY_OPEN: readonly string[] = ['EMFILE', 'ENFILE'];

function defect(error: unknown, world: World): number {
  if (TOO_MANY_OPEN.includes(codeOf(error))) {
    world.stderr.write(
      'the system lets this program open too few files at once; raise the limit (ulimit -n 256), or ask for fewer reports / 系统允许同时打开的文件太少，请提高上限（ulimit -n 256），或者少写几份报告\n',
    );
    return 2;
  }
  world.stderr.write(
    `unit-audit met a defect of its own; please report it with the command line and this line / 程序出错，请将命令行和本行反馈给开发者: ${visible(String(error))}\n`,
  );
  return 2;
}

/** Null where somebody has removed it. */
function workingDirectory(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

/** The `.cmd` files of the folder for Windows say by the environment what was dropped on them: no shell reads it. */
async function run(world: World): Promise<number> {
  if (process.env['AUDIT_DROP'] === undefined) return main(process.argv.slice(2), world);
  const { runDropped } = await import('./program/dropped.ts');
  return runDropped(process.env, world);
}

/** Runs the command line of this process. Threads of a run load this file for what else is in it, and run nothing. */
export async function start(): Promise<void> {
  const cwd = workingDirectory();
  if (cwd === null) {
    process.stderr.write(
      'the working directory is gone; change to another one / 当前工作目录已不存在，请换到其他目录再运行\n',
    );
    process.exitCode = 2;
    return;
  }
  const world = worldOf(process, cwd);
  const exitCode = await run(world).catch((error: unknown) => defect(error, world));
  // A report that could not be written has set it already: 2 beats 1.
  process.exitCode = Math.max(exitCode, Number(process.exitCode ?? 0));
}
