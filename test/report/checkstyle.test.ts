import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkstyle } from '../../src/report/checkstyle.ts';
import { check, contextOf, FAILING, found, PASSING, placeIn, record, run } from './fixtures.ts';
import { ATTACKS, hostileRecord, recordOf } from './hostile.ts';
import { elementsOf, parseXml } from './judges/xml.ts';
import { RUNS } from './runs.ts';

/** What a strict XML parser finds: `file:line:column severity source`. */
function errorsIn(text: string): readonly string[] {
  const root = parseXml(text);
  expect(root.name).toBe('checkstyle');
  expect(root.attributes).toEqual({ version: expect.stringMatching(/^\d/) });
  return elementsOf(root, 'file').flatMap(({ attributes: { name }, children }) =>
    children.map((child) => {
      const { line, column, severity, source, message, ...others } = child.attributes;
      expect([child.name, others, child.children]).toEqual(['error', {}, []]);
      expect(message).toBeTypeOf('string');
      expect(severity).toMatch(/^(?:error|warning|info)$/);
      return `${name}:${line}:${column} ${severity} ${source}`;
    }),
  );
}

describe('checkstyle', () => {
  it('has an error for each finding, by file, with its severity', () => {
    expect(errorsIn(run(checkstyle, contextOf({ lang: 'en' }), { records: [FAILING, PASSING] }))).toEqual([
      'units/U017.yaml:1:1 error plan/reviewed',
      'units/U017.yaml:61:7 error study/groups',
      'units/U017.yaml:59:7 error study/groups',
      'units/U017.yaml:120:1 error talks/rounds',
      'units/U017.yaml:170:1 info drafts/team',
      'units/U017.yaml:201:1 error guidance/weekly-reports',
      'units/U017.yaml:201:1 error guidance/weekly-reports',
      'units/U017.yaml:127:51 warning integrity/overlapping-talks',
    ]);
  });

  it('puts findings of the folder under the files that they are in', () => {
    const place = placeIn(9, 'units:', 'units');
    const one = { ...found('any', { text: '缺' }, place), path: 'a.yaml' };
    const failed = check('test/any', { outcome: 'fail', findings: [one, found('any', { text: '缺' }, place)] });
    const text = run(checkstyle, contextOf(), { records: [], folder: { roster: 'roster.yaml', checks: [failed] } });
    expect(errorsIn(text)).toEqual(['a.yaml:9:1 error test/any', 'roster.yaml:9:1 error test/any']);
  });

  it.each(Object.entries(RUNS))('is a whole document: %s', (_, parts) => {
    for (const lang of ['zh', 'en'] as const) errorsIn(run(checkstyle, contextOf({ lang }), parts));
  });

  it('is empty on a clean run', () => {
    expect(errorsIn(run(checkstyle, contextOf(), { records: [PASSING] }))).toEqual([]);
  });

  it('keeps any text of a record in an attribute', () => {
    for (const attack of ATTACKS) errorsIn(run(checkstyle, contextOf(), { records: [recordOf(attack)] }));
    fc.assert(
      fc.property(hostileRecord, (hostile) => {
        const text = run(checkstyle, contextOf(), { records: [record(hostile.checks)] });
        errorsIn(text);
        expect(text).not.toMatch(/^\s*::|##\w{0,12}\[/m);
      }),
    );
  });
});
