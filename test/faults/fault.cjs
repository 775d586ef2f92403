// Loaded before the program (`node --require`): brings a fault at one exact step of what it does with its files, so that
// no test waits for the right moment. FAULT is what happens, FAULT_STEP the number of the step, from 1 on.
const fs = require('node:fs');

const { FAULT, FAULT_STEP } = process.env;
const MS_BETWEEN_PAUSES = 50;
let steps = 0;

/** Long enough that the program listens for signals before its next record. */
function waitForPause() {
  const end = performance.now() + 2 * MS_BETWEEN_PAUSES;
  while (performance.now() < end);
}

const FAULTS = {
  /** Killed before the step. */
  before: () => process.kill(process.pid, 'SIGKILL'),
  /** Killed when half of the step is done, where that can be. */
  halfway: (name, args) => {
    const [fd, bytes, from] = args;
    if (name === 'writeSync') fs.realWriteSync(fd, bytes, from, Math.floor((bytes.length - from) / 2));
    process.kill(process.pid, 'SIGKILL');
  },
  full: () => {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  },
  interrupt: () => {
    process.kill(process.pid, 'SIGINT');
    waitForPause();
  },
};

fs.realWriteSync = fs.writeSync;
const writing = ['writeSync', 'fsyncSync', 'renameSync', 'unlinkSync'];
for (const name of ['openSync', ...writing]) {
  const real = fs[name];
  fs[name] = (...args) => {
    // Reading is a step for a signal alone: what is killed while it reads has begun to write nothing.
    const counts = FAULT === 'interrupt' ? name === 'openSync' : writing.includes(name) || args[1] === 'wx';
    if (counts) {
      steps += 1;
      if (steps === Number(FAULT_STEP)) FAULTS[FAULT](name, args);
    }
    return real(...args);
  };
}
