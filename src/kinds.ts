import type { Localized } from './model.ts';

/** A kind of document. */
interface DocumentKind {
  /** What a document of the kind says in its `schema`; null for a configuration, which is known by its file name. */
  readonly says: `${string}/${number}` | null;
  /**
   * The same in a document with Chinese keys: only of a kind that people write. Its keys and values then have the Chinese
   * names of its schema, and editors show what is wrong with it.
   */
  readonly saysInChinese?: string;
  /** What a message calls a document of the kind. */
  readonly called: Localized;
}

/**
 * Every kind of document. The schema of a kind is in `schemas/`, in the file that `says` names without the version:
 * `unit-record.schema.json`.
 */
export const KINDS = {
  record: {
    says: 'unit-record/1',
    saysInChinese: '单位活动记录/1',
    called: { en: 'the record of a unit', zh: '单位活动记录' },
  },
  roster: { says: 'roster/1', saysInChinese: '名册/1', called: { en: 'a roster', zh: '督导名册' } },
  profile: { says: 'profile/1', saysInChinese: '审核标准/1', called: { en: 'a profile', zh: '审核标准' } },
  config: { says: null, called: { en: 'a configuration', zh: '运行配置' } },
  waivers: {
    says: 'waivers/1',
    saysInChinese: '准予例外/1',
    called: { en: 'a file of waivers', zh: '准予例外' },
  },
  report: { says: 'audit-report/2', called: { en: 'an audit report', zh: '核查报告' } },
  todo: { says: 'audit-todo/1', called: { en: 'a todo list', zh: '待办清单' } },
  comparison: { says: 'audit-comparison/1', called: { en: 'a comparison of two audits', zh: '两次核查的对比' } },
  ledger: { says: 'audit-ledger/1', called: { en: 'a line of a ledger', zh: '整改台账' } },
} as const satisfies Readonly<Record<string, DocumentKind>>;

export type KindName = keyof typeof KINDS;

/** A kind whose documents say what they are. */
export type SaidKind = { [Name in KindName]: (typeof KINDS)[Name]['says'] extends null ? never : Name }[KindName];

export const KIND_NAMES = Object.keys(KINDS) as [KindName, ...KindName[]];

/** The kinds whose documents say what they are. */
export const SAID_KINDS = KIND_NAMES.filter((kind): kind is SaidKind => KINDS[kind].says !== null);

const kindOf = (kind: KindName): DocumentKind => KINDS[kind];

/** The name of a kind's schema: `unit-record`. */
export const schemaNameOf = (kind: KindName): string => KINDS[kind].says?.replace(/\/\d+$/, '') ?? kind;

/** All that documents of a kind call themselves. */
export const namesOfKind = (kind: KindName): readonly string[] =>
  [kindOf(kind).says, kindOf(kind).saysInChinese].filter((said) => typeof said === 'string');

/** The key under which a document says what it is. */
export const isSchemaKey = (key: string): boolean =>
  key === 'schema' || key.normalize('NFKC').replaceAll(/\s/g, '') === '文件类型';

/** The kind that a document says it is of, in this version or an earlier one; null where it says none. */
export function kindSaid(schema: unknown): SaidKind | null {
  if (typeof schema !== 'string' || schema.length > 64) return null;
  const plain = schema.normalize('NFKC').replaceAll(/\s/g, '');
  const isOf = (kind: SaidKind): boolean => {
    if (kindOf(kind).saysInChinese === plain) return true;
    const [, name, version = ''] = /^([a-z-]+)\/([1-9])$/.exec(schema) ?? [];
    return name === schemaNameOf(kind) && version <= (KINDS[kind].says.split('/')[1] ?? '');
  };
  return SAID_KINDS.find(isOf) ?? null;
}
