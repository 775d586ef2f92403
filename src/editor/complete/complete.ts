import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type MarkupContent,
  MarkupKind,
  TextEdit,
} from 'vscode-languageserver';
import { KINDS } from '../../kinds.ts';
import { linesOf } from '../../load/file/lines.ts';
import type { Lang } from '../../model.ts';
import { zhOfKey, zhOfValue } from '../../names/names.ts';
import { NAMED_KINDS, type NamedKind } from '../../names/shape.ts';
import { choicesOf, halvesOf, isOfType, resolve, type Schema } from '../../validate/schema.ts';
import { type Context, contextAt } from '../loose/context.ts';
import { describedIn, type Site, siteOf, stepInto } from '../loose/site.ts';
import { spanToRange } from '../loose/text-edits.ts';
import { type Known, knownValues } from './known.ts';

/** A text in which something is typed, and how it is spoken of. */
export interface Completing {
  readonly text: string;
  readonly offset: number;
  readonly kind: NamedKind;
  /** The language of what it says, and of its keys. */
  readonly lang: Lang;
  readonly written: Lang;
  /** The editor fills in gaps one after another. */
  readonly hasSnippets: boolean;
}

/** What is offered, before it is placed. */
interface Offer extends Known {
  readonly kind: CompletionItemKind;
  /** Otherwise what it is called. */
  readonly insert?: string;
  readonly isSnippet?: boolean;
  readonly documentation?: string;
}

const OTHER = { en: 'zh', zh: 'en' } as const satisfies Readonly<Record<Lang, Lang>>;

/** What a key takes, as far as it can be begun. */
function behindKey(own: Schema, { root }: Pick<Site, 'root'>, context: Context, hasSnippets: boolean) {
  const { kind } = resolve(root, own);
  const item = kind.items ? resolve(root, kind.items).kind : null;
  const gap = hasSnippets ? '$1' : '';
  if (item && !item.properties) return `: [${gap}]`;
  if (context.isFlow) return kind.properties ? `: {${gap}}` : item ? `: [${gap}]` : ': ';
  if (item) return `:\n  - ${gap}`;
  return kind.properties ? `:\n  ${gap}` : ': ';
}

/** The keys that a map may have and has not yet. */
function keyOffers(site: Site, context: Context, { lang, written, hasSnippets }: Completing): readonly Offer[] {
  const { kind, shape, names } = site;
  const there = new Set(context.siblings.map((key) => (shape && names.keyIn(shape, key)?.key) ?? key));
  const open = Object.keys(shape?.open ?? {}).map((key): readonly [string, Schema] => [key, {}]);
  return [...Object.entries(kind.properties ?? {}), ...open]
    .filter(([key]) => !there.has(key))
    .map(([key, own], index): Offer => {
      const called = written === 'zh' && shape ? zhOfKey(shape, key) : key;
      const isRequired = kind.required?.includes(key) ?? false;
      const behind = behindKey(own, site, context, hasSnippets);
      const other = halvesOf(own.title)[OTHER[written]];
      return {
        label: called,
        kind: CompletionItemKind.Property,
        detail: written === 'zh' ? key : other,
        sort: `${isRequired ? 0 : 1}${String(index).padStart(3, '0')}`,
        also: [key, shape ? zhOfKey(shape, key) : key],
        documentation: describedIn(own, lang),
        insert: context.hasColon ? called : `${called}${behind}`,
        isSnippet: hasSnippets && behind.includes('$1'),
      };
    });
}

