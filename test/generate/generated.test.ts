import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from '../../src/generate/generated.ts';
import { withRuleTable } from '../../src/generate/readme-table.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

it('every generated file is as the rules and schemas make it: `npm run gen` renews them', async () => {
  const files = Object.entries(await generatedFiles(ROOT));
  expect(files.length).toBeGreaterThan(5);
  for (const [file, text] of files) expect(readFileSync(path.join(ROOT, file), 'utf8'), file).toBe(text);
});

it('the README keeps what stands around the table', () => {
  const readme = 'above\n<!-- rules: begin (npm run gen) -->\nold\n<!-- rules: end -->\nbelow\n';
  expect(withRuleTable(readme, [])).toMatch(
    /^above\n<!-- rules: begin [\s\S]*\| rule \|[\s\S]*<!-- rules: end -->\nbelow\n$/,
  );
  expect(() => withRuleTable('no marks', [])).toThrow(/README\.md/);
});
