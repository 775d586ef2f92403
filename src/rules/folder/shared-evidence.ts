import { lackMessages, some, whyUnclear } from '../../rule/folder-records.ts';
import {
  defineFolderRule,
  type FactPlace,
  type FactSource,
  FILE_START,
  type FolderRecord,
  folderJudged,
  inRecord,
} from '../../rule/folder-rule.ts';
import { notApplicable, unclear } from '../../rule/judgement.ts';
import { proposal } from '../../rule/rule.ts';
import { type DigestList, digestList, NO_DIGESTS, repeatedDigests } from './_digests.ts';

/** A digest that a record gives, where it first does. */
interface Digest {
  readonly sha256: string;
  readonly at: FactPlace;
}

interface Facts {
  readonly lacks: readonly string[];
  readonly digests: readonly Digest[];
}

interface Kept {
  readonly lacks: readonly string[];
  readonly digests: DigestList;
}

const READ = ['plan', 'materials', 'archive'] as const;

function digestsIn({ view, place }: FactSource): readonly Digest[] {
  const entries = [...view.archive, ...view.plan.versions, ...view.materials.flatMap(({ drafts }) => drafts)];
  const first = new Map<string, Digest>();
  for (const { sha256: given, at } of entries) {
    const sha256 = given?.toLowerCase();
    if (sha256 !== undefined && !first.has(sha256)) first.set(sha256, { sha256, at: place(`${at}/sha256`) });
  }
  return [...first.values()];
}

/** Where a digest stands, in one record of each unit that has it. */
interface Standing {
  readonly unit: string;
  readonly path: string;
}

function standings(records: readonly FolderRecord<Kept>[]): ReadonlyMap<string, readonly Standing[]> {
  const repeated = repeatedDigests(records.map(({ facts }) => facts?.digests ?? NO_DIGESTS));
  const known = new Map<string, Map<string, Standing>>();
  for (const { unit, path, facts } of records) {
    // Two records of one unit are not compared.
    if (unit === null || facts === null) continue;
    for (const sha256 of repeated.in(facts.digests)) {
      const units = known.get(sha256) ?? new Map<string, Standing>();
      if (!units.has(unit)) units.set(unit, { unit, path });
      known.set(sha256, units);
    }
  }
  return new Map([...known].map(([sha256, units]) => [sha256, [...units.values()]]));
}

/** Finds where digests stand, which is not kept. */
function makeFinder(whole: (path: string) => Facts | null) {
  const known = new Map<string, Facts | null>();
  const missing = new Set<string>();
  const factsOf = (path: string): Facts | null => {
    if (!known.has(path)) known.set(path, whole(path));
    return known.get(path) ?? null;
  };
  return {
    missing,
    find: (path: string, sha256: string): FactPlace => {
      const found = factsOf(path)?.digests.find((digest) => digest.sha256 === sha256);
      if (found === undefined) missing.add(path);
      return found?.at ?? FILE_START;
    },
  };
}

type Finder = ReturnType<typeof makeFinder>;

/** The other places of a digest, `a.yaml:12`; of many the first few, and how many they are. */
const placesOf = (sha256: string, others: readonly Standing[], { find }: Finder): readonly string[] =>
  some(others, ({ path }) => `${path}:${find(path, sha256).place.line}`);

export default defineFolderRule({
  id: 'folder/shared-evidence',
  order: 4,
  source: proposal('照搬照抄'),
  severity: 'warning',
  duty: 'unit',
  title: { en: 'No file in two units’ records', zh: '不同单位没有相同的材料' },
  why: {
    en: 'The same file in two units’ records is evidence of what one of them did at most.',
    zh: '两个单位的材料内容完全相同，至多有一个是真的，属于照搬照抄。',
  },
  fix: {
    en: 'Find out whose file it is; the others file what is their own, and enter its sha256.',
    zh: '查明材料属于哪个单位；其他单位换成本单位自己的材料，并更正 sha256。',
  },
  messages: {
    ...lackMessages,
    pass: { en: 'no sha256 stands in the records of two units', zh: '没有两个单位的材料 sha256 相同' },
    fail: {
      en: '{findings|plural:file stands,files stand} in the records of more than one unit',
      zh: '有{findings}份材料同时出现在不同单位的记录中',
    },
    shared: {
      en: '{path}: the same file (sha256 {digest}) stands in the records of {n} units; it is also at {places}; find out whose it is',
      zh: '{path}：同一份材料（sha256 {digest}）出现在{n}个单位的记录中，另见{places}；请查明属于哪个单位',
    },
    notAtHand: {
      en: 'not judged: to say where files are the same, {paths} had to be read once more, and could not be, or had been changed; put the records back in their places and run again',
      zh: '未作判断：指明相同材料的位置需要再次读取{paths}，但文件不在原处或已被改动；请将记录放回原处后重新运行',
    },
    nothing: {
      en: 'fewer than two units give a sha256: there is nothing to compare',
      zh: '登记了 sha256 的单位不足两个，无从比较',
    },
  },
  collect: (source): Facts => ({
    lacks: READ.filter((part) => source.isBroken(part)),
    digests: digestsIn(source),
  }),
  keep: ({ lacks, digests }): Kept => ({ lacks, digests: digestList(digests.map(({ sha256 }) => sha256)) }),
  judge: ({ records, whole }) => {
    const finder = makeFinder(whole);
    const findings = [...standings(records)].flatMap(([sha256, places]) => {
      const [first, second, ...others] = places;
      if (first === undefined || second === undefined) return [];
      const digest = `${sha256.slice(0, 12)}…`;
      const params = { digest, n: places.length, places: placesOf(sha256, [first, ...others], finder) };
      const at = finder.find(second.path, sha256);
      return [inRecord({ path: second.path, at }, 'shared', { subject: sha256, params })];
    });
    if (finder.missing.size > 0) return unclear('notAtHand', { paths: some([...finder.missing].sort()) });
    const lack = whyUnclear(records);
    if (findings.length === 0 && lack) return lack;
    const units = new Set(records.filter(({ facts }) => facts?.digests).map(({ unit }) => unit));
    return units.size < 2 ? notApplicable('nothing') : folderJudged(findings);
  },
  examples: {
    pass: `
unit: {id: U017, name: 示例镇党委, category: township}
archive:
  - {id: A-001, title: 动员大会讲话, made: 2014-02-26, filed: 2014-02-27, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}
---
unit: {id: U018, name: 样例镇党委, category: township}
archive:
  - {id: A-001, title: 动员大会讲话, made: 2014-02-25, filed: 2014-02-27, sha256: 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752}
`,
    fail: `
unit: {id: U017, name: 示例镇党委, category: township}
archive:
  - {id: A-001, title: 动员大会讲话, made: 2014-02-26, filed: 2014-02-27, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}
---
unit: {id: U018, name: 样例镇党委, category: township}
archive:
  - {id: A-001, title: 动员大会讲话, made: 2014-02-25, filed: 2014-02-27, sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08}  # !shared
`,
  },
});
