import type { FolderReport, Place, PlacedCheck, PlacedFinding, RecordReport, Text } from '../../model.ts';

/** The file that checks are about. A finding of a folder check may name another one in its params. */
export interface Home {
  readonly path: string;
  readonly ofFolder: boolean;
}

export const homeOfRecord = ({ path }: RecordReport): Home => ({ path, ofFolder: false });

/** Folder checks are about the roster or, without one, about the folder. */
export const homeOfFolder = ({ roster }: FolderReport): Home => ({ path: roster ?? '.', ofFolder: true });

/** A message of a check, and its place. */
export interface CheckMessage {
  readonly path: string;
  readonly text: Text;
  /** The finding with this message; null if it is about the ofCheck file. */
  readonly found: PlacedFinding | null;
}

/** The place of the whole file. */
export const START: Omit<Place, 'excerpt'> = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** All messages of a check that did not pass: its findings, otherwise its own message. */
export function messagesOf(check: PlacedCheck, home: Home): readonly CheckMessage[] {
  const ofCheck = { path: home.path, text: check.message, found: null };
  switch (check.outcome) {
    case 'pass':
    case 'notApplicable':
      return [];
    case 'unclear':
      return [ofCheck];
    case 'fail':
    case 'pending':
      return check.findings.length === 0
        ? [ofCheck]
        : check.findings.map((found) => ({ path: found.path ?? home.path, text: found, found }));
  }
}
