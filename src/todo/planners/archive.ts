import { laterOf } from '../../calendar.ts';
import type { Days, Draft } from '../items/item.ts';
import { type Needs, own, type Planner, textOf } from '../items/needs.ts';

/** The record of a talk is made on the talk's day at the earliest. */
function daysOf(id: string, needs: Needs): Readonly<Record<string, Days>> {
  const talks = needs.must('archive/evidence')?.input.own.entire().talks ?? [];
  const days = talks.filter(({ evidence = [] }) => evidence.includes(id)).map(({ date }) => date);
  const notBefore = days.length > 0 ? [days.reduce(laterOf)] : [];
  return notBefore.length > 0 ? { made: { notBefore }, filed: { notBefore } } : {};
}

/** One entry for each missing id, however often it is cited. */
function cited(needs: Needs): readonly Draft[] {
  const found = needs.must('archive/evidence')?.check.findings ?? [];
  const missing = found.filter(({ code }) => code === 'notArchived');
  const ids = [...new Set(missing.map(({ params }) => textOf(params['id'])))];
  return ids.map((id) => ({
    say: own('archiveCited', { id }),
    duty: 'unit',
    serves: ['archive/evidence'],
    edits: [
      { op: 'add', at: '/archive', value: { id, title: null, made: null, filed: null }, days: daysOf(id, needs) },
    ],
    points: missing.filter(({ params }) => params['id'] === id).map(({ at }) => at),
  }));
}

/** Only if nothing else on the list adds an entry. */
function first(needs: Needs): readonly Draft[] {
  const unmet = needs.must('archive/index');
  if (unmet === null || !unmet.check.findings.some(({ code }) => code === 'empty')) return [];
  if (needs.must('archive/evidence') !== null) return [];
  const value = { id: null, title: null, made: null, filed: null };
  return [
    { say: own('archiveFirst'), duty: 'unit', serves: [unmet.rule], edits: [{ op: 'add', at: '/archive', value }] },
  ];
}

export const planArchive: Planner = (needs) => [...cited(needs), ...first(needs)];
