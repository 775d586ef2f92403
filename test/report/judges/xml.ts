import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { validateXML } from 'xmllint-wasm';

/** An element according to a strict XML 1.0 parser. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of a document; throws if it is not well-formed. */
export function parseXml(document: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(document).close();
  const [first] = root.children;
  if (!first) throw new Error('no root');
  return first;
}

/** All elements with a name, in document order. */
export const elementsOf = (root: Element, name: string): readonly Element[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap((child) => elementsOf(child, name)),
];

const schema = readFileSync(path.join(import.meta.dirname, 'jenkins-junit.xsd'), 'utf8');

/** The objections of xmllint to a report, by the schema. */
export async function complaintsOf(document: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: document }],
    schema: [schema],
  });
  return errors.map(({ message }) => message);
}
