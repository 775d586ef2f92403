import type { Changes, ComparedItem, TeamChanges, UnitChanges } from '../../documents/audit-comparison.ts';
import { listOf, member } from '../../report/json.ts';
import { type Comparison, wordsOf } from './comparison.ts';
import { byChange, type Changed, type Difference, type UnitDifference } from './difference.ts';

function itemOf({ context }: Comparison, item: Changed): ComparedItem {
  const { rule, severity, outcome, code, subject, path, line, why, was } = item;
  return {
    ...{ rule, severity, outcome, code, subject, message: wordsOf(context.say, rule, item), path, line },
    ...(why === undefined ? {} : { why }),
    ...(was === undefined ? {} : { was: wordsOf(context.say, rule, was) }),
  };
}

const listsOf = (comparison: Comparison, { changes }: UnitDifference): Changes =>
  byChange((change) => changes[change].map((one) => itemOf(comparison, one)));

const unitOf = (comparison: Comparison, unit: UnitDifference): UnitChanges => ({
  unit: unit.unit,
  name: unit.name,
  team: unit.team,
  path: unit.path,
  verdict: { old: unit.before, new: unit.after },
  ...listsOf(comparison, unit),
});

/** `audit-comparison/1`: for programs. A unit a line. */
export function compareAsJson(comparison: Comparison, { counts, teams, units, folder }: Difference): string {
  const { terms } = comparison;
  const list = (name: string, items: readonly unknown[]) => `"${name}": ${listOf(items, '  ')}`;
  const ofTeams = [...teams].map(([team, ofTeam]): TeamChanges => ({ team, ...ofTeam }));
  const ofUnits = units.map((unit) => unitOf(comparison, unit));
  const members = [
    member('schema', 'audit-comparison/1'),
    ...(terms ? [member('notice', terms.notice[comparison.context.lang]), member('terms', terms.names)] : []),
    member('old', comparison.older),
    member('new', comparison.newer),
    member('summary', counts),
    list('teams', ofTeams),
    list('units', ofUnits),
    member('folder', listsOf(comparison, folder)),
  ];
  return `{\n${members.map((one) => `  ${one}`).join(',\n')}\n}\n`;
}
