import { expect } from 'vitest';
import { compileSchema } from '../../src/validate/compile.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import type { TodoFile } from './follow.ts';

const firstMistake = compileSchema(schemaOf('todo'));

/** A list as programs read it: what its schema says. */
export function parsed(text: string): TodoFile {
  const todo: unknown = JSON.parse(text);
  expect(firstMistake(todo)).toBeNull();
  return todo as TodoFile;
}
