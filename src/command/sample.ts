import { audit } from '../audit.ts';
import { problem } from '../inputs/problem.ts';
import type { Localized, RecordReport } from '../model.ts';
import {
  type Because,
  type Candidate,
  candidateOf,
  type Drawn,
  drawSample,
  type SampleRequest,
} from '../proof/sample.ts';
import { listOf, member } from '../report/json.ts';
import { nameOf } from '../report/text/heading.ts';
import { listen } from '../report/text/listen.ts';
import { markdownCell, markdownRow, markdownText } from '../report/text/markdown-text.ts';
import { makePage, type Page, paragraph, toText } from '../report/text/page.ts';
import { BATCH_WORDS } from '../words/batch.ts';
import { WAIVING_OPTIONS } from './_options.ts';
import { requestFor } from './_request.ts';
import { defineCommand, type FlagsOf, type Options } from './out/command.ts';
import { finish } from './out/deliver.ts';
import { readFlags } from './out/flags.ts';
import { formatOption, YAML_FILE } from './out/options.ts';
import { reportContext } from './out/report-context.ts';
import { langOf } from './out/setup.ts';
import { refuse, type World } from './out/world.ts';

const FORMATS = ['pretty', 'json', 'markdown'] as const;
const options = {
  ...WAIVING_OPTIONS,
  percent: {
    about: { en: 'the percentage to pick, from 1 to 100 (default: 10)', zh: '抽取的百分比，1至100（默认10）' },
    value: { shown: 'n' },
  },
  seed: {
    about: {
      en: 'any text; the same text picks the same records',
      zh: '抽查种子，任意文字；种子相同，抽出的记录相同',
    },
    value: { shown: 'text' },
  },
  format: formatOption(FORMATS),
} as const satisfies Options;

type SampleFlags = FlagsOf<typeof options>;

const WORDS = {
  noSeed: {
    en: 'name a seed, as in --seed 2014-08-31: with it, everybody draws the same records',
    zh: '请写明抽查种子，如 --seed 2014-08-31；写同样的种子，抽出的记录相同',
  },
  notAPercent: {
    en: '--percent: "{given}" is not a whole number from 1 to 100',
    zh: '--percent：“{given}”不是1至100的整数',
  },
  sum: {
    en: '{n} of {all|plural:record that passed,records that passed} drawn to be read ({percent} %, seed {seed})',
    zh: '通过的{all}份记录中抽查{n}份（{percent}%，种子：{seed}）',
  },
  none: { en: 'No record passed, so there is none to draw.', zh: '没有通过的记录，无可抽查。' },
  line: { en: '{unit}, {path}: {because}; {warnings}', zh: '{unit}，{path}：{because}；{warnings}' },
  warnings: { en: '{n|plural:warning,warnings}, {m} waived', zh: '提醒{n}项，准予例外{m}项' },
  title: { en: 'Records to be read', zh: '抽查记录' },
  unit: { en: 'unit', zh: '单位' },
  file: { en: 'file', zh: '文件' },
  team: { en: 'team', zh: '督导组' },
  category: { en: 'category', zh: '单位类别' },
  why: { en: 'why', zh: '抽取缘由' },
  toLookAt: { en: 'warnings and exceptions', zh: '提醒和例外' },
  found: { en: 'what was found', zh: '抽查情况' },
  signature: { en: 'read by (signature and date)', zh: '抽查人（签字、日期）' },
} as const satisfies Readonly<Record<string, Localized>>;

const BECAUSE: Readonly<Record<Because, Localized>> = {
  team: { en: 'the one of its team', zh: '该督导组抽一份' },
  category: { en: 'the one of its category', zh: '该类单位抽一份' },
  draw: { en: 'drawn', zh: '随机抽取' },
};

/** What was drawn, and from how many. */
interface Sample extends SampleRequest {
  readonly passing: number;
  readonly drawn: readonly Drawn[];
}

const warningsOf = (page: Page, { warnings, waived }: Candidate): string =>
  page.tell(WORDS.warnings, { n: warnings, m: waived });

