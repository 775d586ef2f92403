import { halvesOf, type Schema } from './schema.ts';

type Part = Readonly<Record<string, unknown>> & Schema;

const mapped = (parts: Readonly<Record<string, Schema>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, withChineseNames(part)]));

/** Every key, and behind it the same under its Chinese name. */
const inBoth = (properties: Readonly<Record<string, Schema>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([key, own]) => {
      const part = withChineseNames(own);
      const { zh } = halvesOf(own.title);
      return zh === ''
        ? [[key, part]]
        : [
            [key, part],
            [zh, part],
          ];
    }),
  );

/** A key that is required is there under either name. */
const required = ({ required: keys = [], properties = {} }: Schema) => ({
  allOf: keys.map((key) => {
    const { zh } = halvesOf(properties[key]?.title);
    return { anyOf: [key, ...(zh === '' ? [] : [zh])].map((name) => ({ required: [name] })) };
  }),
});

/** The values of a list or flag with their Chinese names behind them. */
function values({ enum: choices, enumDescriptions = [], 'x-names': note }: Schema): Readonly<Record<string, unknown>> {
  const names = note?.values ?? {};
  const said = enumDescriptions.map((words) => halvesOf(words).zh);
  const others = [...said, ...Object.values(names).flat()];
  if (!choices) return { enum: [true, false, ...others], type: ['boolean', 'string'] };
  const descriptions = others.map((name) => enumDescriptions.find((words) => halvesOf(words).zh === name) ?? name);
  return { enum: [...choices, ...others], enumDescriptions: [...enumDescriptions, ...descriptions] };
}

/** A schema for editors of documents in Chinese: the same, with Chinese names besides the English ones. */
export function withChineseNames(part: Schema): Part {
  const { required: _, properties, $defs, items, additionalProperties, ...rest } = part;
  const note = part['x-names'] ?? {};
  const isConst = typeof part.const === 'string';
  const hasNames = (part.enum !== undefined && part.enumDescriptions !== undefined) || part.type === 'boolean';
  // A person may be given by name, and the key of an open mapping by its own.
  const isOpen = note.who !== undefined || (part.$ref !== undefined && note.values !== undefined);
  const open = {
    ...(isOpen && { $ref: undefined, type: part.items ? 'array' : 'string' }),
    ...(note.keys && { propertyNames: undefined }),
  };
  return JSON.parse(
    JSON.stringify({
      ...rest,
      ...open,
      ...(isConst && { const: undefined, enum: [part.const, ...Object.values(note.values ?? {}).flat()] }),
      ...(hasNames && values(part)),
      ...(properties && { properties: inBoth(properties) }),
      ...(part.required && required(part)),
      ...(items && { items: note.who ? { type: 'string' } : withChineseNames(items) }),
      ...(additionalProperties !== undefined && {
        additionalProperties:
          typeof additionalProperties === 'object' ? withChineseNames(additionalProperties) : additionalProperties,
      }),
      ...($defs && { $defs: mapped($defs) }),
    }),
  ) as Part;
}
