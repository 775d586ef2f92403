import { grouped } from '../grouped.ts';
import type { PlacedCheck, Severity } from '../model.ts';
import { gatherCauses, remarksOn, severityOf, voiceOf } from './text/causes.ts';
import { type Home, homeOfFolder, homeOfRecord, START } from './text/messages.ts';
import { visible } from './text/neutral.ts';
import { makePage, type Page } from './text/page.ts';
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';
import { leftOutOf } from './text/sums.ts';
import { remarksIn } from './text/waiver.ts';
import { element } from './text/xml.ts';

interface Remark {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly message: string;
  readonly source: string;
}

/** Remarks by file, in the order in which the files come. */
function filesOf(remarks: readonly Remark[]): string {
  const byPath = grouped(remarks, ({ path }) => path);
  return [...byPath]
    .map(([path, ofFile]) => {
      const errors = ofFile.map(({ path: _, ...attributes }) => `    ${element('error', attributes, '')}\n`);
      return `  ${element('file', { name: visible(path) }, `\n${errors.join('')}  `)}\n`;
    })
    .join('');
}

function remarksOf(page: Page, checks: readonly PlacedCheck[], home: Home): readonly Remark[] {
  return gatherCauses(voiceOf(page), checks).flatMap((gathered) => {
    const { check } = gathered;
    const source = visible(check.rule);
    const severity = severityOf(check);
    return remarksOn(page, gathered, home).map(({ path, found, said }) => {
      const { line, column } = found?.place ?? START;
      return { path, line, column, severity, message: visible(said), source };
    });
  });
}

/** Checkstyle's XML, as reviewdog and Jenkins read it: an error for each finding, by file. */
export const checkstyle: MakeReporter = (context) => {
  const page = makePage(context);
  const ofRun = (severity: Severity, source: string, message: string): Remark => ({
    ...{ path: '.', line: 1, column: 1, severity, source },
    message: visible(message),
  });
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    record: (report) => filesOf(remarksOf(page, report.checks, homeOfRecord(report))),
    folder: (folder) => filesOf(remarksOf(page, folder.checks, homeOfFolder(folder))),
    end: (summary, _inputs, problems) => {
      const waivers = remarksIn(page.tell, summary).map(({ path, line, code, words, level }): Remark => {
        return { path, line, column: 1, severity: level, message: visible(words), source: `waivers/${code}` };
      });
      const wrong = problems.map(({ code, message }) => ofRun('error', code, message[page.lang]));
      const left = leftOutOf(page.tell, summary).map((words) => ofRun('info', 'notAudited', words));
      return `${filesOf([...waivers, ...wrong, ...left])}</checkstyle>\n`;
    },
  };
};

export default {
  name: 'checkstyle',
  zhName: '代码规范',
  about: {
    en: 'reviewdog, Jenkins and other readers of Checkstyle’s XML',
    zh: 'reviewdog、Jenkins 等读取 Checkstyle XML 的工具',
  },
  make: checkstyle,
} satisfies FormatDefinition;
