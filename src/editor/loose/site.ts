import { languagesOf } from '../../command/init/key-comment.ts';
import type { Lang } from '../../model.ts';
import { type Names, namesOf } from '../../names/names.ts';
import type { NamedKind, Shape } from '../../names/shape.ts';
import { schemaOf } from '../../validate/ready.ts';
import { rootSite, type Schema, type Site as SchemaSite, siteIn } from '../../validate/schema.ts';

/** What the schema has for a place of a document, whatever it is called there. */
export interface Site extends SchemaSite {
  /** In the names of the schema. */
  readonly path: readonly string[];
  readonly shape: Shape | null;
  readonly root: Schema;
  readonly names: Names;
}

export function rootSiteOf(kind: NamedKind): Site {
  const root = schemaOf(kind);
  const names = namesOf(kind);
  return { ...rootSite(root), path: [], shape: names.root, root, names };
}

/** The schema one step further; null where it has none. */
export function stepInto(site: Site, written: string): Site | null {
  const { kind, shape, root, names } = site;
  const inList = kind.items !== undefined;
  const key = inList ? written : ((shape && names.keyIn(shape, written)?.key) ?? written);
  const inner = shape && (inList ? names.itemsOf(shape) : names.under(shape, key));
  const next = siteIn(root, site, key);
  return next && { ...next, path: [...site.path, key], shape: inner, root, names };
}

export const siteOf = (kind: NamedKind, path: readonly string[]): Site | null =>
  path.reduce<Site | null>((site, step) => site && stepInto(site, step), rootSiteOf(kind));

/** What the schema says of a place, in a language; all of it where it is in one alone. */
export function describedIn({ description = '' }: Schema, lang: Lang): string {
  return /[\u4e00-\u9fff]/.test(description) ? languagesOf(description)[lang] : description;
}
