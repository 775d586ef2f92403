import type * as ChildProcess from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { identityOf } from '../../inputs/files.ts';
import { readStandardInput } from '../../load/file/read.ts';
import { now } from './clock.ts';
import type { Output, World } from './world.ts';

type Stream = NodeJS.WriteStream;

interface StreamOutput extends Output {
  /** Its reader does not follow: what is written piles up. */
  isFull(): boolean;
}

/** A stream of the process, opened when it is asked for. A reader that closed the pipe ends it quietly. */
function outputOf(open: () => Stream, onFailure: (error: NodeJS.ErrnoException) => void): StreamOutput {
  let opened: Stream | null = null;
  let isOpen = true;
  const stream = (): Stream => {
    if (opened) return opened;
    opened = open();
    opened.on('error', (error: NodeJS.ErrnoException) => {
      isOpen = false;
      if (error.code !== 'EPIPE') onFailure(error);
    });
    return opened;
  };
  return {
    write: (text) => {
      if (isOpen && text !== '') stream().write(text);
    },
    flushed: async () => {
      if (!isOpen || !opened?.writableLength) return;
      const stream = opened;
      await new Promise<void>((resolve) => {
        stream.write('', () => resolve());
      });
    },
    isRead: () => isOpen,
    isFull: () => isOpen && opened?.writableNeedDrain === true,
    get isTerminal() {
      return stream().isTTY === true;
    },
    get columns() {
      // A terminal that was given no size says 0.
      return stream().columns || 80;
    },
  };
}

/** How long the program works before it listens for signals again. */
const MS_BETWEEN_PAUSES = 50;

/** Hears SIGINT, SIGTERM and SIGHUP. The first one asks the run to stop; a second one ends the process. */
function listen(process: NodeJS.Process, stdout: StreamOutput): Pick<World, 'interrupted' | 'readInput'> {
  let stop = (): void => {};
  let asked = false;
  const stopped = new Promise<'interrupted'>((resolve) => {
    stop = () => resolve('interrupted');
  });
  let last = now();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      asked = true;
      stop();
    });
  return {
    interrupted: async () => {
      if (stdout.isFull()) await Promise.race([stdout.flushed(), stopped]);
      if (now() - last < MS_BETWEEN_PAUSES) return asked;
      await new Promise(setImmediate);
      last = now();
      return asked;
    },
    readInput: async () => {
      const read = await Promise.race([readStandardInput(process), stopped]);
      // What is still to come keeps nothing waiting.
      process.stdin.destroy();
      return read;
    },
  };
}

/** What the terminal of Windows encodes texts in; null elsewhere, and where nobody says. */
async function codePageOf({ platform, env }: NodeJS.Process): Promise<number | null> {
  const windows = env['SystemRoot'];
  if (platform !== 'win32' || !windows) return null;
  const { spawnSync } = createRequire(import.meta.url)('node:child_process') as typeof ChildProcess;
  // By its full path: Windows would look into the working directory first.
  const { stdout } = spawnSync(path.win32.join(windows, 'System32', 'chcp.com'), {
    encoding: 'latin1',
    timeout: 1000,
    windowsHide: true,
  });
  const [said] = /\d+/.exec(stdout ?? '') ?? [];
  return said === undefined ? null : Number(said);
}

/** The world as a process has it. A report that cannot be written makes the run one that is not proper. */
export function worldOf(process: NodeJS.Process, cwd: string): World {
  const stderr = outputOf(
    () => process.stderr,
    () => {},
  );
  const stdout = outputOf(
    () => process.stdout,
    (error) => {
      process.exitCode = 2;
      stderr.write(`the report could not be written / 报告无法写出: ${error.code ?? error.message}\n`);
    },
  );
  const standardFiles = { input: identityOf(0), outputs: [identityOf(1), identityOf(2)] };
  const codePage = (): Promise<number | null> => codePageOf(process);
  return { cwd, env: process.env, stdout, stderr, standardFiles, codePage, ...listen(process, stdout) };
}
