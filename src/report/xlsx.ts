import type { FormatDefinition } from './text/reporter.ts';
import { batchBook } from './workbook/batch-book.ts';

export default {
  name: 'xlsx',
  zhName: '工作簿',
  about: {
    en: 'a workbook: totals, a matrix, the findings and a ledger to keep; only into a file, with `-r`',
    zh: 'Excel 和 WPS 工作簿：总体情况、项目矩阵、问题清单、整改台账，只能用 `-r` 存为文件',
  },
  intoFileAlone: true,
  make: batchBook,
} satisfies FormatDefinition;
