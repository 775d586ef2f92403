import stringWidth from 'string-width';

/** What the escape sequences of the reports mean. */
interface Style {
  readonly colour: string;
  readonly isBold: boolean;
}
interface Run extends Style {
  readonly text: string;
  readonly column: number;
  readonly cells: number;
}

const PLAIN: Style = { colour: '#d7dae0', isBold: false };
const COLOURS: Readonly<Record<string, string>> = {
  2: '#8b93a1',
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  36: '#76d9e6',
};

const CELL = 7.5;
const LINE = 21;
const MARGIN = 16;
const FONT = "'Noto Sans Mono CJK SC', 'Sarasa Mono SC', NSimSun, monospace";

/** The style after an escape sequence. A code that no report uses is a mistake of this table. */
function styled(style: Style, code: string): Style {
  if (code === '1') return { ...style, isBold: true };
  if (code === '22') return { colour: style.colour === COLOURS['2'] ? PLAIN.colour : style.colour, isBold: false };
  if (code === '39') return { ...style, colour: PLAIN.colour };
  const colour = COLOURS[code];
  if (colour === undefined) throw new Error(`no colour for the escape code ${code}`);
  return { ...style, colour };
}

/** The runs of a line that have one style and letters of one width: fonts disagree on the width of the others. */
function runsOf(line: string): readonly Run[] {
  const runs: Run[] = [];
  let style = PLAIN;
  let column = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  for (const part of line.split(/(\x1b\[\d+m)/)) {
    const code = /\[(\d+)m$/.exec(part)?.[1];
    if (code !== undefined) style = styled(style, code);
    else
      for (const text of part.match(/[ -~]+|[^ -~]+/g) ?? []) {
        const said = text.trim();
        const before = text.length - text.trimStart().length;
        if (said !== '') runs.push({ ...style, text: said, column: column + before, cells: stringWidth(said) });
        column += stringWidth(text);
      }
  }
  return runs;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const written = ({ text, column, cells, colour, isBold }: Run, row: number): string =>
  `<text x="${(MARGIN + column * CELL).toFixed(1)}" y="${MARGIN + row * LINE + 16}" ` +
  `textLength="${(cells * CELL).toFixed(1)}" fill="${colour}"` +
  `${isBold ? ' font-weight="bold"' : ''}>${escaped(text)}</text>`;

/** A picture of what a terminal of 80 columns shows, as SVG. `text`: with escape sequences. */
export function terminalSvg(text: string): string {
  const lines = text.replace(/\n+$/, '').split('\n');
  const [width, height] = [MARGIN * 2 + 80 * CELL, MARGIN * 2 + lines.length * LINE];
  const rows = lines.flatMap((line, row) => runsOf(line).map((run) => written(run, row)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
      ` font-family="${FONT}" font-size="15" xml:space="preserve">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#1b1f27"/>`,
    ...rows,
    '</svg>\n',
  ].join('\n');
}
