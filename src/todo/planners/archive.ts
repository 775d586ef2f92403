import { laterOf } from '../../calendar.ts';
import { grouped } from '../../grouped.ts';
import { add, type Days, type Draft } from '../items/item.ts';
import { findingsOf, forRule, inTurn, own, textOf, type Unmet } from '../items/needs.ts';

const BLANK = { id: null, title: null, made: null, filed: null };

/** The record of a talk is made on the talk's day at the earliest. */
function daysOf(id: string, { input }: Unmet): Readonly<Record<string, Days>> {
  const talks = input.own.entire().talks.filter(({ evidence = [] }) => evidence.includes(id));
  if (talks.length === 0) return {};
  const notBefore = [talks.map(({ date }) => date).reduce(laterOf)];
  return { made: { notBefore }, filed: { notBefore } };
}

/** One entry for each missing id, however often it is cited. */
const cited = forRule('archive/evidence', (unmet) => {
  const missing = grouped(findingsOf(unmet, 'notArchived'), ({ params }) => textOf(params['id']));
  return [...missing].map(
    ([id, found]): Draft => ({
      say: own('archiveCited', { id }),
      duty: 'unit',
      serves: [unmet.rule],
      edits: [add('/archive', { ...BLANK, id }, { days: daysOf(id, unmet) })],
      points: found.map(({ at }) => at),
    }),
  );
});

/** Only if nothing else on the list adds an entry. */
const first = forRule('archive/index', (unmet, needs) => {
  if (findingsOf(unmet, 'empty').length === 0 || needs.must('archive/evidence') !== null) return null;
  return { say: own('archiveFirst'), duty: 'unit', serves: [unmet.rule], edits: [add('/archive', BLANK)] };
});

export const planArchive = inTurn(cited, first);
