import { replaceUnseen } from './neutral.ts';

// Unseen characters, and what a CI's log takes for a command, stand in JSON as escapes: the values stay what they are.
const COMMAND = /##(?=\w{0,12}\[)/g;
const codeUnits = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** A value as JSON in one line. */
export const toJson = (value: unknown): string =>
  replaceUnseen(JSON.stringify(value), codeUnits).replace(COMMAND, '#\\u0023');
