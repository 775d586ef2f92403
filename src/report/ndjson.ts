import { checksOf, endOf, headOf, recordOf } from './json.ts';
import { toJson } from './text/json-text.ts';
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';

const line = (is: string, members: object): string => `${toJson({ is, ...members })}\n`;

/** The members of an `audit-report/2`, a line for the head, each record, the folder and the end. */
export const ndjson: MakeReporter = (context) => ({
  asSaid: true,
  begin: (head) => line('head', headOf(head)),
  record: (report) => line('record', recordOf(context, report)),
  folder: ({ roster, checks }) => line('folder', { roster, checks: checksOf(context, checks) }),
  end: (...told) => line('end', endOf(context, told)),
});

export default {
  name: 'ndjson',
  zhName: '逐行数据',
  about: {
    en: 'programs that read line by line: the parts of `json`, one per line',
    zh: '逐行读取的程序：`json` 的各部分，一行一份',
  },
  make: ndjson,
} satisfies FormatDefinition;
