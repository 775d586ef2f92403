import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';

// In ASCII, whatever the code page, and without a command that reads a path: audit.exe gets all by the environment. What
// delayed expansion inserts is not read again, so that `&`, `%`, `^` and `!` in a path are only letters; `exit` keeps what
// stands behind a `&` in the shell's own command line from being run. See program/dropped.ts.
export const commandFile = (what: 'check' | 'init'): string => `@echo off
setlocal DisableDelayedExpansion
set "AUDIT_DROP=${what}"
set "AUDIT_HERE=%~dp0"
set "AUDIT_SELF=%~nx0"
set "AUDIT_GIVEN=%~1"
setlocal EnableDelayedExpansion
set "AUDIT_LINE=!cmdcmdline!"
"!AUDIT_HERE!audit.exe"
exit !errorlevel!
`;

const forWindows = (text: string): string => text.replaceAll('\n', '\r\n');

/** One time for all entries: the same source gives the same bytes. */
const date = new Date(Date.UTC(2014, 7, 14));

/** What an office without Node is handed: the program, two files to drop a record on, the manual and the examples. */
export function handOut(executable: string, root: string): Buffer {
  const zip = new PizZip();
  const add = (name: string, bytes: Buffer | string): void => void zip.file(`审核工具/${name}`, bytes, { date });
  add('audit.exe', readFileSync(executable));
  add('审核.cmd', forWindows(commandFile('check')));
  add('新建记录.cmd', forWindows(commandFile('init')));
  add('LICENSE.txt', forWindows(readFileSync(path.join(root, 'LICENSE'), 'utf8')));
  add('THIRD-PARTY-LICENSES.txt', readFileSync(path.join(root, 'dist/THIRD-PARTY-LICENSES.txt')));
  const examples = path.join(root, 'examples');
  const files = readdirSync(examples, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => path.relative(examples, path.join(entry.parentPath, entry.name)));
  for (const name of names.sort())
    add(`使用手册和示例/${name.replaceAll(path.sep, '/')}`, readFileSync(path.join(examples, name)));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}
