// Renews the pictures of the page, the Word notice and the workbook in the manual, from real runs. It needs Chromium,
// LibreOffice and poppler (Debian's chromium, libreoffice, poppler-utils and fonts-noto-cjk).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MANUAL = path.join(ROOT, 'examples/manual');
const work = mkdtempSync(path.join(tmpdir(), 'unit-audit-'));
const chromium = process.env['CHROMIUM'] ?? 'chromium';

/** Runs the program. Example banners do not pass: 1 is an exit code as good as 0. */
function audit(...args: readonly string[]): void {
  try {
    execFileSync(process.execPath, [path.join(ROOT, 'dist/cli.js'), ...args, '--lang', 'zh'], {
      cwd: ROOT,
      stdio: 'pipe',
    });
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error;
  }
}

function takePage(html: string, name: string): void {
  const target = `--screenshot=${path.join(MANUAL, name)}`;
  const url = pathToFileURL(path.join(work, html)).href;
  execFileSync(chromium, ['--headless', '--no-sandbox', '--window-size=1100,760', target, url], { stdio: 'ignore' });
}

/** A page of an office document. */
function takePaper(file: string, name: string, page = '1'): void {
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', work, path.join(work, file)], {
    stdio: 'ignore',
  });
  const pdf = path.join(work, `${path.parse(file).name}.pdf`);
  const target = path.join(MANUAL, path.parse(name).name);
  execFileSync('pdftoppm', ['-png', '-r', '72', '-f', page, '-l', page, '-singlefile', pdf, target]);
}

audit('examples/示范旗', '-r', `html=${path.join(work, 'page.html')}`);
takePage('page.html', '网页.png');

audit('sheets', 'examples/示范旗', '--to', path.join(work, 'sheets'));
const notice = readdirSync(path.join(work, 'sheets'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('整改通知单.docx'))
  .sort()[0];
if (notice === undefined) throw new Error('there is no notice');
takePaper(path.join('sheets', notice), '整改通知单.png');

audit('export', 'examples/通过/单位.yaml', '--output', path.join(work, '记录.xlsx'));
// The talks.
takePaper('记录.xlsx', '工作簿.png', '16');

rmSync(work, { recursive: true });
