const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text escaped for XML. `visible` has already replaced what XML cannot hold. Character references keep a CI log from
 * taking a line for a command.
 */
export const xml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark)
    .replace(/##(?=\w{0,12}\[)/g, '#&#35;')
    .replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1&#58;');

export type Attributes = Readonly<Record<string, string | number | null>>;

export const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xml(String(value))}"`))
    .join('');

export const element = (name: string, attributes: Attributes, content: string): string =>
  content === '' ? `<${name}${attributesOf(attributes)}/>` : `<${name}${attributesOf(attributes)}>${content}</${name}>`;
