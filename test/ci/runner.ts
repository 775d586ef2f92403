// Runs the steps of action.yml the way GitHub's runner runs a composite action: each script in a file of its own, with
// the bash that `shell: bash` means, and expressions only in the environment.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const ROOT = path.resolve(import.meta.dirname, '../..');

interface Step {
  readonly id?: string;
  readonly name: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as Action;

/** The result of a job. */
export interface Ran {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

type Texts = Readonly<Record<string, string>>;

/** The value of `${{ inputs.name }}`, the only kind of expression in a step's environment. */
function inputOf(expression: string, inputs: Texts): string {
  const name = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)?.[1];
  const value = name === undefined ? undefined : (inputs[name] ?? action.inputs[name]?.default);
  if (value === undefined) throw new Error(`no input is named by ${expression}`);
  return value;
}

/** The outputs in a step's file: `name=value`, or `name<<END`, lines, `END`. */
function outputsIn(text: string): Texts {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const [, name, end] = /^([^=]+?)<<(.+)$/.exec(lines[index] ?? '') ?? [];
    if (name !== undefined && end !== undefined) {
      const last = lines.indexOf(end, index + 1);
      outputs[name] = lines.slice(index + 1, last).join('\n');
      index = last;
    } else if (lines[index]?.includes('=')) {
      const [key = '', ...rest] = (lines[index] ?? '').split('=');
      outputs[key] = rest.join('=');
    }
  }
  return outputs;
}

/** An output, or what stands for it where no step has set it: `${{ steps.audit.outputs.verdict || 'error' }}`. */
function outputIn(expression: string, outputs: Texts): string {
  const [, name = '', instead = ''] = /^\$\{\{ ([\w.-]+)(?: \|\| '([^']*)')? \}\}$/.exec(expression) ?? [];
  return outputs[name] || instead;
}

/** The folders of a job and of its action. */
export interface Job {
  readonly workspace: string;
  readonly actionPath?: string;
  readonly env?: Texts;
}

/** Runs the action in a workspace until a step fails. */
export function runAction(inputs: Texts, { workspace, actionPath = ROOT, env = {} }: Job): Ran {
  const files = path.join(workspace, '.runner');
  mkdirSync(path.join(files, 'temp'), { recursive: true });
  const outputs: Record<string, string> = {};
  let [log, summary, code]: [string, string, number | null] = ['', '', 0];
  for (const [index, step] of action.runs.steps.entries()) {
    const script = path.join(files, `${index}.sh`);
    const [summaryFile, outputFile] = [path.join(files, `summary-${index}`), path.join(files, `output-${index}`)];
    for (const [file, text] of [
      [script, step.run],
      [summaryFile, ''],
      [outputFile, ''],
    ] as const)
      writeFileSync(file, text);
    const set = Object.entries(step.env ?? {}).map(
      ([name, expression]) => [name, inputOf(expression, inputs)] as const,
    );
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      cwd: workspace,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        LANG: 'C.UTF-8',
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: actionPath,
        GITHUB_STEP_SUMMARY: summaryFile,
        GITHUB_OUTPUT: outputFile,
        RUNNER_TEMP: path.join(files, 'temp'),
        ...env,
        ...Object.fromEntries(set),
      },
    });
    log += ran.stdout + ran.stderr;
    summary += readFileSync(summaryFile, 'utf8');
    if (step.id)
      for (const [name, value] of Object.entries(outputsIn(readFileSync(outputFile, 'utf8'))))
        outputs[`steps.${step.id}.outputs.${name}`] = value;
    code = ran.status;
    if (code !== 0) break;
  }
  const named = Object.entries(action.outputs).map(([name, { value }]) => [name, outputIn(value, outputs)] as const);
  return { code, log, summary, outputs: Object.fromEntries(named) };
}
