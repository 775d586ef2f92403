export type Paint = (text: string) => string;

const COLOURS = ['dim', 'bold', 'red', 'yellow', 'green', 'cyan', 'magenta', 'blue'] as const;

/** What a report is painted with. */
export type Ink = Readonly<Record<(typeof COLOURS)[number], Paint>>;

export const plain: Paint = (text) => text;

/** Of what is not a terminal. */
export const NO_INK = Object.fromEntries(COLOURS.map((colour) => [colour, plain])) as Ink;
