import type { PlacedCheck } from '../model.ts';
import { gatherCauses, sayGathered } from './text/causes.ts';
import { type Home, homeOfFolder, homeOfRecord, messagesOf, START } from './text/messages.ts';
import { harmlessLine, visible } from './text/neutral.ts';
import type { FormatDefinition, MakeReporter, ReportContext } from './text/reporter.ts';
import { remarksIn, sayWaivers } from './text/waiver.ts';

const linesOf = (context: ReportContext, checks: readonly PlacedCheck[], home: Home): string =>
  gatherCauses(context, checks)
    .flatMap((gathered) => {
      const { check } = gathered;
      if (check.waiver) {
        const { line, column } = check.findings[0]?.place ?? START;
        const words = sayWaivers(context.fill, check).join(' ');
        return [harmlessLine(visible(`${home.path}:${line}:${column}: info ${check.rule} ${words}`))];
      }
      const level = check.outcome === 'pending' ? 'info' : check.severity;
      return messagesOf(check, home).map(({ path, text, found }) => {
        const { line, column } = found?.place ?? START;
        const words = found ? context.say(check.rule, text) : sayGathered(context, gathered);
        return harmlessLine(visible(`${path}:${line}:${column}: ${level} ${check.rule} ${words}`));
      });
    })
    .map((line) => `${line}\n`)
    .join('');

/** One line per finding, per cause that keeps checks from being judged, and per waived check, for editors and problem matchers. */
export const compact: MakeReporter = (context) => ({
  begin: () => '',
  record: (report) => linesOf(context, report.checks, homeOfRecord(report)),
  folder: (folder) => linesOf(context, folder.checks, homeOfFolder(folder)),
  end: (summary) =>
    remarksIn(context.fill, summary)
      .map(({ path, line, code, words, isNotice }) => {
        const level = isNotice ? 'info' : 'warning';
        return `${harmlessLine(visible(`${path}:${line}:1: ${level} waivers/${code} ${words}`))}\n`;
      })
      .join(''),
});

export default {
  name: 'compact',
  zhName: '单行',
  about: {
    en: 'editors and problem matchers',
    zh: '编辑器：`path:line:col: severity rule message`',
  },
  make: compact,
} satisfies FormatDefinition;
