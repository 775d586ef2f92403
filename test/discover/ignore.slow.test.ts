import fc from 'fast-check';
import { expect, it } from 'vitest';
import { taken, takenByGit, treeWith } from './git.ts';

const names = fc.array(fc.constantFrom('a', 'b', 'c', 'a*', '?', '[ab]', '\\a', 'r'), { minLength: 1, maxLength: 3 });
const pattern = fc
  .tuple(
    fc.constantFrom('', '!', '', '/', '!/', '**/', '/r/', '/sub/r/'),
    names,
    fc.constantFrom('', '/', '.yaml', '/**', '/*', '/**/a'),
  )
  .map(([start, middle, end]) => start + middle.join('/') + end);
const file = fc.array(pattern, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const files = fc.dictionary(fc.constantFrom('', 'sub/'), file, { minKeys: 1, maxKeys: 2 });

it('.gitignore means what it means to git, in the working directory and above', () => {
  fc.assert(
    fc.property(files, (ignoreFiles) => {
      const folder = treeWith(
        Object.fromEntries(Object.entries(ignoreFiles).map(([name, text]) => [`${name}.gitignore`, text])),
      );
      const byGit = takenByGit(folder);
      fc.pre(byGit !== null);
      expect(taken(folder)).toEqual(byGit);
    }),
    { numRuns: 60 },
  );
});
