import type { Roster } from '../documents/roster.ts';
import type { Lang, RecordReport, RunHead } from '../model.ts';
import { visible } from '../report/text/neutral.ts';
import type { Page } from '../report/text/page.ts';
import { type Filling, fillTemplate, readTemplate, type Template } from './fill.ts';
import { gatherSheets, type Heard, nameOfTeam, type SheetOf } from './gather.ts';
import { basisOfSheet, rowsOf, type Speaker } from './rows.ts';
import { templateOf } from './template.ts';
import { SHEET_WORDS } from './words.ts';

/** What the office asks for. */
export interface SheetsRequest {
  readonly page: Page;
  readonly heard: Heard;
  readonly roster: Roster | null;
  /** Of the notices; null for the default one. */
  readonly template: Template | null;
  /** The number of the first notice; null to leave the numbers open. */
  readonly number: number | null;
  readonly deadline: string | null;
  /** The day of the documents; null for the day judged as of. */
  readonly date: string | null;
}

/** The files, with `/` in their names; or the tags of the template that are wrong. */
export type Sheets =
  | {
      readonly ok: true;
      readonly files: readonly (readonly [name: string, bytes: Uint8Array])[];
      readonly units: number;
    }
  | { readonly ok: false; readonly tags: readonly string[] };

const latest = (days: readonly (string | null)[]): string | null =>
  days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1) ?? null;

const dayOf = ({ records, head }: Heard): string | null =>
  head?.asOf ?? latest(records.map(({ judgedAsOf, asOf }: RecordReport) => judgedAsOf ?? asOf));

/** The end of a rule's stage, where one calendar holds for all and the day is still to come. */
function stageEnd(page: Page, calendar: RunHead['calendar'] | undefined, rule: string): string | null {
  const stage = page.rules.get(rule)?.stage;
  if (!stage || !calendar) return null;
  const days = [calendar.stages?.find((one) => one.stage === stage)?.to, calendar.endBy[stage]];
  return days.flatMap((day) => day ?? []).sort()[0] ?? null;
}

function speakerOf({ page, heard, deadline }: SheetsRequest, date: string | null): Speaker {
  return {
    page,
    deadline: (rule) => {
      const day = deadline ?? stageEnd(page, heard.head?.calendar, rule);
      return day === null || (deadline === null && date !== null && day < date) ? null : day;
    },
  };
}

const TITLES = { unit: SHEET_WORDS.notice, team: SHEET_WORDS.teamSheet, office: SHEET_WORDS.officeSheet } as const;

/** What no system takes in a file's name. */
const UNFIT = /[\\/:*?"<>|{}]|^\.|[. ]$/g;
const LONGEST_NAME = 60;
const fileName = (text: string): string =>
  [...visible(text).replaceAll(UNFIT, '_')].slice(0, LONGEST_NAME).join('').trim() || '_';

/** Names files: two units of one name get a file each, also where a disk does not tell letters apart. */
function makeNamer() {
  const used = new Set<string>();
  return (folder: string, name: string): string => {
    const nameAt = (n: number): string => `${folder}${name}${n > 1 ? ` (${n})` : ''}.docx`;
    let n = 1;
    while (used.has(nameAt(n).toLowerCase())) n += 1;
    used.add(nameAt(n).toLowerCase());
    return nameAt(n);
  };
}

function folderOf(page: Page, roster: Roster | null, { kind, team }: SheetOf): string {
  if (kind === 'office') return '';
  if (team === null) return `${fileName(page.tell(SHEET_WORDS.noTeam))}/`;
  const name = nameOfTeam(roster ?? { teams: [] }, team);
  return `${fileName(name === team ? team : `${team} ${name}`)}/`;
}

/** Makes all sheets of a run. The same run gives the same bytes. */
export function makeSheets(request: SheetsRequest): Sheets {
  const { page, heard, roster, number } = request;
  const { tell, lang } = page;
  const date = request.date ?? dayOf(heard);
  const speaker = speakerOf(request, date);
  const asOf = dayOf(heard) ?? date ?? '';
  const day = date === null ? '' : tell(SHEET_WORDS.day, { day: date });
  const namer = makeNamer();
  const own = defaultOf(lang, 'notice');
  const files: (readonly [string, Uint8Array])[] = [];
  const summary: Filling[] = [];
  let next = number;
  for (const sheet of gatherSheets(heard, roster)) {
    const isNotice = sheet.kind === 'unit';
    const rows = rowsOf(speaker, sheet);
    const year = (date ?? asOf).slice(0, 4);
    const numbered = next === null ? tell(SHEET_WORDS.noNumber, { year }) : tell(SHEET_WORDS.number, { year, n: next });
    if (isNotice && next !== null) next += 1;
    const team = sheet.team === null ? '' : visible(nameOfTeam(roster ?? { teams: [] }, sheet.team));
    const name = visible(sheet.name);
    const title = tell(TITLES[sheet.kind]);
    const lead = isNotice
      ? tell(SHEET_WORDS.lead, { basis: basisOfSheet(speaker, sheet), asOf, n: rows.length })
      : tell(SHEET_WORDS.leadOwn, { asOf, n: rows.length });
    const filled = fillTemplate(isNotice ? (request.template ?? own) : own, {
      title,
      number: isNotice ? numbered : '',
      to: name === '' ? '' : tell(SHEET_WORDS.to, { name }),
      unit: name,
      team,
      lead,
      rows,
      count: String(rows.length),
      closing: tell(isNotice ? SHEET_WORDS.closing : SHEET_WORDS.closingOwn),
      issuer: sheet.kind === 'office' ? visible(roster?.name ?? '') : team,
      date: day,
      receipt: isNotice,
    });
    if (!filled.ok) return filled;
    const called = isNotice ? `${sheet.id === null ? '' : `${sheet.id} `}${sheet.name} ` : '';
    files.push([namer(folderOf(page, roster, sheet), fileName(`${called}${title}`)), filled.bytes]);
    if (isNotice)
      summary.push({
        no: String(summary.length + 1),
        number: numbered,
        unit: name,
        team,
        count: String(rows.length),
        deadline: lastOf(speaker, sheet),
      });
  }
  const title = tell(SHEET_WORDS.summary);
  const filled = fillTemplate(defaultOf(lang, 'summary'), { title, rows: summary, date: day });
  if (!filled.ok) return filled;
  return { ok: true, units: summary.length, files: [...files, [namer('', fileName(title)), filled.bytes]] };
}

/** The last deadline of a sheet. */
function lastOf({ page, deadline }: Speaker, { open, isMissing }: SheetOf): string {
  const day = latest(isMissing ? [deadline('')] : open.map(({ check }) => deadline(check.rule)));
  return day === null ? page.tell(SHEET_WORDS.now) : page.tell(SHEET_WORDS.day, { day });
}

function defaultOf(lang: Lang, kind: 'notice' | 'summary'): Template {
  const template = readTemplate(templateOf(lang, kind));
  if (template === null) throw new Error('the default template cannot be read');
  return template;
}
