// How long `--watch` takes from the change of one file to the new report.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { Banner } from './data.ts';
import { median } from './measure.ts';
import { environment } from './process.ts';
import { BIN } from './program.ts';

/** Said after every report. */
const WATCHING = 'watching for changes';
const MS_BETWEEN_CHANGES = 200;

/** The median of some changes, in ms; each makes another report, since a talk comes and goes. */
export async function measureWatch({ folder, first }: Banner, changes: number): Promise<number> {
  const file = path.join(folder, first);
  const whole = readFileSync(file, 'utf8');
  const versions = [whole.replace(/^ {2}- \{id: K0*2,.*\n/m, ''), whole];
  const args = [BIN, '.', '-q', '--watch', '--no-config', '--lang', 'en'];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface(child.stderr)[Symbol.asyncIterator]();
  const reported = async (): Promise<void> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('--watch ended');
      if (value.includes(WATCHING)) return;
    }
  };
  try {
    await reported();
    const times: number[] = [];
    for (let n = 0; n < changes; n++) {
      await setTimeout(MS_BETWEEN_CHANGES);
      const start = performance.now();
      writeFileSync(file, versions[n % versions.length] ?? whole);
      await reported();
      times.push(performance.now() - start);
    }
    return median(times);
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
    writeFileSync(file, whole);
  }
}
