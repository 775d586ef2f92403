import path from 'node:path';
import { stringify } from 'yaml';
import type { AuditRequest } from '../audit.ts';
import { reportPath } from '../discover/discover.ts';
import { grouped } from '../grouped.ts';
import { changedFor, type Setting } from '../inputs/settings.ts';
import type { Setup } from './out/setup.ts';
import type { World } from './out/world.ts';
import { inlineYaml } from './out/yaml-text.ts';

/** A rule's values in one flow map, and behind it the profile of every value that is not the first one's. */
function settingLine({ rule, severity, options, from }: Setting): string {
  const values = inlineYaml({ severity, ...options });
  const origins = Object.entries(from).map(([name, profile]) => `${name}: ${profile}`);
  const all = new Set(Object.values(from));
  const origin = all.size === 1 ? [...all].join('') : origins.join(', ');
  return `  ${rule.id}: ${values}  # ${origin}`;
}

/** What holds instead for units of some categories. */
function overrideLines({ settings, overridden }: Setup['profile']): readonly string[] {
  const changes = settings.flatMap((setting) => changedFor(setting, overridden));
  const lines = [...grouped(changes, ({ category }) => category)].flatMap(([category, own]) => [
    `  - category: ${category}`,
    '    rules:',
    ...own.map(({ setting }) => `    ${settingLine(setting)}`),
  ]);
  return lines.length === 0 ? [] : ['overrides:', ...lines];
}

/** Prints the settings in force as YAML, each with the profile that it came from. */
export function printConfig({ config, profile, lang }: Setup, request: AuditRequest, world: World): number {
  const head = {
    profile: profile.name,
    profileDigest: profile.digest,
    roster: request.roster === null ? null : reportPath(world.cwd, path.resolve(world.cwd, request.roster)),
    waivers: request.waivers?.path ?? null,
    failOn: request.failOn,
    lang,
    asOf: request.asOf,
    final: request.final,
    strict: request.strict,
  };
  const lines = [
    `# ${config.path ?? 'no audit.config.yaml'}`,
    stringify(head).trimEnd(),
    'calendar:',
    `  endBy: ${inlineYaml(profile.calendar.endBy)}  # ${profile.calendar.from}`,
    `substance: ${inlineYaml({ emptyWords: profile.emptyWords })}`,
    'rules:',
    ...profile.settings.map(settingLine),
    ...overrideLines(profile),
  ];
  world.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
