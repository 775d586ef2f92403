// The terminal's pictures in the manual, from real runs. To renew them, run RENEW=1 npx vitest run --config
// test/vitest.config.ts test/manual and look at them. `npm run pictures` renews those of the page, Word and Excel.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { terminalSvg } from './terminal-svg.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MANUAL = path.join(ROOT, 'examples/manual');
const PASSING = path.join(ROOT, 'examples/通过');

const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(PASSING, folder, { recursive: true });

const record = readFileSync(path.join(PASSING, '单位.yaml'), 'utf8');

/** Two talks of the third round are missing, and the third was of several people at once. */
const unfinished = record.replace(/^ {2}- \{编号: K01[12],.*\n/gm, '');
/** Letters of a Chinese keyboard, where YAML asks for those of an English one. */
const mistyped = record.replace('记录日期: ', '记录日期：').replace('督导组编号: ', '督导组编号:');

interface Scene {
  readonly name: string;
  readonly args: readonly string[];
  readonly given?: string;
  /** The first lines are enough. */
  readonly most?: number;
}

const SCENES: readonly Scene[] = [
  { name: '新建', args: ['init', '记录.yaml'] },
  { name: '核查', args: ['单位.yaml', '-q'], given: unfinished, most: 40 },
  { name: '待办', args: ['todo', '单位.yaml'], given: unfinished },
  { name: '解释', args: ['explain', '谈心谈话轮次'], most: 24 },
  { name: '改正', args: ['fix', '单位.yaml'], given: mistyped },
  { name: '通过', args: ['单位.yaml', '-q'], given: record, most: 18 },
];

/** What the terminal shows, the command that was typed before it. */
function shown({ args, given, most = Number.POSITIVE_INFINITY }: Scene): string {
  if (given !== undefined) writeFileSync(path.join(folder, '单位.yaml'), given);
  const env = { PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8', FORCE_COLOR: '1', COLUMNS: '80' };
  const program = [path.join(ROOT, 'dist/cli.js'), ...args];
  const { stdout, stderr } = spawnSync(process.execPath, program, { cwd: folder, encoding: 'utf8', env });
  const lines = `${stdout}${stderr}`.trim().split('\n');
  const rest = lines.length > most ? ['……'] : [];
  return [`$ audit ${args.join(' ')}`, ...lines.slice(0, most), ...rest].join('\n');
}

it.each(SCENES)('the picture $name is what the program prints', (scene) => {
  const file = path.join(MANUAL, `${scene.name}.svg`);
  const picture = terminalSvg(shown(scene));
  if (process.env['RENEW']) writeFileSync(file, picture);
  expect(picture).toBe(readFileSync(file, 'utf8'));
});

it('every picture is in the manual', () => {
  const manual = readFileSync(path.join(ROOT, 'examples/README.md'), 'utf8');
  for (const { name } of SCENES) expect(manual).toContain(`(manual/${name}.svg)`);
});
