import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/**
 * The contents and dependencies of the published package, as CycloneDX. `npm sbom --omit=dev` omits packages that a
 * development dependency needs as well, so this runs it on a copy without development dependencies.
 */
export function billOfMaterials(root: string): string {
  const { devDependencies: _, ...manifest } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const lock: Lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const shipped = Object.entries(lock.packages).filter(([, { dev, devOptional }]) => !dev && !devOptional);
  const packages = { ...Object.fromEntries(shipped), '': manifest };
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-sbom-'));
  try {
    // npm calls the whole by its folder.
    const home = path.join(folder, manifest.name);
    mkdirSync(home);
    writeFileSync(path.join(home, 'package.json'), JSON.stringify(manifest));
    writeFileSync(path.join(home, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
    const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
    // The same source gives the same bytes: neither the hour nor a number at random, which the format lets be absent.
    const { serialNumber: __, ...bill } = JSON.parse(execFileSync('npm', args, { cwd: home, encoding: 'utf8' }));
    delete bill.metadata.timestamp;
    return `${JSON.stringify(bill, null, 2)}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1])
  process.stdout.write(billOfMaterials(path.resolve(import.meta.dirname, '../..')));
