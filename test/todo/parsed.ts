import { expect } from 'vitest';
import { compileSchema } from '../../src/validate/compile.ts';
import { schemas } from '../../src/validate/schemas.ts';
import type { TodoFile } from './follow.ts';

const firstMistake = compileSchema(schemas.todo);

/** A list as programs read it: what its schema says. */
export function parsed(text: string): TodoFile {
  const todo: unknown = JSON.parse(text);
  expect(firstMistake(todo)).toBeNull();
  return todo as TodoFile;
}
