import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const EXAMPLE = path.resolve(import.meta.dirname, '../../examples/passing');
const UNITS_A_TEAM = 5;
const UNITS_A_FOLDER = 1000;

const idOf = (n: number): string => `U${String(n + 1).padStart(6, '0')}`;
const teamOf = (n: number): string => `T${String(Math.floor(n / UNITS_A_TEAM) + 1).padStart(5, '0')}`;

/** A few units are careless, as in a real banner: every seventh lacks a talk, every eleventh its archive, every thirteenth is cut off. */
function recordOf(n: number, example: string): string {
  const own = example
    .replace(/^unit: .*$/m, `unit: {id: ${idOf(n)}, name: 第${n + 1}镇党委, category: township}`)
    .replace(/^ {2}team: .*$/m, `  team: ${teamOf(n)}`)
    .replace(/sha256: [0-9a-f]{8}/g, `sha256: ${n.toString(16).padStart(8, '0')}`);
  if (n % 7 === 6) return own.replace(/^ {2}- \{id: K0*3,.*\n/m, '');
  if (n % 11 === 10) return own.replace(/^archive:[\s\S]*?(?=^\w|$(?![\s\S]))/m, '');
  return n % 13 === 12 ? own.slice(0, own.length / 2) : own;
}

function rosterOf(units: number, supervisors: string): string {
  const teams = Array.from({ length: Math.ceil(units / UNITS_A_TEAM) }, (_, team) => {
    const id = teamOf(team * UNITS_A_TEAM);
    return `  - {id: ${id}, name: 旗委第${team + 1}督导组, members: [${supervisors}]}`;
  });
  const list = Array.from(
    { length: units },
    (_, n) => `  - {id: ${idOf(n)}, name: 第${n + 1}镇党委, category: township, team: ${teamOf(n)}}`,
  );
  return `schema: roster/1\nname: 示例旗\nasOf: 2014-08-10\nteams:\n${teams.join('\n')}\nunits:\n${list.join('\n')}\n`;
}

/** Writes a banner of some units into a folder: a roster where it fits the reader's limits, and a record each of realistic size. */
export function writeBanner(folder: string, units: number): void {
  const example = readFileSync(path.join(EXAMPLE, 'unit.yaml'), 'utf8').replace(/^ *file: .*\n|, file: [^,}]*/gm, '');
  const members = /^supervision:\n[\s\S]*?members:\n((?: {4}- .*\n)+)/m.exec(example)?.[1] ?? '';
  const supervisors = members
    .split('\n')
    .map((line) => line.replace(/^ *- /, ''))
    .filter(Boolean)
    .join(', ');
  for (let n = 0; n < units; n++) {
    const part = path.join(folder, `part${Math.floor(n / UNITS_A_FOLDER)}`);
    if (n % UNITS_A_FOLDER === 0) mkdirSync(part, { recursive: true });
    writeFileSync(path.join(part, `${idOf(n)}.yaml`), recordOf(n, example));
  }
  const roster = rosterOf(units, supervisors);
  if (Buffer.byteLength(roster) < 1_000_000) writeFileSync(path.join(folder, 'roster.yaml'), roster);
}
