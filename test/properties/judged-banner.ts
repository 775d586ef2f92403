import { workBy } from '../../src/audit-record.ts';
import { byPathOf } from '../../src/inputs/by-path.ts';
import type { RosterFile } from '../../src/inputs/inputs.ts';
import { folderRulesInForce, rulesInForce, shippedSettings } from '../../src/inputs/settings.ts';
import { judgeOptions } from '../../src/judge/in-force.ts';
import type { Terms } from '../../src/judge/terms.ts';
import { loadBytes } from '../../src/load/load.ts';
import type { PlacedCheck } from '../../src/model.ts';
import { unitNames } from '../../src/rule/unit-names.ts';
import { folderRules, rules } from '../../src/rules/index.ts';
import { validateDocument } from '../../src/validate/validate-document.ts';
import { makeFolderRun } from '../../src/work/folder-run.ts';
import type { Banner } from './banner.ts';
import type { RecordValue } from './valid-record.ts';

const SETTINGS = shippedSettings([...rules, ...folderRules]);

const bytesOf = (value: RecordValue): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

function rosterOf(value: RecordValue): RosterFile {
  const loaded = loadBytes(bytesOf(value));
  if (!loaded.ok) throw new Error('the roster cannot be read');
  const { value: roster, sha256, places } = loaded;
  return { path: 'roster.yaml', roster: roster as RosterFile['roster'], sha256, place: (at) => places.place(at) };
}

/** The schema findings about a roster. */
export function rosterFindings(value: RecordValue): readonly unknown[] {
  const loaded = loadBytes(bytesOf(value));
  return loaded.ok ? validateDocument('roster', loaded.value, loaded.places) : loaded.findings;
}

/** The folder checks of a banner, by rule. The records keep the given order. */
export function judgedBanner({ roster: value, records }: Banner): ReadonlyMap<string, PlacedCheck> {
  const roster = rosterOf(value);
  const terms: Terms = {
    judge: judgeOptions(rulesInForce(SETTINGS), {
      ...{ asOf: null, notBefore: roster.roster.asOf, final: false },
      select: () => true,
    }),
    folderRules: folderRulesInForce(SETTINGS),
    names: unitNames(roster.roster.units),
  };
  const inputs = records.map((record, n) => ({
    ...{ path: `u${n}.yaml`, folder: null },
    read: () => ({ ok: true, bytes: bytesOf(record) }) as const,
  }));
  const run = makeFolderRun(terms, { roster, inputAt: byPathOf(inputs) });
  for (const { report } of inputs.map(workBy(terms))) run.keep(report);
  const { checks, defects } = run.judge();
  if (defects[0]) throw defects[0].error;
  return new Map(checks.map((check) => [check.rule, check]));
}
