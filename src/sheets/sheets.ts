import type { Roster } from '../documents/roster.ts';
import type { Lang, RecordReport, RunHead } from '../model.ts';
import { visible } from '../report/text/neutral.ts';
import type { Page } from '../report/text/page.ts';
import { stageEndIn } from '../report/text/sums.ts';
import { type Filling, fillTemplate, readTemplate, type Template } from './fill.ts';
import { gatherSheets, type Heard, nameOfTeam, type SheetOf } from './gather.ts';
import { basisOfSheet, rowsOf, type Speaker, sayDeadline } from './rows.ts';
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
  /** Whether there is a sheet of what the office itself has to settle. */
  readonly isOfOffice: boolean;
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

/** The day that a run is of: the one it was asked for, or the latest of its records. */
export const dayOf = (
  head: Pick<RunHead, 'asOf'> | null,
  records: Iterable<Pick<RecordReport, 'judgedAsOf' | 'asOf'>>,
): string | null => head?.asOf ?? latest(Array.from(records, ({ judgedAsOf, asOf }) => judgedAsOf ?? asOf));

function speakerOf({ page, heard, deadline }: SheetsRequest, date: string | null): Speaker {
  return {
    page,
    deadline: (rule) => {
      const day = deadline ?? (heard.head && stageEndIn(heard.head.calendar, page.rules.get(rule)?.stage ?? null));
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

/** The folder of a sheet, with `/` at its end. */
export function folderOf(page: Page, roster: Roster | null, { kind, team }: Pick<SheetOf, 'kind' | 'team'>): string {
  if (kind === 'office') return '';
  if (team === null) return `${fileName(page.tell(SHEET_WORDS.noTeam))}/`;
  const name = nameOfTeam(roster ?? { teams: [] }, team);
  return `${fileName(name === team ? team : `${team} ${name}`)}/`;
}

/** What all sheets of a run share. */
interface Office {
  readonly request: SheetsRequest;
  readonly speaker: Speaker;
  /** The day of the documents, and the day judged as of. */
  readonly date: string | null;
  readonly asOf: string;
}

/** Makes all sheets of a run. The same run gives the same bytes. */
export function makeSheets(request: SheetsRequest): Sheets {
  const { page, heard, roster } = request;
  const { tell, lang } = page;
  const day = dayOf(heard.head, heard.records);
  const date = request.date ?? day;
  const office: Office = { request, speaker: speakerOf(request, date), date, asOf: day ?? date ?? '' };
  const namer = makeNamer();
  const own = defaultOf(lang, 'notice');
  const files: (readonly [string, Uint8Array])[] = [];
  const summary: Filling[] = [];
  const sheets = gatherSheets(heard, roster).filter(({ kind }) => kind !== 'office' || request.isOfOffice);
  for (const sheet of sheets) {
    const isNotice = sheet.kind === 'unit';
    const filling = fillingOf(office, sheet, isNotice ? numberOf(office, summary.length) : '');
    const filled = fillTemplate(isNotice ? (request.template ?? own) : own, filling);
    if (!filled.ok) return filled;
    const called = isNotice ? `${sheet.id === null ? '' : `${sheet.id} `}${sheet.name} ` : '';
    files.push([namer(folderOf(page, roster, sheet), fileName(`${called}${filling.title}`)), filled.bytes]);
    if (isNotice) {
      const { number, unit, team, count } = filling;
      const deadline = lastDeadline(office.speaker, sheet);
      summary.push({ no: String(summary.length + 1), number, unit, team, count, deadline });
    }
  }
  const title = tell(SHEET_WORDS.summary);
  const filled = fillTemplate(defaultOf(lang, 'summary'), { title, rows: summary, date: sayDay(office) });
  if (!filled.ok) return filled;
  return { ok: true, units: summary.length, files: [...files, [namer('', fileName(title)), filled.bytes]] };
}

const sayDay = ({ request: { page }, date }: Office): string =>
  date === null ? '' : page.tell(SHEET_WORDS.day, { day: date });

/** The number of a notice, behind so many others. */
function numberOf({ request: { page, number }, date, asOf }: Office, before: number): string {
  const year = (date ?? asOf).slice(0, 4);
  return number === null
    ? page.tell(SHEET_WORDS.noNumber, { year })
    : page.tell(SHEET_WORDS.number, { year, n: number + before });
}

function fillingOf(office: Office, sheet: SheetOf, number: string) {
  const { request, speaker, asOf } = office;
  const { page, roster } = request;
  const isNotice = sheet.kind === 'unit';
  const rows = rowsOf(speaker, sheet);
  const team = sheet.team === null ? '' : visible(nameOfTeam(roster ?? { teams: [] }, sheet.team));
  const name = visible(sheet.name);
  return {
    title: page.tell(TITLES[sheet.kind]),
    number,
    to: name === '' ? '' : page.tell(SHEET_WORDS.to, { name }),
    unit: name,
    team,
    lead: isNotice
      ? page.tell(SHEET_WORDS.lead, { basis: basisOfSheet(speaker, sheet), asOf, n: rows.length })
      : page.tell(SHEET_WORDS.leadOwn, { asOf, n: rows.length }),
    rows,
    count: String(rows.length),
    closing: page.tell(isNotice ? SHEET_WORDS.closing : SHEET_WORDS.closingOwn),
    issuer: sheet.kind === 'office' ? visible(roster?.name ?? '') : team,
    date: sayDay(office),
    receipt: isNotice,
  } satisfies Filling;
}

const lastDeadline = ({ page, deadline }: Speaker, { open, isMissing }: SheetOf): string =>
  sayDeadline(page, latest(isMissing ? [deadline('')] : open.map(({ check }) => deadline(check.rule))));

function defaultOf(lang: Lang, kind: 'notice' | 'summary'): Template {
  const template = readTemplate(templateOf(lang, kind));
  if (template === null) throw new Error('the default template cannot be read');
  return template;
}
