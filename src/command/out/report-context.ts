import { createHash } from 'node:crypto';
import { changedFor, isAlways, type Overridden, type Setting, type Settings } from '../../inputs/settings.ts';
import type { FailOn, Lang, RuleInfo } from '../../model.ts';
import { withCell } from '../../report/text/cell.ts';
import type { ReportContext } from '../../report/text/reporter.ts';
import { stageIn } from '../../rule/option.ts';
import { sayText } from '../../words/engine.ts';
import { WORDS } from '../../words/report.ts';
import { say } from '../../words/say.ts';
import type { FlagsOf } from './command.ts';
import { failsRun } from './exit-code.ts';
import { inRepository } from './in-repository.ts';
import type { OPTIONS } from './options.ts';
import { langFlagOf, type Setup } from './setup.ts';
import { type World, wantsColor } from './world.ts';

/** What a command's flags and configuration say of its reports. */
export type ReportFlags = FlagsOf<Pick<typeof OPTIONS, 'lang' | 'color' | 'ascii' | 'quiet' | 'maxFindings'>> & {
  /** Absent: an error-severity rule that failed or is unclear. */
  readonly failOn?: FailOn;
};

// How every Chinese message puts it that says what to do.
const ADVICE = /请|应当|[，；]应|须/;

function infoOf(setting: Setting, overridden: Overridden): RuleInfo {
  const { rule, severity, source, options } = setting;
  const { id, title, why, fix, duty, messages } = rule;
  const advises = (code: string): boolean => isAlways(rule) || ADVICE.test(messages[code]?.zh ?? '');
  const own = stageIn(options);
  // Where it differs between units, no one day holds for all.
  const stage = changedFor(setting, overridden).every((one) => stageIn(one.setting.options) === own) ? own : null;
  const told = severity === 'off' ? rule.severity : severity;
  return { id, title, why, fix, advises, source, duty, severity: told, stage };
}

/** What a report looks like, and from when on its run fails. */
type Look = Pick<ReportContext, 'langFlag' | 'color' | 'width' | 'quiet' | 'maxFindings' | 'inRepository'> & {
  readonly failOn: FailOn;
  readonly overridden?: Overridden;
};

/** What reporters are told of the rules of a profile, in a language. */
export function contextIn(lang: Lang, settings: Settings, given: Look): ReportContext {
  const { failOn, overridden = new Map(), ...look } = given;
  const rules = new Map(settings.map((setting) => [setting.rule.id, infoOf(setting, overridden)]));
  const messages = new Map(settings.map(({ rule }) => [rule.id, rule.messages]));
  const inLang = (to: Lang): ReportContext => ({
    ...look,
    rules,
    lang: to,
    say: (rule, text) => {
      const message = withCell(sayText(messages.get(rule), text, to), text, to);
      return text.known === true ? say(WORDS.known, { message }, to) : message;
    },
    fill: (template, params) => say(template, params, to),
    fails: (check) => failsRun(check, failOn),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    inLang,
  });
  return inLang(lang);
}

/** What a command's reporters are told. */
export const reportContext = (flags: ReportFlags, world: World, { lang, profile }: Setup): ReportContext =>
  contextIn(lang, profile.settings, {
    inRepository: inRepository(world),
    langFlag: langFlagOf(flags),
    color: wantsColor(flags.color, world.env, world.stdout),
    width: world.stdout.columns,
    quiet: flags.quiet ?? false,
    maxFindings: flags.maxFindings === undefined ? null : Number(flags.maxFindings),
    failOn: flags.failOn ?? 'incomplete',
    overridden: profile.overridden,
  });
