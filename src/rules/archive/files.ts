import type { FileState, Finding } from '../../model.ts';
import { type Entry, finding, noneOf, notApplicable, notCounted, text, unclear } from '../../rule/judgement.ts';
import { flag } from '../../rule/option.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';

interface Filed extends Entry {
  readonly file?: string;
  readonly sha256?: string;
}
type Naming = Filed & { readonly file: string };

type Absent = Exclude<FileState['kind'], 'regular' | 'noFolder'>;
type Wrong = Absent | 'differs' | 'blank' | 'itself' | 'noFileNamed';
type Code = Wrong | 'notCompared' | 'nothingNamed';

/** The plan versions, drafts and archive entries, which may name a file. */
const filedIn = ({ plan, materials, archive }: Input): readonly Filed[] => [
  ...plan.versions,
  ...materials.flatMap(({ drafts }) => drafts),
  ...archive,
];

/** What a message calls each: a version or draft by its number, an archive entry by its id. */
const namesIn = ({ plan, materials, archive, who }: Input): ReadonlyMap<Filed, string> =>
  new Map<Filed, string>([
    ...plan.versions.map((version) => [version, String(version.version)] as const),
    ...materials.flatMap(({ owner, drafts }) =>
      drafts.map((draft) => [draft, `${draft.draft} ${who(owner)}`] as const),
    ),
    ...archive.map((entry) => [entry, entry.id] as const),
  ]);

/** The findings about what names no file. */
function unnamedAmong(others: readonly Filed[], input: Input): readonly Finding<'noFileNamed'>[] {
  const names = namesIn(input);
  return others.map((entry) => finding(entry, 'noFileNamed', { what: names.get(entry) ?? '' }));
}

const namesFile = (entry: Filed): entry is Naming => entry.file !== undefined;

/** The finding about a file; null if it is fine, `noFolder` if its folder is unknown. */
function wrongWith(entry: Naming, state: FileState, own: string | null): Finding<Wrong> | 'noFolder' | null {
  const { file, sha256: given } = entry;
  const at = `${entry.at}/file`;
  if (state.kind === 'noFolder') return 'noFolder';
  if (state.kind !== 'regular') return finding(entry, state.kind, { file }, at);
  if (state.isBlank) return finding(entry, 'blank', { file }, at);
  if (state.sha256 === own || state.isRecord) return finding(entry, 'itself', { file }, at);
  if (given === undefined || given.toLowerCase() === state.sha256.toLowerCase()) return null;
  return finding(entry, 'differs', { file, actual: state.sha256 }, `${entry.at}/sha256`);
}

