/**
 * A text of its own, for what is kept to the end of a run: a piece of another text keeps all of that in memory, and one
 * put together keeps its pieces.
 */
export const ownText = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
