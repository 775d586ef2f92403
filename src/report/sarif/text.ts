import { escapeOf, visible } from '../text/neutral.ts';

/**
 * A plain text message. Braces stand for themselves where they are doubled (SARIF 2.1.0, 3.11.5). `[words](target)` would be
 * a link (3.11.6), and a backslash is no sure remedy where others stand before it, so its round bracket is shown as an escape.
 */
export const sarifText = (text: string): string =>
  visible(text)
    .replaceAll('](', `]${escapeOf('(')}`)
    .replace(/[{}]/g, '$&$&');

/** A text as it may stand in a URI. A lone surrogate has no bytes. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, escapeOf));

const DRIVE = /^[A-Za-z]:\//;

/** Where a file is, relative to the folder that the run was started in. */
export function artifactOf(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  if (DRIVE.test(path)) return { uri: `file:///${path.slice(0, 2)}${path.slice(2).split('/').map(encoded).join('/')}` };
  const uri = path === '.' ? './' : path.split('/').map(encoded).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}
