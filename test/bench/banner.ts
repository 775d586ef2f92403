import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');
const UNITS_A_TEAM = 5;
const UNITS_A_FOLDER = 1000;

/** The example that records are written from: a whole one of 22 KB, the same in Chinese, or one of 9 KB in which much is missing. */
const BASES = { whole: 'passing/unit.yaml', chinese: '通过/单位.yaml', short: 'banner/units/U104.yaml' } as const;

export type RecordSize = keyof typeof BASES;

export interface BannerForm {
  readonly size?: RecordSize;
  /** As every YAML reader takes them for the same: dates are quoted, which YAML 1.1 does not take for texts, and no record is cut off. */
  readonly portable?: boolean;
}

const idOf = (n: number): string => `U${String(n + 1).padStart(6, '0')}`;
const teamOf = (n: number): string => `T${String(Math.floor(n / UNITS_A_TEAM) + 1).padStart(5, '0')}`;

const quoteDates = (yaml: string): string =>
  yaml.replace(/(?<=: |[[,] ?)\d{4}-\d\d-\d\d(?=[,}\] ]|$)/gm, (date) => `"${date}"`);

/** A few units are careless, as in a real banner: every seventh lacks a talk, every eleventh its archive, every thirteenth is cut off. */
function recordOf(n: number, example: string, portable: boolean): string {
  const name = `第${n + 1}镇党委`;
  const own = example
    .replace(/^unit: .*$/m, `unit: {id: ${idOf(n)}, name: ${name}, category: township}`)
    .replace(/^单位: .*$/m, `单位: {单位编号: ${idOf(n)}, 单位名称: ${name}, 单位类别: 苏木乡镇}`)
    .replace(/^ {2}(team|督导组编号): .*$/m, `  $1: ${teamOf(n)}`)
    .replace(/(sha256|校验值): [0-9a-f]{8}/g, `$1: ${n.toString(16).padStart(8, '0')}`);
  if (n % 7 === 6) return own.replace(/^ {2}- \{(?:id|编号): K0*3,.*\n/m, '');
  if (n % 11 === 10) return own.replace(/^(?:archive|活动档案):[\s\S]*?(?=^[\w\u4E00-\u9FFF]|$(?![\s\S]))/m, '');
  return n % 13 === 12 && !portable ? own.slice(0, own.length / 2) : own;
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

/** Writes a banner of some units into a folder: a roster, and in `part0` and so on a record each of realistic size. */
export function writeBanner(
  folder: string,
  units: number,
  { size = 'whole', portable = false }: BannerForm = {},
): void {
  const base = readFileSync(path.join(EXAMPLES, BASES[size]), 'utf8');
  const unfiled = base.replace(/^ *(?:file|文件): .*\n|, (?:file|文件): [^,}]*/gm, '');
  const example = portable ? quoteDates(unfiled) : unfiled;
  const members = /(?:members|督导组成员):\n((?: {4}- .*\n)+)/.exec(example)?.[1] ?? '';
  const supervisors = members
    .split('\n')
    .map((line) =>
      line
        .replace(/^ *- | *#.*$/g, '')
        .replace('编号:', 'id:')
        .replace('姓名:', 'name:'),
    )
    .filter(Boolean)
    .join(', ');
  for (let n = 0; n < units; n++) {
    const part = path.join(folder, `part${Math.floor(n / UNITS_A_FOLDER)}`);
    if (n % UNITS_A_FOLDER === 0) mkdirSync(part, { recursive: true });
    writeFileSync(path.join(part, `${idOf(n)}.yaml`), recordOf(n, example, portable));
  }
  writeFileSync(path.join(folder, 'roster.yaml'), rosterOf(units, supervisors));
}
