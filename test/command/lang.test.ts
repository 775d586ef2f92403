import { expect, test } from 'vitest';
import { folderWith, run } from './world.ts';

test.each([
  ['x.yaml'],
  ['add', 'x.yaml', 'talks'],
  ['completion', 'bash'],
  ['export', 'x.yaml'],
  ['import', 'x.xlsx'],
  ['init', '-'],
  ['init', '--roster', 'x.yaml'],
  ['lsp'],
  ['rules'],
  ['schema', 'record'],
])('%s %s takes no language but its own two', async (...args) => {
  expect(await run(folderWith({}), [...args, '--lang', 'fr'])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^--lang: "fr" is none of zh, en\n/),
  });
});
