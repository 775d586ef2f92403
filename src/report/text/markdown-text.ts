import { visible } from './neutral.ts';

// Inline markup. A bar would end a table cell, whatever precedes it.
const MARKUP = /[\\`*_[\]<>~&!#$|]/g;
// GitHub and GitLab turn some words in the rendered text into links and images: @name, #1, !1, name@example.com,
// https://…, www.…, GH-1, :smile:. Markdown escapes do not prevent this; a comment between the sign and its word does.
const BEFORE_REFERENCE = /(?<=[@#!~%&$:])(?=[\p{L}\p{N}_/"+-])|(?<=www)(?=\.)|(?<=\bGH)(?=-)/giu;
const NOTHING = '<!-- -->';

const escaped = (text: string): string => text.replace(MARKUP, (mark) => (mark === '|' ? '&#124;' : `\\${mark}`));

/** A text as literal inline Markdown. */
export const markdownText = (text: string): string => visible(text).split(BEFORE_REFERENCE).map(escaped).join(NOTHING);

/** A table cell. Lines are stacked. */
export const markdownCell = (lines: readonly string[]): string => lines.map(markdownText).join('<br>');

/** A table row. Its cells are already Markdown. */
export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
