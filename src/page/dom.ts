/** The content of an element. Strings only ever become text nodes. */
export type Child = Node | string | null | readonly Child[];

type Props = Readonly<Record<string, string | boolean | null>>;

function append(parent: Node, child: Child): void {
  if (child === null) return;
  if (typeof child === 'string') parent.appendChild(document.createTextNode(child));
  else if (child instanceof Node) parent.appendChild(child);
  else for (const one of child) append(parent, one);
}

/** Creates an element. An attribute is set if it is `true`, and omitted if it is `false` or null. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  append(element, children);
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
