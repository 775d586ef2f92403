import { describe, expect, it } from 'vitest';
import { completeExample, exampleLines, omittedIn } from '../../src/rule/example.ts';

describe('the lines of an example', () => {
  it('omit the marks, however many and however spaced', () => {
    const example = `
talks:  # !tooFew
  - {id: K1}   #  !late !severalWith  
  - {id: K2}  # no mark!
  - {id: K3, note: '# !quoted'}
`;
    expect(exampleLines(example)).toEqual([
      'talks:',
      '  - {id: K1}',
      '  - {id: K2}  # no mark!',
      "  - {id: K3, note: '# !quoted'}",
    ]);
  });

  it('stay in place in the full record, which appends what they omit', () => {
    const full = completeExample('\ntalks: []\npeople: []\n');
    expect(full).toMatch(/^talks: \[\]\npeople: \[\]\nschema: unit-record\/1\n/);
    expect(full).not.toMatch(/\n\n|\n$\n/);
    expect(full.match(/^people:/gm)).toHaveLength(1);
    expect(omittedIn(full)).toEqual([]);
    expect(completeExample('')).toMatch(/^schema:/);
  });
});
