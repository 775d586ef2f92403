/** What a file may hold before it is refused; each figure was measured, see the hostile tests. */
export const LIMITS = {
  bytes: 1_048_576,
  lines: 20_000,
  lineLength: 65_536,
  depth: 100,
  nodes: 100_000,
  keys: 5_000,
  keyLength: 1_024,
  aliases: 100,
  findings: 100,
  // Rules hold people against each other: the work grows with the square of their number.
  people: 1_000,
  items: 20_000,
} as const;

/** A roster may be larger: it names every unit of a banner or province, and comes from the people who run the audit. */
export const ROSTER_LIMITS = {
  ...LIMITS,
  bytes: 16_777_216,
  lines: 400_000,
  nodes: 2_000_000,
  people: 400_000,
  items: 400_000,
} as const;

export type Limits = Readonly<Record<keyof typeof LIMITS, number>>;

/** The size limit of a workbook, which holds much more than its cells. */
export const BOOK_BYTES = 20_971_520;

/** The unit in which messages give the limits of bytes. */
export const MIB = 1_048_576;

/** The largest archive file that is read for its digest. */
export const ARCHIVE_FILE_BYTES = 67_108_864;

/** The largest .docx whose text is read, and the most that its text may be unpacked to. */
export const DOCX_BYTES = 8_388_608;
export const DOCX_XML_BYTES = 16_777_216;
