import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';

/** A file of the page's sources as one text that a browser takes as it stands. */
async function bundle(root: string, file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'src/page', file)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    minifyWhitespace: false,
    logLevel: 'warning',
  });
  const [output] = outputFiles;
  // Paths of the sources stand in comments: they tell a reader nothing.
  const text = (output?.text ?? '').replace(/^ *\/\/ .*\n/gm, '').replace(/^\/\* src\/page\/.* \*\/\n/gm, '');
  // Inside of an element, these would end it or open a comment.
  if (/<\/(?:script|style)|<!--/i.test(text))
    throw new Error(`src/page/${file} holds a text that HTML takes for its own`);
  return text;
}

/** What a content security policy calls an inline script or style. */
export const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

const constant = (name: string, text: string): string =>
  `export const ${name} = [\n${text
    .split('\n')
    .map((line) => `  ${JSON.stringify(line)},\n`)
    .join('')}].join('\\n');\nexport const ${name}_HASH = '${hashOf(text)}';\n`;

/** `src/report/html/assets.ts`: the script and the style of the page, and what its policy calls them. */
export async function htmlAssets(root: string): Promise<string> {
  const [script, style] = await Promise.all([bundle(root, 'main.ts'), bundle(root, 'style.css')]);
  return `// Generated from src/page by \`npm run gen\`: do not edit.
${constant('SCRIPT', script)}${constant('STYLE', style)}`;
}
