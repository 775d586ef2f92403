import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failsRun } from '../../src/command/out/exit-code.ts';
import { github } from '../../src/report/github.ts';
import { inTable } from '../../src/report/text/neutral.ts';
import { wholeText } from '../../src/report/text/reporter.ts';
import { contextOf, FAILING, PASSING, run } from './fixtures.ts';
import { ATTACKS, hostileRecord, LONG_RECORD, recordOf, VERY_LONG } from './hostile.ts';
import { hasOldCommand, readCommand, type WorkflowCommand } from './judges/workflow-commands.ts';
import { RUNS, withFindings } from './runs.ts';

/** The commands of a report. Every line must be one. */
const commandsOf = (text: string): readonly WorkflowCommand[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const command = readCommand(line);
      if (command === null || hasOldCommand(line)) throw new Error(`no command: ${line.slice(0, 200)}`);
      return command;
    });

const namesOf = (commands: readonly WorkflowCommand[]): readonly string[] => commands.map(({ name }) => name);

describe('github', () => {
  it.each(Object.entries(RUNS))('consists of commands only: %s', (_, parts) => {
    for (const lang of ['zh', 'en'] as const) commandsOf(run(github, contextOf({ lang }), parts));
  });

  it('prints nothing on a clean run', () => {
    expect(run(github, contextOf(), { records: [PASSING] })).toBe('');
  });

  it('marks the worst first, on its line', () => {
    const commands = commandsOf(run(github, contextOf({ lang: 'en' }), { records: [FAILING] }));
    expect(namesOf(commands)).toEqual([...Array(6).fill('error'), 'warning', 'notice']);
    expect(commands[2]).toEqual({
      name: 'error',
      properties: {
        file: 'units/U017.yaml',
        line: '120',
        endLine: '120',
        col: '1',
        endColumn: '5',
        title: 'Rounds of heart-to-heart talks (talks/rounds)',
      },
      message: 'the record shows 2 rounds with a one-to-one talk between two team members; at least 3 are required',
    });
    expect(commands[5]).toMatchObject({
      properties: { line: '1', col: '1' },
      message: expect.stringContaining('no plan'),
    });
  });

  it('marks one place of each file before the next of any', () => {
    const records = ['a', 'b', 'c'].map((name) => ({ ...FAILING, path: `${name}.yaml` }));
    const errors = commandsOf(run(github, contextOf(), { records })).filter(({ name }) => name === 'error');
    expect(errors.map(({ properties }) => properties['file']).join()).toBe(
      ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'a'].map((name) => `${name}.yaml`).join(),
    );
  });

  it('omits columns for a span over several lines', () => {
    const [first] = FAILING.checks.filter(({ rule }) => rule === 'talks/rounds');
    if (!first) throw new Error('no check');
    const findings = first.findings.map((one) => ({ ...one, place: { ...one.place, endLine: 130, endColumn: 3 } }));
    const [command] = commandsOf(
      run(github, contextOf(), { records: [{ ...FAILING, checks: [{ ...first, findings }] }] }),
    );
    expect(Object.keys(command?.properties ?? {})).toEqual(['file', 'line', 'endLine', 'title']);
    expect(command?.properties).toMatchObject({ line: '120', endLine: '130' });
  });

  it('reports whatever fails the run as an error', () => {
    const levels = (failOn: Parameters<typeof failsRun>[1]) =>
      namesOf(
        commandsOf(run(github, contextOf({ fails: (one) => failsRun(one, failOn) }), { records: [FAILING] })),
      ).filter((name) => name !== 'error');
    expect(levels('error')).toEqual(['warning', 'warning', 'notice']);
    expect(levels('incomplete')).toEqual(['warning', 'notice']);
    expect(levels('pending')).toEqual(['warning']);
    expect(levels('warning')).toEqual([]);
  });

  it('shows ten of a level, and the number of those left out', () => {
    const ten = commandsOf(run(github, contextOf({ lang: 'en' }), { records: [withFindings(10)] }));
    expect(namesOf(ten)).toEqual(Array(10).fill('error'));
    const many = commandsOf(run(github, contextOf({ lang: 'en' }), { records: Array(4).fill(withFindings(8)) }));
    expect(namesOf(many)).toEqual([...Array(10).fill('error'), 'notice']);
    expect(many.at(-1)).toEqual({
      name: 'notice',
      properties: {},
      message:
        '22 more places are not marked here: 22 errors. GitHub shows ten of a kind; every other format of the report has them all',
    });
    const one = commandsOf(run(github, contextOf({ lang: 'zh' }), { records: [withFindings(11)] }));
    expect(one.at(-1)?.message).toBe('另有1处未在此标注：错误1处。GitHub 每类最多显示十条，完整内容见其他格式的报告');
  });

  it('shows failed checks before unclear ones', () => {
    const many = withFindings(20);
    const unclear = { ...many, checks: Array(20).fill({ ...many.checks[0], outcome: 'unclear', findings: [] }) };
    const commands = commandsOf(run(github, contextOf(), { records: [unclear, withFindings(3, 'units/坏.yaml')] }));
    expect(commands.slice(0, 4).map(({ properties }) => properties['file'])).toEqual([
      ...Array(3).fill('units/坏.yaml'),
      'units/U017.yaml',
    ]);
    expect(commands).toHaveLength(11);
  });

  it('has at most ten notices, including the one about those left out', () => {
    const pending = (n: number) => {
      const record = withFindings(n);
      return { ...record, checks: record.checks.map((one) => ({ ...one, outcome: 'pending' as const })) };
    };
    expect(commandsOf(run(github, contextOf(), { records: [pending(10)] }))).toHaveLength(10);
    const eleven = commandsOf(run(github, contextOf({ lang: 'en' }), { records: [pending(11)] }));
    expect(eleven).toHaveLength(10);
    expect(eleven.at(-1)?.message).toContain('2 more places are not marked here: 2 notices');
    const both = commandsOf(run(github, contextOf({ lang: 'en' }), { records: [withFindings(12), pending(10)] }));
    expect(both).toHaveLength(20);
    expect(both.at(-1)?.message).toContain('3 more places are not marked here: 2 errors, 1 notice.');
  });

  it('names the file of a folder finding', () => {
    const commands = commandsOf(run(github, contextOf(), RUNS['a folder without a roster'] ?? { records: [] }));
    expect(commands.map(({ properties }) => properties['file'])).toEqual(['.', 'units/U018.yaml', '.']);
  });

  it.each(ATTACKS)('loses and executes nothing: %j', (text) => {
    const output = run(github, contextOf(), { records: [recordOf(text)] });
    const commands = commandsOf(output);
    const shown = inTable(text);
    expect(new Set(namesOf(commands))).toEqual(new Set(['error', 'warning', 'notice']));
    for (const { properties, message } of commands) {
      expect(properties['file']).toBe(shown);
      expect(message).toBe(shown);
    }
  });

  it('keeps every word of hostile records', () => {
    fc.assert(
      fc.property(hostileRecord, (hostile) => {
        const commands = commandsOf(run(github, contextOf(), { records: [hostile] }));
        const said = hostile.checks
          .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable')
          .map(({ message }) => inTable(String(message.params['text'])));
        expect(commands.map(({ message }) => message).sort()).toEqual(said.sort());
        for (const { properties } of commands) expect(properties['file']).toBe(inTable(hostile.path));
      }),
    );
  });

  it('handles a text of a megabyte', () => {
    const [command] = commandsOf(run(github, contextOf(), { records: [LONG_RECORD] }));
    expect(command?.message === inTable(VERY_LONG)).toBe(true);
  });
});

const NOTHING = { pass: 0, fail: 0, incomplete: 0, pending: 0, warning: 0, unclear: 0, notApplicable: 0 };
const leaving = (ignored: number) => ({
  ...{ records: 0, ignored, verdicts: NOTHING, checks: NOTHING },
  passedOver: [{ path: 'u.yaml.bak', reason: 'otherEnding' }] as const,
  ...{ waived: 0, waivers: null },
});

it('warns of what was not audited, within the limit', () => {
  const reporter = github(contextOf({ lang: 'en' }));
  expect(wholeText(reporter.end(leaving(2), [], []))).toBe(
    '::warning::2 files were left out by an ignore file and not audited.\n::warning::1 other file or folder that may be taken for a record was not audited; standard error names them.\n',
  );
  reporter.record(withFindings(12));
  const levels = wholeText(reporter.end(leaving(0), [], []))
    .split('\n')
    .map((line) => /^::\w+/.exec(line)?.[0]);
  expect(levels.filter((level) => level === '::warning')).toHaveLength(1);
  expect(levels.filter((level) => level === '::error')).toHaveLength(10);
});
