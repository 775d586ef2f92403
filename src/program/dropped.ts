import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { World } from '../command/out/world.ts';
import type { Lang, Localized } from '../model.ts';
import { visible } from '../report/text/neutral.ts';
import { say } from '../words/say.ts';
import { main } from './program.ts';

/** The folder for Windows speaks to offices. */
const LANG: Lang = 'zh';

const WORDS = {
  askRecord: {
    en: 'Drop the record, workbook or folder here, and press Enter: ',
    zh: '请把记录、工作簿或文件夹拖到这里，再按回车键：',
  },
  askName: {
    en: 'Type the name of the new record (such as unit.yaml or unit.xlsx), and press Enter: ',
    zh: '请输入新记录的文件名（如 记录.yaml 或 记录.xlsx），再按回车键：',
  },
  page: { en: '{file} Report.html', zh: '{file} 核查报告.html' },
  written: { en: 'The report is in {file}', zh: '报告已写入：{file}' },
  close: { en: 'Press any key to close.', zh: '按任意键关闭。' },
} as const satisfies Readonly<Record<string, Localized>>;

/** The variables that the `.cmd` files set. */
export interface DropEnv {
  /** What to do: `check` or `init`. */
  readonly AUDIT_DROP?: string | undefined;
  /** The command line of the shell; empty where it does not know it. */
  readonly AUDIT_LINE?: string | undefined;
  /** The name of the `.cmd` file. */
  readonly AUDIT_SELF?: string | undefined;
  /** The first argument, as the shell has taken it apart. */
  readonly AUDIT_GIVEN?: string | undefined;
}

/**
 * What was dropped on a `.cmd` file. Explorer puts no quotes around a path without blanks, so that the shell ends its
 * argument at a `&`: only the shell's own command line, `cmd /c ""C:\…\it.cmd" C:\a&b.yaml"`, has it whole.
 */
export function droppedIn({ AUDIT_LINE: line = '', AUDIT_SELF: self = '', AUDIT_GIVEN: given = '' }: DropEnv): string {
  const at = self === '' ? -1 : line.toLowerCase().indexOf(self.toLowerCase());
  if (at < 0) return `"${given}"`;
  const rest = line.slice(at + self.length);
  return rest.startsWith('"') ? rest.slice(1).replace(/"\s*$/, '') : rest;
}

const unquoted = (text: string): string => text.replaceAll('"', '').trim();

/** The paths in a text, each in quotes or without blanks; one that is there as it stands counts whole. */
export function pathsIn(text: string, isThere: (file: string) => boolean): readonly string[] {
  const whole = unquoted(text);
  if (whole === '') return [];
  if (isThere(whole)) return [whole];
  return [...text.matchAll(/"([^"]*)"?|[^\s"]+/g)].flatMap(([word, quoted]) => unquoted(quoted ?? word) || []);
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = await Promise.race([terminal.question(question), closed]);
  terminal.close();
  return answer;
}

/** Opens a page as `start` does. The shell gets its path by a variable, and so reads nothing in it. */
function openPage(page: string): void {
  const env = { ...process.env, AUDIT_PAGE: page };
  const shell = ['/d', '/v:on', '/c', 'start "" "!AUDIT_PAGE!"'];
  const child = spawn('cmd.exe', shell, { env, stdio: 'ignore', windowsVerbatimArguments: true });
  // Where it cannot be opened, its path has been said.
  child.on('error', () => {});
}

function waitForKey(): Promise<void> {
  const { stdin } = process;
  if (!stdin.isTTY) return Promise.resolve();
  stdin.setRawMode(true).resume();
  return new Promise((resolve) =>
    stdin.once('data', () => {
      stdin.setRawMode(false).pause();
      resolve();
    }),
  );
}

async function check(text: string, world: World): Promise<number> {
  const paths = pathsIn(text, existsSync).map((one) => path.resolve(world.cwd, one));
  const [first] = paths;
  if (first === undefined) return 2;
  const page = say(WORDS.page, { file: first }, LANG);
  const code = await main([...paths, '-q', '--lang', LANG, '-r', `html=${page}`], world);
  if (!existsSync(page)) return code;
  world.stdout.write(`\n${say(WORDS.written, { file: visible(page) }, LANG)}\n`);
  openPage(page);
  return code;
}

/** Runs what a `.cmd` file of the folder for Windows is for: takes what was dropped, or asks, and waits for a key. */
export async function runDropped(env: DropEnv, world: World): Promise<number> {
  const isInit = env.AUDIT_DROP === 'init';
  const dropped = droppedIn(env);
  const text = unquoted(dropped) === '' ? await ask(say(isInit ? WORDS.askName : WORDS.askRecord, {}, LANG)) : dropped;
  if (unquoted(text) === '') return 2;
  const code = isInit ? await main(['init', unquoted(text), '--lang', LANG], world) : await check(text, world);
  world.stdout.write(`\n${say(WORDS.close, {}, LANG)}\n`);
  await waitForKey();
  return code;
}
