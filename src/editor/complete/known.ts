import { addDays, isDay, mondayOf, weekOf } from '../../calendar.ts';
import { nextId } from '../../command/add/next.ts';
import type { Lang } from '../../model.ts';
import type { NamedKind } from '../../names/shape.ts';
import type { Context } from '../loose/context.ts';
import { idsOf, type Referent, referentsAt } from '../loose/people.ts';
import { type Site, siteOf } from '../loose/site.ts';
import { itemsOf, type Loose, under } from '../loose/tree.ts';

/** A value that the text itself knows. */
export interface Known {
  readonly label: string;
  readonly detail?: string;
  readonly sort: string;
  /** What may be typed for it. */
  readonly also: readonly string[];
  readonly insert?: string;
}

interface In {
  readonly kind: NamedKind;
  readonly written: Lang;
}

/** Those whom ids may name, with their names. */
function idOffers(of: readonly Referent[], context: Context, { kind }: In): readonly Known[] {
  const { defined } = idsOf(context.root, kind);
  return defined
    .filter((one) => of.includes(one.of))
    .map(({ id, name, about }, index) => ({
      label: id.text,
      detail: [name?.text ?? '', about].filter((part) => part !== '').join(' '),
      sort: `0${String(index).padStart(4, '0')}`,
      also: [id.text, name?.text ?? '', about].filter((part) => part !== ''),
    }));
}

/** The list that the entry at the cursor stands in, as plain maps of texts. */
function entriesAround({ root, path }: Context, kind: NamedKind): readonly Readonly<Record<string, string>>[] {
  const listPath = path.slice(
    0,
    path.findLastIndex((step) => /^\d+$/.test(step)),
  );
  const list = listPath.reduce<Loose | null>((node, step) => stepOf(node, step), root);
  const site = siteOf(kind, [...listPath, '0']);
  return itemsOf(list).map((item) => {
    if (item?.kind !== 'map') return {};
    const texts = item.entries.flatMap(({ key, value }) => {
      if (value?.kind !== 'text') return [];
      const meant = (site?.shape && site.names.keyIn(site.shape, key)?.key) ?? key;
      return [[meant, value.text] as const];
    });
    return Object.fromEntries(texts);
  });
}

const stepOf = (node: Loose | null, step: string): Loose | null =>
  node?.kind === 'list' ? (node.items[Number(step)] ?? null) : under(node, step);

const MARK = '\ue000';
const numberIn = (text: string | undefined): number => Number(/\d+/.exec(text ?? '')?.[0] ?? 0);

const one = (label: string): readonly Known[] => [{ label, sort: '0', also: [label] }];

/** The next number of a list: a draft, a version, a round. A round goes on as well. */
function ordinalOffers(key: string, context: Context, { kind }: In): readonly Known[] {
  const numbers = entriesAround(context, kind).map((entry) => numberIn(entry[key]));
  const last = Math.max(0, ...numbers);
  const next = String(last + 1);
  return key === 'round' && last > 0 ? [...one(String(last)), { label: next, sort: '1', also: [next] }] : one(next);
}

function idOffer(site: Site, context: Context, { kind }: In): readonly Known[] {
  const entries = entriesAround(context, kind).filter(({ id }) => id !== undefined && !id.includes(MARK));
  const taken = new Set(idsOf(context.root, kind).defined.map(({ id }) => id.text));
  const sample = String(site.own.examples?.[0] ?? site.kind.examples?.[0] ?? 'A1');
  return one(nextId(entries, taken, sample));
}

/** More weeks than a campaign has. */
const MOST_WEEKS = 120;

/** The weeks that no report is of, from the mobilisation meeting up to the day of the record. */
function weekOffers(context: Context, { kind }: In): readonly Known[] {
  const day = (...path: readonly (readonly string[])[]): string | null => {
    const found = path.reduce<Loose | null>((node, names) => under(node, ...names), context.root);
    const text = found?.kind === 'text' ? found.text : '';
    return isDay(text) ? text : null;
  };
  const from = day(['mobilisation', '动员部署会议'], ['date', '会议日期']);
  const to = day(['asOf', '记录日期', '截止日期']);
  if (from === null || to === null || to < from) return [];
  const reported = new Set(entriesAround(context, kind).map(({ week }) => week));
  const weeks: Known[] = [];
  for (let at = mondayOf(weekOf(from)); at <= to && weeks.length < MOST_WEEKS; at = addDays(at, 7)) {
    const week = weekOf(at);
    if (reported.has(week)) continue;
    weeks.push({ label: week, detail: `${at} – ${addDays(at, 6)}`, sort: `0${week}`, also: [week] });
  }
  return weeks;
}

/** What may stand at a place, by what stands elsewhere in the text. */
export function knownValues(site: Site, context: Context, within: In): readonly Known[] {
  const key = site.path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  const of = referentsAt(site.path);
  if (of.length > 0) return idOffers(of, context, within);
  if (key === 'id' && /^\d+$/.test(site.path.at(-2) ?? '')) return idOffer(site, context, within);
  if (site.kindName === 'ordinal') return ordinalOffers(key, context, within);
  return site.kindName === 'week' ? weekOffers(context, within) : [];
}
