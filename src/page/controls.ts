import { grouped } from '../grouped.ts';
import { CATEGORIES, RESULT_NAMES } from '../words/batch.ts';
import { byCodeUnits, inNameOrder } from '../words/order.ts';
import type { App } from './app.ts';
import { resultsIn } from './data.ts';
import { button, type Child, make } from './dom.ts';
import { ANY } from './filter.ts';
import { categoryName, moduleName, titleOf } from './translator.ts';
import { PAGE_WORDS } from './words.ts';

// An option's value must be a non-empty string, so null and '' are encoded.
const ANYTHING = '*';
const encode = (value: string | null): string => (value === null ? ANYTHING : `=${value}`);
const decode = (value: string): string | null => (value === ANYTHING ? null : value.slice(1));

const optionOf = (value: string | null, words: string): HTMLOptionElement =>
  make('option', { value: encode(value) }, words);

/** A form field, and how to make it show the current filter. */
interface Field {
  readonly element: HTMLElement;
  sync(): void;
}

type Chosen = 'team' | 'category' | 'check' | 'result';

function choice(app: App, key: Chosen, ...options: readonly Child[]): Field {
  const any = optionOf(null, app.fill(PAGE_WORDS.all));
  const select = make('select', { id: key }, any, ...options);
  select.addEventListener('change', () => app.choose({ [key]: decode(select.value) }));
  return {
    element: make('div.field', make('label', { for: key }, app.fill(PAGE_WORDS[key])), select),
    sync: () => {
      select.value = encode(app.filter()[key]);
    },
  };
}

function teams(app: App): Child {
  const known = [...new Set(app.run.rows.map(({ team }) => team ?? ''))].sort(inNameOrder);
  return known.map((team) => optionOf(team, team || app.fill(PAGE_WORDS.noTeam)));
}

/** The categories in the order of record.md, then any others. */
function categories(app: App): Child {
  const known = new Set(app.run.rows.map(({ category }) => category ?? ''));
  const listed = CATEGORIES.filter((category) => known.has(category));
  const others = [...known].filter((category) => !CATEGORIES.includes(category)).sort(byCodeUnits);
  return [...listed, ...others].map((category) => optionOf(category, categoryName(app, category || null)));
}

const checks = (app: App): Child =>
  [...grouped(app.run.columns, ({ module }) => module)].map(([module, rules]) => {
    const name = moduleName(app, module);
    const all = optionOf(module, app.fill(PAGE_WORDS.allOf, { module: name }));
    return make('optgroup', { label: name }, all, ...rules.map((rule) => optionOf(rule.id, titleOf(app, rule))));
  });

function search(app: App): Field {
  const hint = app.fill(PAGE_WORDS.textHint);
  const input = make('input', { id: 'text', type: 'search', autocomplete: 'off', placeholder: hint });
  input.addEventListener('input', () => app.choose({ text: input.value }));
  return {
    element: make('div.field.wide', make('label', { for: 'text' }, app.fill(PAGE_WORDS.text)), input),
    sync: () => {
      if (input.value !== app.filter().text) input.value = app.filter().text;
    },
  };
}

/** The filter form. */
export function makeControls(app: App): Field {
  const results = resultsIn(app.run).map((value) => optionOf(value, app.fill(RESULT_NAMES[value])));
  const fields = [
    choice(app, 'team', teams(app)),
    choice(app, 'category', categories(app)),
    choice(app, 'check', checks(app)),
    choice(app, 'result', results),
    search(app),
  ];
  const clear = button(app.fill(PAGE_WORDS.clear), { class: 'quiet' }, () => app.choose(ANY));
  const form = make(
    'form.filter',
    { role: 'search', 'aria-label': app.fill(PAGE_WORDS.filter) },
    fields.map(({ element }) => element),
    clear,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  return {
    element: form,
    sync: () => {
      for (const { sync } of fields) sync();
    },
  };
}
