import { existsSync } from 'node:fs';
import path from 'node:path';
import { reportPath } from '../../discover/discover.ts';
import { problem } from '../../inputs/problem.ts';
import type { Problem } from '../../model.ts';
import { wrap } from '../../report/text/wrap.ts';
import { TOOL } from '../../tool.ts';
import { forEditors } from '../../validate/for-editors.ts';
import { schemaOf } from '../../validate/ready.ts';
import type { FlagsOf, Options } from '../out/command.ts';
import { type FlagReader, LANGS } from '../out/flags.ts';
import { OPTIONS } from '../out/options.ts';
import { langOf } from '../out/setup.ts';
import type { World } from '../out/world.ts';
import { type NotWritten, standingAt, writeNewFile } from './new-file.ts';
import { type KnownKeys, recordSkeleton, type Tongue } from './record-skeleton.ts';
import { GUIDE, WORDS } from './words.ts';

const { roster, lang } = OPTIONS;

export const INIT_OPTIONS = {
  roster: {
    ...roster,
    about: {
      en: 'write one for every unit in the roster that has no record yet, into a folder (default: the roster’s)',
      zh: '为名册中尚无记录的每个单位各生成一份，存入指定文件夹（默认为名册所在文件夹）',
    },
  },
  withSchema: { about: { en: 'write the JSON Schema beside it', zh: '同时在旁边生成 JSON Schema' } },
  lang,
  keys: {
    about: {
      en: 'the language of keys and choices: zh or en (default: as --lang)',
      zh: '项目名称和选项用中文还是英文：zh 或 en（默认与 --lang 相同）',
    },
    value: lang.value,
  },
} as const satisfies Options;

/** The flags of `audit init`, as they were typed. */
export type InitFlags = FlagsOf<typeof INIT_OPTIONS>;

/** The languages of a new record. The reader keeps the mistakes in the flags. */
export function tongueOf(flags: InitFlags, reader: FlagReader, world: World): Tongue {
  const lang = langOf(flags, world);
  return { lang, keys: flags.keys === undefined ? lang : reader.choice('--keys', flags.keys, LANGS) };
}

export const SCHEMA_NAME = 'unit-record.schema.json';
const COLUMNS = 80;

/** The record's schema as `audit schema record` prints it. */
const schemaText = (): string => `${JSON.stringify(forEditors(schemaOf('record')), null, 2)}\n`;

/** The schema that an editor finds from a folder, relative to it: beside the record, or in the installed package. */
export function schemaFrom(folder: string): string | null {
  if (standingAt(path.join(folder, SCHEMA_NAME), schemaText()) === 'same') return `./${SCHEMA_NAME}`;
  for (let above = folder; ; above = path.dirname(above)) {
    const installed = path.join(above, 'node_modules', TOOL.name, 'schemas', SCHEMA_NAME);
    const relative = path.relative(folder, installed).split(path.sep).join('/');
    if (existsSync(installed)) return relative.startsWith('..') ? relative : `./${relative}`;
    if (path.dirname(above) === above) return null;
  }
}

const comment = (text: string): readonly string[] => wrap(text, COLUMNS - 2).map((line) => `# ${line}`);

/** A new record to fill in. `schema`: where an editor finds the schema, null where it finds none. */
export function newRecord(schema: string | null, tongue: Tongue, known?: KnownKeys): string {
  const { lang } = tongue;
  const { required, others } = recordSkeleton(schemaOf('record'), tongue, known);
  const first = schema === null ? comment(WORDS.noSchemaLine[lang]) : [`# yaml-language-server: $schema=${schema}`];
  const lines = [
    ...first,
    '#',
    ...GUIDE[lang].flatMap(comment),
    '',
    ...required,
    '',
    ...comment(WORDS.others[lang]),
    ...others,
  ];
  return `${lines.join('\n')}\n`;
}

/** A new record as a file's name wants it: YAML, or a workbook. */
export async function newFile(
  file: string,
  {
    schema,
    tongue,
    known = {},
  }: { readonly schema: string | null; readonly tongue: Tongue; readonly known?: KnownKeys },
): Promise<string | Uint8Array> {
  if (!/\.(?:xlsx|ods)$/i.test(file)) return newRecord(schema, tongue, known);
  const { newBook } = await import('../workbook/new-book.ts');
  return newBook(file, tongue.lang, known);
}

export function sayNotWritten(why: NotWritten, file: string): Problem {
  if (typeof why === 'object') return problem(WORDS.failed, { file, reason: why.reason });
  return problem(WORDS[why], { file, folder: path.posix.dirname(file) });
}

/** Writes the schema into a folder, where it does not stand already. Null where it does now. */
export function placeSchema(folder: string, cwd: string): Problem | null {
  const full = path.join(folder, SCHEMA_NAME);
  const schema = reportPath(cwd, full);
  const standing = standingAt(full, schemaText());
  if (standing === 'same') return null;
  if (standing !== 'absent') return problem(WORDS.schemaDiffers, { schema });
  const why = writeNewFile(full, schemaText());
  return why === null ? null : sayNotWritten(why, schema);
}
