/** What a file is by its first bytes: APPNOTE.TXT of the ZIP format, 4.3.7. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** What Excel wrote until 2003, and what it puts a password on: a "compound file" (MS-CFB, 2.2). */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

export const isCompound = (bytes: Uint8Array): boolean => COMPOUND.equals(bytes.subarray(0, COMPOUND.length));

/** Whether a file starts like a workbook, whatever its name. */
export const looksLikeBook = (bytes: Uint8Array): boolean => looksLikeZip(bytes) || isCompound(bytes);
