import type { Roster } from '../documents/roster.ts';
import { grouped } from '../grouped.ts';
import type { Duty, FolderReport, PlacedCheck, PlacedFinding, RecordReport, RunHead, Verdict } from '../model.ts';
import { withoutWaiting } from '../report/pretty/missing.ts';
import { listen } from '../report/text/listen.ts';
import type { Reporter } from '../report/text/reporter.ts';
import { byCodeUnits } from '../words/order.ts';
import { DUTY_ORDER } from '../words/report.ts';

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

const openOf = (checks: readonly PlacedCheck[]): readonly PlacedCheck[] => withoutWaiting(checks.filter(isOpen));

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
  const ofTeams: { readonly team: string; readonly open: Open }[] = [];
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
    ofTeams.push(...by('team').map((open) => ({ team: team ?? '', open })));
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
    const owners = check.duty === 'team' ? byTeam(rest, known.teams) : new Map([['', rest]]);
    for (const [team, findings] of owners) {
      const open = { check, findings, of: null };
      if (team === '') office.push(open);
      else ofTeams.push({ team, open });
    }
  }
  const own = { id: null, verdict: null, isMissing: false };
  const teams = [...grouped(ofTeams, ({ team }) => team)].map(([team, items]): SheetOf => {
    const open = items.map((item) => item.open);
    return { ...own, kind: 'team', name: nameOfTeam(known, team), team: team || null, open };
  });
  const ofOffice: SheetOf = { ...own, kind: 'office', name: roster?.name ?? '', team: null, open: office };
  return [...units, ...teams, ofOffice].filter(({ open, isMissing }) => isMissing || open.length > 0).sort(inOrder);
}

const keyOf = ({ team, id, name }: SheetOf): string => `${team ?? '\uffff'}\0${id ?? ''}\0${name}`;

const inOrder = (a: SheetOf, b: SheetOf): number =>
  DUTY_ORDER.indexOf(a.kind) - DUTY_ORDER.indexOf(b.kind) || byCodeUnits(keyOf(a), keyOf(b));

export const nameOfTeam = ({ teams }: Pick<Roster, 'teams'>, team: string): string =>
  teams.find(({ id }) => id === team)?.name ?? team;

/** Findings in the roster by the team that their subject begins with; '' for the office, where it is not a team's. */
const byTeam = (findings: readonly PlacedFinding[], teams: Roster['teams']) =>
  grouped(findings, ({ subject, params }) => {
    const named = [subject?.split(' ')[0], params['team']];
    return teams.find(({ id }) => named.includes(id))?.id ?? '';
  });
