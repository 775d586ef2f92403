/** What an element holds. Texts become text nodes and nothing else. */
export type Child = Node | string | null | readonly Child[];

type Props = Readonly<Record<string, string | boolean | null>>;

function append(parent: Node, child: Child): void {
  if (child === null) return;
  if (typeof child === 'string') parent.appendChild(document.createTextNode(child));
  else if (child instanceof Node) parent.appendChild(child);
  else for (const one of child) append(parent, one);
}

/** An element with attributes: `true` is there, `false` and null are not. */
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

/** A sign that is seen, and the words that are heard in its place. */
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