/** The values of a list that the schema has. */
function choiceOffers({ kind, shape, root, own }: Site, { lang, written }: Completing): readonly Offer[] {
  const item = kind.items ? resolve(root, kind.items).kind : kind;
  const choices = isOfType(item, 'boolean')
    ? ['true', 'false']
    : typeof item.const === 'string'
      ? [item.const]
      : (choicesOf(item) ?? Object.keys(shape?.choices ?? {}));
  return choices.map((value, index): Offer => {
    const zh = shape ? zhOfValue(shape, value) : value;
    const said = item.enumDescriptions?.[item.enum?.indexOf(value) ?? -1];
    return {
      label: written === 'zh' ? zh : value,
      kind: CompletionItemKind.EnumMember,
      detail: written === 'zh' ? value : zh,
      sort: `0${String(index).padStart(3, '0')}`,
      also: [value, zh],
      documentation: said ? halvesOf(said)[lang] : describedIn(own, lang),
    };
  });
}

/** The values at a place: those of the schema, and those that the text itself knows. */
function valueOffers(site: Site, context: Context, completing: Completing): readonly Offer[] {
  const isList = site.kind.items !== undefined;
  const item = isList ? (stepInto(site, '0') ?? site) : site;
  const known = knownValues(item, context, completing).map(
    (one): Offer => ({ ...one, kind: CompletionItemKind.Reference }),
  );
  const all = [...known, ...choiceOffers(item, completing)];
  if (!isList || context.isItem) return all;
  // A list in which nothing stands yet is begun with brackets, or with a dash.
  const inDash = context.isOwnLine && !context.isFlow;
  return all.map((one) => ({ ...one, insert: inDash ? `- ${one.label}` : `[${one.insert ?? one.label}]` }));
}

/** An entry may be begun: behind a dash by its first key. */
function entryOffers(site: Site, context: Context, completing: Completing): readonly Offer[] {
  const inList = site.kind.items !== undefined;
  const entry = inList ? stepInto(site, '0') : site;
  if (!entry?.kind.properties || !context.isOwnLine) return [];
  const lead = (inList || context.isItem) && !context.hasDash ? '- ' : '';
  return keyOffers(entry, context, completing).map((one) => ({ ...one, insert: lead + (one.insert ?? one.label) }));
}

/** A document of no kind yet may say what it is. */
const KIND_OFFERS: readonly Offer[] = NAMED_KINDS.filter((kind) => KINDS[kind].says !== null).map((kind) => ({
  label: `schema: ${KINDS[kind].says}`,
  kind: CompletionItemKind.File,
  detail: KINDS[kind].called.zh,
  sort: '0',
  also: ['schema', '文件类型'],
  documentation: KINDS[kind].called.en,
}));

function offersAt(context: Context, completing: Completing): readonly Offer[] {
  if (context.path.length === 0 && context.siblings.length === 0 && context.role === 'value') return KIND_OFFERS;
  const site = siteOf(completing.kind, context.path);
  if (!site) return [];
  if (context.role === 'key') return keyOffers(site, context, completing);
  const entries = entryOffers(site, context, completing);
  return entries.length > 0 ? entries : valueOffers(site, context, completing);
}

const markdown = (value: string): MarkupContent => ({ kind: MarkupKind.Markdown, value });

/** What may be typed at the cursor, in the language of the record. */
export function completionsAt(completing: Completing): CompletionItem[] {
  const { text, offset } = completing;
  const context = contextAt(text, offset);
  if (context === null) return [];
  const range = spanToRange(linesOf(text), context.replaced);
  // Right behind a colon a blank is missing.
  const lead = context.role === 'value' && /[:：]$/.test(text.slice(0, context.replaced.start)) ? ' ' : '';
  const typed = text.slice(context.replaced.start, offset);
  return offersAt(context, completing).map((one): CompletionItem => {
    const found = one.also.find((name) => name.startsWith(typed));
    return {
      label: one.label,
      kind: one.kind,
      sortText: one.sort,
      // An editor compares what is typed with this: it may be either name.
      filterText: typed !== '' && found !== undefined ? found : one.also.join(' '),
      ...(one.detail && one.detail !== one.label && { detail: one.detail }),
      ...(one.documentation && { documentation: markdown(one.documentation) }),
      ...(one.isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
      textEdit: TextEdit.replace(range, lead + (one.insert ?? one.label)),
    };
  });
}
