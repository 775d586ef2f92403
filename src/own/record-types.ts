import { schemaOf } from '../validate/ready.ts';
import { isOfType, resolve, type Schema } from '../validate/schema.ts';

/** What a value of the record is, for expressions. */
export type FieldType =
  | { readonly kind: 'plain'; readonly name: 'string' | 'int' | 'double' | 'bool' | 'dyn' }
  | { readonly kind: 'list'; readonly of: FieldType }
  | { readonly kind: 'map'; readonly of: FieldType }
  | { readonly kind: 'object'; readonly name: string };

/** The fields of an object, by name. */
export type ObjectType = Readonly<Record<string, FieldType>>;

/** The objects of the record schema. The record itself is `UnitRecord`. */
export type RecordTypes = ReadonlyMap<string, ObjectType>;

export const RECORD = 'UnitRecord';

const plain = (name: 'string' | 'int' | 'double' | 'bool' | 'dyn'): FieldType => ({ kind: 'plain', name });

/** Reads the types of all objects from the schema of records, so that a new key needs no edit here. */
export function recordTypes(root: Schema = schemaOf('record')): RecordTypes {
  const types = new Map<string, ObjectType>();

  function enter(name: string, { properties = {} }: Schema): FieldType {
    if (!types.has(name)) {
      const fields: Record<string, FieldType> = {};
      types.set(name, fields);
      for (const [key, field] of Object.entries(properties)) fields[key] = typeOf(field, `${name}.${key}`);
    }
    return { kind: 'object', name };
  }

  function typeOf(own: Schema, path: string): FieldType {
    const { kind, kindName } = resolve(root, own);
    if (kind.items) return { kind: 'list', of: typeOf(kind.items, path) };
    if (kind.properties) return enter(kindName ?? path, kind);
    if (typeof kind.additionalProperties === 'object')
      return { kind: 'map', of: typeOf(kind.additionalProperties, path) };
    if (isOfType(kind, 'integer')) return plain('int');
    if (isOfType(kind, 'number')) return plain('double');
    if (isOfType(kind, 'boolean')) return plain('bool');
    return plain(isOfType(kind, 'string') || kind.enum !== undefined || kind.const !== undefined ? 'string' : 'dyn');
  }

  enter(RECORD, root);
  return types;
}

/** The name of a type in CEL. */
export function celName(type: FieldType): string {
  switch (type.kind) {
    case 'plain':
    case 'object':
      return type.name;
    case 'list':
      return `list<${celName(type.of)}>`;
    case 'map':
      return `map<string, ${celName(type.of)}>`;
  }
}

/** The objects in a list, by its path such as `materials.drafts`; null if the path leads to no list of objects. */
export function itemsAt(types: RecordTypes, path: string): string | null {
  let at: FieldType = { kind: 'object', name: RECORD };
  for (const key of path.split('.')) {
    const object: FieldType = at.kind === 'list' ? at.of : at;
    const fields: ObjectType | undefined = object.kind === 'object' ? types.get(object.name) : undefined;
    const next: FieldType | undefined = fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (next === undefined) return null;
    at = next;
  }
  return at.kind === 'list' && at.of.kind === 'object' ? at.of.name : null;
}

/** The paths of all lists of objects. */
export function listPaths(types: RecordTypes): readonly string[] {
  const below = (name: string, path: string): readonly string[] =>
    Object.entries(types.get(name) ?? {}).flatMap(([key, type]) => {
      const at = path === '' ? key : `${path}.${key}`;
      if (type.kind === 'object') return below(type.name, at);
      return type.kind === 'list' && type.of.kind === 'object' ? [at, ...below(type.of.name, at)] : [];
    });
  return below(RECORD, '');
}
