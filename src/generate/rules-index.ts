import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../judge/rule.ts';

/** The modules in the order of the report, as the contract lists them. A module is a folder of src/rules. */
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

interface RuleFile {
  readonly id: string;
  readonly rule: Rule;
}

async function rulesOf(folder: string, module: string): Promise<readonly RuleFile[]> {
  const names = readdirSync(path.join(folder, module)).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('-messages.ts'),
  );
  const files = await Promise.all(
    names.map(async (name): Promise<RuleFile> => {
      const imported = await import(pathToFileURL(path.join(folder, module, name)).href);
      return { id: `${module}/${name.replace(/\.ts$/, '')}`, rule: imported.default };
    }),
  );
  return files.sort((a, b) => a.rule.order - b.rule.order || (a.id < b.id ? -1 : 1));
}

/** Every rule of one record, in the order of the report. */
export async function findRules(folder: string): Promise<readonly RuleFile[]> {
  const modules = await Promise.all(RECORD_MODULES.map((module) => rulesOf(folder, module)));
  const files = modules.flat();
  const stray = files.find(({ id, rule }) => rule?.id !== id);
  if (stray) throw new Error(`src/rules/${stray.id}.ts has no default export with the id ${stray.id}`);
  return files;
}

const nameOf = (id: string): string => id.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());

/** `src/rules/index.ts`. */
export function rulesIndex(ids: readonly string[]): string {
  const imports = [...ids].sort().map((id) => `import ${nameOf(id)} from './${id}.ts';`);
  return `// Generated from the rules by \`npm run gen\`: do not edit.
import type { Rule } from '../judge/rule.ts';
${imports.join('\n')}

/** Every rule of one record, in the order of the report. */
export const rules: readonly Rule[] = [
${ids.map((id) => `  ${nameOf(id)},`).join('\n')}
];

/** The rules by id. */
export const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
`;
}
