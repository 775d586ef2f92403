// Generated from the commands by `npm run gen`: do not edit.
import type { Command } from './out/command.ts';

/** Every command in the order of the help; each is loaded when it is called. */
export const COMMANDS = {
  check: async () => (await import('./check.ts')).default,
  add: async () => (await import('./add.ts')).default,
  compare: async () => (await import('./compare.ts')).default,
  completion: async () => (await import('./completion.ts')).default,
  coverage: async () => (await import('./coverage.ts')).default,
  explain: async () => (await import('./explain.ts')).default,
  export: async () => (await import('./export.ts')).default,
  fix: async () => (await import('./fix.ts')).default,
  import: async () => (await import('./import.ts')).default,
  init: async () => (await import('./init.ts')).default,
  ledger: async () => (await import('./ledger.ts')).default,
  lsp: async () => (await import('./lsp.ts')).default,
  merge: async () => (await import('./merge.ts')).default,
  rules: async () => (await import('./rules.ts')).default,
  sample: async () => (await import('./sample.ts')).default,
  schema: async () => (await import('./schema.ts')).default,
  sheets: async () => (await import('./sheets.ts')).default,
  split: async () => (await import('./split.ts')).default,
  todo: async () => (await import('./todo.ts')).default,
  verify: async () => (await import('./verify.ts')).default,
  waivers: async () => (await import('./waivers.ts')).default,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
