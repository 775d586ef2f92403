import type { PlacedCheck } from '../model.ts';
import { gatherCauses, remarksOn, severityOf, voiceOf } from './text/causes.ts';
import { type Home, homeOfFolder, homeOfRecord, START } from './text/messages.ts';
import { visible } from './text/neutral.ts';
import { makePage, type Page, toText } from './text/page.ts';
import type { FormatDefinition, MakeReporter } from './text/reporter.ts';
import { remarksIn } from './text/waiver.ts';

function linesOf(page: Page, checks: readonly PlacedCheck[], home: Home): string {
  const lines = gatherCauses(voiceOf(page), checks).flatMap((gathered) => {
    const { check } = gathered;
    const level = severityOf(check);
    return remarksOn(page, gathered, home).map(({ path, found, said }) => {
      const { line, column } = found?.place ?? START;
      return `${visible(path)}:${line}:${column}: ${level} ${visible(check.rule)} ${said}`;
    });
  });
  return toText(lines);
}

/** One line per finding, per cause that keeps checks from being judged, and per waived check, for editors and problem matchers. */
export const compact: MakeReporter = (context) => {
  const page = makePage(context);
  return {
    begin: () => '',
    record: (report) => linesOf(page, report.checks, homeOfRecord(report)),
    folder: (folder) => linesOf(page, folder.checks, homeOfFolder(folder)),
    end: (summary) =>
      toText(
        remarksIn(page.tell, summary).map(
          ({ path, line, code, words, level }) => `${visible(path)}:${line}:1: ${level} waivers/${code} ${words}`,
        ),
      ),
  };
};

export default {
  name: 'compact',
  zhName: '单行',
  about: {
    en: 'editors and problem matchers',
    zh: '编辑器：`path:line:col: severity rule message`',
  },
  make: compact,
} satisfies FormatDefinition;
