import { describe, expect, it } from 'vitest';
import { factSourceOf } from '../../src/judge/fact-source.ts';
import { unitNames } from '../../src/rule/unit-names.ts';

const NAMES = unitNames([{ id: 'U1', name: '示例镇党委', aliases: ['示例镇'], category: 'township', team: 'T1' }]);

/** The names that a record has for its unit. */
const ownNames = (value: unknown, unit: string | null = null) =>
  factSourceOf(
    {
      ...{
        path: 'u.yaml',
        unit,
        look: () => ({ kind: 'absent' }),
        textOf: () => ({ kind: 'none', why: 'absent', format: '' }) as const,
      },
      record: { value, findings: [], broken: new Set(), wrongAt: new Set() },
      places: {} as Parameters<typeof factSourceOf>[0]['places'],
    } as unknown as Parameters<typeof factSourceOf>[0],
    '2014-08-10',
    NAMES,
  ).ownNames;

describe('the names of a unit', () => {
  it('are its name and aliases, and those in the roster', () => {
    const unit = { id: 'U1', name: '示例镇党委', aliases: ['本镇', 3] };
    expect(ownNames({ unit })).toEqual(['示例镇党委', '本镇']);
    expect(ownNames({ unit }, 'U1')).toEqual(['示例镇党委', '本镇', '示例镇党委', '示例镇']);
    expect(ownNames({ unit: { id: 'U1', aliases: '本镇' } })).toEqual([]);
  });

  it.each([[{}], [{ unit: 3 }], [{ unit: null }], [[]], [null], ['unit']])('are empty for %j', (value) => {
    expect(ownNames(value)).toEqual([]);
  });
});
