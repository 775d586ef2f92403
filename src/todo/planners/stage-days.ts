import { addDays, addMonths } from '../../calendar.ts';
import type { Finding } from '../../model.ts';
import type { VersionEntry } from '../../rule/view.ts';
import type { Days } from '../items/item.ts';
import { numberOf, textOf } from '../items/needs.ts';

/** The new days of a stage. */
export type StageDays = Partial<Readonly<Record<'from' | 'to', Days>>>;

export interface Around {
  readonly stages: NonNullable<VersionEntry['stages']>;
  /** The fewest days of a stage. */
  readonly minDays: number;
}

/** The days that a stage must keep to, according to its findings; none if the findings concern more than days. */
export function stageDays({ code, params }: Finding, { stages, minDays }: Around): StageDays {
  const day = (name: string) => textOf(params[name]);
  const one = stages.find(({ stage }) => stage === params['stage']);
  if (one === undefined) return {};
  const least = addDays(one.from, minDays - 1);
  const [next] = stages.flatMap(({ from }) => (from > one.from ? [addDays(from, -1)] : [])).sort();
  switch (code) {
    case 'tooShort':
      // If the next stage leaves no room, both have to move: the finding says so itself.
      if (next !== undefined && next < least) return {};
      return { to: { notBefore: [least], ...(next !== undefined && { notAfter: [next] }) } };
    case 'tooLong':
      return { to: { notBefore: [least], notAfter: [addMonths(day('first'), numberOf(params['maxMonths']))] } };
    case 'endsTooLate':
      return { to: { notBefore: [least], notAfter: [day('endBy')] } };
    case 'afterCalendar':
      return { to: { notBefore: [least], notAfter: [day('last')] } };
    case 'beforeCalendar':
      return { from: { notBefore: [day('first')], notAfter: [addDays(one.to, 1 - minDays)] } };
    default:
      return {};
  }
}
