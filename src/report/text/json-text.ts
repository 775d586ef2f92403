import { plainJson } from '../../plain-json.ts';
import { replaceUnseen } from './neutral.ts';

// JSON holds invisible characters, and what a CI log takes for a command, as escapes: the values stay the same.
const COMMAND = /##(?=\w{0,12}\[)/g;
const codeUnits = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** A value as JSON on one line. */
export const toJson = (value: unknown): string =>
  replaceUnseen(plainJson(value), codeUnits).replace(COMMAND, '#\\u0023');
