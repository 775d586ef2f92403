import type { Lang, Localized, Params } from '../model.ts';
import { listOf, member } from '../report/json.ts';
import { inTable } from '../report/text/neutral.ts';
import { tallyOf } from '../tally.ts';
import { say } from '../words/say.ts';
import { STATES, type State, type VerifiedFile } from './verify.ts';

export const WORDS = {
  same: {
    en: '{report}: {n|plural:file,files} looked at, all as they were when the report was made',
    zh: '{report}：共核对{n}个文件，均与出具报告时一致',
  },
  different: {
    en: '{report}: of {n|plural:file,files} looked at, {m|plural:is,are} not as when the report was made',
    zh: '{report}：共核对{n}个文件，其中{m}个与出具报告时不一致',
  },
  line: { en: '  {state}: {path} ({kind})', zh: '  {state}：{path}（{kind}）' },
  unchanged: { en: '  unchanged: {n} ({kind})', zh: '  未变：{n}个（{kind}）' },
  againSame: {
    en: 'Audited again: the report is the same, byte for byte.',
    zh: '重新核查的结果与报告逐字节一致。',
  },
  againDifferent: {
    en: 'Audited again: the report is not the same; `audit compare` shows what differs.',
    zh: '重新核查的结果与报告不一致；可用 audit compare 比较。',
  },
  filesAlone: {
    en: 'Only the files were compared; --again checks whether they lead to the report’s result.',
    zh: '以上只核对文件；报告的结论是否由这些文件得出，须用 --again 重新核查。',
  },
  elsewhere: {
    en: 'No file is where the report names it; run this in the folder that the audit was run in.',
    zh: '报告所列文件都不在此处；请在原来核查时所在的文件夹中运行。',
  },
  noPaths: {
    en: 'to audit again, name what was audited behind the report, as in: audit verify {report} units --again',
    zh: '要重新核查，请在报告之后写明原来核查的文件或文件夹，如 audit verify {report} units --again',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const STATE_WORDS: Readonly<Record<State, Localized>> = {
  unchanged: { en: 'unchanged', zh: '未变' },
  changed: { en: 'changed', zh: '有改动' },
  gone: { en: 'gone', zh: '不见了' },
  new: { en: 'new', zh: '新增' },
};

const KIND_WORDS: Readonly<Record<VerifiedFile['kind'], Localized>> = {
  record: { en: 'record', zh: '记录' },
  roster: { en: 'roster', zh: '名册' },
  profile: { en: 'profile', zh: '审核标准' },
  config: { en: 'configuration', zh: '配置文件' },
  ignore: { en: 'ignore file', zh: '忽略文件' },
  baseline: { en: 'earlier report', zh: '原报告' },
  attachment: { en: 'file named by a record', zh: '记录所列的文件' },
  waivers: { en: 'waivers', zh: '准予例外' },
  program: { en: 'program', zh: '程序' },
};

/** What was found out about a report. `isSame` of auditing again is null where that was not asked for. */
export interface Found {
  readonly report: string;
  readonly files: readonly VerifiedFile[];
  readonly again: boolean | null;
}

/** Every file is gone: the names of a report hold from the folder of its run. */
const isElsewhere = (files: readonly VerifiedFile[]): boolean => {
  const named = files.filter(({ kind, state }) => kind !== 'program' && state !== 'new');
  return named.length > 0 && named.every(({ state }) => state === 'gone');
};

export function verifiedPretty({ report, files, again }: Found, lang: Lang): string {
  const tellOf = (words: Localized, params: Params = {}): string => say(words, params, lang);
  const others = files.filter(({ state }) => state !== 'unchanged');
  const unchanged = tallyOf(files.flatMap(({ kind, state }) => (state === 'unchanged' ? kind : [])));
  const [n, m] = [files.length, others.length];
  const lines = [
    tellOf(m === 0 ? WORDS.same : WORDS.different, { report, n, m }),
    ...others.map(({ state, path: name, kind }) =>
      tellOf(WORDS.line, { state: tellOf(STATE_WORDS[state]), path: name, kind: tellOf(KIND_WORDS[kind]) }),
    ),
    ...Object.entries(KIND_WORDS).flatMap(([kind, words]) => {
      const ofKind = unchanged.get(kind) ?? 0;
      return ofKind === 0 ? [] : tellOf(WORDS.unchanged, { n: ofKind, kind: tellOf(words) });
    }),
    ...(isElsewhere(files) ? [tellOf(WORDS.elsewhere)] : []),
    tellOf(again === null ? WORDS.filesAlone : again ? WORDS.againSame : WORDS.againDifferent),
  ];
  return lines.map((line) => `${inTable(line)}\n`).join('');
}

export function verifiedJson({ report, files, again }: Found): string {
  const states = tallyOf(files.map(({ state }) => state));
  const summary = Object.fromEntries(STATES.map((state) => [state, states.get(state) ?? 0]));
  const members = [
    member('report', report),
    member('summary', summary),
    member('again', again),
    `"files": ${listOf(files, '  ')}`,
  ];
  return `{\n${members.map((line) => `  ${line}`).join(',\n')}\n}\n`;
}