const sumOf = (page: Page, { drawn, passing, percent, seed }: Sample): string =>
  passing === 0 ? page.tell(WORDS.none) : page.tell(WORDS.sum, { n: drawn.length, all: passing, percent, seed });

const WRITERS: Readonly<Record<(typeof FORMATS)[number], (page: Page, sample: Sample) => string>> = {
  pretty: (page, sample) =>
    toText([
      ...paragraph(page, sumOf(page, sample), { indent: 0 }),
      ...sample.drawn.flatMap((one) => {
        const [because, warnings] = [page.tell(BECAUSE[one.because]), warningsOf(page, one)];
        const words = { unit: nameOf(page, one), path: one.path, because, warnings };
        return paragraph(page, page.tell(WORDS.line, words), { indent: 2, mark: '□ ', hang: 2 });
      }),
    ]),
  json: (_, { seed, percent, passing, drawn }) => {
    const rows = drawn.map(({ path, unit, name, team, category, warnings, waived, because }) => ({
      ...{ path, unit, name, team, category, warnings, waived, because },
    }));
    const head = [member('seed', seed), member('percent', percent), member('passing', passing)];
    return `{\n${[...head, `"drawn": ${listOf(rows, '  ')}`].map((line) => `  ${line}`).join(',\n')}\n}\n`;
  },
  markdown: (page, sample) => {
    const { unit, file, team, category, why, toLookAt, found, signature } = WORDS;
    const heads = [unit, file, team, category, why, toLookAt, found, signature].map((words) => page.tell(words));
    const rows = sample.drawn.map((one) => {
      const said = one.category === null ? '' : page.tell(BATCH_WORDS.categoryName, { category: one.category });
      const because = page.tell(BECAUSE[one.because]);
      const cells = [nameOf(page, one), one.path, one.team ?? '', said, because, warningsOf(page, one), '', ''];
      return markdownRow(cells.map((cell) => markdownCell([cell])));
    });
    const table =
      sample.drawn.length === 0 ? '' : `\n${markdownRow(heads)}${markdownRow(heads.map(() => '---'))}${rows.join('')}`;
    return `## ${page.tell(WORDS.title)}\n\n${markdownText(sumOf(page, sample))}\n${table}`;
  },
};

/** `audit sample PATH…`: draws records that passed, for a person to read. */
async function sample(paths: readonly string[], flags: SampleFlags, world: World): Promise<number> {
  const reader = readFlags();
  const format = reader.choice('--format', flags.format ?? 'pretty', FORMATS);
  const { percent: given = '10', seed = '' } = flags;
  const percent = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  const problems = [
    ...(seed === '' ? [problem(WORDS.noSeed)] : []),
    ...(percent >= 1 && percent <= 100 ? [] : [problem(WORDS.notAPercent, { given })]),
  ];
  if (problems.length > 0) return refuse(world, langOf(flags, world), problems);
  const asked = await requestFor(paths, flags, { world, reader });
  if (typeof asked === 'number') return asked;
  const { setup, request } = asked;
  const candidates: Candidate[] = [];
  const record = (report: RecordReport): void => {
    const candidate = candidateOf(report);
    if (candidate) candidates.push(candidate);
  };
  const run = await audit(request, [{ write: () => {}, reporter: listen({ record }) }]);
  const page = makePage(reportContext(flags, world, setup));
  const drawn = drawSample(candidates, { seed, percent });
  if (!run.interrupted && run.summary.records > 0)
    world.stdout.write(WRITERS[format](page, { seed, percent, passing: candidates.length, drawn }));
  return finish(run, false, { world, lang: setup.lang });
}

export default defineCommand({
  name: 'sample',
  about: {
    en: 'pick passing records at random for a person to check: at least one from each team and category; many warnings make it likelier',
    zh: '从通过的记录中抽取若干份供人工抽查：每个督导组、每类单位至少一份，提醒多的更易抽到',
  },
  operands: { spelling: '[paths...]', value: YAML_FILE },
  options,
  run: sample,
});
