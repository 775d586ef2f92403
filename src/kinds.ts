/**
 * Every kind of document, and what a document of the kind says in its `schema`. Its schema is the file of that name in
 * `schemas/`, without the version. A configuration says nothing: it is known by its name.
 */
export const KINDS = {
  record: 'unit-record/1',
  roster: 'roster/1',
  profile: 'profile/1',
  config: 'config',
  waivers: 'waivers/1',
  report: 'audit-report/2',
  todo: 'audit-todo/1',
  comparison: 'audit-comparison/1',
} as const;

export type KindName = keyof typeof KINDS;

/** A kind whose documents say what they are. */
export type SaidKind = {
  [Name in KindName]: (typeof KINDS)[Name] extends `${string}/${number}` ? Name : never;
}[KindName];

export const KIND_NAMES = Object.keys(KINDS) as [KindName, ...KindName[]];

/** The name of a kind's schema: `unit-record`. */
export const schemaNameOf = (kind: KindName): string => KINDS[kind].replace(/\/\d+$/, '');

/** How documents call themselves in Chinese, as their schemas have it. */
export const ZH_KINDS: Readonly<Partial<Record<KindName, string>>> = {
  record: '单位活动记录/1',
  roster: '名册/1',
  profile: '审核标准/1',
  waivers: '准予例外/1',
};

/** The key under which a document says what it is. */
export const isSchemaKey = (key: string): boolean =>
  key === 'schema' || key.normalize('NFKC').replaceAll(/\s/g, '') === '文件类型';

/** The kind that a document says it is of, in this version or an earlier one; null where it says none. */
export function kindSaid(schema: unknown): SaidKind | null {
  if (typeof schema !== 'string' || schema.length > 64) return null;
  const plain = schema.normalize('NFKC').replaceAll(/\s/g, '');
  const chinese = KIND_NAMES.find((one) => ZH_KINDS[one] === plain);
  if (chinese) return chinese as SaidKind;
  const [, name, version = ''] = /^([a-z-]+)\/([1-9])$/.exec(schema) ?? [];
  const kind = KIND_NAMES.find((one) => schemaNameOf(one) === name && version <= (KINDS[one].split('/')[1] ?? ''));
  return (kind as SaidKind | undefined) ?? null;
}
