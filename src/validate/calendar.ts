const MS_PER_DAY = 86_400_000;

function toMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** True of a `YYYY-MM-DD` that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const ms = toMs(text);
  // Date.parse takes 2014-02-30 for 2 March.
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** True of an ISO 8601 week `YYYY-Www` that its year has. */
export function isWeek(text: string): boolean {
  if (!/^[0-9]{4}-W[0-9]{2}$/.test(text)) return false;
  const week = Number(text.slice(6));
  // 28 December is always in the last week of its year.
  return week >= 1 && week <= Number(weekOf(`${text.slice(0, 4)}-12-28`).slice(6));
}

/** The ISO 8601 week of a day that the calendar has. */
export function weekOf(day: string): string {
  const weekday = (new Date(toMs(day)).getUTCDay() + 6) % 7;
  const thursday = new Date(toMs(day) + (3 - weekday) * MS_PER_DAY).toISOString().slice(0, 10);
  const daysIntoYear = (toMs(thursday) - toMs(`${thursday.slice(0, 4)}-01-01`)) / MS_PER_DAY;
  return `${thursday.slice(0, 4)}-W${String(Math.floor(daysIntoYear / 7) + 1).padStart(2, '0')}`;
}
