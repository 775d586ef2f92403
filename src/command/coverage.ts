import type { Lang, Localized, Params } from '../model.ts';
import { namesOf, zhOfKey } from '../names/names.ts';
import type { Shape } from '../names/shape.ts';
import { type Coverage, coverageOf, IDLE, type Idle } from '../proof/coverage.ts';
import { QUESTIONS } from '../proof/questions.ts';
import { listOf, member } from '../report/json.ts';
import { sayTitle } from '../report/text/heading.ts';
import { makePage, type Page, paragraph, toText } from '../report/text/page.ts';
import { JUDGING_OPTIONS } from './_options.ts';
import { requestFor } from './_request.ts';
import { defineCommand, type FlagsOf } from './out/command.ts';
import { finish } from './out/deliver.ts';
import { readFlags } from './out/flags.ts';
import { formatOption, YAML_FILE } from './out/options.ts';
import { reportContext } from './out/report-context.ts';
import type { World } from './out/world.ts';

const FORMATS = ['pretty', 'json'] as const;
const options = { ...JUDGING_OPTIONS, format: formatOption(FORMATS) };

const WORDS = {
  unread: { en: 'Written in records, and read by no rule', zh: '记录中写了、但没有规则查看的内容' },
  unreadNone: { en: 'Nothing.', zh: '没有。' },
  unreadKey: { en: '{key}: {n|plural:record,records} of {all}', zh: '{key}：{all}份记录中有{n}份' },
  questions: { en: 'What no rule can judge, for a person to answer', zh: '规则无法判断、须由人回答的问题' },
  question: { en: '“{words}”: {ask}', zh: '“{words}”：{ask}' },
  rule: { en: '{title} ({rule})', zh: '{title}（{rule}）' },
  count: { en: '{words} ({n})', zh: '{words}（{n}项）' },
} as const satisfies Readonly<Record<string, Localized>>;

const IDLE_WORDS: Readonly<Record<Idle, Localized>> = {
  neverApplied: { en: 'Rules that applied to none of these records', zh: '对这些记录均不适用的规则' },
  alwaysUnclear: { en: 'Rules that could judge none of these records', zh: '对这些记录均无法判定的规则' },
  neverFailed: { en: 'Rules that none of these records failed', zh: '没有一份记录不通过的规则' },
};

/** A path as people write it: in Chinese by the Chinese names of its keys. */
function keyIn(lang: Lang, path: string): string {
  if (lang === 'en') return path;
  const names = namesOf('record');
  let shape: Shape | null = names.root;
  const said: string[] = [];
  for (const key of path.split('.')) {
    said.push(shape ? zhOfKey(shape, key) : key);
    const under: Shape | null = shape && names.under(shape, key);
    shape = under?.items === undefined ? under : names.itemsOf(under);
  }
  return `${said.join(' › ')}（${path}）`;
}

function asPretty(page: Page, { records, unread, idle }: Coverage): string {
  const item = (words: Localized, params: Params): readonly string[] =>
    paragraph(page, page.tell(words, params), { indent: 2, mark: '- ', hang: 2 });
  const part = (title: string, lines: readonly string[]): readonly string[] => ['', ...sayTitle(page, title), ...lines];
  const lines = [
    ...part(
      page.tell(WORDS.unread),
      unread.length === 0
        ? [page.tell(WORDS.unreadNone)]
        : unread.flatMap(({ path, records: n }) =>
            item(WORDS.unreadKey, { key: keyIn(page.lang, path), n, all: records }),
          ),
    ),
    ...IDLE.flatMap((kind) => {
      const rules = idle[kind];
      const title = page.tell(WORDS.count, { words: page.tell(IDLE_WORDS[kind]), n: rules.length });
      return rules.length === 0
        ? []
        : part(
            title,
            rules.flatMap((rule) => item(WORDS.rule, { title: page.title(rule), rule })),
          );
    }),
    ...part(
      page.tell(WORDS.questions),
      QUESTIONS.flatMap(({ words, ask }) => item(WORDS.question, { words, ask: ask[page.lang] })),
    ),
  ];
  return toText(lines.slice(1));
}

function asJson(lang: Lang, { records, unread, idle }: Coverage): string {
  const members = [
    member('records', records),
    `"unread": ${listOf(unread, '  ')}`,
    ...IDLE.map((kind) => member(kind, idle[kind])),
    `"questions": ${listOf(
      QUESTIONS.map(({ words, ask }) => ({ words, ask: ask[lang] })),
      '  ',
    )}`,
  ];
  return `{\n${members.map((line) => `  ${line}`).join(',\n')}\n}\n`;
}

/** `audit coverage PATH…`: what a report in which nothing fails does not say. */
async function cover(paths: readonly string[], flags: FlagsOf<typeof options>, world: World): Promise<number> {
  const reader = readFlags();
  const format = reader.choice('--format', flags.format ?? 'pretty', FORMATS);
  const asked = await requestFor(paths, flags, { world, reader });
  if (typeof asked === 'number') return asked;
  const { setup, request } = asked;
  const { run, coverage } = await coverageOf(request);
  const page = makePage(reportContext(flags, world, setup));
  // Of no record, “nothing” and “never” would say nothing.
  if (!run.interrupted && coverage.records > 0)
    world.stdout.write(format === 'json' ? asJson(page.lang, coverage) : asPretty(page, coverage));
  return finish(run, false, { world, lang: setup.lang });
}

export default defineCommand({
  name: 'coverage',
  about: {
    en: 'list what a pass does not cover: keys that no rule reads, rules that never applied, questions that only people can answer',
    zh: '说明“全部通过”不包括哪些内容：规则不查看的内容、从未起作用的规则、须由人回答的问题',
  },
  operands: { spelling: '[paths...]', value: YAML_FILE },
  options,
  run: cover,
});
