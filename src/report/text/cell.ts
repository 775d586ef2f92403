import type { Place, Text } from '../../model.ts';
import { cellName } from '../../workbook/book/book.ts';

/** The cell that a place is: `谈心谈话!D7`; null outside of workbooks, and of the beginning of one. */
export function cellOf({ sheet, line, column }: Pick<Place, 'sheet' | 'line' | 'column'>): string | null {
  return sheet === undefined || (line === 1 && column === 1) ? null : `${sheet}!${cellName(line, column)}`;
}

const SEPARATOR = { en: ': ', zh: '：' } as const;

/** A finding's message with its cell before it, or behind the file that it begins with. */
export function withCell(
  message: string,
  text: Text & { readonly place?: Place },
  lang: keyof typeof SEPARATOR,
): string {
  const cell = text.place ? cellOf(text.place) : null;
  if (cell === null) return message;
  const path = text.params['path'];
  const head = typeof path === 'string' && message.startsWith(path) ? path : '';
  return head === '' ? `${cell}${SEPARATOR[lang]}${message}` : `${head}!${cell}${message.slice(head.length)}`;
}
