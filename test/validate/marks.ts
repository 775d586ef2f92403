import { readFileSync } from 'node:fs';
import { loadBytes } from '../../src/load/load.ts';
import type { Finding, Places } from '../../src/model.ts';
import { validateDocument } from '../../src/validate/validate-document.ts';
import { validateRecord } from '../../src/validate/validate-record.ts';
import { say } from '../../src/words/say.ts';
import { messages } from '../../src/words/schema.ts';

const SAMPLES = new URL('./samples/', import.meta.url);

/** Places of a value that no file holds. */
export const nowhere: Places = {
  text: '',
  keyRange: () => undefined,
  valueRange: () => undefined,
  point: () => ({ line: 1, column: 1 }),
  place: () => ({ line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: '' }),
};

/** The documents of record.md, whole. */
export const sampleText = (name: 'unit-record' | 'roster' | 'waivers'): string =>
  readFileSync(new URL(`${name}.yaml`, SAMPLES), 'utf8');

export function load(text: string): { readonly value: unknown; readonly places: Places } {
  const loaded = loadBytes(new TextEncoder().encode(text));
  if (!loaded.ok) throw new Error(`not YAML: ${JSON.stringify(loaded.findings)}`);
  return loaded;
}

export const sampleValue = (name: 'unit-record' | 'roster' | 'waivers'): unknown => load(sampleText(name)).value;

/** The smallest record, with more keys behind it. Its five lines count. */
export const recordWith = (rest: string): string => `schema: unit-record/1
asOf: 2014-08-10
unit: {id: U017, name: 示例镇党委, category: township}
supervision: {team: T05, members: []}
people: []
${rest}`;

export const validate = (text: string) => {
  const { value, places } = load(text);
  return { ...validateRecord(value, places), places };
};

/** `line code` of every mark `# !code` in a text. */
export const marksIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(/[#\s]!(\w+)/g)].map(([, code]) => `${index + 1} ${code}`));

const seen = new Set<string>();

/** The codes that have been found so far. */
export const codesSeen = (): ReadonlySet<string> => seen;

/** A finding's words in one language; throws where the catalogue lacks them or a parameter. */
export function wordsOf({ code, params }: Finding, lang: 'zh' | 'en'): string {
  const template = Object.entries(messages).find(([name]) => name === code)?.[1];
  if (!template) throw new Error(`no message ${code}`);
  for (const [, name] of template[lang].matchAll(/\{(\w+)/g)) {
    if (!Object.hasOwn(params, name ?? '')) throw new Error(`${code} is not given ${name}`);
  }
  return say(template, params, lang);
}

/** `line code` of every finding of a document, each of them rendered in both languages. */
export function foundIn(text: string, kind: 'record' | 'roster' | 'profile' | 'config' = 'record'): readonly string[] {
  const { value, places } = load(text);
  return validateDocument(kind, value, places).map((finding) => {
    seen.add(finding.code);
    wordsOf(finding, 'en');
    wordsOf(finding, 'zh');
    return `${places.place(finding.at, finding.part).line} ${finding.code}`;
  });
}
