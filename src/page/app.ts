import type { Lang } from '../model.ts';
import type { Row, Rule, Run } from './data.ts';
import type { Filter, Finder } from './filter.ts';
import type { Translator } from './translator.ts';

/** What is printed: what the screen shows, or the sheets of its units. */
export type Printed = 'screen' | 'sheets';

/** The context of every part of the page: its data, its language, and the actions that a click can trigger. */
export interface App extends Translator {
  readonly run: Run;
  readonly finder: Finder;
  filter(): Filter;
  /** The units that match the filter, worst first. */
  chosen(): readonly Row[];
  choose(change: Partial<Filter>): void;
  open(row: Row, rule?: Rule): void;
  speak(lang: Lang): void;
  /** Shows or hides the names of people. */
  maskNames(isMasked: boolean): void;
  print(what: Printed): void;
}
