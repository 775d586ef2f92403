import { isOfType, resolve, type Schema } from './schema.ts';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The same schema with every list of texts written so that the YAML language server offers an entry in which each blank is
 * filled in alone. Where it knows that items are texts, it gives all lists of an entry the number of the first blank.
 */
export function forEditors(root: Schema): Schema {
  const isText = (items: Schema): boolean => isOfType(resolve(root, items).kind, 'string');
  const rewritten = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewritten);
    if (!isNode(value)) return value;
    const { items } = value as Schema;
    const node = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rewritten(one)]));
    return items?.$ref !== undefined && isText(items) ? { ...node, items: { allOf: [items] } } : node;
  };
  return rewritten(root) as Schema;
}