export default defineRule({
  id: 'archive/files',
  order: 4,
  source: proposal(),
  severity: 'error',
  duty: 'unit',
  reads: [],
  readsIfPresent: ['plan', 'materials', 'archive'],
  options: {
    requireFiles: flag(false, {
      en: 'every plan version, draft and archive entry has to name a file that is there',
      zh: '每稿方案、每稿材料、每件档案都必须填写文件且文件在档',
    }),
  },
  title: { en: 'Files are there and unchanged', zh: '材料文件真实在档' },
  why: {
    en: 'A file that the record names but that is missing, or was changed after it was registered, proves nothing.',
    zh: '记录所列文件不存在，或登记后又被改动的，不能作为依据。',
  },
  fix: {
    en: 'Put the file into the folder of the record, under the path given in file; where it differs from its sha256, put back the file that was registered, or, if a new one is rightly there, compute its sha256 again.',
    zh: '将文件放入记录所在文件夹，路径与所填文件一致；与校验值不符的，恢复登记时的文件；确属更换文件的，重新计算并填写校验值。',
  },
  messages: {
    pass: {
      en: 'every file that the record names is there, and is the one registered where a sha256 is given',
      zh: '记录所列文件均在，填有校验值（sha256）的均相符',
    },
    fail: {
      en: '{findings|plural:file,files} that the record names cannot be confirmed',
      zh: '记录所列文件，有{findings}处核对不上',
    },
    absent: {
      en: 'there is no file {file} in the folder of the record; put it there, or correct the path',
      zh: '记录所在文件夹中没有文件“{file}”；请放入文件，或改正路径',
    },
    outside: {
      en: '{file} is not inside the folder of the record, or is a link that leads out of it; put the file itself there, and write its path relative to the record, with / and without ..',
      zh: '“{file}”不在记录所在文件夹之内，或是通向文件夹之外的链接；请将文件本身放入该文件夹，填写相对于记录的路径，用“/”分隔，不用“..”',
    },
    notRegular: {
      en: '{file} is not an ordinary file (a folder or a device); name the file itself',
      zh: '“{file}”不是普通文件（可能是文件夹或设备）；请填写文件本身的路径',
    },
    unreadable: {
      en: '{file} cannot be read; check its permissions',
      zh: '文件“{file}”无法读取；请检查访问权限',
    },
    tooLarge: {
      en: '{file} is larger than 64 MiB and is not checked; split it into smaller files',
      zh: '文件“{file}”超过64 MiB，未予核对；请拆分后重新登记',
    },
    differs: {
      en: '{file} is not the file that was registered: its SHA-256 is {actual}; put back that file, or correct the sha256',
      zh: '文件“{file}”与登记的校验值（sha256）不符，实际为{actual}；请恢复原文件，或更正校验值',
    },
    blank: {
      en: '{file} is empty, or holds neither a letter nor a number; put the file with its content there',
      zh: '文件“{file}”没有文字、数字等内容；请放入有内容的文件',
    },
    itself: {
      en: '{file} is this record itself, or another unit record; name the file that bears the entry out',
      zh: '文件“{file}”是本记录或另一份单位活动记录；请填写相应材料的文件',
    },
    noFileNamed: {
      en: '{what|draft} names no file; put the file into the folder of the record, and name it under file',
      zh: '{what|draft}没有填写文件（file）；请将文件放入记录所在文件夹并填写路径',
    },
    nothingNamed: {
      en: 'the record names no file to hold its sha256 against',
      zh: '记录填有校验值（sha256），但没有填写文件，无从核对',
    },
    notCompared: {
      en: 'it has a sha256 and no file, so not compared',
      zh: '只有校验值（sha256），没有填写文件（file），未作比对',
    },
    noFolder: {
      en: 'not judged: the record came on standard input without a name, so its files cannot be looked for; give its place with --stdin-path',
      zh: '无法判定：记录从标准输入读取，未指明所在位置，无法查找其中所列文件；请用 --stdin-path 指明',
    },
    noFile: {
      en: 'the record names no file',
      zh: '记录中没有填写文件路径（file）',
    },
  },
  check: (input, { requireFiles }) => {
    const all = filedIn(input);
    const entries = all.filter(namesFile);
    const others = all.filter((entry) => !namesFile(entry));
    const unnamed = requireFiles ? unnamedAmong(others, input) : [];
    const untold = requireFiles ? [] : others.filter(({ sha256 }) => sha256 !== undefined);
    if (entries.length + unnamed.length + untold.length === 0) return notApplicable('noFile');
    const results = entries.map((entry) => ({
      entry,
      wrong: wrongWith(entry, input.look(entry.file), input.own.sha256),
    }));
    const wrong = results.flatMap(({ wrong }) => (wrong === null || wrong === 'noFolder' ? [] : wrong));
    const findings = [...wrong, ...unnamed];
    if (findings.length === 0 && results.some(({ wrong }) => wrong === 'noFolder')) return unclear('noFolder');
    const judged = noneOf<Code>(findings, {
      counted: results.filter(({ wrong }) => wrong === null).map(({ entry }) => entry),
      notCounted: untold.map((entry) => notCounted(entry, 'notCompared')),
    });
    return entries.length + findings.length > 0 ? judged : { ...judged, message: text('nothingNamed') };
  },
  examples: {
    pass: `
archive:
  - {id: A-001, title: 动员大会讲话及签到, made: 2014-02-26, filed: 2014-02-27, file: archive/a-001.txt}
`,
    fail: `
archive:
  - {id: A-001, title: 动员大会讲话及签到, made: 2014-02-26, filed: 2014-02-27, file: archive/a-001.txt}
  - {id: A-002, title: 签到表, made: 2014-02-26, filed: 2014-02-27, file: archive/missing.txt}  # !absent
  - {id: A-003, title: 会场照片, made: 2014-02-26, filed: 2014-02-27, file: ../photo.jpg}  # !outside
`,
    files: {
      'archive/a-001.txt': {
        kind: 'regular',
        sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
      },
      '../photo.jpg': { kind: 'outside' },
    },
  },
});
