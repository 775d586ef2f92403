import fc from 'fast-check';

/** What YAML is made of, and what stands close to it in what clerks type. */
const TOKENS = [
  ...[
    'a',
    'b',
    '键',
    'é',
    '😀',
    '值。',
    '12',
    '-0',
    '1e3',
    '.5',
    '0x1f',
    '+',
    '1.',
    '00',
    '2014-01-01',
    'null',
    'true',
    '~',
  ],
  ...[': ', ':', ', ', ',', '- ', '-', '? ', '[', ']', '{', '}', '|', '>', '|-', '>+', '|2', '#', ' # c', '# x: y\n'],
  ...[
    '"',
    "'",
    '""',
    "''",
    '"q"',
    "'s'",
    '"a b\n  c"',
    'a b\n  c',
    '|\n  x\n',
    '>\n  x\n  y\n',
    '\\',
    '\\n',
    '\\u4e2d',
    '\\/',
  ],
  ...[
    '\n',
    '\n ',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '\n\n',
    '\n \n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '\t',
    '- - ',
    'k:\n',
    'a: 1\n',
  ],
  ...[
    '---',
    '...',
    '...\n',
    '---\n',
    '&x',
    '*x',
    '!t',
    '%',
    '@',
    '`',
    '=',
    '<<: ',
    '_',
    '/',
    '[]',
    '{}',
    '{a: 1}',
    '[a, b]',
  ],
  ...['：', '，', '“', '”', '　', '\u200b', '\u00a0', '—'],
];
const STARTS = ['', '', 'a: ', 'k:\n  ', '- ', 'a: [', '{', 'x: |\n  ', '- 2\n'];

const token = fc.constantFrom(...TOKENS);

export const soup: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...STARTS), fc.array(token, { minLength: 1, maxLength: 14 }))
  .map(([start, tokens]) => start + tokens.join(''));

/** Where a change is made, as a share of the length, how many characters go, and what comes instead. */
const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(3), put: fc.option(token) });

type Change = { readonly at: number; readonly gone: number; readonly put: string | null };

const changed = (text: string, { at, gone, put }: Change): string => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + (put ?? '') + text.slice(start + gone);
};

/** A few lines of a file, indented as little as they can be, with a few changes. */
export const mutation = (files: readonly (readonly string[])[]): fc.Arbitrary<string> =>
  fc
    .record({
      file: fc.constantFrom(...files),
      first: fc.double({ min: 0, max: 0.999, noNaN: true }),
      count: fc.integer({ min: 1, max: 12 }),
      lineBreak: fc.constantFrom('\n', '\n', '\n', '\r\n'),
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
    })
    .map(({ file, first, count, lineBreak, changes }) => {
      const start = Math.floor(first * file.length);
      const lines = file.slice(start, start + count);
      const widths = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
      const indent = widths.length === 0 ? 0 : Math.min(...widths);
      const piece = `${lines.map((line) => line.slice(indent)).join(lineBreak)}${lineBreak}`;
      return changes.reduce(changed, piece);
    });
