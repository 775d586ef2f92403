import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FolderRule } from '../rule/folder-rule.ts';
import type { Rule } from '../rule/rule.ts';

/** The modules in the order of the report. Each is a folder of src/rules. */
export const RECORD_MODULES = [
  'record',
  'plan',
  'study',
  'opinions',
  'talks',
  'problems',
  'criticism',
  'drafts',
  'meeting',
  'guidance',
  'archive',
  'integrity',
] as const;

/** The modules of the folder rules. */
export const FOLDER_MODULES = ['roster', 'folder'] as const;

interface RuleFile<R> {
  readonly id: string;
  readonly rule: R;
}

/** The files of the record rules and of the folder rules, in the order of the report. */
export interface RuleFiles {
  readonly record: readonly RuleFile<Rule>[];
  readonly folder: readonly RuleFile<FolderRule>[];
}

async function rulesOf<R extends Rule | FolderRule>(folder: string, module: string): Promise<readonly RuleFile<R>[]> {
  const names = readdirSync(path.join(folder, module)).filter((name) => name.endsWith('.ts') && !name.startsWith('_'));
  const files = await Promise.all(
    names.map(async (name): Promise<RuleFile<R>> => {
      const imported = await import(pathToFileURL(path.join(folder, module, name)).href);
      return { id: `${module}/${name.replace(/\.ts$/, '')}`, rule: imported.default };
    }),
  );
  const stray = files.find(({ id, rule }) => rule?.id !== id);
  if (stray) throw new Error(`src/rules/${stray.id}.ts has no default export with the id ${stray.id}`);
  return files.sort((a, b) => a.rule.order - b.rule.order || (a.id < b.id ? -1 : 1));
}

/** Every rule, in the order of the report. */
export async function findRules(folder: string): Promise<RuleFiles> {
  const record = await Promise.all(RECORD_MODULES.map((module) => rulesOf<Rule>(folder, module)));
  const ofFolder = await Promise.all(FOLDER_MODULES.map((module) => rulesOf<FolderRule>(folder, module)));
  return { record: record.flat(), folder: ofFolder.flat() };
}

const nameOf = (id: string): string => id.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());

const listOf = (files: readonly { readonly id: string }[]): string =>
  files.map(({ id }) => `  ${nameOf(id)},`).join('\n');

/** `src/rules/index.ts`. */
export function rulesIndex({ record, folder }: RuleFiles): string {
  const ids = [...record, ...folder].map(({ id }) => id).sort();
  const imports = ids.map((id) => `import ${nameOf(id)} from './${id}.ts';`);
  return `// Generated from the rules by \`npm run gen\`: do not edit.
import type { FolderRule } from '../rule/folder-rule.ts';
import type { Rule } from '../rule/rule.ts';
${imports.join('\n')}

/** Every rule of one record, in the order of the report. */
export const rules: readonly Rule[] = [
${listOf(record)}
];

/** Every rule of a whole folder, in the order of the report. */
export const folderRules: readonly FolderRule[] = [
${listOf(folder)}
];

/** The rules by id. */
export const byId: ReadonlyMap<string, Rule | FolderRule> = new Map(
  [...rules, ...folderRules].map((rule) => [rule.id, rule]),
);
`;
}
