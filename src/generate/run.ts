import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from './generated.ts';

const root = path.resolve(import.meta.dirname, '../..');

for (const [file, text] of Object.entries(await generatedFiles(root))) {
  const target = path.join(root, file);
  if (readFileSync(target, { encoding: 'utf8', flag: 'a+' }) === text) continue;
  writeFileSync(target, text);
  process.stdout.write(`renewed ${file}\n`);
}
