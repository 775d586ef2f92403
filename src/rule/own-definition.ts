import type { Duty, Localized, Severity, Stage } from '../model.ts';

/** What an expression may read of an option. */
export type OptionValue = string | number | boolean | readonly string[];

/** A rule as a profile states it: plain data, which crosses threads. */
export interface OwnDefinition {
  readonly title: Localized;
  readonly source: {
    readonly document: string;
    readonly issuer?: string;
    readonly date?: string;
    readonly words?: string;
  };
  readonly stage?: Stage;
  readonly severity?: Severity;
  readonly duty?: Duty;
  /** The list that is asked about, such as `talks` or `materials.drafts`; with `holds`. */
  readonly each?: string;
  /** CEL: which entries are asked. */
  readonly where?: string;
  /** CEL: what has to hold of an entry. */
  readonly holds?: string;
  /** At least so many have to hold; without it, all that are asked. */
  readonly min?: number;
  /** CEL: what has to hold of the whole record, instead of `each`. */
  readonly judge?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
  readonly message: Localized;
  readonly fix?: Localized;
  readonly examples: { readonly pass: string; readonly fail: string };
}

/** The rules of a profile by id, `own/NAME`. */
export type OwnDefinitions = Readonly<Record<string, OwnDefinition>>;
