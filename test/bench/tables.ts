// Figures as Markdown.
import { cpus, loadavg, totalmem } from 'node:os';
import type { Figures, Measured } from './measure.ts';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

const count = (n: number): string => n.toLocaleString('en-US');

const time = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`);

const fewDigits = (ratio: number): string => ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0);

const memory = (bytes: number | null): string => (bytes === null ? '–' : `${Math.round(bytes / MIB)} MiB`);

function row(name: string, { ms, cpuMs, bytes, failure, runs }: Figures, base: Figures | undefined): string {
  if (failure !== null) return `| ${name} | ${failure} | – | – | – | – |`;
  const over = base === undefined ? '–' : fewDigits(ms / base.ms);
  return `| ${name} | ${time(ms)} | ${over} | ${cpuMs === null ? '–' : time(cpuMs)} | ${memory(bytes)} | ${runs} |`;
}

/** A table of what was measured, each over one of them. */
export function figuresTable(title: string, measured: Measured, base: string): string {
  const over = measured.get(base);
  return [
    `| ${title} | time | ÷ ${base} | processor’s time | peak memory | runs |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...[...measured].map(([name, figures]) => row(name, figures, over)),
    '',
  ].join('\n');
}

export const recordsTitle = (units: number): string => (units === 1 ? 'one record' : `${count(units)} records`);

/** The machine and the day, without which no figure says anything. */
export function machine(now: Date): string {
  const [cpu] = cpus();
  const load = loadavg().map((one) => one.toFixed(1));
  return `Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / GIB)} GiB, ${process.platform} ${process.arch}, ${now.toISOString().slice(0, 10)}; load ${load.join(', ')} at the start. Medians; times are those of whole processes.`;
}
