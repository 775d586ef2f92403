import { isDeepStrictEqual } from 'node:util';
import { loadBytes } from '../../src/load/load.ts';

interface SuiteCase {
  readonly yaml: string;
  readonly json?: string | null;
  readonly fail?: boolean;
}

/** A test of the YAML test suite as its package has it. */
export interface SuiteTest {
  readonly id: string;
  readonly cases: readonly SuiteCase[];
}

/** Where we say something else of a case than the suite does. */
export interface Deviation {
  readonly id: string;
  /** Sound YAML that is refused, broken YAML that is taken, or sound YAML that is read otherwise. */
  readonly deviation: 'refused' | 'taken' | 'other value';
  readonly codes: readonly string[];
}

export const casesOf = (suite: readonly SuiteTest[]) =>
  suite.flatMap(({ id, cases }) =>
    cases.map((each, index) => ({ ...each, id: cases.length > 1 ? `${id}/${index}` : id })),
  );

/** The one value of a case, or undefined where the suite gives none or several. */
function expectedOf(json: string | null | undefined): { readonly value: unknown } | undefined {
  if (json === undefined || json === null) return undefined;
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Every case of the suite of which we do not say what the suite says. */
export const deviationsFrom = (suite: readonly SuiteTest[]): readonly Deviation[] =>
  casesOf(suite).flatMap(({ id, yaml, json, fail }): readonly Deviation[] => {
    const read = loadBytes(new TextEncoder().encode(yaml));
    if (fail) return read.ok ? [{ id, deviation: 'taken', codes: [] }] : [];
    if (!read.ok) return [{ id, deviation: 'refused', codes: [...new Set(read.findings.map(({ code }) => code))] }];
    const expected = expectedOf(json);
    const isSame = expected === undefined || isDeepStrictEqual(expected.value, read.value);
    return isSame ? [] : [{ id, deviation: 'other value', codes: [] }];
  });
