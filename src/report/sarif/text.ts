import type { Severity } from '../../model.ts';
import { escapeOf, visible } from '../text/neutral.ts';

/**
 * A plain text message. Braces are escaped by doubling them (SARIF 2.1.0, 3.11.5). `[words](target)` would be a link
 * (3.11.6). A backslash does not reliably prevent that if others precede it, so the parenthesis is shown as an escape.
 */
export const sarifText = (text: string): string =>
  visible(text)
    .replaceAll('](', `]${escapeOf('(')}`)
    .replace(/[{}]/g, '$&$&');

/** The level of a severity. */
export const levelOf = (severity: Severity): 'error' | 'warning' | 'note' => (severity === 'info' ? 'note' : severity);

/** A text escaped for a URI. Lone surrogates have no UTF-8 form. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, escapeOf));

const DRIVE = /^[A-Za-z]:\//;

/** The location of a file, relative to the working directory. */
export function artifactOf(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  if (DRIVE.test(path)) return { uri: `file:///${path.slice(0, 2)}${path.slice(2).split('/').map(encoded).join('/')}` };
  const uri = path === '.' ? './' : path.split('/').map(encoded).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}
