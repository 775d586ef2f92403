import fc from 'fast-check';
import { expect, it } from 'vitest';
import { json } from '../../src/report/json.ts';
import { ndjson } from '../../src/report/ndjson.ts';
import { contextOf, FAILING, PASSING, run } from './fixtures.ts';
import { hostileRecord } from './hostile.ts';
import { RUNS } from './runs.ts';

const linesOf = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** The report in one piece that the lines make up. */
function joined(text: string): unknown {
  const lines = linesOf(text);
  const of = (kind: string) => lines.filter(({ is }) => is === kind).map(({ is, ...members }) => members);
  const [[head], [folder], [end]] = [of('head'), of('folder'), of('end')];
  return { ...head, records: of('record'), folder, ...end };
}

it.each(Object.entries(RUNS))('holds what json holds, a line for each part: %s', (_, parts) => {
  for (const lang of ['zh', 'en'] as const)
    expect(joined(run(ndjson, contextOf({ lang }), parts))).toEqual(
      JSON.parse(run(json, contextOf({ lang }), { folder: { roster: null, checks: [] }, ...parts })),
    );
});

it('begins with the head and ends with the summary, a record a line between them', () => {
  const lines = linesOf(run(ndjson, contextOf(), { records: [FAILING, PASSING] }));
  expect(lines.map(({ is }) => is).filter((is) => is !== 'folder')).toEqual(['head', 'record', 'record', 'end']);
  expect(lines.map(({ path }) => path).filter(Boolean)).toEqual([FAILING.path, PASSING.path]);
});

it('gives no record text a line of its own', () => {
  fc.assert(
    fc.property(hostileRecord, (hostile) => {
      const text = run(ndjson, contextOf(), { records: [hostile] });
      expect(linesOf(text).filter(({ is }) => is === 'record')).toHaveLength(1);
      expect(text.slice(0, -1)).not.toMatch(/[^\P{C}\n]/u);
    }),
  );
});
