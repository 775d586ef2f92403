import fc from 'fast-check';
import { expect, it } from 'vitest';
import { knownOf } from '../../src/command/init/init-roster.ts';
import { newRecord } from '../../src/command/init/new-record.ts';
import type { Roster } from '../../src/documents/roster.ts';
import { loadBytes } from '../../src/load/load.ts';

const text = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'：:，,#[]{}"\'\\-?&*!|>%@` \n\t某0=~'), minLength: 1, maxLength: 12 }),
    fc.constantFrom('yes', 'null', '~', '007', '1e3', '2014-08-10', '<<', '---', '示例：镇', 'x'.repeat(3000)),
  )
  // Texts that a roster can hold: not blank, and only characters that YAML allows.
  .filter(
    (value) =>
      /\S/.test(value) && !/[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u.test(value),
  );

it.each(['zh', 'en'] as const)('what the roster says stands in the record as it is, whatever it is (%s)', (lang) => {
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 3 }), (name, aliases, names) => {
      const members = names.map((member, index) => ({ id: `S${index}`, name: member }));
      const unit = { id: 'U1', name, aliases, category: 'other', team: 'T1' } as const;
      const roster: Roster = {
        schema: 'roster/1',
        name: '示例旗',
        asOf: '2014-08-10',
        teams: [{ id: 'T1', name: '组', members }],
        units: [unit],
      };
      const loaded = loadBytes(new TextEncoder().encode(newRecord(null, { lang, keys: 'en' }, knownOf(roster, unit))));
      const value = (loaded.ok ? loaded.value : loaded.findings) as { unit: unknown; supervision: unknown };
      const listed = aliases.length > 0 ? { aliases } : {};
      expect(value.unit).toEqual({ id: 'U1', name, category: 'other', ...listed });
      if (members.length > 0) expect(value.supervision).toEqual({ team: 'T1', members });
    }),
  );
});
