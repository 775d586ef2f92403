import { sayPassedOver } from '../../discover/words.ts';
import type { PassedOver } from '../../model.ts';
import { HTML_WORDS } from '../../words/html.ts';
import type { ReportContext } from './reporter.ts';

/** What was passed over, by name: for a report that is handed on, whose reader never saw standard error. */
export function passedOverSection({ fill, lang }: Pick<ReportContext, 'fill' | 'lang'>, all: readonly PassedOver[]) {
  if (all.length === 0) return [];
  return [fill(HTML_WORDS.passedOver, { n: all.length }), ...sayPassedOver(all).map(({ message }) => message[lang])];
}
