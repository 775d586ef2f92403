import { isDeepStrictEqual } from 'node:util';
import type { Profile } from '../../inputs/profile.ts';
import { changedFor, isAlways, isShipped, type Setting, SHIPPED } from '../../inputs/settings.ts';
import { visible } from '../../report/text/neutral.ts';
import { type Page, paragraph } from '../../report/text/page.ts';
import { foldYaml, inlineYaml } from '../out/yaml-text.ts';
import { WORDS } from './words.ts';

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');

/** A value in the reader's words, followed by what to type. */
const sayValue = (page: Page, value: unknown): string =>
  typeof value === 'string' || isTexts(value) ? page.tell(WORDS.value, { value }) : visible(inlineYaml(value));

interface Changeable {
  readonly name: string;
  readonly about: string;
  readonly first: unknown;
  readonly now: unknown;
}

/** What a profile may change about a rule: its severity and its options. */
function changeables(page: Page, { rule, severity, options }: Setting): readonly Changeable[] {
  if (isAlways(rule)) return [];
  const own = Object.entries(rule.options).map(([name, option]) => ({
    name,
    about: option.about[page.lang],
    first: option.default,
    now: options[name],
  }));
  return [...own, { name: 'severity', about: page.tell(WORDS.severity), first: rule.severity, now: severity }];
}

function sayChangeable(page: Page, { name, about, first, now }: Changeable, from: string): readonly string[] {
  const inForce = isDeepStrictEqual(first, now)
    ? page.tell(WORDS.sameSetBy, { from })
    : page.tell(WORDS.setBy, { value: sayValue(page, now), from });
  const values = `${page.tell(WORDS.default, { value: sayValue(page, first) })}${page.lang === 'zh' ? '' : ' '}${inForce}`;
  return [
    ...paragraph(page, page.tell(WORDS.option, { name, about }), { indent: 2, mark: '- ', hang: 2 }),
    ...paragraph(page, values, { indent: 4 }),
  ];
}

/** The lines of YAML that set a rule's severity and all its options, including what the profile has changed. */
export function profileLines({ rule, severity, options, from }: Setting, profile: Pick<Profile, 'name'>) {
  const isChanged = (name: string): boolean => from[name] !== SHIPPED;
  const shown = Object.entries(options).filter(([name]) => name !== 'stage' || isChanged(name));
  const all = [...(isChanged('severity') ? [['severity', severity] as const] : []), ...shown];
  const values = shown.length > 0 ? Object.fromEntries(all) : severity;
  const change = ['rules:', `  ${rule.id}: ${inlineYaml(values)}`];
  if (!isShipped(profile.name)) return change;
  return ['schema: profile/1', ...(profile.name === SHIPPED ? [] : [`extends: ${profile.name}`]), ...change];
}

/** What the profile changes for units of some categories. */
const sayOverrides = (page: Page, setting: Setting, { overridden }: Pick<Profile, 'overridden'>): readonly string[] =>
  changedFor(setting, overridden).flatMap(({ category, setting: own, changed }) => {
    const values = visible(inlineYaml(changed));
    const from = [...new Set(Object.keys(changed).flatMap((name) => own.from[name] ?? []))];
    return paragraph(page, page.tell(WORDS.override, { category, values, from }), { indent: 2, mark: '- ', hang: 2 });
  });

/** The severity and options in force, their origin, and how to change them. */
export function sayOptions(
  page: Page,
  setting: Setting,
  profile: Pick<Profile, 'name' | 'overridden'>,
): readonly string[] {
  const all = changeables(page, setting);
  if (all.length === 0) return paragraph(page, page.tell(WORDS.nothingToChange), { indent: 2 });
  const isOwn = !isShipped(profile.name);
  const how = isOwn ? page.tell(WORDS.changeProfile, { profile: profile.name }) : page.tell(WORDS.ownProfile);
  const lines = profileLines(setting, profile).flatMap((line) => foldYaml(visible(line), page.width - 6));
  return [
    ...all.flatMap((one) => sayChangeable(page, one, setting.from[one.name] ?? SHIPPED)),
    ...sayOverrides(page, setting, profile),
    ...paragraph(page, how, { indent: 2 }),
    ...lines.map((line) => `      ${line}`),
    ...(isOwn ? [] : paragraph(page, page.tell(WORDS.useProfile), { indent: 2 })),
  ];
}
