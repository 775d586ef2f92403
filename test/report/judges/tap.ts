import { Parser } from 'tap-parser';

export interface Point {
  readonly ok: boolean;
  readonly id: number;
  readonly name: string;
  readonly skip: string | boolean;
  readonly diag: Readonly<Record<string, unknown>> | null;
}

export interface Heard {
  readonly version: number;
  /** The test points of the whole stream, a subtest's own one among them. */
  readonly points: readonly Point[];
  readonly subtests: readonly { readonly name: string; readonly points: readonly Point[] }[];
  readonly ok: boolean;
  /** Lines that are no TAP, and failures of the stream itself. */
  readonly complaints: readonly string[];
}

/** What node-tap's own parser, in its strict mode, hears of a stream. */
export function hear(text: string): Heard {
  const complaints: string[] = [];
  const subtests: { name: string; points: readonly Point[] }[] = [];
  let version = 0;
  const collect = (parser: Parser): Point[] => {
    const points: Point[] = [];
    parser.on('assert', ({ ok, id, name, skip, diag }) => {
      const skipped = skip === undefined ? false : skip;
      points.push({ ok, id, name, skip: skipped, diag: diag ?? null });
    });
    parser.on('extra', (line: string) => complaints.push(line));
    parser.on('complete', ({ failures }) => {
      for (const failure of failures)
        if ('tapError' in failure && failure.tapError) complaints.push(String(failure.tapError));
    });
    return points;
  };
  const whole = new Parser({ strict: true });
  whole.on('version', (said: number) => {
    version = said;
  });
  whole.on('child', (child: Parser) => subtests.push({ name: child.name, points: collect(child) }));
  const points = collect(whole);
  whole.end(text);
  return { version, points, subtests, ok: whole.ok, complaints };
}
