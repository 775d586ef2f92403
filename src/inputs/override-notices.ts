import type { Overrides } from '../judge/in-force.ts';
import type { Problem } from '../model.ts';
import { problem } from './problem.ts';

const MESSAGES = {
  ownWord: {
    en: 'there is no roster, so each record’s own category decides which overrides of the profile hold for it; name the roster with --roster',
    zh: '没有名册，审核标准按单位类别另作的规定依各份记录自己所写的类别适用；请用 --roster 指定名册',
  },
  nobody: {
    en: 'the profile has overrides for the category {category|term}, and no unit here is of it',
    zh: '审核标准对{category|word}另有规定，但这里没有该类单位',
  },
} as const;

/**
 * Notices about a profile's overrides. `said`: the categories that records state; `ofAll`: all records of a folder
 * were audited, so that one that holds for nobody may be a mistake.
 */
export function sayOverrides(
  overrides: Overrides | undefined,
  said: ReadonlySet<string>,
  ofAll: boolean,
): readonly Problem[] {
  if (!overrides) return [];
  const { byCategory, ofRoster } = overrides;
  const there = ofRoster === null ? said : new Set(ofRoster.values());
  const categories = ofAll ? [...byCategory.keys()].filter((category) => !there.has(category)) : [];
  return [
    ...(ofRoster === null ? [problem(MESSAGES.ownWord)] : []),
    ...categories.map((category) => problem(MESSAGES.nobody, { category })),
  ];
}
