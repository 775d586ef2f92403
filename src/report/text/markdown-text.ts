// Marks that are markup inside a line. A bar would end a table's cell, whatever stands before it.
const MARKUP = /[\\`*_[\]<>~&!#$|]/g;
// GitHub and GitLab make links and pictures of some words in a finished text: @name, #1, !1, name@example.com, https://…,
// www.…, GH-1, :smile:. Nothing of Markdown keeps them from it, but a comment that parts the mark from its word does.
const BEFORE_REFERENCE = /(?<=[@#!~%&$:])(?=[\p{L}\p{N}_/"+-])|(?<=www)(?=\.)|(?<=\bGH)(?=-)/giu;
const NOTHING = '<!-- -->';

const escaped = (text: string): string => text.replace(MARKUP, (mark) => (mark === '|' ? '&#124;' : `\\${mark}`));

/** A visible text inside a line of Markdown, where it is that text and nothing else. */
export const markdownText = (text: string): string => text.split(BEFORE_REFERENCE).map(escaped).join(NOTHING);

/** A cell of a table; lines stand below each other. */
export const markdownCell = (lines: readonly string[]): string => lines.map(markdownText).join('<br>');

/** A row of a table, of cells that are Markdown. */
export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
