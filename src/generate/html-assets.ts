import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';

/** The page's script in one piece, ready for browsers. */
async function script(root: string): Promise<string> {
  const built = await rolldown({ input: path.join(root, 'src/page/main.ts'), platform: 'browser', cwd: root });
  const { output } = await built.generate({ format: 'iife', comments: false });
  await built.close();
  // Source paths in comments help no reader, and reports must not contain tabs.
  return output[0].code.replace(/^\s*\/\/ src\/.*\n/gm, '').replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length));
}

/** Inside an element, these would end it or open a comment. */
function checkHarmless(file: string, text: string): string {
  if (/<\/(?:script|style)|<!--/i.test(text))
    throw new Error(`src/page/${file} holds a text that HTML takes for its own`);
  return text;
}

/** The source expression for an inline script or style in a content security policy. */
export const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

const constant = (name: string, text: string): string =>
  `export const ${name} = [\n${text
    .split('\n')
    .map((line) => `  ${JSON.stringify(line)},\n`)
    .join('')}].join('\\n');\nexport const ${name}_HASH = '${hashOf(text)}';\n`;

/** `src/report/html/assets.ts`: the script and style of the page, with their hashes for its policy. */
export async function htmlAssets(root: string): Promise<string> {
  const style = readFileSync(path.join(root, 'src/page/style.css'), 'utf8');
  return `// Generated from src/page by \`npm run gen\`: do not edit.
${constant('SCRIPT', checkHarmless('main.ts', await script(root)))}${constant('STYLE', checkHarmless('style.css', style))}`;
}
