import { isUtf8 } from 'node:buffer';
import path from 'node:path';
import { isDescriptor, isStandardInput } from '../discover/descriptor.ts';
import {
  type Discovery,
  discover,
  type FoundFile,
  type Ignored,
  type IgnoreList,
  type ReadIgnoreFile,
} from '../discover/discover.ts';
import { byPath } from '../discover/disk-names.ts';
import { sayPassedOver } from '../discover/words.ts';
import type { Roster } from '../documents/roster.ts';
import { KINDS } from '../kinds.ts';
import { fileFinding } from '../load/file/diagnostic.ts';
import { guessEncoding } from '../load/file/encoding.ts';
import { type ReadResult, readPipe, readRecordFile } from '../load/file/read.ts';
import type { PassedOver, Place, Pointer, Problem } from '../model.ts';
import { NAMED_KINDS } from '../names/shape.ts';
import readable from '../rules/record/readable.ts';
import { type Kind, kindOf, saysRecord } from '../validate/kind-of.ts';
import { schemaOf } from '../validate/ready.ts';
import { halvesOf } from '../validate/schema.ts';
import type { Meant } from '../validate/take-meant.ts';
import { isNoRecord } from '../workbook/load-record.ts';
import { type DocumentResult, documentIn, documentOf, readDocument } from './document.ts';
import type { Files } from './files.ts';
import { problem, problemsIn } from './problem.ts';

/** Remembers values derived from files between the runs of one process. */
export interface Memoizer {
  /** Computes the value again only where the file has changed; `what` names the value. */
  memoize<T>(what: string, file: string, compute: () => T): T;
}

/** A record to audit, still unread. */
export interface RecordInput {
  /** As reports name it. */
  readonly path: string;
  /** The folder of the files that it may name, or null. */
  readonly folder: string | null;
  /** Where it is, so that another thread can read it. */
  found?(): FoundFile;
  /** Reads it. The bytes are valid until another record is read; where `isEnough` accepts the first ones, only those are read. */
  read(isEnough?: (head: Uint8Array) => boolean): ReadResult;
}

export interface RosterFile {
  /** As reports name it. */
  readonly path: string;
  readonly roster: Roster;
  readonly sha256: string;
  /** Most of its keys are in Chinese. */
  readonly keys?: 'zh';
  place(at: Pointer): Place;
}

