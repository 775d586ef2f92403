import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rolldown';
import { SOURCES } from './late.ts';

const ROOT = path.resolve(SOURCES, '..');

/** A digest of everything that determines the program's behaviour: sources, schemas and package versions. */
function digestOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(ROOT, 'package-lock.json')));
  for (const folder of ['src', 'schemas'])
    for (const name of readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(ts|json)$/.test(name)) hash.update(name).update(readFileSync(path.join(ROOT, folder, name)));
  return hash.digest('hex');
}

/** Writes the digest into `src/tool.ts`, so that caches distinguish builds. */
export const stamp: Plugin = {
  name: 'stamp',
  transform: {
    filter: { id: /\/src\/tool\.ts$/ },
    handler: (code) => code.replace("'sources'", `'${digestOfSources()}'`),
  },
};
