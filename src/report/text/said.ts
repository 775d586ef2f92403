import type { FolderReport, Place, PlacedCheck, PlacedFinding, RecordReport, Text } from '../../model.ts';

/** The file that checks are about. A check over a folder may name another one in the parameters of a finding. */
export interface Home {
  readonly path: string;
  readonly ofFolder: boolean;
}

export const homeOfRecord = ({ path }: RecordReport): Home => ({ path, ofFolder: false });

/** Checks over a folder are about its roster; where there is none, about the folder. */
export const homeOfFolder = ({ roster }: FolderReport): Home => ({ path: roster ?? '.', ofFolder: true });

/** Something that a check has to say, and where. */
export interface Said {
  readonly path: string;
  readonly text: Text;
  /** The finding that says it; null where it is about the whole file. */
  readonly found: PlacedFinding | null;
}

/** The place of the whole file. */
export const START: Omit<Place, 'excerpt'> = { line: 1, column: 1, endLine: 1, endColumn: 1 };

const pathOf = ({ path, ofFolder }: Home, { params }: PlacedFinding): string => {
  const other = ofFolder ? params['path'] : undefined;
  return typeof other === 'string' ? other : path;
};

/** All that a check has to say that did not pass: its findings, or else why it could not be judged. */
export function saidBy(check: PlacedCheck, home: Home): readonly Said[] {
  const whole = { path: home.path, text: check.message, found: null };
  switch (check.outcome) {
    case 'pass':
    case 'notApplicable':
      return [];
    case 'unclear':
      return [whole];
    case 'fail':
    case 'pending':
      return check.findings.length === 0
        ? [whole]
        : check.findings.map((found) => ({ path: pathOf(home, found), text: found, found }));
  }
}
