import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from '../../src/generate/generated.ts';
import { withRuleTable } from '../../src/generate/readme-table.ts';
import { KIND_NAMES, schemaNameOf } from '../../src/kinds.ts';
import { FILE_FORMAT_NAMES } from '../../src/report/formats.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

it('every generated file is as the rules and schemas make it: `npm run gen` renews them', async () => {
  const files = Object.entries(await generatedFiles(ROOT));
  expect(files.length).toBeGreaterThan(5);
  for (const [file, text] of files) expect(readFileSync(path.join(ROOT, file), 'utf8'), file).toBe(text);
});

const readmeOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

it('the README says what each dependency is for, in at most 200 lines with 11 formats', () => {
  const { dependencies } = JSON.parse(readmeOf('package.json')) as { readonly dependencies: object };
  const readme = readmeOf('README.md');
  const [, table = ''] = readme.split('| package | for |\n| --- | --- |\n');
  const said = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(', '));
  expect(said.sort()).toEqual(Object.keys(dependencies).sort());
  // Another format adds its row, and is no reason to shorten the rest.
  const rows = FILE_FORMAT_NAMES.length;
  expect(readme.split('\n').length - 1 - rows).toBeLessThanOrEqual(200 - 11);
});

it.each(KIND_NAMES)('schemas/README.md says what a %s is', (kind) => {
  expect(readmeOf('schemas/README.md')).toContain(`](${schemaNameOf(kind)}.schema.json) |`);
});

it('no README links to a missing file', () => {
  const readmes = ['README.md', 'src/README.md', 'src/rules/README.md', 'schemas/README.md', 'test/README.md'];
  for (const readme of readmes) {
    const links = [...readmeOf(readme).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.length, readme).toBeGreaterThan(0);
    for (const link of links) expect(existsSync(path.join(ROOT, path.dirname(readme), link)), link).toBe(true);
  }
});

it('renewing the table keeps the rest of the rules’ README', () => {
  const readme = 'above\n<!-- rules: begin (npm run gen) -->\nold\n<!-- rules: end -->\nbelow\n';
  expect(withRuleTable(readme, [])).toMatch(
    /^above\n<!-- rules: begin [\s\S]*\| rule \|[\s\S]*<!-- rules: end -->\nbelow\n$/,
  );
  expect(() => withRuleTable('no marks', [])).toThrow(/README\.md/);
});
