// What the system tells of processes.
import { readFileSync } from 'node:fs';

const MS_A_TICK = 10;
const KIB = 1024;

/** Whoever sets certificates pays for them at every start of Node; what is measured here needs none. */
export function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...rest } = process.env;
  return rest;
}

/** The most memory a process has held so far: the system keeps it, and forgets it when the process ends. */
export function peakOf(pid: number): number | null {
  try {
    const [, kib] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kib === undefined ? null : Number(kib) * KIB;
  } catch {
    return null;
  }
}

/** The processor's time of all processes that have run and ended: fields 16 and 17 of what the system tells, behind the name. */
export function cpuOfEnded(): number | null {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) * MS_A_TICK;
  } catch {
    return null;
  }
}
