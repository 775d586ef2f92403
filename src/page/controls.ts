import { CATEGORIES, RESULT_NAMES } from '../words/batch.ts';
import { inNameOrder } from '../words/order.ts';
import type { App } from './app.ts';
import { resultsIn } from './data.ts';
import { button, type Child, make } from './dom.ts';
import { ANY } from './filter.ts';
import { categoryName, moduleName } from './translator.ts';
import { PAGE_WORDS } from './words.ts';

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

interface Option {
  readonly value: string | null;
  readonly words: string;
}

// An option's value must be a non-empty string, so null and '' are encoded.
const ANYTHING = '*';
const encode = (value: string | null): string => (value === null ? ANYTHING : `=${value}`);
const decode = (value: string): string | null => (value === ANYTHING ? null : value.slice(1));

const optionOf = ({ value, words }: Option): HTMLOptionElement => make('option', { value: encode(value) }, words);

/** A form field, and how to make it show the current filter. */
interface Field {
  readonly element: HTMLElement;
  sync(): void;
}

type Chosen = 'team' | 'category' | 'check' | 'result';

function choice(app: App, key: Chosen, ...options: readonly Child[]): Field {
  const { translator } = app;
  const any = optionOf({ value: null, words: translator.fill(PAGE_WORDS.all) });
  const select = make('select', { id: key }, any, ...options);
  select.addEventListener('change', () => app.choose({ [key]: decode(select.value) }));
  return {
    element: make('div', { class: 'field' }, make('label', { for: key }, translator.fill(PAGE_WORDS[key])), select),
    sync: () => {
      select.value = encode(app.filter()[key]);
    },
  };
}

function teams({ run, translator }: App): readonly Option[] {
  const known = [...new Set(run.rows.map(({ team }) => team ?? ''))].sort(inNameOrder);
  return known.map((value) => ({ value, words: value || translator.fill(PAGE_WORDS.noTeam) }));
}

/** The categories in the order of record.md, then any others. */
function categories({ run, translator }: App): readonly Option[] {
  const known = new Set(run.rows.map(({ category }) => category ?? ''));
  const listed = CATEGORIES.filter((category) => known.has(category));
  const others = [...known].filter((category) => !CATEGORIES.includes(category)).sort(byCodeUnits);
  return [...listed, ...others].map((value) => ({ value, words: categoryName(translator, value || null) }));
}

function checks({ run, translator }: App): Child {
  const modules = [...new Set(run.columns.map(({ module }) => module))];
  return modules.map((module) => {
    const name = moduleName(translator, module);
    const rules = run.columns.filter((rule) => rule.module === module);
    return make(
      'optgroup',
      { label: name },
      optionOf({ value: module, words: translator.fill(PAGE_WORDS.allOf, { module: name }) }),
      rules.map(({ id, info }) => optionOf({ value: id, words: info.title[translator.lang] })),
    );
  });
}

function search(app: App): Field {
  const { translator } = app;
  const hint = translator.fill(PAGE_WORDS.textHint);
  const input = make('input', { id: 'text', type: 'search', autocomplete: 'off', placeholder: hint });
  input.addEventListener('input', () => app.choose({ text: input.value }));
  return {
    element: make(
      'div',
      { class: 'field wide' },
      make('label', { for: 'text' }, translator.fill(PAGE_WORDS.text)),
      input,
    ),
    sync: () => {
      if (input.value !== app.filter().text) input.value = app.filter().text;
    },
  };
}

/** The filter form. */
export function makeControls(app: App): Field {
  const { translator } = app;
  const results = resultsIn(app.run).map((value) => optionOf({ value, words: translator.fill(RESULT_NAMES[value]) }));
  const fields = [
    choice(app, 'team', teams(app).map(optionOf)),
    choice(app, 'category', categories(app).map(optionOf)),
    choice(app, 'check', checks(app)),
    choice(app, 'result', results),
    search(app),
  ];
  const clear = button(translator.fill(PAGE_WORDS.clear), { class: 'quiet' }, () => app.choose(ANY));
  const form = make(
    'form',
    { class: 'filter', role: 'search', 'aria-label': translator.fill(PAGE_WORDS.filter) },
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
