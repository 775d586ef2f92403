import type { Lang } from '../../model.ts';
import { type Names, zhOfKey } from '../../names/names.ts';
import type { Shape } from '../../names/shape.ts';
import type { Schema } from '../../validate/schema.ts';
import { asItem, inFile, inFlow, type Kind, type KnownKeys, linesOfMap } from '../init/record-skeleton.ts';

/** What an entry to fill in is made from. */
export interface Making {
  readonly root: Schema;
  readonly names: Names;
  /** The language of the record's keys. */
  readonly written: Lang;
}

export const keyName = ({ written }: Making, shape: Shape | null, key: string): string =>
  written === 'zh' && shape ? zhOfKey(shape, key) : key;

/** An entry in brackets, with the keys that it must have. */
function flowEntry(making: Making, { kind, shape }: Kind, fill: KnownKeys): string {
  const keys = kind.required ?? Object.keys(kind.properties ?? {});
  const known = (key: string) => (fill[key] === undefined ? '' : inFlow(fill[key], null, making.names));
  return `{${keys.map((key) => `${keyName(making, shape, key)}: ${known(key)}`).join(', ')}}`;
}

/** A piece of YAML to put into a record. `indent`: the columns before it. */
export interface Put {
  /** Below the key of its section. */
  lines(indent: number): readonly string[];
  /** As one more entry of a list. */
  item(indent: number): readonly string[];
  readonly flow: string;
  /** Behind the key of its section. */
  readonly flowValue: string;
  /** It stands on the line of its key. */
  readonly isInline?: true;
}

/** The lines of a mapping to fill in, with comments in the record's language. */
const linesFor = ({ root, names, written }: Making, { kind, shape }: Kind, fill: KnownKeys) =>
  linesOfMap({ root, names, lang: written }, { kind, shape: written === 'zh' ? shape : null }, fill);

/** An entry of a list. */
export function entryPut(making: Making, item: Kind, fill: KnownKeys): Put {
  const flow = flowEntry(making, item, fill);
  const lines = (indent: number) => inFile(asItem(linesFor(making, item, fill)), indent);
  return { lines, item: lines, flow, flowValue: `[${flow}]` };
}

/** The keys of a mapping. */
export function mapPut(making: Making, map: Kind): Put {
  const flow = flowEntry(making, map, {});
  const lines = (indent: number) => inFile(linesFor(making, map, {}), indent);
  return { lines, item: lines, flow, flowValue: flow };
}

/** The same piece below a new key. */
export function below(name: string, put: Put): Put {
  const lines = (indent: number) => [`${' '.repeat(indent)}${name}:`, ...put.lines(indent + 2)];
  const flow = `{${name}: ${put.flowValue}}`;
  return { lines, item: lines, flow, flowValue: flow };
}
