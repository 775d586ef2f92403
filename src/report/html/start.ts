import type { Lang } from '../../model.ts';
import { HTML_LANGS } from '../../words/html.ts';
import { STYLE, STYLE_HASH } from './assets.ts';
import { escapeHtml } from './plain.ts';

// Loads nothing and sends nothing. Only the script and the style whose hashes are listed here run, and Trusted Types
// keep text from becoming markup.
const policyOf = (script: string): string =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src '${STYLE_HASH}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** What a page begins with. `script` is the hash of the one script that may run; null for none. */
export function startHtml(lang: Lang, title: string, script: string | null): string {
  return `<!doctype html>
<html lang="${HTML_LANGS[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script === null ? "'none'" : `'${script}'`)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
}
