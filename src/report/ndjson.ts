import { checkOf, fileOf, headOf, problemOf, recordOf, summaryOf, waiversOf } from './json.ts';
import { toJson } from './text/json-text.ts';
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';

/** The members of an `audit-report/2`, a line for the head, each record, the folder and the end. */
export const ndjson: MakeReporter = (context) => {
  const line = (is: string, members: object): string => `${toJson({ is, ...members })}\n`;
  return {
    asSaid: true,
    begin: (head) => line('head', headOf(head)),
    record: (report) => {
      const { own, checks, facts } = recordOf(context, report);
      return line('record', { ...own, checks, ...facts });
    },
    folder: ({ roster, checks }) => line('folder', { roster, checks: checks.map((check) => checkOf(context, check)) }),
    end: (summary, inputs, problems) => {
      const { own, list, remarks } = summary.waivers === null ? { own: null } : waiversOf(context, summary.waivers);
      return line('end', {
        ...(own === null ? {} : { waivers: { ...own, list, remarks } }),
        inputs: inputs.map(fileOf),
        problems: problems.map((problem) => problemOf(context, problem)),
        summary: summaryOf(summary),
      });
    },
  };
};

export default {
  name: 'ndjson',
  zhName: '逐行数据',
  about: {
    en: 'programs that read line by line: the parts of `json`, one per line',
    zh: '逐行读取的程序：`json` 的各部分，一行一份',
  },
  make: ndjson,
} satisfies FormatDefinition;
