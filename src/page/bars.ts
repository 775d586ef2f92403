import type { Standing } from '../model.ts';
import type { Result } from '../words/report.ts';
import { make } from './dom.ts';

const SVG = 'http://www.w3.org/2000/svg';
const WHOLE = 100;

/** A part of a bar: how many, of what, in which colour. */
export interface Part {
  readonly kind: Result | Standing;
  readonly words: string;
  readonly n: number;
}

function shape(tag: string, props: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(props)) made.setAttribute(name, value);
  return made;
}

/** A bar of outcomes, each as long as its share, with their numbers for those who listen. */
export function makeBar(parts: readonly Part[], words: string): SVGElement {
  const all = parts.reduce((sum, { n }) => sum + n, 0);
  const bar = shape('svg', {
    class: 'chart',
    role: 'img',
    'aria-label': words,
    viewBox: `0 0 ${WHOLE} 1`,
    preserveAspectRatio: 'none',
  });
  let at = 0;
  for (const { kind, n } of parts) {
    if (n === 0) continue;
    const width = (WHOLE * n) / all;
    bar.append(shape('rect', { class: kind, x: String(at), y: '0', width: String(width), height: '1' }));
    at += width;
  }
  return bar;
}

/** A bar as long as a share. */
export function makeShare(percent: number, kind?: Part['kind']): HTMLElement {
  const filled = make('span');
  filled.style.width = `${percent}%`;
  return make(kind ? `span.bar.${kind}` : 'span.bar', { 'aria-hidden': 'true' }, filled);
}

/** The colour of a part, in the head of its column. */
export const colourOf = (kind: Part['kind']): HTMLElement => make(`span.colour.${kind}`, { 'aria-hidden': 'true' });
