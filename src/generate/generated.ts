import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KindName } from '../kinds.ts';
import { schemaOf } from '../validate/ready.ts';
import type { Schema } from '../validate/schema.ts';
import { withFormats } from './config-schema.ts';
import { documentTypes } from './documents.ts';
import { commandIndex, findFormats, formatIndex } from './folder-index.ts';
import { htmlAssets } from './html-assets.ts';
import { nameTables } from './name-tables.ts';
import { profileSchema } from './profile-schema.ts';
import { withFormatTable, withRuleTable } from './readme-table.ts';
import { findRules, rulesIndex } from './rules-index.ts';

const RULES_README = 'src/rules/README.md';

/** Every generated file of the repository as it has to be, by its path. */
export async function generatedFiles(root: string): Promise<Readonly<Record<string, string>>> {
  const files = await findRules(path.join(root, 'src/rules'));
  const rules = [...files.record, ...files.folder].map(({ rule }) => rule);
  const formats = await findFormats(root);
  const profile = profileSchema(rules) as Schema;
  const config = withFormats(schemaOf('config'), formats);
  const made: Readonly<Partial<Record<KindName, Schema>>> = { profile, config };
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  return {
    ...(await documentTypes()),
    'src/report/html/assets.ts': await htmlAssets(root),
    'src/command/index.ts': await commandIndex(root),
    'src/report/formats.ts': formatIndex(formats),
    'src/rules/index.ts': rulesIndex(files),
    'schemas/profile.schema.json': `${JSON.stringify(profile, null, 2)}\n`,
    'schemas/config.schema.json': `${JSON.stringify(config, null, 2)}\n`,
    'src/names/tables.ts': nameTables((kind) => made[kind] ?? schemaOf(kind)),
    'README.md': withFormatTable(read('README.md'), formats),
    [RULES_README]: withRuleTable(read(RULES_README), rules),
  };
}
