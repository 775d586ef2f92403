import type { Input, Part } from '../rule/rule.ts';
import { type FieldType, type ObjectType, RECORD, type RecordTypes } from './record-types.ts';

/** Makes the values that expressions see of those of the record: objects of the types that were declared, whole numbers as CEL has them. */
export interface Values {
  /** The class behind each type, by name. */
  readonly classes: ReadonlyMap<string, new () => object>;
  /** An object of the record, for instance an entry, as expressions see it: made once. */
  object(type: string, value: object): object;
  /** The whole record as of the day of the input. */
  record(input: Input): object;
}

type Fields = Readonly<Record<string, unknown>>;

/** Sections that every record has, or that are not parts of which a rule can be unclear. */
const HEAD: readonly string[] = ['schema', 'asOf', 'unit'];

export function makeValues(types: RecordTypes): Values {
  const classes = new Map([...types.keys()].map((name) => [name, class {} as new () => object] as const));
  const made = new WeakMap<object, object>();

  const blank = (type: string): object => {
    const Class = classes.get(type);
    return Class ? new Class() : {};
  };

  function celValue(type: FieldType, value: unknown): unknown {
    if (value === undefined || value === null) return undefined;
    switch (type.kind) {
      case 'plain':
        return type.name === 'int' ? BigInt(value as number) : value;
      case 'list':
        return (value as readonly unknown[]).map((item) => celValue(type.of, item));
      case 'map':
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, celValue(type.of, one)]));
      case 'object':
        return object(type.name, value);
    }
  }

  function object(type: string, value: object): object {
    const known = made.get(value);
    if (known) return known;
    const result = blank(type);
    made.set(value, result);
    for (const [field, of] of Object.entries(types.get(type) ?? {})) {
      const one = celValue(of, (value as Fields)[field]);
      if (one !== undefined) Object.defineProperty(result, field, { value: one, enumerable: true });
    }
    return result;
  }

  function record(input: Input): object {
    const known = made.get(input);
    if (known) return known;
    const result = blank(RECORD);
    made.set(input, result);
    const { unit, supervision } = input.own.head();
    const sections: Fields = {
      ...input,
      schema: 'unit-record/1',
      unit,
      supervision: supervision && { ...supervision, members: input.supervisorList },
    };
    const fields: ObjectType = types.get(RECORD) ?? {};
    for (const [field, of] of Object.entries(fields)) {
      if (!HEAD.includes(field) && !input.has(field as Part)) continue;
      let value: unknown;
      // Made when it is asked for: most rules read one section.
      Object.defineProperty(result, field, {
        enumerable: true,
        get: () => (value ??= celValue(of, sections[field])),
      });
    }
    return result;
  }

  return { classes, object, record };
}
