import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** The packages that the files belong to, by folder. */
const packagesOf = (files: readonly string[]): readonly string[] =>
  [...new Set(files.flatMap((file) => FOLDER.exec(file)?.[0] ?? []))].sort();

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

function licenceOf(folder: string): string {
  const { name, version, license }: Manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  // Licences require their text to accompany copies, so a package without one must not be bundled.
  if (file === undefined) throw new Error(`${name} has no licence file: it cannot be part of the bundle`);
  return `${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
}

/** The licence texts that must accompany the bundled packages. `files` are the bundled files. */
export const thirdPartyLicences = (files: readonly string[]): string =>
  [
    'unit-audit contains code of these packages, each under its own licence.\n',
    ...packagesOf(files).map(licenceOf),
  ].join(`\n${'-'.repeat(72)}\n\n`);
