import path from 'node:path';
import { fileAt, reportPath } from '../../discover/discover.ts';
import type { Roster, RosterUnit } from '../../documents/roster.ts';
import { CONFIG_NAME } from '../../inputs/config.ts';
import { type Document, readDocument } from '../../inputs/document.ts';
import { makeFiles } from '../../inputs/files.ts';
import { problem, problemAt } from '../../inputs/problem.ts';
import type { Lang, Localized, Problem } from '../../model.ts';
import { pathToType } from '../../report/text/shell-word.ts';
import { readFlags } from '../out/flags.ts';
import { auditOf, langOf } from '../out/setup.ts';
import { refuse, tellAll, type World } from '../out/world.ts';
import { standingAt, writeNewFile } from './new-file.ts';
import { type InitFlags, newFile, placeSchema, sayNotWritten, schemaFrom, tongueOf } from './new-record.ts';
import type { Known } from './record-skeleton.ts';
import { WORDS } from './words.ts';

const MESSAGES = {
  noUnit: {
    en: '{roster}: the roster lists no units, so there is no record to write; enter the units first',
    zh: '{roster}：名册中没有单位，无可生成的记录；请先填写单位',
  },
  sameName: {
    en: 'the unit ids {first} and {id} give the same file name on a system that ignores case; nothing is written. Give one unit another id',
    zh: '单位编号 {first} 和 {id} 在不区分大小写的系统上会生成同名文件，未生成任何记录；请为其中一个单位另编编号',
  },
  reserved: {
    en: 'the record of the unit {id} would be called {file}, which is another file’s name; nothing is written. Give the unit another id, or name another folder: audit init FOLDER --roster {roster}',
    zh: '单位 {id} 的记录应命名为 {file}，但该文件名另有用途，未生成任何记录；请为该单位另编编号，或指定其他文件夹：audit init 文件夹 --roster {roster}',
  },
  folderInTheWay: {
    en: '{file} is a folder, so the record of unit {id} cannot be written there; nothing is written. Rename the folder',
    zh: '{file} 是文件夹，无法在此生成单位 {id} 的记录，未生成任何记录；请将该文件夹改名',
  },
  noTeam: {
    en: 'the supervision team {team} is not in the roster, or is in it twice; in {file} its members are left to fill in',
    zh: '督导组 {team} 在名册中没有或不止一个，{file} 中的督导组成员留待填写',
  },
  written: {
    en: '{n|plural:record,records} written into {folder}. Fill them in, then audit them: {command}',
    zh: '已在 {folder} 中生成{n}份记录。请填写后核查：{command}',
  },
  existed: {
    en: 'left unchanged, since they exist already ({n}): {files}',
    zh: '有{n}个文件已经存在，未作改动：{files}',
  },
  complete: {
    en: 'every unit of {roster} has a file in {folder} already; nothing is written',
    zh: '{roster} 中的各单位在 {folder} 中均已有文件，未生成新的记录',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** What the records of a roster's units are written from, and where. */
interface Plan {
  readonly roster: Roster;
  readonly places: Document['places'];
  readonly file: string;
  /** As messages call the roster. */
  readonly name: string;
  readonly folder: string;
  /** The kind of the records. */
  readonly ending: Ending;
  readonly cwd: string;
  readonly lang: Lang;
  /** What audits the records. */
  readonly command: string;
}

const ENDINGS = ['.yaml', '.xlsx', '.ods'] as const;
type Ending = (typeof ENDINGS)[number];
/** By which a unit may have a record already. */
const TAKEN_ENDINGS: readonly string[] = [...ENDINGS, '.yml'];

const fileName = ({ id }: RosterUnit, { ending }: Pick<Plan, 'ending'>): string => `${id}${ending}`;
const shownAs = (plan: Plan, unit: RosterUnit, name = fileName(unit, plan)): string =>
  reportPath(plan.cwd, path.join(plan.folder, name));

/** The members of a unit's team, where the roster says without doubt who they are. */
function membersOf({ teams }: Roster, unit: RosterUnit): readonly Known[] | null {
  const [team, ...others] = teams.filter(({ id }) => id === unit.team);
  if (!team || others.length > 0) return null;
  return team.members.map(({ id, name }) => ({ id, name }));
}

/** What the roster knows of a unit's record. An empty list is left out: it would say that there is none. */
export function knownOf(roster: Roster, unit: RosterUnit): Readonly<Record<string, Known>> {
  const { id, name, aliases = [], category, team } = unit;
  const members = membersOf(roster, unit) ?? [];
  return {
    unit: { id, name, category, ...(aliases.length > 0 ? { aliases } : {}) },
    supervision: { team, ...(members.length > 0 ? { members } : {}) },
  };
}

/** The reason, known before anything is written, why the record of a unit cannot be. */
function obstacle(plan: Plan, unit: RosterUnit, index: number): Problem | null {
  const { roster, places, name, folder, file, lang } = plan;
  const at = places.place(`/units/${index}/id`);
  const lower = fileName(unit, plan).toLowerCase();
  const first = roster.units.slice(0, index).find((other) => fileName(other, plan).toLowerCase() === lower);
  if (first) return problemAt(name, at, MESSAGES.sameName, { params: { first: first.id, id: unit.id } });
  const shown = { id: unit.id, file: shownAs(plan, unit), roster: pathToType(name, lang) };
  const isRoster = path.relative(folder, file).toLowerCase() === lower;
  if (isRoster || lower === CONFIG_NAME) return problemAt(name, at, MESSAGES.reserved, { params: shown });
  const isFolder = standingAt(path.join(folder, fileName(unit, plan)), '') === 'folder';
  return isFolder ? problemAt(name, at, MESSAGES.folderInTheWay, { params: shown }) : null;
}

function obstacles(plan: Plan): readonly Problem[] {
  const { roster, name, folder, cwd } = plan;
  if (roster.units.length === 0) return [problem(MESSAGES.noUnit, { roster: name })];
  if (standingAt(folder, '') !== 'folder') return [problem(WORDS.noFolder, { folder: reportPath(cwd, folder) })];
  return roster.units.flatMap((unit, index) => obstacle(plan, unit, index) ?? []);
}

/** A unit's record of another kind: a second one would count twice. */
const otherOf = ({ folder, ending }: Plan, { id }: RosterUnit): string | undefined =>
  TAKEN_ENDINGS.filter((one) => one !== ending)
    .map((one) => `${id}${one}`)
    .find((name) => standingAt(path.join(folder, name), '') !== 'absent');

/** Writes the records, and says what came of it. */
async function writeAll(plan: Plan, recordOf: (unit: RosterUnit) => Promise<string | Uint8Array>) {
  const { roster, name, cwd, command } = plan;
  const fresh: RosterUnit[] = [];
  const existed: string[] = [];
  let stopped: Problem | null = null;
  for (const unit of roster.units) {
    const other = otherOf(plan, unit);
    const file = path.join(plan.folder, fileName(unit, plan));
    const why = other === undefined ? writeNewFile(file, await recordOf(unit)) : 'exists';
    if (why === null) fresh.push(unit);
    else if (why === 'exists') existed.push(shownAs(plan, unit, other));
    else {
      stopped = sayNotWritten(why, shownAs(plan, unit));
      break;
    }
  }
  const folder = reportPath(cwd, plan.folder);
  const teamless = fresh.filter((unit) => membersOf(roster, unit) === null);
  const said = [
    ...(fresh.length === 0 && stopped === null ? [problem(MESSAGES.complete, { roster: name, folder })] : []),
    ...(fresh.length > 0 ? [problem(MESSAGES.written, { n: fresh.length, folder, command })] : []),
    ...(existed.length > 0 ? [problem(MESSAGES.existed, { n: existed.length, files: existed })] : []),
    ...teamless.map((unit) => problem(MESSAGES.noTeam, { team: unit.team, file: shownAs(plan, unit) })),
    ...(stopped ? [stopped] : []),
  ];
  return { said, isWhole: stopped === null };
}

/**
 * `audit init [FOLDER] --roster FILE`: writes a record to fill in for every unit that has none, and never over anything.
 * A workbook's name in place of the folder stands for its folder, and for workbooks.
 */
export async function initFromRoster(given: string | undefined, flags: InitFlags, world: World): Promise<number> {
  const { cwd } = world;
  const lang = langOf(flags, world);
  const reader = readFlags(flags);
  const tongue = tongueOf(flags, reader, world);
  if (reader.problems.length > 0) return refuse(world, lang, reader.problems);
  const { file, name } = fileAt(cwd, flags.roster ?? '');
  const read = readDocument(makeFiles(cwd), file, 'roster');
  if (!read.ok) return refuse(world, lang, read.problems);
  const ending = ENDINGS.find((one) => one !== '.yaml' && given?.toLowerCase().endsWith(one)) ?? '.yaml';
  const folder =
    given === undefined ? path.dirname(file) : path.resolve(cwd, ending === '.yaml' ? given : path.dirname(given));
  // What the roster's schema has nothing against is what the type says.
  const roster = read.document.value as Roster;
  const command = auditOf(reportPath(cwd, folder), flags, world);
  const plan: Plan = { roster, places: read.document.places, file, name, folder, ending, cwd, lang, command };
  const hindrances = obstacles(plan);
  if (hindrances.length > 0) return refuse(world, lang, hindrances);
  const schemaProblem = flags.withSchema ? placeSchema(folder, cwd) : null;
  if (schemaProblem) return refuse(world, lang, [schemaProblem]);
  const schema = schemaFrom(folder);
  const { said, isWhole } = await writeAll(plan, (unit) =>
    newFile(fileName(unit, plan), { schema, tongue, known: knownOf(roster, unit) }),
  );
  tellAll(world, lang, said);
  return isWhole ? 0 : 2;
}
