import type { Lang } from '../model.ts';
import type { Row, Rule, Run } from './data.ts';
import type { Filter, Finder } from './filter.ts';
import type { Voice } from './speak.ts';

/** What every part of the page is given: what there is to show, how to say it, and what a click may ask for. */
export interface App {
  readonly run: Run;
  readonly voice: Voice;
  readonly finder: Finder;
  filter(): Filter;
  /** The units that the filter leaves, worst first. */
  chosen(): readonly Row[];
  choose(change: Partial<Filter>): void;
  open(row: Row, rule?: Rule): void;
  speak(lang: Lang): void;
  print(what: 'sheets' | 'overview'): void;
}
