import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BannerForm, writeBanner } from './banner.ts';
import { tellProgress } from './measure.ts';

export interface Banner {
  readonly folder: string;
  readonly units: number;
  readonly first: string;
  /** What a record holds, as "22 KB, 312 lines". */
  readonly record: string;
}

const KB = 1000;

function sizeOf(file: string): string {
  const bytes = readFileSync(file);
  const lines = bytes.toString('utf8').split('\n').length - 1;
  return `${Math.round(bytes.length / KB)} KB, ${lines} lines`;
}

/** Lets a banner be measured, and takes it away again. */
export async function withBanner<T>(units: number, form: BannerForm, use: (banner: Banner) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-bench-'));
  try {
    tellProgress(`writing ${units} records`);
    writeBanner(folder, units, form);
    const first = path.join('part0', 'U000001.yaml');
    return await use({ folder, units, first, record: sizeOf(path.join(folder, first)) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
