import type { PlacedCheck } from '../model.ts';
import { WORDS } from '../words/report.ts';
import { sayNotCountedBesides } from './text/entry.ts';
import { nameOf } from './text/heading.ts';
import { type Home, homeOfFolder, homeOfRecord } from './text/messages.ts';
import { visible } from './text/neutral.ts';
import { makePage, type Page } from './text/page.ts';
import type { FormatDefinition, MakeReporter, ReportContext, Reporter } from './text/reporter.ts';
import { leftOutOf } from './text/sums.ts';
import { placedMessages, resultOf } from './text/test-result.ts';
import { sayWaivers } from './text/waiver.ts';
import { type Attributes, attributesOf, element, xml } from './text/xml.ts';

const detailsOf = (page: Page, check: PlacedCheck, home: Home): string =>
  xml([...placedMessages(page, check, home), ...sayNotCountedBesides(page, check)].join('\n'));

function bodyOf(context: ReportContext, page: Page, check: PlacedCheck, home: Home): string {
  const message = page.quote(check.rule, check.message);
  switch (resultOf(context, check)) {
    case 'passed':
      return check.outcome === 'pass' ? '' : element('system-out', {}, detailsOf(page, check, home));
    case 'failure':
      return element('failure', { type: check.outcome, message }, detailsOf(page, check, home));
    case 'skipped': {
      if (check.waiver) {
        const reasons = sayWaivers(page.tell, check).join('\n');
        return element('skipped', { type: 'waived', message: visible(reasons) }, detailsOf(page, check, home));
      }
      const details = check.outcome === 'pending' ? detailsOf(page, check, home) : '';
      return element('skipped', { type: check.outcome, message }, details);
    }
  }
}

interface Suite extends Home {
  readonly name: string;
  readonly properties: Attributes;
  readonly checks: readonly PlacedCheck[];
}

function suiteOf(context: ReportContext, page: Page, suite: Suite): string {
  const { path, name, checks } = suite;
  const count = (result: string) => checks.filter((check) => resultOf(context, check) === result).length;
  const cases = checks.map((check) => {
    const title = `${visible(check.rule)} ${page.title(check.rule)}`;
    // Jenkins splits a class at its last dot: a folder's own dot would be a package and a class without names.
    const attributes = { name: title, classname: path === '.' ? name : visible(path), time: 0 };
    return `    ${element('testcase', attributes, bodyOf(context, page, check, suite))}\n`;
  });
  const properties = Object.entries(suite.properties)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `      ${element('property', { name: key, value: visible(String(value)) }, '')}\n`);
  const head = properties.length === 0 ? '' : `    <properties>\n${properties.join('')}    </properties>\n`;
  const attributes = {
    name,
    file: visible(path),
    tests: checks.length,
    failures: count('failure'),
    errors: 0,
    skipped: count('skipped'),
    time: 0,
  };
  return `  ${element('testsuite', attributes, `\n${head}${cases.join('')}  `)}\n`;
}

/** What kept the run from being a proper audit: an error each; and what was not audited: skipped. */
function runOf(page: Page, tool: string, [summary, , problems]: Parameters<Reporter['end']>): string {
  const left = leftOutOf(page.tell, summary).map((text) => {
    const skipped = element('skipped', { message: visible(text) }, '');
    return `    ${element('testcase', { name: visible(text), classname: tool, time: 0 }, skipped)}\n`;
  });
  if (problems.length + left.length === 0) return '';
  const cases = problems.map(({ code, message }) => {
    const error = element('error', { type: code, message: visible(message[page.lang]) }, '');
    return `    ${element('testcase', { name: code, classname: tool, time: 0 }, error)}\n`;
  });
  const [errors, skipped] = [problems.length, left.length];
  const counts = { name: tool, tests: errors + skipped, failures: 0, errors, skipped, time: 0 };
  return `  ${element('testsuite', counts, `\n${[...cases, ...left].join('')}  `)}\n`;
}

/** JUnit XML for Jenkins and GitLab: one suite per record, one test case per check. */
export const junit: MakeReporter = (context) => {
  const page = makePage(context);
  let name = '';
  return {
    begin: ({ tool }) => {
      name = tool.name;
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributesOf({ name })}>\n`;
    },
    record: (report) => {
      const { unit, team, category, asOf, verdict, checks } = report;
      const properties = { unit, team, category, asOf, verdict };
      return suiteOf(context, page, { ...homeOfRecord(report), name: nameOf(page, report), properties, checks });
    },
    folder: (folder) => {
      const { checks } = folder;
      if (checks.length === 0) return '';
      const all = page.tell(WORDS.folder);
      return suiteOf(context, page, { ...homeOfFolder(folder), name: all, properties: {}, checks });
    },
    end: (...told) => `${runOf(page, name, told)}</testsuites>\n`,
  };
};

export default {
  name: 'junit',
  zhName: '测试结果',
  about: {
    en: 'the test results of any CI',
    zh: '各种 CI 的测试结果',
  },
  make: junit,
} satisfies FormatDefinition;
