import { schemas } from '../validate/schemas.ts';
import { defineCommand } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { OPTIONS, oneOf, plainWords } from './out/options.ts';
import { langOf, type SetupFlags } from './out/setup.ts';
import { tell, type World } from './out/world.ts';

const NAMES = ['record', 'roster', 'profile', 'report', 'todo', 'comparison'] as const;
const names = oneOf(NAMES);

/** `audit schema NAME`: prints a JSON Schema. */
function printSchema(name: string, flags: SetupFlags, world: World): number {
  const reader = readFlags();
  const chosen = reader.choice('audit schema', name, NAMES);
  const [wrong] = reader.problems;
  if (wrong) {
    tell(world, langOf(flags, world), wrong.message);
    return 2;
  }
  world.stdout.write(`${JSON.stringify(schemas[chosen], null, 2)}\n`);
  return 0;
}

export default defineCommand<Pick<SetupFlags, 'lang'>>({
  name: 'schema',
  about: { en: `print a JSON Schema: ${names.en}`, zh: `输出 JSON Schema：${names.zh}` },
  operands: { spelling: '<name>', value: { shown: 'name', words: plainWords(NAMES) } },
  options: { lang: OPTIONS.lang },
  run: ([name = ''], flags, world) => printSchema(name, flags, world),
});
