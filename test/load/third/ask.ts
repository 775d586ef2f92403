import { spawnSync } from 'node:child_process';
import { build } from './events.ts';

/** What the third parser makes of a text: the values of its documents, or its complaint. */
export type Asked = { readonly values: readonly unknown[] } | { readonly complaint: string };

const TOOL = 'fy-tool';

/** libfyaml: in C, by other people, of another descent than `yaml` and `js-yaml`. */
export function askThird(text: string): Asked {
  const { status, stdout, stderr, error } = spawnSync(TOOL, ['--testsuite', '-'], { input: text, encoding: 'utf8' });
  if (error) throw new Error(`${TOOL} does not run: Debian has it in libfyaml-utils`, { cause: error });
  if (status !== 0) return { complaint: stderr.trim().split('\n')[0] ?? '' };
  return { values: build(stdout) };
}

/** Its name and version. */
export const thirdParser = (): string =>
  `libfyaml ${spawnSync(TOOL, ['--version'], { encoding: 'utf8' }).stdout.trim()}`;
