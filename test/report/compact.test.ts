import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compact } from '../../src/report/compact.ts';
import { check, contextOf, FAILING, found, PASSING, placeIn, record, run } from './fixtures.ts';
import { hostileRecord } from './hostile.ts';

it('prints one line per finding, and why a check is unclear', () => {
  expect(run(compact, contextOf({ lang: 'en' }), { records: [FAILING, PASSING] })).toBe(
    `units/U017.yaml:1:1: error plan/reviewed the record has no plan; enter it, or write [] if there is none
units/U017.yaml:61:7: error study/groups the record shows no study hours for 流动党员
units/U017.yaml:59:7: error study/groups the record shows no study hours for 民族党员
units/U017.yaml:120:1: error talks/rounds the record shows 2 rounds with a one-to-one talk between two team members; at least 3 are required
units/U017.yaml:170:1: info drafts/team 1 of 3 drafts
units/U017.yaml:201:1: error guidance/weekly-reports no report for week 10 of 2014
units/U017.yaml:201:1: error guidance/weekly-reports no report for week 18 of 2014
units/U017.yaml:127:51: warning integrity/overlapping-talks P01 is in K006 and in K007 at the same time on 3 June 2014
`,
  );
});

it('works in Chinese, and cuts nothing', () => {
  const context = contextOf({ lang: 'zh', quiet: true, maxFindings: 1, width: 20 });
  const lines = run(compact, context, { records: [FAILING] }).split('\n');
  expect(lines[3]).toBe('units/U017.yaml:120:1: error talks/rounds 记录中有班子成员一对一谈话的只有2轮，要求不少于3轮');
  expect(lines).toHaveLength(9);
});

it('prints nothing on a clean run', () => {
  expect(run(compact, contextOf(), { records: [PASSING] })).toBe('');
});

it('prints the severity of an unclear check, and the roster as the place of a folder check', () => {
  const message = { code: 'any', params: { text: '没有名册' } };
  const unclear = check('test/any', { outcome: 'unclear', severity: 'warning', message });
  const failed = check('test/any', {
    outcome: 'fail',
    findings: [found('any', { text: '缺记录' }, placeIn(9, 'units:', 'units'))],
  });
  expect(run(compact, contextOf(), { records: [], folder: { roster: 'roster.yaml', checks: [unclear, failed] } })).toBe(
    'roster.yaml:1:1: warning test/any 没有名册\nroster.yaml:9:1: error test/any 缺记录\n',
  );
  expect(run(compact, contextOf(), { records: [], folder: { roster: null, checks: [unclear] } })).toBe(
    '.:1:1: warning test/any 没有名册\n',
  );
});

it('keeps a failed check even without findings', () => {
  const message = { code: 'any', params: { text: '无' } };
  const context = contextOf();
  expect(run(compact, context, { records: [record([check('test/any', { outcome: 'fail', message })])] })).toBe(
    'units/U017.yaml:1:1: error test/any 无\n',
  );
});

it('gives no record text a line or a control character of its own', () => {
  fc.assert(
    fc.property(hostileRecord, (hostile) => {
      const output = run(compact, contextOf(), { records: [hostile] });
      const expected = hostile.checks.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable');
      expect(output.split('\n')).toHaveLength(expected.length + 1);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
      expect(output.replace(/\n/g, '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\uFEFF]/);
      expect(output).not.toMatch(/^\s*::/m);
      expect(output).not.toMatch(/##(\w*)\[/);
    }),
  );
});
