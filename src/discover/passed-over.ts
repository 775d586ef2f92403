import type { PassedReason } from '../model.ts';
import { readFolder } from './disk-names.ts';
import { IGNORE_FILES } from './ignore-files.ts';

/** The name that a configuration is looked for by. */
export const CONFIG_NAME = 'audit.config.yaml';

const isHidden = (name: string): boolean => name.startsWith('.');

/** What Excel and WPS put beside a workbook while it is open. */
const isLockFile = (name: string): boolean => name.startsWith('~$');

/** A file of this name is audited. */
export const isRecordName = (name: string): boolean =>
  /\.(?:ya?ml|xlsx|ods)$/i.test(name) && !isHidden(name) && !isLockFile(name) && name !== CONFIG_NAME;

/** Whether a folder of this name is looked into. */
export const isEntered = (name: string): boolean => !isHidden(name) && name !== 'node_modules';

/** A name that a record has, or had before something was put behind it: `unit.yaml.bak`, `unit.yaml `, `unit。yaml`. */
const isLikeRecord = (name: string): boolean =>
  /[.。](?:ya?ml|xls[xmb]?|xlt[xm]?|ett?|ods|ots|numbers)(?:$|[^\p{L}\p{N}])/iu.test(name.normalize('NFKC')) &&
  !isLockFile(name);

const reasonOfFile = (name: string): PassedReason | null => {
  if (IGNORE_FILES.some((file) => file === name)) return 'ignoreFile';
  if (name === CONFIG_NAME) return 'configuration';
  if (!isLikeRecord(name)) return null;
  if (isHidden(name)) return 'dotFile';
  return isRecordName(name) ? null : 'otherEnding';
};

/** A file of this name may have to be named. */
export const isNamedBeside = (name: string): boolean => reasonOfFile(name) !== null;

/**
 * Why an entry of a searched folder is not audited though somebody may take it for a record; null where it is audited, or
 * nobody would. A dot folder counts only where `holdsRecords` says so of it.
 */
export function whyPassedOver(
  name: string,
  leadsTo: 'file' | 'folder' | 'folderOutside',
  holdsRecords: () => boolean,
): PassedReason | null {
  if (leadsTo === 'file') return reasonOfFile(name);
  // Nothing is looked at there, not even to see what it holds.
  if (leadsTo === 'folderOutside') return 'linkOutside';
  if (name === 'node_modules') return 'nodeModules';
  if (isHidden(name)) return holdsRecords() ? 'dotFolder' : null;
  return isLikeRecord(name) ? 'folder' : null;
}

/** Whether something like a record is in a folder or below it, links not followed. `spend` takes entries, and is false when too many were looked at: then there may be. */
export function holdsRecords(start: string, spend: (entries: number) => boolean): boolean {
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = readFolder(folder);
    if ('code' in entries || !spend(entries.length)) return true;
    for (const { name, kind } of entries) {
      if (kind !== 'folder' && isLikeRecord(name)) return true;
      if (kind === 'folder') folders.push(`${folder}/${name}`);
    }
  }
  return false;
}
