import type { Localized } from '../model.ts';
import { schemas } from '../validate/schemas.ts';
import { readFlags } from './out/flags.ts';
import { langOf, type SetupFlags } from './out/setup.ts';
import { tell, type World } from './out/world.ts';

/** `audit schema NAME`: prints a JSON Schema. */
export function printSchema(name: string, flags: SetupFlags, world: World): number {
  const reader = readFlags();
  const chosen = reader.choice('audit schema', name, ['record', 'roster', 'profile', 'report', 'todo', 'comparison']);
  const words: Localized | undefined = reader.problems[0]?.message;
  if (words) {
    tell(world, langOf(flags, world), words);
    return 2;
  }
  world.stdout.write(`${JSON.stringify(schemas[chosen], null, 2)}\n`);
  return 0;
}
