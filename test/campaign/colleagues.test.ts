import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, period } from '../../src/calendar.ts';
import { colleaguesAmong, onePerId, serveTogether } from '../../src/campaign/colleagues.ts';
import type { PersonEntry } from '../../src/rule/view.ts';

const DAYS = { from: '2014-05-05', to: '2014-05-15' };

const person = (id: string, from?: Day, to?: Day): PersonEntry => ({
  id,
  name: id,
  post: '镇长',
  at: `/people/${id}`,
  label: id,
  service: period(from, to),
});

const day = fc.integer({ min: 1, max: 20 }).map((n): Day => `2014-05-${String(n).padStart(2, '0')}`);
/** At least one day of service, overlapping the period. */
const service = fc
  .tuple(fc.option(day, { nil: undefined }), fc.option(day, { nil: undefined }))
  .filter(([from = '0', to = '9']) => from <= to && from <= DAYS.to && to >= DAYS.from);
const team = fc
  .array(service, { maxLength: 12 })
  .map((services) => services.map(([from, to], index) => person(`P${index}`, from, to)));

describe('colleagues', () => {
  it('counts the same pairs as checking every pair', () => {
    fc.assert(
      fc.property(team, (people) => {
        const { asked, alone, pairs } = colleaguesAmong(people, DAYS);
        const of = (one: PersonEntry) => people.filter((other) => serveTogether(one, other, DAYS)).length;
        expect(pairs).toBe(people.reduce((sum, one) => sum + of(one), 0) / 2);
        expect(asked).toEqual(people.filter((one) => of(one) > 0));
        expect(alone.map(({ label }) => label)).toEqual(people.filter((one) => of(one) === 0).map(({ id }) => id));
      }),
    );
  });

  it('counts one shared day as together, and the next day as not', () => {
    const leaving = person('P1', undefined, '2014-05-10');
    expect(serveTogether(leaving, person('P2', '2014-05-10'), DAYS)).toBe(true);
    expect(serveTogether(leaving, person('P2', '2014-05-11'), DAYS)).toBe(false);
  });

  it('ignores days outside the period', () => {
    const both = [person('P1', undefined, '2014-05-04'), person('P2', undefined, '2014-05-04')] as const;
    expect(serveTogether(...both, DAYS)).toBe(false);
    expect(serveTogether(...both, { from: '2014-05-04', to: '2014-05-15' })).toBe(true);
  });

  it('lets a person entered twice serve from the first day to the last', () => {
    const twice = [person('P1', '2014-05-12'), person('P1', '2014-05-01', '2014-05-03'), person('P2')];
    expect(onePerId(twice).map(({ id, service: days }) => [id, days])).toEqual([
      ['P1', period('2014-05-01', undefined)],
      ['P2', period(undefined, undefined)],
    ]);
  });
});
