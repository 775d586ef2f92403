import type { FileState, Finding } from '../../model.ts';
import { type Entry, finding, noneOf, notApplicable, unclear } from '../../rule/judgement.ts';
import { defineRule, type Input, proposal } from '../../rule/rule.ts';

interface Naming extends Entry {
  readonly file: string;
  readonly sha256?: string;
}

type Wrong = Exclude<FileState['kind'], 'regular' | 'noFolder'>;

/** The plan versions, drafts and archive entries that name a file. */
function namingFiles({ plan, materials, archive }: Pick<Input, 'plan' | 'materials' | 'archive'>): readonly Naming[] {
  const entries: readonly (Entry & { readonly file?: string; readonly sha256?: string })[] = [
    ...plan.versions,
    ...materials.flatMap(({ drafts }) => drafts),
    ...archive,
  ];
  return entries.flatMap((entry) => (entry.file === undefined ? [] : { ...entry, file: entry.file }));
}

/** The finding about a file; null if it is fine, `noFolder` if its folder is unknown. */
function wrongWith(entry: Naming, state: FileState): Finding<Wrong | 'differs'> | 'noFolder' | null {
  const { file, sha256: given } = entry;
  if (state.kind === 'noFolder') return 'noFolder';
  if (state.kind !== 'regular') return finding(entry, state.kind, { file }, `${entry.at}/file`);
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
  title: { en: 'Files are there and unchanged', zh: '材料文件真实在档' },
  why: {
    en: 'A file that the record names but that is missing, or was changed after it was registered, proves nothing.',
    zh: '记录所列文件不存在，或登记后又被改动的，不能作为依据。',
  },
  fix: {
    en: 'Put the file into the folder of the record, under the path given in file; where it differs from its sha256, put back the file that was registered, or, if a new one is rightly there, compute its sha256 anew.',
    zh: '将文件放入记录所在文件夹，路径与所填文件（file）一致；与校验值（sha256）不符的，恢复登记时的文件；确属更换文件的，重新计算并填写校验值。',
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
      en: '{file} is no path inside the folder of the record; write it relative to the record, with / and without ..',
      zh: '“{file}”不在记录所在文件夹之内；请填写相对于记录的路径，用“/”分隔，不用“..”',
    },
    notRegular: {
      en: '{file} is no ordinary file (a folder or a device); name the file itself',
      zh: '“{file}”不是普通文件（可能是文件夹或设备）；请填写文件本身的路径',
    },
    unreadable: {
      en: '{file} cannot be read; check its permissions',
      zh: '文件“{file}”无法读取；请检查访问权限',
    },
    tooLarge: {
      en: '{file} is too large to be checked; split it into smaller files',
      zh: '文件“{file}”过大，无法核对；请拆分后重新登记',
    },
    differs: {
      en: '{file} is not the file that was registered: its SHA-256 is {actual}; put back that file, or correct the sha256',
      zh: '文件“{file}”与登记的校验值（sha256）不符，实际为{actual}；请恢复原文件，或更正校验值',
    },
    noFolder: {
      en: 'not judged: the record came on standard input without a name, so its files cannot be looked for; give its place with --stdin-path',
      zh: '未作判断：记录从标准输入读取，未指明所在位置，无法查找其中所列文件；请用 --stdin-path 指明',
    },
    noFile: {
      en: 'the record names no file',
      zh: '记录中没有填写文件路径（file）',
    },
  },
  check: (input) => {
    const entries = namingFiles(input);
    if (entries.length === 0) return notApplicable('noFile');
    const results = entries.map((entry) => ({ entry, wrong: wrongWith(entry, input.look(entry.file)) }));
    const findings = results.flatMap(({ wrong }) => (wrong === null || wrong === 'noFolder' ? [] : wrong));
    if (findings.length === 0 && results.some(({ wrong }) => wrong === 'noFolder')) return unclear('noFolder');
    return noneOf(findings, { counted: results.filter(({ wrong }) => wrong === null).map(({ entry }) => entry) });
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
