import type { Roster } from '../documents/roster.ts';
import { makeTally } from '../judge/summary.ts';
import type { PassedOver, PlacedCheck, PlacedFinding, Problem, Summary, WaiversReport } from '../model.ts';
import { type Heard, teamIdIn } from '../sheets/gather.ts';
import type { RecordTodo } from '../todo/items/item.ts';
import { type Mask, makeMask, makeOwner, namesIn, namesOfUnits, SHOWN } from './mask.ts';

/** A run, and what is left to do. */
export interface WholeRun extends Heard {
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  readonly todos: readonly RecordTodo[];
}

/** What a run says of one team's units. Nothing in it names a unit of another team. */
export interface TeamRun extends WholeRun {
  /** Its id; null of units without one. */
  readonly team: string | null;
  readonly roster: Roster | null;
}

const NO_ROSTER: Pick<Roster, 'units' | 'teams'> = { units: [], teams: [] };

/** What is only of one team: by the files of its units, and in the roster by their lines. */
interface Share {
  readonly team: string | null;
  readonly paths: ReadonlySet<string>;
  readonly allPaths: ReadonlySet<string>;
  readonly roster: Pick<Roster, 'units' | 'teams'>;
}

type Entry = Pick<PlacedFinding, 'path' | 'pointer'> & {
  readonly subject?: string | null;
  readonly label?: string;
  readonly params?: PlacedFinding['params'];
};

function isOfTeam({ team, paths, allPaths, roster }: Share, entry: Entry): boolean {
  const { path, pointer, subject, label, params } = entry;
  if (path !== undefined && allPaths.has(path)) return paths.has(path);
  if (team === null) return false;
  const [, list, index] = pointer.split('/');
  if (list === 'units' && index !== undefined) return roster.units[Number(index)]?.team === team;
  if (list === 'teams' && index !== undefined) return roster.teams[Number(index)]?.id === team;
  return [params?.['team'], (subject ?? label)?.split(' ')[0]].includes(team);
}

/** What a check over all records says of a team; null where all that it says is of others. */
function checkFor(share: Share, check: PlacedCheck): readonly PlacedCheck[] {
  const ofTeam = <E extends Entry>(entries: readonly E[]): readonly E[] =>
    entries.filter((entry) => isOfTeam(share, entry));
  const findings = ofTeam(check.findings);
  const { paths: waitsFor } = check.message.params;
  // It cannot be judged for the records of others alone, which this team cannot mend.
  if (Array.isArray(waitsFor) && !waitsFor.some((path) => share.paths.has(path))) return [];
  if (findings.length === 0 && check.findings.length > 0) return [];
  return [{ ...check, findings, counted: ofTeam(check.counted), notCounted: ofTeam(check.notCounted) }];
}

function waiversFor({ roster, team }: Share, waivers: WaiversReport | null): WaiversReport | null {
  if (waivers === null) return null;
  const isOwn = (unit: string): boolean => roster.units.some((one) => one.id === unit && one.team === team);
  const list = waivers.list.filter((one) => one.unit === null || isOwn(one.unit));
  const kept = list.filter((one) => one.team === null || one.team === team);
  const isKept = (pointer: string): boolean =>
    kept.some((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`));
  return { ...waivers, list: kept, remarks: waivers.remarks.filter(({ pointer }) => isKept(pointer)) };
}

function teamRun(whole: WholeRun, roster: Roster | null, team: string | null): TeamRun {
  const teamOf = teamIdIn(roster ?? NO_ROSTER);
  const records = whole.records.filter((report) => teamOf(report) === team);
  const paths = new Set(records.map(({ path }) => path));
  const allPaths = new Set(whole.records.map(({ path }) => path));
  const share: Share = { team, paths, allPaths, roster: roster ?? NO_ROSTER };
  const tally = makeTally();
  for (const report of records) tally.add(report);
  const { ignored, passedOver, waivers } = whole.summary;
  const { folder } = whole;
  const own: WholeRun = {
    records,
    folder: folder && {
      ...folder,
      checks: folder.checks.flatMap((check) => checkFor(share, check)),
      missing: (folder.missing ?? []).filter((one) => teamOf(one) === team),
    },
    head: whole.head,
    summary: tally.summary(
      { ignored, passedOver: passedOverFor(share, whole, passedOver) },
      waiversFor(share, waivers),
    ),
    problems: whole.problems,
    todos: whole.todos.filter(({ report }) => paths.has(report.path)),
  };
  return { ...maskFor(whole, roster, share)(own), team, roster };
}

/**
 * The files passed over that name a unit of this team or the team itself. Of one that names nobody each team hears, but
 * not its name, which may be another's.
 */
function passedOverFor(share: Share, { records }: WholeRun, all: readonly PassedOver[]): readonly PassedOver[] {
  const { roster, team, paths } = share;
  const namesOf = (isOwn: boolean): readonly string[] => [
    ...namesOfUnits(roster, (unit) => (unit.team === team) === isOwn),
    ...roster.teams.filter(({ id }) => (id === team) === isOwn).flatMap(({ id, name }) => [id, name]),
    ...records.filter(({ path }) => paths.has(path) === isOwn).flatMap(({ unit, name }) => [unit ?? '', name ?? '']),
  ];
  const ownerOf = makeOwner({ own: namesOf(true), others: namesOf(false) });
  return all.flatMap((one) => {
    const owner = ownerOf(one.path);
    if (owner === 'others') return [];
    return [owner === 'own' ? one : { ...one, path: SHOWN }];
  });
}

/** The units of others by their names in the roster and in their own records, and by their files. */
function maskFor({ records }: WholeRun, roster: Roster | null, { team, paths }: Share): Mask {
  const known = roster === null ? { own: [], others: [] } : namesIn(roster, (unit) => unit.team === team);
  const said = records.map(({ path, unit, name }) => ({ path, names: [path, unit ?? '', name ?? ''] }));
  const namesOf = (isOwn: boolean) =>
    said.filter(({ path }) => paths.has(path) === isOwn).flatMap(({ names }) => names);
  return makeMask({ own: [...known.own, ...namesOf(true)], others: [...known.others, ...namesOf(false)] });
}

/** A run by teams: first those of the roster, then any others that records name, at last the units without one. */
export function runsByTeam(whole: WholeRun, roster: Roster | null): readonly TeamRun[] {
  const teamOf = teamIdIn(roster ?? NO_ROSTER);
  const teams = new Set([...whole.records, ...(whole.folder?.missing ?? [])].map(teamOf));
  const listed = (roster?.teams ?? []).map(({ id }) => id);
  const further = [...teams].flatMap((team) => team ?? []).filter((team) => !listed.includes(team));
  const all = [...listed, ...further.sort(), ...(teams.has(null) ? [null] : [])];
  return all.map((team) => teamRun(whole, roster, team));
}