/** Everything that one run reads. */
export interface Inputs {
  readonly records: readonly RecordInput[];
  readonly roster: RosterFile | null;
  /** The rules over a whole folder run. */
  readonly ofFolder: boolean;
  /** The roster was found among the records, and not given by the user. */
  readonly rosterAmongRecords: boolean;
  /** How many files ignore files left out. */
  readonly ignored: number;
  /** What may be taken for a record and is not audited, in the order of the paths. */
  readonly passedOver: readonly PassedOver[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

export interface InputRequest {
  readonly paths: readonly string[];
  /** Reads the disk and keeps track of every file read. Paths are relative to its working directory. */
  readonly files: Files;
  readonly stdinPath: string | null;
  /** The content of standard input; null if it was not requested. */
  readonly stdin: ReadResult | null;
  /** The roster's file; null to take the one found among the records. */
  readonly roster: string | null;
  /** The rules over a whole folder run even if no folder is asked for. */
  readonly withFolder: boolean;
  /** What the configuration leaves out of folders. */
  readonly ignore: IgnoreList | null;
  /** False for no ignore file, nor what the configuration leaves out. */
  readonly mayIgnore: boolean;
  /** What earlier runs of this process found out. */
  readonly memory?: Memoizer | null;
  /** Hears how many files were found, before the first is read. */
  found?(files: number): void;
}

const MESSAGES = {
  twoRosters: {
    en: 'there are {n} rosters: {paths}; leave one in the folder, or name one with --roster',
    zh: '有{n}份名册：{paths}；请只保留一份，或用 --roster 指定其中一份',
  },
  noRecord: {
    en: 'there is no record to audit; records are files ending in .yaml, .yml, .xlsx or .ods',
    zh: '没有可供核查的记录；记录文件的扩展名应为 .yaml、.yml、.xlsx 或 .ods',
  },
  profileIgnored: {
    en: '{path} is a profile, not a record; it sets nothing unless it is named with --profile',
    zh: '{path}是审核标准，不是记录；除非用 --profile 指定，否则不起作用',
  },
  notItsKind: {
    en: '{path} calls itself {said} but does not match that schema, so it is audited as a record',
    zh: '{path}自称 {said}，但与该格式不符，因此按记录核查',
  },
  namedOther: {
    en: '{path} is {said}, not a record; name a folder or records to audit',
    zh: '{path}是 {said}，不是记录；请指定记录或其所在的文件夹',
  },
  namedRoster: {
    en: '{path} is a roster, not a record; name it with --roster',
    zh: '{path}是名册，不是记录；请用 --roster 指定',
  },
  other: {
    en: '{path} is not a record ({title}) and is not audited',
    zh: '{path}不是记录（{title}），未予核查',
  },
  otherBook: {
    en: '{path} is a workbook without any sheet of a record, and is not audited',
    zh: '{path}中没有一张工作表属于记录，未予核查',
  },
  ignored: {
    en: '{count|plural:file was,files were} left out by {by}',
    zh: '{by}排除了{count}个文件，未予核查',
  },
  ignoredMore: {
    en: 'at least {count|plural:file was,files were} left out by {by}; the folders that it leaves out are too large or cannot be opened, so not every file in them was counted',
    zh: '{by}至少排除了{count}个文件，未予核查；所排除的文件夹过大或无法打开，其中的文件未能全部统计',
  },
} as const;

const standardInput = (stdin: ReadResult, { files, stdinPath }: InputRequest): RecordInput => {
  const read = () => stdin;
  if (stdinPath === null) return { path: '-', folder: null, read };
  const file = path.resolve(files.cwd, stdinPath);
  return { path: files.nameOf(file), folder: path.dirname(file), read };
};

interface Told extends Kind {
  readonly file: RecordInput;
  /** It is a workbook, and none of its sheets is of a record. */
  readonly isOtherBook?: boolean;
}

/** The last roster that was read while kinds were told, so that it is not read again. */
interface LastRoster {
  readonly file: RecordInput;
  readonly meant: Meant;
}

/** What a file is. What cannot be read is a record: it shall fail as one. */
function tellKind(file: RecordInput, memory: Memoizer | null, takeRoster: (meant: Meant) => void): Told {
  const tell = (): Omit<Told, 'file'> => {
    let isRecord = false as boolean;
    const read = file.read((head) => {
      isRecord = saysRecord(head);
      return isRecord;
    });
    if (!read.ok || isRecord) return { kind: 'record', said: null };
    return { ...kindOf(read.bytes, takeRoster), isOtherBook: isNoRecord(read.bytes) };
  };
  const name = file.found?.().file ?? null;
  return { ...(memory && name !== null ? memory.memoize('kind', name, tell) : tell()), file };
}

/** Lets the units of a roster share the texts that many of them have: of very many units that is a tenth of the roster. */
function shareTexts(units: readonly { team: string; category: string }[]): void {
  const texts = new Map<string, string>();
  const shared = (text: string): string => {
    const first = texts.get(text);
    if (first === undefined) texts.set(text, text);
    return first ?? text;
  };
  for (const unit of units) {
    unit.team = shared(unit.team);
    unit.category = shared(unit.category);
  }
}

export interface ChosenRoster {
  readonly roster: RosterFile | null;
  readonly problems: readonly Problem[];
}

/** Reads a roster; `name` is how reports call it. */
export const loadRoster = (files: Files, file: string, name: string): ChosenRoster =>
  rosterIn(readDocument(files, file, 'roster'), name);

function rosterIn(read: DocumentResult, name: string): ChosenRoster {
  if (!read.ok) return { roster: null, problems: read.problems };
  const { value, sha256, places, written } = read.document;
  // What the roster's schema has nothing against is what the type says.
  const roster = value as Roster;
  shareTexts(roster.units);
  const keys = written === 'zh' ? { keys: written } : {};
  const place = places.placeLater?.() ?? places.place;
  return { roster: { path: name, roster, sha256, place, ...keys }, problems: [] };
}

function chooseRoster(
  { roster, files, memory }: InputRequest,
  found: readonly RecordInput[],
  last: LastRoster | null,
): ChosenRoster {
  const load = (given: string, meant: Meant | null = null): ChosenRoster => {
    const file = path.resolve(files.cwd, given);
    const name = files.nameOf(file);
    const read = () => (meant ? rosterIn(documentOf(meant, 'roster', name), name) : loadRoster(files, file, name));
    const chosen = memory ? memory.memoize(`roster ${name}`, file, read) : read();
    files.note(file, 'roster', chosen.roster?.sha256 ?? null);
    return chosen;
  };
  if (roster !== null) return load(roster);
  const [only, ...others] = found;
  if (only === undefined) return { roster: null, problems: [] };
  if (others.length === 0) return load(only.path, last?.file === only ? last.meant : null);
  const paths = found.map((file) => file.path);
  return { roster: null, problems: [problem(MESSAGES.twoRosters, { n: found.length, paths }, 'twoRosters')] };
}

/** Why a file that calls itself something else is a record all the same. */
function sayNotItsKind({ file, said }: Told): readonly Problem[] {
  if (said === null) return [];
  const typed = NAMED_KINDS.find((kind) => kind === said);
  const read = typed ? file.read() : null;
  const document = typed && read?.ok ? documentIn(read.bytes, typed, file.path) : null;
  const why = document === null || document.ok ? [] : document.problems;
  return [problem(MESSAGES.notItsKind, { path: file.path, said: KINDS[said].says }), ...why];
}

/** A file that is named is audited, or the run says why not. */
const sayNamed = ({ file, kind }: Told): Problem =>
  problem(
    kind === 'roster' ? MESSAGES.namedRoster : MESSAGES.namedOther,
    { path: file.path, said: KINDS[kind].says },
    'notARecord',
  );

/** A document of another kind among the records. */
function sayOther({ kind, isOtherBook, file: { path: name } }: Told): Problem {
  if (isOtherBook) return problem(MESSAGES.otherBook, { path: name });
  if (kind === 'profile') return problem(MESSAGES.profileIgnored, { path: name });
  const { en, zh } = halvesOf(schemaOf(kind).title);
  return problem(
    { en: MESSAGES.other.en.replace('{title}', en.toLowerCase()), zh: MESSAGES.other.zh.replace('{title}', zh) },
    { path: name },
  );
}

/** Notepad on a Chinese system saves as GBK, or as UTF-16. */
const textOf = (bytes: Uint8Array): string =>
  (isUtf8(bytes) ? null : guessEncoding(bytes)?.text) ?? new TextDecoder().decode(bytes);

/** An ignore file is untrusted as a record is, and read the same way. */
const readIgnoreFile =
  (files: Files): ReadIgnoreFile =>
  ({ file, name, within }) => {
    const read = files.read(file, 'ignore', { within });
    if (read.ok) return { ok: true, text: textOf(read.bytes) };
    return { ok: false, problems: problemsIn(name, readable.messages, read.findings) };
  };

const sayIgnored = ({ by, count, isWhole }: Ignored): Problem =>
  problem(isWhole ? MESSAGES.ignored : MESSAGES.ignoredMore, { by, count });

/** A file whose name no text opens. */
const UNOPENED: ReadResult = { ok: false, findings: [fileFinding('oddName')] };

/** Every record is read into it, and its bytes are done with before the next one is. */
const BUFFER_BYTES = 65_536;
const into = Buffer.allocUnsafeSlow(BUFFER_BYTES);

let lastFolder = '';

/** The folder of a file. Records come by folders, so that those of one folder share its text. */
function folderOf(file: string): string {
  const folder = path.dirname(file);
  if (folder !== lastFolder) lastFolder = folder;
  return lastFolder;
}

/** A class, so that a hundred thousand of them share what reads them. The full path is put together when it is needed. */
class FileInput implements RecordInput {
  readonly path: string;
  readonly folder: string | null;
  private readonly within: string | null;
  constructor({ file, path: name, within }: FoundFile) {
    this.path = name;
    this.folder = file === null ? null : folderOf(file);
    this.within = within;
  }
  found(): FoundFile {
    const file = this.folder === null ? null : path.join(this.folder, path.posix.basename(this.path));
    return { file, path: this.path, within: this.within };
  }
  read(isEnough?: (head: Uint8Array) => boolean): ReadResult {
    const { file, within } = this.found();
    return file === null ? UNOPENED : readRecordFile(file, { within, into, isEnough });
  }
}

export const recordInput = (found: FoundFile): RecordInput => new FileInput(found);

/** A pipe is read once, here: no other thread, and no second look, would find anything in it. */
function pipeInput({ file, path: name }: FoundFile): RecordInput | null {
  const read = file !== null && isDescriptor(file) ? readPipe(file) : null;
  return read && { path: name, folder: null, read: () => read };
}

/** Reads again the records that a report names, if their files still exist. */
export const inputsAtHand =
  (cwd: string) =>
  (name: string): RecordInput =>
    recordInput({ file: path.resolve(cwd, name), path: name, within: null });

/** Finds what the paths name, standard input aside. */
export function findFiles(request: Pick<InputRequest, 'paths' | 'files' | 'ignore' | 'mayIgnore'>): Discovery {
  const { files, ignore, mayIgnore } = request;
  const paths = request.paths.filter((given) => !isStandardInput(given));
  return discover({ paths, cwd: files.cwd, ignore, mayIgnore, read: readIgnoreFile(files) });
}

/** Finds what the paths name, and tells records from rosters and profiles. */
export function gatherInputs(request: InputRequest): Inputs {
  const { stdin } = request;
  const found = findFiles(request);
  request.found?.(found.files.length);
  const sorted = sortFound(found.files, request);
  const records = stdin === null ? sorted.records : [...sorted.records, standardInput(stdin, request)].sort(byPath);
  const rosters = sorted.others.filter(({ kind }) => kind === 'roster').map(({ file }) => file);
  const chosen = chooseRoster(request, rosters, sorted.lastRoster);
  const isNamed = request.roster !== null;
  const problems = [...found.problems, ...sorted.named.map(sayNamed), ...chosen.problems];
  const nothing = records.length === 0 && chosen.roster === null && problems.length === 0;
  const left = [
    ...found.passedOver.filter(({ path: name }) => !sorted.ofRun.has(name)),
    ...(isNamed ? rosters : []).map(({ path: name }): PassedOver => ({ path: name, reason: 'roster' })),
  ];
  const others = sorted.others.filter(({ kind }) => kind !== 'roster');
  return {
    records,
    roster: chosen.roster,
    rosterAmongRecords: !isNamed && chosen.roster !== null,
    ofFolder: found.ofFolder || request.withFolder,
    ignored: found.ignored.reduce((sum, { count }) => sum + count, 0),
    passedOver: [...left, ...others.map(({ file }): PassedOver => ({ path: file.path, reason: 'otherKind' }))].sort(
      byPath,
    ),
    problems: nothing ? [...problems, problem(MESSAGES.noRecord, {}, 'noRecord')] : problems,
    notices: [
      ...found.ignored.map(sayIgnored),
      ...sayPassedOver(left.filter(({ path: name }) => !sorted.told.has(name))),
      ...sorted.misnamed.flatMap(sayNotItsKind),
      ...others.map((told) => sayOther(told)),
    ],
  };
}

/** Separates the records from documents of other kinds, and from files that the run has read as such already. */
function sortFound(found: readonly FoundFile[], { files, roster, memory }: InputRequest) {
  const own = files.list().filter(({ kind }) => kind === 'roster' || kind === 'profile' || kind === 'config');
  const ofRun = new Set(own.filter(({ sha256 }) => sha256 !== null).map(({ path: name }) => name));
  if (roster !== null) ofRun.add(files.nameOf(path.resolve(files.cwd, roster)));
  let lastRoster = null as LastRoster | null;
  const told = found
    .filter(({ path: name }) => !ofRun.has(name))
    .map((one) => {
      const file = pipeInput(one) ?? recordInput(one);
      // A watching run remembers rosters by what their files were, and so reads them by itself.
      return tellKind(file, memory ?? null, (meant) => {
        if (!memory) lastRoster = { file, meant };
      });
    });
  files.noteRecords(told.map(({ file }) => file));
  const isNamed = ({ file }: Told): boolean => (file.found?.().within ?? null) === null;
  const isRecord = (one: Told): boolean => one.kind === 'record' && (one.isOtherBook !== true || isNamed(one));
  const others = told.filter((one) => !isRecord(one));
  return {
    records: told.filter(isRecord).map(({ file }) => file),
    /** Those that call themselves something else. */
    misnamed: told.filter(({ kind, said }) => kind === 'record' && said !== null),
    others: others.filter((one) => !isNamed(one)),
    named: others.filter(isNamed),
    ofRun,
    lastRoster,
    /** What the run has a word on already: a configuration in the records' folder. */
    told: new Set(own.map(({ path: name }) => name)),
  };
}
