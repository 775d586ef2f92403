import type { FlagsOf, Options } from './out/command.ts';
import { OPTIONS, SETUP_OPTIONS } from './out/options.ts';

const { ascii, ignore, roster, waivers, asOf, final, strict, only, format, report } = OPTIONS;
const { failOn, quiet, maxFindings, stdinPath } = OPTIONS;

export const CHECK_OPTIONS = {
  ...SETUP_OPTIONS,
  ...{ ascii, ignore, roster, waivers },
  baseline: {
    about: {
      en: 'an earlier JSON report: its findings are marked as known, and only new ones fail the run; verdicts stay the same',
      zh: '原有的 JSON 报告：其中已有的问题予以注明，只有新出现的问题以失败退出；各单位结论不变',
    },
    value: { shown: 'file', files: 'json' },
  },
  ...{ asOf, final, strict, only, format, report, failOn, quiet, maxFindings, stdinPath },
  shard: {
    about: {
      en: 'audit one part of the records: 2/5 is the second of five; `audit merge` joins the JSON reports of all parts',
      zh: '只核查一个分片，如 2/5 表示共五片中的第二片；各片的 JSON 报告用 audit merge 合并',
    },
    value: { shown: 'part/parts' },
  },
  facts: {
    about: {
      en: 'keep in the JSON report the data that folder rules need, so that it can be merged',
      zh: '在 JSON 报告中保留跨记录核查所需的数据，以便合并',
    },
  },
  watch: {
    about: {
      en: 'audit again whenever a file changes, until Ctrl+C',
      zh: '文件有变化时自动重新核查，按 Ctrl+C 结束',
    },
  },
  jobs: {
    about: {
      en: 'the number of threads (default: depends on the number of records)',
      zh: '同时工作的线程数（默认按记录份数决定）',
    },
    value: { shown: 'n' },
  },
  cache: {
    about: {
      en: 'keep the result of each record, and audit again only what changed',
      zh: '保存每份记录的核查结果，下次只重新核查有变化的记录',
    },
    negated: { en: 'keep no results, whatever the configuration says', zh: '不保存核查结果（不论配置如何）' },
  },
  cacheDir: {
    about: {
      en: 'where results are kept (default: your cache folder); turns --cache on',
      zh: '核查结果的保存位置（默认在用户的缓存文件夹）；同时启用 --cache',
    },
    value: { shown: 'dir', files: 'folders' },
  },
  printConfig: {
    about: {
      en: 'print the settings in force and where each comes from; audit nothing',
      zh: '只输出现行配置及各项来源，不核查',
    },
  },
} as const satisfies Options;

/** The flags of `audit check`, as they were typed. */
export type CheckFlags = FlagsOf<typeof CHECK_OPTIONS>;

/** The options of the other commands that audit, except `format`. */
export const JUDGING_OPTIONS = { ...SETUP_OPTIONS, ignore, roster, asOf, final, strict };

/** The same for commands that also accept exceptions. */
export const WAIVING_OPTIONS = { ...SETUP_OPTIONS, ignore, roster, waivers, asOf, final, strict };
