/** The content of an element. Strings only ever become text nodes. */
export type Child = Node | string | null | readonly Child[];

type Props = Readonly<Record<string, string | boolean | null>>;

function append(parent: Node, child: Child): void {
  if (child === null) return;
  if (typeof child === 'string') parent.appendChild(document.createTextNode(child));
  else if (child instanceof Node) parent.appendChild(child);
  else for (const one of child) append(parent, one);
}

type Tag = keyof HTMLElementTagNameMap;

const isProps = (first: Props | Child | undefined): first is Props =>
  typeof first === 'object' && first !== null && !Array.isArray(first) && !(first instanceof Node);

/**
 * Creates an element, `tag` or `tag.class.class`. An attribute is set if it is `true`, and omitted if it is `false` or
 * null.
 */
export function make<T extends Tag>(
  spec: T | `${T}.${string}`,
  props: Props,
  ...children: readonly Child[]
): HTMLElementTagNameMap[T];
export function make<T extends Tag>(
  spec: T | `${T}.${string}`,
  ...children: readonly Child[]
): HTMLElementTagNameMap[T];
export function make(spec: string, ...content: readonly (Props | Child)[]): HTMLElement {
  const [tag = '', ...classes] = spec.split('.');
  const [first, ...rest] = content;
  const [props, children] = isProps(first) ? [first, rest] : [{}, content];
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(props)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  append(element, children as readonly Child[]);
  return element;
}

/** A symbol for the eye, with words for screen readers. */
export const sign = (glyph: string, words: string): Child => [
  make('span', { 'aria-hidden': 'true' }, glyph),
  make('span', { class: 'heard' }, words),
];

export function button(words: string, props: Props, act: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', ...props }, words);
  made.addEventListener('click', act);
  return made;
}

export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}
