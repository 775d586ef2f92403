import { readFileSync } from 'node:fs';
import path from 'node:path';
import { schemaOf } from '../validate/ready.ts';
import type { Schema } from '../validate/schema.ts';
import { documentTypes } from './documents.ts';
import { commandIndex, formatIndex } from './folder-index.ts';
import { htmlAssets } from './html-assets.ts';
import { nameTables } from './name-tables.ts';
import { profileSchema } from './profile-schema.ts';
import { withRuleTable } from './readme-table.ts';
import { findRules, rulesIndex } from './rules-index.ts';

const RULES_README = 'src/rules/README.md';

/** Every generated file of the repository as it has to be, by its path. */
export async function generatedFiles(root: string): Promise<Readonly<Record<string, string>>> {
  const files = await findRules(path.join(root, 'src/rules'));
  const rules = [...files.record, ...files.folder].map(({ rule }) => rule);
  const profile = profileSchema(rules);
  const readme = readFileSync(path.join(root, RULES_README), 'utf8');
  return {
    ...(await documentTypes()),
    'src/report/html/assets.ts': await htmlAssets(root),
    'src/command/index.ts': await commandIndex(root),
    'src/report/formats.ts': await formatIndex(root),
    'src/rules/index.ts': rulesIndex(files),
    'schemas/profile.schema.json': `${JSON.stringify(profile, null, 2)}\n`,
    'src/names/tables.ts': nameTables((kind) => (kind === 'profile' ? (profile as Schema) : schemaOf(kind))),
    [RULES_README]: withRuleTable(readme, rules),
  };
}
