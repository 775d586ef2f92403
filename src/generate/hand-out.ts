import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PizZip from 'pizzip';

// Explorer puts no quotes around a dropped path that has no blank, so that a `&` in it ends the command. The whole command
// line is read from `cmdcmdline` instead, and `exit` keeps what stands behind the `&` from being run. What delayed
// expansion inserts is not read again: `%`, `^` and `!` in a path are only letters.
const DROPPED = (ask: string): string => `@echo off
chcp 65001 >nul
setlocal DisableDelayedExpansion
set "here=%~dp0"
set "given=%~1"
set "own=%~nx0"
setlocal EnableDelayedExpansion
set "line=!cmdcmdline!"
set "target=!line:*%own%=!"
if "!target!"=="!line!" set "target=!given!"
:trim
if not defined target goto ask
set "target=!target:"=!"
if not defined target goto ask
if "!target:~0,1!"==" " set "target=!target:~1!" & goto trim
if "!target:~-1!"==" " set "target=!target:~0,-1!" & goto trim
goto given
:ask
set /p "target=${ask}"
if not defined target exit 2
goto trim
:given
if "!target:~-1!"=="\\" set "target=!target:~0,-1!"
`;

const AUDIT = `${DROPPED('请把记录、工作簿或文件夹拖到这里，再按回车键：')}set "page=!target! 核查报告.html"
"!here!audit.exe" "!target!" -q --lang zh -r "html=!page!"
set "code=!errorlevel!"
if exist "!page!" start "" "!page!"
echo.
echo 报告已写入：!page!
echo 按任意键关闭。
pause >nul
exit !code!
`;

const NEW = `${DROPPED('请输入新记录的文件名（如 记录.yaml 或 记录.xlsx），再按回车键：')}"!here!audit.exe" init "!target!" --lang zh
set "code=!errorlevel!"
echo.
echo 按任意键关闭。
pause >nul
exit !code!
`;

const forWindows = (text: string): string => text.replaceAll('\n', '\r\n');

/** One time for all entries: the same source gives the same bytes. */
const date = new Date(Date.UTC(2014, 7, 14));

/** What an office without Node is handed: the program, two files to drop a record on, the manual and the examples. */
export function handOut(executable: string, root: string): Buffer {
  const zip = new PizZip();
  const add = (name: string, bytes: Buffer | string): void => void zip.file(`审核工具/${name}`, bytes, { date });
  add('audit.exe', readFileSync(executable));
  add('审核.cmd', forWindows(AUDIT));
  add('新建记录.cmd', forWindows(NEW));
  add('LICENSE.txt', forWindows(readFileSync(path.join(root, 'LICENSE'), 'utf8')));
  add('THIRD-PARTY-LICENSES.txt', readFileSync(path.join(root, 'dist/THIRD-PARTY-LICENSES.txt')));
  const examples = path.join(root, 'examples');
  const files = readdirSync(examples, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => path.relative(examples, path.join(entry.parentPath, entry.name)));
  for (const name of names.sort())
    add(`使用手册和示例/${name.replaceAll(path.sep, '/')}`, readFileSync(path.join(examples, name)));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}
