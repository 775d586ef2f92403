import { expect, test } from 'vitest';
import { applyEdits } from '../../src/edits.ts';
import { namedKindOf } from '../../src/fix/fix.ts';
import { bytesOf, loadText } from '../../src/fix/mend-text.ts';
import { editsFor, operationsOf } from '../../src/fix/mend-values.ts';
import type { Finding, PlacedFinding, Point, TextEdit } from '../../src/model.ts';
import { takeMeant } from '../../src/validate/take-meant.ts';
import { validateDocument } from '../../src/validate/validate-document.ts';
import { ROWS } from '../hostile/clerk-rows.ts';
import { MISTAKES } from '../load/mistake-rows.ts';
import { TABLE } from './clerk-table.ts';

// Whoever does what the findings of a file say is rid of them, and has made no others.

interface Told {
  readonly code: string;
  /** Null where the finding proposes no text. */
  readonly edits: readonly TextEdit[] | null;
}

/** The start of a line, as an offset. */
const startOf = (text: string, line: number): number =>
  text
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .slice(0, line - 1)
    .join('').length;

const offsetOf = (text: string, { line, column }: Point): number => startOf(text, line) + column - 1;

/** What a reader does who is told no text to type: with the line, and with the column that the finding names. */
const AS_READ: Readonly<Record<string, (line: string, at: number) => string>> = {
  directive: () => '',
  duplicateKey: () => '',
  noColon: (line) => `${line}: x`,
  secondColon: (line) => line.replace(/: (.*)$/, ': "$1"'),
  strayBracket: (line, at) => line.slice(0, at) + line.slice(at + 1),
  textAfterBracket: (line, at) => line.slice(0, at),
  noneNotList: (line) => line.replace(/:.*$/, ': []'),
  schemaMissing: (line) => `schema: unit-record/1\n${line}`,
  tag: (line) => line.replace(/!\S+ */, ''),
  unknownAlias: (line) => line.replace(/(\*\w+)/, '"$1"'),
  badEscape: (line) => line.replaceAll('\\', '\\\\'),
};

function asRead(text: string, code: string, place: Point): readonly TextEdit[] | null {
  const last = text.trimEnd().length;
  if (code === 'unclosedBracket') return [{ start: last, end: last, text: '}' }];
  const start = startOf(text, place.line);
  const [line = ''] = text.slice(start).split(/[\r\n]/);
  const put = AS_READ[code]?.(line, place.column - 1);
  if (put === undefined) return null;
  // A line of which nothing is left goes.
  return [{ start, end: start + line.length + (put === '' ? 1 : 0), text: put }];
}

function editsIn(text: string, { edits, code, place }: PlacedFinding): readonly TextEdit[] | null {
  if (!edits) return asRead(text, code, place);
  return edits.map(({ endLine, endColumn, text: put, ...from }) => ({
    start: offsetOf(text, from),
    end: offsetOf(text, { line: endLine, column: endColumn }),
    text: put,
  }));
}

/** What is said of a text that parses. */
function toldOfValues(text: string): readonly Told[] {
  const loaded = loadText(text);
  if (!loaded.ok) return [];
  const kind = namedKindOf(bytesOf(text));
  const meant = takeMeant(kind, loaded);
  if (!meant.ok) return meant.findings.map(({ code, place }) => ({ code, edits: asRead(text, code, place) }));
  const { value, places } = meant;
  const editsBy = ({ code, at, part, mend, ...found }: Finding): readonly TextEdit[] | null => {
    const certain = mend ? [{ ...found, code, at, mend: { ...mend, isCertain: true } }] : [];
    const [operation] = operationsOf(certain);
    return operation ? editsFor(operation, { text, places }) : asRead(text, code, places.place(at, part));
  };
  return validateDocument(kind, value, places).map((found) => ({
    code: found.code,
    edits: editsBy(found),
  }));
}

const toldOfText = (text: string): readonly Told[] => {
  const loaded = loadText(text);
  return loaded.ok ? [] : loaded.findings.map((found) => ({ code: found.code, edits: editsIn(text, found) }));
};

const codesOf = (told: readonly Told[]): readonly string[] => told.map(({ code }) => code).sort();

/** The text when all that is said of one kind is done, as far as it can be. */
function done(text: string, told: readonly Told[], code: string): string {
  const [first, ...others] = told.filter((one) => one.code === code && one.edits !== null);
  const all = [first, ...others].flatMap((one) => one?.edits ?? []);
  return applyEdits(text, all);
}

const CORPUS = new Map([...ROWS, ...TABLE, ...MISTAKES].map(([name, yaml]) => [name, yaml]));

/** What only the writer knows: nothing that a reader could type. */
const WRITER_ALONE: readonly string[] = [
  ...['empty', 'noKey', 'noSuchDay', 'numberTooLong', 'manyDocuments', 'badIndent', 'aliasInItself', 'noLetter'],
  ...['mergeConflict', 'mergeKey', 'listAsKey'],
];

test.each([...CORPUS])('%s', (_, yaml) => {
  const read = loadText(yaml).ok ? toldOfValues : toldOfText;
  const told = read(yaml);
  for (const code of new Set(codesOf(told))) {
    const able = told.filter((one) => one.code === code && one.edits !== null).length;
    const others = told.filter((one) => one.code !== code);
    if (able === 0) expect(WRITER_ALONE).toContain(code);
    else {
      const left = codesOf(read(done(yaml, told, code))).filter((one) => one !== code);
      expect(left).toEqual(codesOf(others));
      expect(codesOf(read(done(yaml, told, code))).filter((one) => one === code).length).toBeLessThanOrEqual(
        told.filter((one) => one.code === code).length - able,
      );
    }
  }
});
