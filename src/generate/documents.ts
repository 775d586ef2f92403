import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { KIND_NAMES, schemaNameOf } from '../kinds.ts';
import { schemaOf } from '../validate/ready.ts';

/** A part of a JSON Schema: the schema of a key or entry. */
interface Part {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: boolean | Part;
  readonly required?: readonly string[];
  readonly const?: string;
}

/** A schema to generate types from. Every object and enumeration is in `$defs`, under the name of its type. */
export interface SourceSchema extends Part {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, Part>>;
}

const BANNER = '// Generated from the JSON Schema: change that, then run the generator.';
const STYLE = { singleQuote: true, printWidth: 120, trailingComma: 'all', bracketSpacing: true } as const;

/** Rules by their ids are not keys of a type. */
const isNamed = ({ properties = {}, enum: choices }: Part): boolean =>
  choices !== undefined || Object.keys(properties).some((key) => !key.includes('/'));

/** TypeScript declarations for a schema, all readonly. */
export async function generateTypes(schema: SourceSchema, rootName: string): Promise<string> {
  const named = Object.entries(schema.$defs).filter(([, part]) => isNamed(part));
  const definitions = Object.fromEntries(named.map(([name, part]) => [name, declare(part, schema)]));
  const source = await compile({ ...declare(schema, schema), definitions }, rootName, {
    bannerComment: BANNER,
    additionalProperties: false,
    unreachableDefinitions: true,
    style: STYLE,
  });
  return source
    .replaceAll(/ \*\n \* This interface was referenced by .*\n \* via the `definition` .*\n/g, '')
    .replaceAll(/^\/\*\*\n \* This interface was referenced by .*\n \* via the `definition` .*\n \*\/\n/gm, '')
    .replaceAll(/^ {2}(?=[\w$'"[]+.*:)/gm, '  readonly ');
}

/** One object or enumeration for the generator. Spells out the types of its keys, so that every list is readonly. */
function declare(part: Part, schema: SourceSchema): JSONSchema {
  const description = part.description ?? '';
  if (part.enum) return { description, type: 'string', enum: [...part.enum] };
  const keys = Object.entries(part.properties ?? {});
  return {
    description,
    type: 'object',
    additionalProperties: false,
    required: [...(part.required ?? [])],
    properties: Object.fromEntries(
      keys.map(([key, value]) => [key, { description: value.description ?? '', tsType: typeOf(value, schema) }]),
    ),
  };
}

/** The TypeScript type of a value. */
function typeOf(part: Part, schema: SourceSchema): string {
  const name = part.$ref?.slice('#/$defs/'.length);
  const target = name === undefined ? undefined : schema.$defs[name];
  if (name !== undefined && target) {
    const orNull = [target.type].flat().includes('null') ? ' | null' : '';
    return isNamed(target) ? name + orNull : typeOf(target, schema);
  }
  if (part.const !== undefined) return `'${part.const}'`;
  const types = part.type === undefined ? [] : [part.type].flat();
  return types.map((type) => typeNamed(type, part, schema)).join(' | ') || 'unknown';
}

function typeNamed(type: string, part: Part, schema: SourceSchema): string {
  if (type === 'array') {
    const item = typeOf(part.items ?? {}, schema);
    return `readonly ${item.startsWith('readonly ') ? `(${item})` : item}[]`;
  }
  if (type === 'integer') return 'number';
  if (type !== 'object') return type;
  const extra = part.additionalProperties;
  const value = typeof extra === 'object' ? typeOf(extra, schema) : 'unknown';
  return `{ readonly [key: string]: ${value} }`;
}

const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The sources of the documents' types, by their paths in the repository. A schema without `$defs` is read key by key. */
export async function documentTypes(): Promise<Readonly<Record<string, string>>> {
  const sources = KIND_NAMES.filter((kind) => schemaOf(kind).$defs).map(async (kind) => {
    const name = schemaNameOf(kind);
    const source = await generateTypes(schemaOf(kind) as unknown as SourceSchema, pascal(name));
    return [`src/documents/${name}.ts`, source] as const;
  });
  return Object.fromEntries(await Promise.all(sources));
}
