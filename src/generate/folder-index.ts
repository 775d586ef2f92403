import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const GENERATED: readonly string[] = ['index.ts', 'formats.ts'];

/** The files of a folder that stand for one thing each, without their ending. `_` in front marks what helps them. */
const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.startsWith('_') && !GENERATED.includes(name))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();

const isNamed = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && 'name' in value && value.name === name;

/** The names of a folder's files, each of which has a default export of that name. The first is put in front. */
async function membersOf(folder: string, first: string): Promise<readonly string[]> {
  const names = namesIn(folder);
  for (const name of names) {
    const imported: { readonly default?: unknown } = await import(pathToFileURL(path.join(folder, `${name}.ts`)).href);
    if (!isNamed(imported.default, name)) throw new Error(`${name}.ts has no default export with the name ${name}`);
  }
  return [first, ...names.filter((name) => name !== first)];
}

const loaders = (names: readonly string[]): string =>
  names.map((name) => `  ${name}: async () => (await import('./${name}.ts')).default,`).join('\n');

/** `src/report/formats.ts`. */
export async function formatIndex(root: string): Promise<string> {
  const names = await membersOf(path.join(root, 'src/report'), 'pretty');
  return `// Generated from the formats by \`npm run gen\`: do not edit.
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';

/** Every format, the default first; each is loaded when it is asked for. */
const FORMATS = {
${loaders(names)}
} as const satisfies Readonly<Record<string, () => Promise<FormatDefinition>>>;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as [Format, ...Format[]];

export const loadFormat = async (name: Format): Promise<MakeReporter> => (await FORMATS[name]()).make;
`;
}

/** `src/command/index.ts`. */
export async function commandIndex(root: string): Promise<string> {
  const names = await membersOf(path.join(root, 'src/command'), 'check');
  return `// Generated from the commands by \`npm run gen\`: do not edit.
import type { Command } from './out/command.ts';

/** Every command in the order of the help; each is loaded when it is called. */
export const COMMANDS = {
${loaders(names)}
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
`;
}
