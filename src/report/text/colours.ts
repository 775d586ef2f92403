import { Chalk } from 'chalk';
import type { Ink } from './ink.ts';

/** The colours of a terminal. */
export const colours = (): Ink => new Chalk({ level: 1 });
