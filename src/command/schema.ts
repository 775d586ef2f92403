import { KIND_NAMES } from '../kinds.ts';
import type { Lang } from '../model.ts';
import { NAMED_KINDS } from '../names/shape.ts';
import { forEditors } from '../validate/for-editors.ts';
import { schemaOf } from '../validate/ready.ts';
import { halvesOf } from '../validate/schema.ts';
import { withChineseNames } from '../validate/with-chinese-names.ts';
import { defineCommand, type Word } from './out/command.ts';
import { readFlags } from './out/flags.ts';
import { OPTIONS, oneOf } from './out/options.ts';
import { type LangFlags, langOf } from './out/setup.ts';
import { refuse, type World } from './out/world.ts';

const names = oneOf(KIND_NAMES);

const words = (lang: Lang): readonly Word[] =>
  KIND_NAMES.map((name) => ({ name, about: halvesOf(schemaOf(name).title)[lang] }));

/** `audit schema NAME`: prints a JSON Schema; with `--lang zh`, for documents with Chinese keys as well. */
function printSchema([name = '']: readonly string[], flags: LangFlags, world: World): number {
  const reader = readFlags(flags);
  const chosen = reader.choice('audit schema', name, KIND_NAMES);
  const [wrong] = reader.problems;
  if (wrong) return refuse(world, langOf(flags, world), [wrong]);
  // By the flag, and not by the locale: what is printed is for a program.
  const isNamed = flags.lang === 'zh' && NAMED_KINDS.some((kind) => kind === chosen);
  const schema = forEditors(schemaOf(chosen));
  world.stdout.write(`${JSON.stringify(isNamed ? withChineseNames(schema) : schema, null, 2)}\n`);
  return 0;
}

export default defineCommand({
  name: 'schema',
  about: { en: `print a JSON Schema: ${names.en}`, zh: `输出 JSON Schema：${names.zh}` },
  operands: { spelling: '<name>', value: { shown: 'name', words } },
  options: {
    lang: {
      ...OPTIONS.lang,
      about: {
        en: 'with zh, a schema that also takes Chinese keys and values (and the language of messages)',
        zh: '写 zh 时，格式说明兼收中文名称和取值（也是提示信息的语言）',
      },
    },
  },
  run: printSchema,
});
