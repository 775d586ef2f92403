import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The folders of `src`, and the files next to them, from the bottom up. A file may import from its own folder and from
 * those listed before it, `import type` included. So there are no cycles of folders.
 */
const LAYERS = [
  'documents',
  'model.ts',
  'calendar.ts',
  'tally.ts',
  'plain-json.ts',
  'own-text.ts',
  'grouped.ts',
  'once.ts',
  'edits.ts',
  'tool.ts',
  'whole-file.ts',
  'kinds.ts',
  'names',
  'words',
  'rule',
  'copies',
  'campaign',
  'judge',
  'rules/record',
  'rules/plan',
  'rules/study',
  'rules/opinions',
  'rules/talks',
  'rules/problems',
  'rules/criticism',
  'rules/drafts',
  'rules/meeting',
  'rules/guidance',
  'rules/archive',
  'rules/integrity',
  'rules/roster',
  'rules/folder',
  'rules',
  'load/file',
  'load/values',
  'load/explain',
  'load/mend',
  'load',
  'validate',
  'own',
  'fix',
  'workbook/book',
  'workbook',
  'workbook/write',
  'discover',
  'inputs',
  'waivers',
  'page',
  'report/text',
  'report/pretty',
  'report/html',
  'report/sarif',
  'report/workbook',
  'report',
  'sheets',
  'unreadable.ts',
  'audit-record.ts',
  'packed.ts',
  'work/cache',
  'work/pool',
  'work',
  'audit.ts',
  'todo/items',
  'todo/planners',
  'todo',
  'split',
  'parts',
  'parts/compare',
  'ledger',
  'proof',
  'watch',
  'command/out',
  'index.ts',
  'command/workbook',
  'command/init',
  'command/explain',
  'command/fix',
  'command/add',
  'command/rules',
  'command/completion',
  'editor/loose',
  'editor/complete',
  'editor',
  'editor/vscode',
  'command',
  'program',
  'main.ts',
  'cli.ts',
  'generate',
];

const SOURCES = path.resolve(import.meta.dirname, '../../src');
const IMPORT = /\b(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g;

const layerOf = (file: string): string => (file.includes('/') ? path.posix.dirname(file) : file);

/** One line for each import that goes up, and for each folder missing from the list. */
function arrowsUp(file: string): readonly string[] {
  const at = LAYERS.indexOf(layerOf(file));
  if (at < 0)
    return [`src/${file}: enter ${layerOf(file)} in the layers of test/lint/layers.ts, after all that it imports`];
  const source = readFileSync(path.join(SOURCES, file), 'utf8');
  return [...source.matchAll(IMPORT)].flatMap(([, specifier = '']) => {
    const imported = path.posix.join(path.posix.dirname(file), specifier);
    if (imported.startsWith('..') || LAYERS.indexOf(layerOf(imported)) <= at) return [];
    return [`src/${file} imports src/${imported}, which test/lint/layers.ts lists after it`];
  });
}

const files = (readdirSync(SOURCES, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));
const wrong = files.flatMap(arrowsUp);
for (const line of wrong) process.stderr.write(`${line}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;
