import { namesOf, plainName } from '../names/names.ts';
import { ordinalIn } from '../names/notation.ts';
import type { Column, Table } from './layout.ts';
import { type CellAt, type ListNode, listNode, type MapNode, mapNode } from './tree.ts';

/** What a row's link came to. */
export type Linked = MapNode | 'none' | 'many';

/** The entries of all lists, as the sheets below name them. */
export interface Entries {
  readonly root: MapNode;
  /** Enters an entry of a sheet, by what the sheets below call it. */
  add(table: Table, entry: MapNode, parent: MapNode): void;
  /** The entry of a sheet that a link names. */
  find(table: Table, link: string, parent: MapNode): Linked;
  /** What a link names, whether it is an id or a person's name. */
  name(id: string, name: string): void;
}

/** `甲某#2`: the second of those with the same name. */
const NTH = /^(.*)#([1-9]\d{0,4})$/;

export function makeEntries(root: MapNode): Entries {
  const known = new Map<Table, Map<MapNode, Map<string, MapNode[]>>>();
  const ids = new Map<string, string | null>();
  const linkName = (text: string, column: Column | undefined): string => {
    const plain = plainName(text);
    if (column?.form === 'number') return String(ordinalIn(plain) ?? plain);
    const meant = column?.shape ? namesOf('record').valueMeant(column.shape, plain) : null;
    return meant ?? ids.get(plain) ?? plain;
  };
  const under = (table: Table, parent: MapNode): Map<string, MapNode[]> => {
    const ofTable = known.get(table) ?? new Map<MapNode, Map<string, MapNode[]>>();
    const ofParent = ofTable.get(parent) ?? new Map<string, MapNode[]>();
    known.set(table, ofTable.set(parent, ofParent));
    return ofParent;
  };
  return {
    root,
    add: (table, entry, parent) => {
      const [column] = table.columns;
      const value = entry.pairs.get(column?.keys[0] ?? '');
      const text = value?.kind === 'leaf' ? unquoted(value.yaml) : '';
      const all = under(table, parent);
      const name = linkName(text, column);
      all.set(name, [...(all.get(name) ?? []), entry]);
    },
    find: (table, link, parent) => {
      const [column] = table.columns;
      const all = under(table, parent);
      const found = all.get(linkName(link, column));
      if (found) return found.length > 1 ? 'many' : (found[0] ?? 'none');
      const [, first, nth] = NTH.exec(link) ?? [];
      return (first === undefined ? undefined : all.get(linkName(first, column))?.[Number(nth) - 1]) ?? 'none';
    },
    name: (id, name) => {
      const plain = plainName(name);
      ids.set(plain, ids.has(plain) && ids.get(plain) !== id ? null : id);
    },
  };
}

const unquoted = (yaml: string): string => (yaml.startsWith('"') ? String(JSON.parse(yaml)) : yaml);

/** The map at the end of some keys of an entry; those on the way are made where they are not there. */
export function mapAt(entry: MapNode, keys: readonly string[], cell: CellAt): MapNode {
  let at = entry;
  for (const key of keys) {
    const next = at.pairs.get(key);
    const own: MapNode =
      next?.kind === 'map' ? next : mapNode(at.shape && namesOf('record').under(at.shape, key), cell);
    at.pairs.set(key, own);
    at = own;
  }
  return at;
}

/** The list under a key, made where it is not there. */
export function listAt(map: MapNode, key: string, cell: CellAt): ListNode {
  const there = map.pairs.get(key);
  const list = there?.kind === 'list' ? there : listNode(cell);
  map.pairs.set(key, list);
  return list;
}
