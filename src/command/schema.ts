import { KIND_NAMES } from '../kinds.ts';
import type { Lang } from '../model.ts';
import { schemaOf } from '../validate/ready.ts';
import { halvesOf } from '../validate/schema.ts';
import { defineCommand, type Word } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { OPTIONS, oneOf } from './out/options.ts';
import { langOf, type SetupFlags } from './out/setup.ts';
import { tell, type World } from './out/world.ts';

const names = oneOf(KIND_NAMES);

const words = (lang: Lang): readonly Word[] =>
  KIND_NAMES.map((name) => ({ name, about: halvesOf(schemaOf(name).title)[lang] }));

/** `audit schema NAME`: prints a JSON Schema. */
function printSchema(name: string, flags: SetupFlags, world: World): number {
  const reader = readFlags();
  const chosen = reader.choice('audit schema', name, KIND_NAMES);
  const [wrong] = reader.problems;
  if (wrong) {
    tell(world, langOf(flags, world), wrong.message);
    return 2;
  }
  world.stdout.write(`${JSON.stringify(schemaOf(chosen), null, 2)}\n`);
  return 0;
}

export default defineCommand<Pick<SetupFlags, 'lang'>>({
  name: 'schema',
  about: { en: `print a JSON Schema: ${names.en}`, zh: `输出 JSON Schema：${names.zh}` },
  operands: { spelling: '<name>', value: { shown: 'name', words } },
  options: { lang: OPTIONS.lang },
  run: ([name = ''], flags, world) => printSchema(name, flags, world),
});
