import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeBanner } from '../bench/banner.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The pages under test, which the real program writes to a folder of their own. */
export interface Pages {
  readonly folder: string;
  readonly banner: string;
  readonly failing: string;
  readonly hostile: string;
  readonly thousand: string;
  /** A banner of 107 units, as large as the one that the campaign had. */
  readonly whole: string;
}

function writePage(cwd: string, paths: readonly string[], page: string): string {
  const args = [path.join(ROOT, 'dist/cli.js'), ...paths, '--lang', 'zh', '-q', '-r', `html=${page}`];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0 && status !== 1) throw new Error(`audit ${paths.join(' ')}: exit ${status}\n${stderr}`);
  return page;
}

const SCRIPT = '</script><script>window.hacked = 1</script><!--<script>';
const IMAGE = '</section><img src=x onerror="window.hacked = 1">';

/** Records that would run a script if any of their texts became markup. */
function writeHostile(folder: string): void {
  const example = readFileSync(path.join(ROOT, 'examples/failing/unit.yaml'), 'utf8');
  const own = example
    .replace(/^unit: .*$/m, `unit: {id: U666, name: ${JSON.stringify(`${SCRIPT}${IMAGE}\u202E`)}, category: other}`)
    .replace(/^ {2}team: .*$/m, `  team: ${JSON.stringify(`"'><svg onload=window.hacked=1>${SCRIPT}`)}`)
    .replaceAll('wind: extravagence', `wind: ${JSON.stringify(`${IMAGE}${SCRIPT}`)}`);
  writeFileSync(path.join(folder, "<img src=x onerror='window.hacked=1'>.yaml"), own);
  writeFileSync(path.join(folder, '#unit=U1&check=\u202E.yaml'), `${SCRIPT}: [`);
}

/** The page of a banner whose records are repeated under other ids, up to a thousand. */
function thousandOf(page: string): string {
  const records =
    /(?:<script type="application\/json" data-kind="row">[\s\S]*?<\/section>\n)+(?=<script type="application\/json" data-kind="folder")/;
  return page.replace(records, (own) => {
    const copies = Array.from({ length: 10 }, (_, n) =>
      own.replaceAll('U000', `U${n}00`).replaceAll('part0/', `part${n}/`),
    );
    return copies.join('');
  });
}

export function writePages(): Pages {
  const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-pages-'));
  const at = (name: string): string => path.join(folder, name);
  for (const name of ['hostile', 'hundred', 'whole']) mkdirSync(at(name));
  writeHostile(at('hostile'));
  writeBanner(at('hundred'), 100);
  writeBanner(at('whole'), 107);
  writePage(folder, ['hundred'], at('hundred.html'));
  writeFileSync(at('thousand.html'), thousandOf(readFileSync(at('hundred.html'), 'utf8')));
  return {
    folder,
    banner: writePage(ROOT, ['examples/banner'], at('banner.html')),
    failing: writePage(ROOT, ['examples/failing/unit.yaml'], at('failing.html')),
    hostile: writePage(at('hostile'), ['.'], at('hostile.html')),
    thousand: at('thousand.html'),
    whole: writePage(folder, ['whole'], at('whole.html')),
  };
}
