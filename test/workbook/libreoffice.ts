import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { zipEntries } from '../../src/load/file/zip.ts';
import { loadRecord } from '../../src/workbook/load-record.ts';
import { written } from './written.ts';

/** Whether what LibreOffice makes of our workbooks still says the same, and has its drop-downs. It has to be installed. */
const UNITS = path.resolve(import.meta.dirname, '../../examples/banner/units');
const ENDINGS = ['.xlsx', '.ods'] as const;

const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-libreoffice-'));
const valueOfFile = (file: string): unknown => {
  const loaded = loadRecord(readFileSync(file), false);
  return loaded.ok ? loaded.value : loaded.findings;
};

/** The drop-downs of a workbook, whichever kind it is. */
const dropdownsIn = (file: string): number =>
  (zipEntries(readFileSync(file)) ?? [])
    .filter(({ name }) => /^(?:content\.xml|xl\/worksheets\/[^/]+\.xml)$/.test(name))
    .reduce(
      (sum, part) =>
        sum +
        (
          part
            .read(1e8)
            ?.toString()
            .match(/<dataValidation |<table:content-validation /g) ?? []
        ).length,
      0,
    );

let wrong = 0;
const say = (isGood: boolean, what: string): void => {
  wrong += isGood ? 0 : 1;
  process.stdout.write(`${isGood ? 'same' : 'DIFFERENT'}  ${what}\n`);
};

for (const name of readdirSync(UNITS).filter((one) => /U10[0-5]\.yaml$/.test(one))) {
  const record = valueOfFile(path.join(UNITS, name)) as Readonly<Record<string, unknown>>;
  for (const from of ENDINGS) {
    const file = path.join(folder, name.replace('.yaml', from));
    writeFileSync(file, await written(record, from, 'zh'));
    for (const to of ENDINGS) {
      const into = path.join(folder, `${from}${to}`);
      execFileSync('soffice', ['--headless', '--convert-to', to.slice(1), '--outdir', into, file], { stdio: 'ignore' });
      const made = path.join(into, name.replace('.yaml', to));
      say(isDeepStrictEqual(valueOfFile(made), record), `${name} ${from} -> ${to}`);
      say(dropdownsIn(made) > 20, `${name} ${from} -> ${to}: ${dropdownsIn(made)} drop-downs of ${dropdownsIn(file)}`);
    }
  }
}
rmSync(folder, { recursive: true });
process.exitCode = wrong > 0 ? 1 : 0;
