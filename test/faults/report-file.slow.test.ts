import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARGS, type Fault, folderWithOld, OLD, runWith } from './faulty.ts';

const reportIn = (folder: string): string => readFileSync(`${folder}/all.json`, 'utf8');
const LEFT = /^\.unit-audit-[0-9a-f-]{36}\.tmp$/;

/** The expected report, and the lines on standard output. */
function whole() {
  const folder = folderWithOld();
  const ran = runWith(folder, null);
  expect([ran.code, ran.err, readdirSync(folder)]).toEqual([1, '', ['all.json', 'r']]);
  return { report: reportIn(folder), ran };
}

/** Runs with a fault at each step until there are no more steps. */
function atEachStep(kind: Fault['kind'], look: (folder: string, ran: ReturnType<typeof runWith>) => boolean): number {
  for (let step = 1; ; step += 1) {
    const folder = folderWithOld();
    if (!look(folder, runWith(folder, { kind, step }))) return step - 1;
  }
}

describe('a report that is killed with the program', () => {
  it.each(['before', 'halfway'] as const)(
    '%s any step is the old one or the new one, whole; the next run is as ever',
    (kind) => {
      const { report, ran: unhurt } = whole();
      const found = new Set<string>();
      const steps = atEachStep(kind, (folder, { signal }) => {
        if (signal === null) return false;
        expect(signal).toBe('SIGKILL');
        expect([OLD, report]).toContain(reportIn(folder));
        found.add(reportIn(folder));
        const left = readdirSync(folder).filter((name) => name !== 'all.json' && name !== 'r');
        expect(left.length).toBeLessThanOrEqual(1);
        for (const name of left) expect(name).toMatch(LEFT);
        // Leftover files are not records and do not interfere.
        expect(runWith(folder, null, ['.', ...ARGS.slice(1)]).out).toBe(unhurt.out);
        expect(reportIn(folder)).toBe(report);
        return true;
      });
      // Opened, written in parts, synced to disk, renamed into place.
      expect(steps).toBeGreaterThanOrEqual(6);
      expect(found).toContain(OLD);
    },
  );
});

describe('a disk that is full', () => {
  it('at any step leaves the old report and nothing else, says so, and is exit 2', () => {
    const { report, ran: unhurt } = whole();
    const steps = atEachStep('full', (folder, { code, out, err }) => {
      if (reportIn(folder) === report) return false;
      expect({ code, out }).toEqual({ code: 2, out: unhurt.out });
      expect(err).toBe(
        'all.json: the report could not be written (the disk is full); the file is as it was before. See that the folder is there, may be written to, and has room\n',
      );
      expect([reportIn(folder), readdirSync(folder)]).toEqual([OLD, ['all.json', 'r']]);
      return true;
    });
    expect(steps).toBeGreaterThanOrEqual(6);
  });
});

const NOT_KEPT =
  'the results of this run could not be kept in the cache (ENOSPC); the report is whole, and the next run judges these records again\n';

describe('a disk that is full while results are kept', () => {
  it('at any step changes nothing of the report, says so, and leaves nothing half-written', () => {
    const args = ['r', '-f', 'compact', '--cache-dir', 'cache', '--lang', 'en'];
    const inCache = (folder: string) =>
      readdirSync(`${folder}/cache`)
        .map((name) => name.replace(/^.*\./, ''))
        .sort();
    const unhurt = folderWithOld();
    const ran = runWith(unhurt, null, args);
    expect(inCache(unhurt)).toEqual(['results']);
    const leftAt = (step: number): string => {
      const folder = folderWithOld();
      const { code, out, err } = runWith(folder, { kind: 'full', step }, args);
      expect({ step, code, out }).toEqual({ step, code: ran.code, out: ran.out });
      const left = inCache(folder).join();
      expect(err).toBe(left === 'results' ? '' : NOT_KEPT);
      return left;
    };
    // A step that fails leaves no file. The first step that the run never reaches leaves the whole one.
    const LAST = 40;
    let step = 1;
    while (step < LAST && leftAt(step) === '') step += 1;
    expect(step).toBeGreaterThan(3);
    expect(leftAt(step)).toBe('results');
  });
});

describe('a signal while records are read', () => {
  it('is 130, with the old report and no other file', () => {
    const folder = folderWithOld();
    // The configuration, the roster and other files are opened too, so this step number differs.
    const steps = [1, 2, 3].map((step) => {
      const { code, err } = runWith(folder, { kind: 'interrupt', step });
      expect([reportIn(folder), readdirSync(folder)]).toEqual([OLD, ['all.json', 'r']]);
      expect([step, code, err]).toEqual([step, 130, 'interrupted: the report is not whole\n']);
      return step;
    });
    expect(steps.length).toBe(3);
  });
});
