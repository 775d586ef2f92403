import type { LookAtFile, Pointer } from '../../model.ts';
import { folderJudged, inRecord } from '../../rule/folder-judgement.ts';
import {
  type FirstFew,
  type Lacks,
  lackMessages,
  lacksWith,
  NONE,
  NOTHING_LACKS,
  oneMore,
  sayFew,
  whyUnclear,
} from '../../rule/folder-records.ts';
import { defineFolderRule } from '../../rule/folder-rule.ts';
import type { FactPlace, FactSource } from '../../rule/folder-view.ts';
import { notApplicable } from '../../rule/judgement.ts';
import { proposal } from '../../rule/rule.ts';
import { type DigestNumbers, type Numbers, numberDigests, numberList } from './_digests.ts';

/** A digest that a record gives, where it first does. */
interface Digest {
  readonly sha256: string;
  readonly at: FactPlace;
}

interface Facts {
  readonly lacks: readonly string[];
  readonly digests: readonly Digest[];
}

const READ = ['plan', 'materials', 'archive'] as const;

/** Of a file without a byte: two empty files are not one file. */
const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The digest that an entry gives, else that of its file. */
function digestOf(
  { sha256, file, at }: { readonly sha256?: string; readonly file?: string; readonly at: Pointer },
  look: LookAtFile,
): { readonly sha256: string; readonly at: Pointer } | null {
  if (sha256 !== undefined) return { sha256: sha256.toLowerCase(), at: `${at}/sha256` };
  const found = file === undefined ? null : look(file);
  return found?.kind === 'regular' && found.sha256 !== OF_NOTHING ? { sha256: found.sha256, at: `${at}/file` } : null;
}

function digestsIn({ view, place, look }: FactSource): readonly Digest[] {
  const entries = [...view.archive, ...view.plan.versions, ...view.materials.flatMap(({ drafts }) => drafts)];
  const first = new Map<string, Digest>();
  for (const entry of entries) {
    const digest = digestOf(entry, look);
    if (digest !== null && !first.has(digest.sha256)) first.set(digest.sha256, { ...digest, at: place(digest.at) });
  }
  return [...first.values()];
}

/** A file in the records of more than one unit. */
interface Shared {
  readonly sha256: string;
  readonly units: Set<string>;
  readonly second: { readonly path: string; readonly at: FactPlace };
  /** Where else it stands, in one record of each unit. */
  others: FirstFew;
}

/** A record that gives digests. */
interface Giver {
  readonly path: string;
  readonly unit: string;
}

interface State {
  readonly numbers: DigestNumbers;
  readonly givers: Giver[];
  /** By a digest's number, which of the givers gave it first, and on which line. */
  readonly firstGiver: Numbers;
  readonly firstLine: Numbers;
  /** By a digest's number. */
  readonly shared: Map<number, Shared>;
  hasSeveralUnits: boolean;
  lacks: Lacks;
  known: number;
}

/** Where a digest stands, `a.yaml:12`. */
const placeOf = ({ path }: Giver, line: number): string => `${path}:${line}`;

/** Takes in a digest that stands in a record before this one. */
function foldRepeated(state: State, number: number, { sha256, at }: Digest, giver: Giver): void {
  const { givers, firstGiver, firstLine, shared } = state;
  const first = givers[firstGiver.at(number)];
  // Two records of one unit are not compared.
  if (first === undefined || first.unit === giver.unit) return;
  const known = shared.get(number);
  if (known === undefined) {
    const others = oneMore(NONE, placeOf(first, firstLine.at(number)));
    const units = new Set([first.unit, giver.unit]);
    shared.set(number, { sha256, units, second: { path: giver.path, at }, others });
  } else if (!known.units.has(giver.unit)) {
    known.units.add(giver.unit);
    known.others = oneMore(known.others, placeOf(giver, at.place.line));
  }
}

function foldDigests(state: State, digests: readonly Digest[], giver: Giver): void {
  const { numbers, givers, firstGiver, firstLine } = state;
  state.hasSeveralUnits ||= givers.length > 0 && givers[0]?.unit !== giver.unit;
  givers.push(giver);
  for (const digest of digests) {
    const number = numbers.of(digest.sha256);
    if (number < state.known) {
      foldRepeated(state, number, digest, giver);
      continue;
    }
    state.known = number + 1;
    firstGiver.push(givers.length - 1);
    firstLine.push(digest.at.place.line);
  }
}

function toFinding({ sha256, units, second, others }: Shared) {
  const params = { digest: `${sha256.slice(0, 12)}…`, n: units.size, places: sayFew(others) };
  return inRecord(second, 'shared', { subject: sha256, params });
}

export default defineFolderRule({
  id: 'folder/shared-evidence',
  order: 4,
  source: proposal('照搬照抄'),
  severity: 'warning',
  duty: 'unit',
  title: { en: 'No file in two units’ records', zh: '不同单位没有相同的材料' },
  why: {
    en: 'The same file in two units’ records is evidence of what one of them did at most.',
    zh: '两个单位的材料内容完全相同，至多能佐证其中一个单位的工作。',
  },
  fix: {
    en: 'Find out whose file it is; the others file what is their own, and correct file and sha256.',
    zh: '查明材料属于哪个单位；其他单位换成本单位自己的材料，并更正文件路径和校验值。',
  },
  messages: {
    ...lackMessages,
    pass: { en: 'no file stands in the records of two units', zh: '没有两个单位的材料相同' },
    fail: {
      en: '{findings|plural:file stands,files stand} in the records of more than one unit',
      zh: '有{findings}份材料同时出现在不同单位的记录中',
    },
    shared: {
      en: '{path}: the same file (sha256 {digest}) stands in the records of {n} units; it is also at {places}; find out whose it is',
      zh: '{path}：同一份材料（校验值 {digest}）出现在{n}个单位的记录中，另见{places}；请查明属于哪个单位',
    },
    nothing: {
      en: 'fewer than two units give a sha256 or a file that is there: there is nothing to compare',
      zh: '登记了校验值（sha256）或材料文件在档的单位不足两个，无从比较',
    },
  },
  collect: (source): Facts => ({
    lacks: READ.filter((part) => source.isBroken(part)),
    digests: digestsIn(source),
  }),
  start: (): State => ({
    numbers: numberDigests(),
    givers: [],
    firstGiver: numberList(),
    firstLine: numberList(),
    shared: new Map(),
    hasSeveralUnits: false,
    lacks: NOTHING_LACKS,
    known: 0,
  }),
  fold: (state, record) => {
    const { unit, path, facts } = record;
    state.lacks = lacksWith(state.lacks, record);
    if (unit !== null && facts !== null && facts.digests.length > 0) foldDigests(state, facts.digests, { path, unit });
    return state;
  },
  judge: ({ shared, lacks, hasSeveralUnits }) => {
    const findings = [...shared].sort(([a], [b]) => a - b).map(([, file]) => toFinding(file));
    const lack = whyUnclear(lacks);
    if (findings.length === 0 && lack) return lack;
    return hasSeveralUnits ? folderJudged(findings) : notApplicable('nothing');
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
