import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FormatDefinition } from '../report/text/reporter.ts';

const GENERATED: readonly string[] = ['index.ts', 'formats.ts'];

/** The files of a folder that stand for one thing each, without their ending. `_` in front marks what helps them. */
const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.startsWith('_') && !GENERATED.includes(name))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();

interface Named {
  readonly name: string;
}

/** The default exports of a folder's files, each with the name of its file. The first is put in front. */
async function membersOf<Member extends Named>(folder: string, first: string): Promise<readonly Member[]> {
  const members: Member[] = [];
  for (const name of namesIn(folder)) {
    const imported: { readonly default?: Member } = await import(pathToFileURL(path.join(folder, `${name}.ts`)).href);
    const member = imported.default;
    if (member?.name !== name)
      throw new Error(
        `${path.join(folder, name)}.ts needs a default export with the name ${name}; what only helps others begins with _`,
      );
    if (name === first) members.unshift(member);
    else members.push(member);
  }
  return members;
}

const loaders = (members: readonly Named[]): string =>
  members.map(({ name }) => `  ${name}: async () => (await import('./${name}.ts')).default,`).join('\n');

/** Every format, the default first. */
export const findFormats = (root: string) => membersOf<FormatDefinition>(path.join(root, 'src/report'), 'pretty');

/** `src/report/formats.ts`. */
export const formatIndex = (formats: readonly FormatDefinition[]): string =>
  `// Generated from the formats by \`npm run gen\`: do not edit.
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';

/** Every format, the default first; each is loaded when it is asked for. */
const FORMATS = {
${loaders(formats)}
} as const satisfies Readonly<Record<string, () => Promise<FormatDefinition>>>;

export type FileFormat = keyof typeof FORMATS;

/** What a file may hold. */
export const FILE_FORMAT_NAMES = Object.keys(FORMATS) as [FileFormat, ...FileFormat[]];

/** What standard output takes: text. */
export const FORMAT_NAMES = [
${formats
  .filter(({ intoFileAlone }) => !intoFileAlone)
  .map(({ name }) => `  '${name}',`)
  .join('\n')}
] as const satisfies readonly FileFormat[];

export type Format = (typeof FORMAT_NAMES)[number];

export const loadFormat = async (name: FileFormat): Promise<MakeReporter> => (await FORMATS[name]()).make;
`;

/** `src/command/index.ts`. */
export async function commandIndex(root: string): Promise<string> {
  const commands = await membersOf(path.join(root, 'src/command'), 'check');
  return `// Generated from the commands by \`npm run gen\`: do not edit.
import type { Command } from './out/command.ts';

/** Every command in the order of the help; each is loaded when it is called. */
export const COMMANDS = {
${loaders(commands)}
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
`;
}
