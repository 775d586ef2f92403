// Checks that are too slow for every test run: action.yml against the parser of GitHub's editors, and the action in a
// fresh checkout, where it must build itself and be packed. `npm run check:action`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT, runAction } from './runner.ts';

const CHECKOUT = '_actions/it is "here"';

const complaints = (content: string): readonly string[] =>
  parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter()).context.errors.getErrors().map(String);

function parserComplains(): readonly string[] {
  const content = readFileSync(path.join(ROOT, 'action.yml'), 'utf8');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's expression.
  const misspelt = content.replace('${{ inputs.paths }}', '${{ inptus.paths }}');
  const isAwake = complaints(misspelt).length === 1;
  return [...complaints(content), ...(isAwake ? [] : ['the parser lets a misspelt expression pass'])];
}

/** A checkout of the repository: what git tracks, without anything built or installed. */
function checkOut(target: string): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: ROOT });
  const archive = execFileSync('tar', ['-cf', '-', '--null', '-T', '-'], {
    cwd: ROOT,
    input: files,
    maxBuffer: 1 << 28,
  });
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xf', '-', '-C', target], { input: archive });
}

function buildFails(folder: string): readonly string[] {
  const [actionPath, workspace] = [path.join(folder, CHECKOUT), path.join(folder, 'work')];
  checkOut(actionPath);
  mkdirSync(workspace);
  writeFileSync(path.join(workspace, 'unit.yaml'), 'a: [');
  const inputs = { paths: 'unit.yaml', summary: 'false', annotations: 'false', format: 'compact' };
  const env = { NODE_ENV: 'production', npm_config_prefer_offline: 'true' };
  const { code, log, outputs } = runAction(inputs, { workspace, actionPath, env });
  const isRight = code === 1 && outputs['verdict'] === 'fail' && log.includes('unit.yaml:1:4: error record/readable');
  return isRight ? [] : [`the action does not build itself, or not what it should (exit code ${code}):\n${log}`];
}

/**
 * pre-commit takes all output of `npm pack` for the package's name, so any output of the build breaks the installation
 * of a hook.
 */
function packingTalks(folder: string): readonly string[] {
  const cwd = path.join(folder, CHECKOUT);
  const said = execFileSync('npm', ['pack'], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const name = `${manifest.name}-${manifest.version}.tgz`;
  if (said !== `${name}\n`) return [`npm pack says more than the name of the package: ${said}`];
  const packed = execFileSync('tar', ['-tzf', name], { cwd, encoding: 'utf8' }).split('\n');
  return packed.includes('package/dist/cli.js') ? [] : ['the package does not hold the program'];
}

const folder = mkdtempSync(path.join(tmpdir(), 'unit-audit-action-'));
try {
  const wrong = [...parserComplains(), ...buildFails(folder), ...packingTalks(folder)];
  process.stdout.write(wrong.length === 0 ? 'action.yml is sound, and builds itself\n' : `${wrong.join('\n')}\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
