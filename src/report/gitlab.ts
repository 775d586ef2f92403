import type { Localized, PlacedCheck } from '../model.ts';
import { gatherCauses, remarksOn } from './text/causes.ts';
import { fingerprints } from './text/fingerprint.ts';
import { toJson } from './text/json-text.ts';
import { type Home, homeOfFolder, homeOfRecord, START } from './text/messages.ts';
import { visible } from './text/neutral.ts';
import { makePage } from './text/page.ts';
import type { FormatDefinition, MakeReporter, ReportContext } from './text/reporter.ts';

const WORDS = {
  description: { en: '{title}: {message}', zh: '{title}：{message}' },
} as const satisfies Readonly<Record<string, Localized>>;

/** A Code Quality severity; null for what is not an issue. What is waived, and a hint, is only information. */
function severityOf({ fails }: ReportContext, check: PlacedCheck): string | null {
  const { outcome, severity, waiver } = check;
  if (waiver || (outcome === 'fail' && severity === 'info')) return 'info';
  if (outcome === 'fail' && severity === 'error') return 'critical';
  if (fails(check)) return 'major';
  if (outcome === 'fail') return 'minor';
  return outcome === 'unclear' ? 'info' : null;
}

/** GitLab's Code Quality report: an array with one item per finding. */
export const gitlab: MakeReporter = (context) => {
  const page = makePage(context);
  const { inRepository = (path: string) => path } = context;
  let items = 0;
  const itemsOf = (checks: readonly PlacedCheck[], home: Home, unit: string | null): string => {
    const fingerprint = fingerprints(context, unit);
    const lines = gatherCauses(context, checks).flatMap((gathered) => {
      const { check } = gathered;
      const severity = severityOf(context, check);
      if (severity === null) return [];
      const { rule } = check;
      return remarksOn(page, gathered, home).map((one) =>
        toJson({
          description: page.tell(WORDS.description, { title: page.title(rule), message: one.said }),
          check_name: visible(rule),
          fingerprint: fingerprint(rule, one),
          severity,
          location: { path: visible(inRepository(one.path)), lines: { begin: (one.found?.place ?? START).line } },
        }),
      );
    });
    const text = lines.map((line, index) => `${items + index === 0 ? '' : ','}\n  ${line}`).join('');
    items += lines.length;
    return text;
  };
  return {
    begin: () => '[',
    record: (report) => itemsOf(report.checks, homeOfRecord(report), report.unit),
    folder: (folder) => itemsOf(folder.checks, homeOfFolder(folder), null),
    end: () => (items === 0 ? ']\n' : '\n]\n'),
  };
};

export default {
  name: 'gitlab',
  zhName: '代码质量',
  about: {
    en: 'GitLab’s Code Quality',
    zh: 'GitLab 代码质量',
  },
  make: gitlab,
} satisfies FormatDefinition;
