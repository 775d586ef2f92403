import type { PlacedCheck, RuleInfo, RunHead, Summary } from '../model.ts';
import { splitUnit } from '../page/open.ts';
import type { Phrase, RuleData, Words } from '../page/shapes.ts';
import { SCRIPT, SCRIPT_HASH } from './html/assets.ts';
import { checkData, type Languages, rowData, type Shown, unitData } from './html/data.ts';
import { peopleIn } from './html/people.ts';
import { headLine, plainFolder, plainHead, plainProblems, plainRecord, plainSums, titleOf } from './html/plain.ts';
import { startHtml } from './html/start.ts';
import { visible } from './text/neutral.ts';
import { passedOverSection } from './text/passed-over.ts';
import type { FormatDefinition, MakeReporter, ReportContext } from './text/reporter.ts';
import { waiversSection } from './text/waiver.ts';

function openPage(context: ReportContext, head: RunHead): string {
  const start = startHtml(context.lang, titleOf(context, head), SCRIPT_HASH);
  return `${start}${plainProblems(context, head.problems)}<main id="page">
${plainHead(context, head)}`;
}

/** A data block. Without `<`, nothing in it can end the element or open a comment. */
const dataBlock = (kind: string, value: unknown): string =>
  `<script type="application/json" data-kind="${kind}">${JSON.stringify(value).replaceAll('<', '\\u003C').replaceAll('##', '#\\u0023')}</script>\n`;

/** The rules by number: first those in force, then any others that a report contains. */
function numberRules(rules: ReportContext['rules']) {
  const all = new Map<string, RuleInfo>(rules);
  const numbers = new Map([...all.keys()].map((id, index) => [id, index]));
  const add = ({ rule, duty, severity, provenance }: PlacedCheck): number => {
    const none = { en: '', zh: '' };
    const title = { en: visible(rule), zh: visible(rule) };
    all.set(rule, { id: rule, title, why: none, fix: none, source: { provenance, words: '' }, duty, severity });
    numbers.set(rule, numbers.size);
    return numbers.size - 1;
  };
  return {
    numberOf: (check: PlacedCheck): number => numbers.get(check.rule) ?? add(check),
    list: (): readonly RuleData[] => Array.from(all.values(), ({ id, ...info }) => ({ id: visible(id), info })),
  };
}

// Phrases that occur in one record only are unlimited and gain nothing from a table. This bounds the memory of a run.
const MOST_SHARED = 20_000;
const LONGEST_SHARED = 500;

/** A table of phrases that occur often. Each is stored once and referred to by number. */
function shareWords() {
  const all: Words[] = [];
  const numbers = new Map<string, number>();
  return {
    share: (words: Words): Phrase => {
      const key = `${words.en}\n${words.zh}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      if (all.length >= MOST_SHARED || key.length > LONGEST_SHARED) return words;
      all.push(words);
      numbers.set(key, all.length - 1);
      return all.length - 1;
    },
    list: (): readonly Words[] => all,
  };
}

/** What was passed over, and what there is to say of exceptions, a line each. */
const notesOf = (context: ReportContext, summary: Summary): readonly string[] => [
  ...passedOverSection(context, summary.passedOver),
  ...waiversSection(context.fill, summary),
];

/** What there is of a unit without a record. */
const NOTHING = { path: '', sha256: null, asOf: null, judgedAsOf: null, verdict: 'missing', checks: [] } as const;

/** A self-contained page for people. It keeps nothing of a record; the page's script assembles the rest. */
export const html: MakeReporter = (context) => {
  const rules = numberRules(context.rules);
  const words = shareWords();
  const [en, zh] = [context.inLang('en'), context.inLang('zh')];
  const languages: Languages = { en, zh, numberOf: rules.numberOf, share: words.share };
  const people = new Set<string>();
  const meet = (checks: readonly PlacedCheck[]): void => {
    for (const check of checks) for (const name of peopleIn(check)) people.add(visible(name));
  };
  let runHead: RunHead | null = null;
  const dataOf = (shown: Shown, asOf: string | null): string => {
    const [unit, checks] = splitUnit(unitData(languages, shown, asOf));
    return dataBlock('row', rowData(languages, shown)) + dataBlock('unit', unit) + dataBlock('checks', checks);
  };
  return {
    begin: (head) => {
      runHead = head;
      return openPage(context, head);
    },
    record: (report) => {
      meet(report.checks);
      return dataOf(report, runHead?.asOf ?? null) + plainRecord(context, report);
    },
    folder: (folder) => {
      meet(folder.checks);
      const checks = folder.checks.map((check) => checkData(languages, check));
      const roster = folder.roster === null ? null : visible(folder.roster);
      const missing = (folder.missing ?? []).map((one) => dataOf({ ...NOTHING, ...one }, null));
      return missing.join('') + dataBlock('folder', { roster, checks }) + plainFolder(context, folder);
    },
    end: (summary, _inputs, problems) => {
      const head = runHead && { en: headLine(en, runHead), zh: headLine(zh, runHead) };
      const inChinese = notesOf(zh, summary);
      const run = {
        lang: context.lang,
        title: runHead && { en: titleOf(en, runHead), zh: titleOf(zh, runHead) },
        head,
        ignored: summary.ignored,
        notes: notesOf(en, summary).map((words, n) => ({
          en: visible(words),
          zh: visible(inChinese[n] ?? ''),
        })),
        people: [...people],
        rules: rules.list(),
        words: words.list(),
      };
      return `${plainSums(context, summary)}${dataBlock('run', run)}</main>
${plainProblems(context, problems.slice(runHead?.problems.length ?? 0))}
<script>${SCRIPT}</script>
</body>
</html>
`;
    },
  };
};

export default {
  name: 'html',
  zhName: '网页',
  about: {
    en: 'the office: one page that needs no network, with filters and a printed rectification sheet for each unit',
    zh: '办公室：一个不需要网络的网页，可筛选，可打印整改通知单',
  },
  make: html,
} satisfies FormatDefinition;
