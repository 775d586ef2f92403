import type { Roster } from '../documents/roster.ts';
import type { CampaignCalendar, LastDays } from '../model.ts';
import { type UnitNames, unitNames } from '../rule/unit-names.ts';
import type { FolderRuleInForce } from './folder.ts';
import { categoriesOf, type JudgeOptions, judgeOptions, type RosterCalendar, type RuleInForce } from './in-force.ts';

/** By what records are judged. */
export interface Terms {
  readonly judge: JudgeOptions;
  /** The rules over all records, which take their facts from each. */
  readonly folderRules: readonly FolderRuleInForce[];
  readonly names: UnitNames | null;
  /** Those who approved exceptions, as names are compared: a record is asked which of them are among its people. */
  readonly approvers?: readonly string[];
}

/** What a run is asked for that its terms are made of. */
export interface TermsRequest {
  /** `emptyWords`: words that say nothing. */
  readonly profile: { readonly endBy: LastDays; readonly emptyWords: readonly string[] };
  readonly rules: readonly RuleInForce[];
  /** The rules of one record for units of a category, where the profile changes some for it. */
  readonly overrides?: ReadonlyMap<string, readonly RuleInForce[]>;
  readonly folderRules: readonly FolderRuleInForce[];
  select(rule: string): boolean;
  readonly asOf: string | null;
  readonly final: boolean;
  /** Records are taken in plain notation alone. */
  readonly strict: boolean;
  readonly approvers: readonly string[];
}

/** The campaign's own calendar, where a roster has one. */
const calendarOf = ({ from, stages }: Roster): RosterCalendar | null =>
  from === undefined && stages === undefined ? null : { from: from ?? null, stages: stages ?? [] };

/** What a report says of the days that its records were judged by. */
export const calendarIn = ({ calendar, endBy }: Pick<JudgeOptions, 'calendar' | 'endBy'>): CampaignCalendar => ({
  source: calendar ? 'roster' : 'record',
  ...(calendar?.from ? { from: calendar.from } : {}),
  ...(calendar && calendar.stages.length > 0 ? { stages: calendar.stages } : {}),
  endBy,
});

/** By what records are judged, those of some categories by what the profile changes for them. */
function judgeBy({ overrides, ...request }: TermsRequest, roster: Roster | null): JudgeOptions {
  const run = {
    ...request,
    endBy: request.profile.endBy,
    emptyWords: request.profile.emptyWords,
    notBefore: roster?.asOf ?? null,
    calendar: roster && calendarOf(roster),
  };
  const judge = judgeOptions(request.rules, run);
  if (!overrides || overrides.size === 0) return judge;
  const byCategory = new Map([...overrides].map(([category, rules]) => [category, judgeOptions(rules, run)]));
  return { ...judge, overrides: { byCategory, ofRoster: categoriesOf(roster?.units ?? null) } };
}

/** `ofFolder`: the rules over all records run. */
export const termsFor = (
  request: TermsRequest,
  { roster, ofFolder }: { readonly roster: Roster | null; readonly ofFolder: boolean },
): Terms => ({
  judge: judgeBy(request, roster),
  folderRules: ofFolder ? request.folderRules.filter(({ rule }) => request.select(rule.id)) : [],
  names: roster && unitNames(roster.units),
  approvers: request.approvers,
});
