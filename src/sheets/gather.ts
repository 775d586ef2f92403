import type { Roster } from '../documents/roster.ts';
import { grouped } from '../grouped.ts';
import type { Duty, FolderReport, PlacedCheck, PlacedFinding, RecordReport, RunHead, Verdict } from '../model.ts';
import { listen } from '../report/text/listen.ts';
import type { Reporter } from '../report/text/reporter.ts';

/** A check that somebody has to settle, and the findings of it that are theirs. */
export interface Open {
  readonly check: PlacedCheck;
  readonly findings: readonly PlacedFinding[];
  /** The unit and the file that it is about; null of what is about the roster. */
  readonly of: { readonly name: string; readonly path: string } | null;
}

/** A sheet's items. `isMissing`: the unit has no record that can be read. */
export interface SheetOf {
  readonly kind: Duty;
  /** The id of a unit, and its name. */
  readonly id: string | null;
  readonly name: string;
  readonly team: string | null;
  readonly verdict: Verdict | null;
  readonly isMissing: boolean;
  readonly open: readonly Open[];
}

/** All that a run said of what does not pass. */
export interface Heard {
  readonly records: readonly RecordReport[];
  readonly folder: FolderReport | null;
  readonly head: RunHead | null;
}

/** Keeps what the sheets are made of. */
export function makeEar(): { readonly reporter: Reporter; heard(): Heard } {
  const records: RecordReport[] = [];
  let folder: FolderReport | null = null;
  let head: RunHead | null = null;
  return {
    heard: () => ({ records, folder, head }),
    reporter: listen({
      begin: (begun) => {
        head = begun;
      },
      record: (report) => void records.push(report),
      folder: (report) => {
        folder = report;
      },
    }),
  };
}

/** What keeps a unit from passing now: due, not met, and settled by no exception. */
const isOpen = ({ outcome, severity, waiver }: PlacedCheck): boolean =>
  severity === 'error' && waiver === undefined && (outcome === 'fail' || outcome === 'unclear');

/** What waits for another check is settled with that one. */
function openOf(checks: readonly PlacedCheck[]): readonly PlacedCheck[] {
  const open = checks.filter(isOpen);
  const rules = new Set(open.map(({ rule }) => rule));
  return open.filter(({ because }) => because === undefined || !rules.has(because.rule));
}

const baseName = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

/** The id of the team that a report's unit has by the roster, or of the one that the report names. */
export function teamIdIn({ units, teams }: Pick<Roster, 'units' | 'teams'>) {
  const ofUnit = new Map(units.map(({ id, team }) => [id, team]));
  const called = new Map(teams.flatMap(({ id, name }) => [[name, id] as const, [`${name} ${id}`, id] as const]));
  return ({ unit, team }: Pick<RecordReport, 'unit' | 'team'>): string | null =>
    ofUnit.get(unit ?? '') ?? called.get(team ?? '') ?? team;
}

/** The sheets of a run: of each unit with something of its own to put right, of each team, and of the office. */
export function gatherSheets({ records, folder }: Heard, roster: Roster | null): readonly SheetOf[] {
  const known = roster ?? { units: [], teams: [] };
  const teamOf = teamIdIn(known);
  const ofFolder = openOf(folder?.checks ?? []);
  const byPath = new Map(ofFolder.map((check) => [check, grouped(check.findings, ({ path }) => path ?? '')]));
  const teams = new Map<string, Open[]>();
  const office: Open[] = [];
  const units: SheetOf[] = [];
  for (const report of records) {
    // A report names the unit already, where the roster tells it by the name of the file.
    const [name, team] = [report.name ?? baseName(report.path), teamOf(report)];
    const of = { name, path: report.path };
    const said = ofFolder.flatMap((check) => {
      const findings = byPath.get(check)?.get(report.path) ?? [];
      return findings.length > 0 ? [{ check, findings, of }] : [];
    });
    const all = [...openOf(report.checks).map((check) => ({ check, findings: check.findings, of })), ...said];
    const by = (duty: Duty): readonly Open[] => all.filter(({ check }) => check.duty === duty);
    teams.set(team ?? '', [...(teams.get(team ?? '') ?? []), ...by('team')]);
    office.push(...by('office'));
    const { unit: id, verdict } = report;
    units.push({ kind: 'unit', id, name, team, verdict, isMissing: false, open: by('unit') });
  }
  for (const one of folder?.missing ?? []) {
    const { unit: id, name } = one;
    units.push({ kind: 'unit', id, name, team: teamOf(one), verdict: null, isMissing: true, open: [] });
  }
  const read = new Set(records.map(({ path }) => path));
  for (const check of ofFolder) {
    const rest = check.findings.filter(({ path }) => path === undefined || !read.has(path));
    if (rest.length === 0 && check.findings.length > 0) continue;
    const owners = check.duty === 'team' ? byTeam(rest, known.teams) : new Map([[null, rest]]);
    for (const [team, findings] of owners) {
      if (team === null) office.push({ check, findings, of: null });
      else teams.set(team, [...(teams.get(team) ?? []), { check, findings, of: null }]);
    }
  }
  const own = { id: null, verdict: null, isMissing: false };
  const ofTeams = [...teams].map(
    ([id, open]): SheetOf => ({ ...own, kind: 'team', name: nameOfTeam(known, id), team: id === '' ? null : id, open }),
  );
  return [
    ...units.filter(({ open, isMissing }) => isMissing || open.length > 0),
    ...ofTeams.filter(({ open }) => open.length > 0),
    ...(office.length > 0
      ? [{ ...own, kind: 'office' as const, name: roster?.name ?? '', team: null, open: office }]
      : []),
  ].sort(inOrder);
}

const ORDER: Readonly<Record<Duty, number>> = { unit: 0, team: 1, office: 2 };

const inOrder = (a: SheetOf, b: SheetOf): number => {
  const [left, right] = [a, b].map(({ team, id, name }) => `${team ?? '\uffff'}\0${id ?? ''}\0${name}`);
  return ORDER[a.kind] - ORDER[b.kind] || ((left ?? '') < (right ?? '') ? -1 : Number(left !== right));
};

export const nameOfTeam = ({ teams }: Pick<Roster, 'teams'>, team: string): string =>
  teams.find(({ id }) => id === team)?.name ?? team;

/** Findings in the roster by the team that their subject begins with; null for the office, where it is no team's. */
function byTeam(
  findings: readonly PlacedFinding[],
  teams: Roster['teams'],
): ReadonlyMap<string | null, readonly PlacedFinding[]> {
  const owners = new Map<string | null, PlacedFinding[]>();
  for (const finding of findings) {
    const named = [finding.subject?.split(' ')[0], finding.params['team']];
    const team = teams.find(({ id }) => named.includes(id))?.id ?? null;
    owners.set(team, [...(owners.get(team) ?? []), finding]);
  }
  return owners;
}
