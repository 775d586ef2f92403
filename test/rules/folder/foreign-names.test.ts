import foreignNames from '../../../src/rules/folder/foreign-names.ts';
import { testFolderRule } from '../test-folder-rule.ts';

const ROSTER = `
units:
  - {id: U017, name: 示例镇党委, aliases: [示例镇], category: township, team: T05}
  - {id: U018, name: 样例镇党委, aliases: [样例镇, 样镇], category: township, team: T05}
  - {id: U000, name: 常委班子, category: standingCommittee, team: T05}`;

const unit = (id: string): string => `unit: {id: ${id}, name: 某单位, category: township}`;
const titled = (title: string): string => `plan: {title: "${title}"}`;
const OTHER = `${unit('U018')}\n${titled('样例镇实施方案')}`;
/** A plan of U017 next to an innocent one of U018. */
const beside = (plan: string) => ({ 'a.yaml': `${unit('U017')}\n${plan}`, 'b.yaml': OTHER });
const versions = (...last: readonly string[]): string => `plan:
  title: 示例镇实施方案
  versions:
    - {version: 1, date: 2014-02-20, optionalActions: [{title: 样例镇送学, reason: 流动党员多}]}
    - version: 2
      date: 2014-02-25
${last.map((line) => `      ${line}`).join('\n')}`;
const MANY = Array.from({ length: 22 }, (_, n) => `第${n}号示范单位`);

testFolderRule(foreignNames, {
  pass: {
    'each its own names': {
      roster: ROSTER,
      records: beside(titled('示例镇党委、示例镇的方案')),
      found: null,
      required: null,
    },
    'a name of two characters': { roster: ROSTER, records: beside(titled('样镇的方案')) },
    'the standing committee’s name': { roster: ROSTER, records: beside(titled('贯彻常委班子要求')) },
    'an earlier version alone': { roster: ROSTER, records: beside(versions('stages: []')) },
    'a later version alone': {
      roster: ROSTER,
      records: beside(versions('targetProblems: [{text: 样例镇会议多, wind: formalism}]')),
      asOf: '2014-02-19',
    },
    'a foreign name inside an own one': {
      roster: `units:
  - {id: U017, name: 示例镇中心学校, category: sector, team: T05}
  - {id: U018, name: 中心学校, category: sector, team: T05}`,
      records: { 'a.yaml': `${unit('U017')}\n${titled('示例镇中心学校方案')}`, 'b.yaml': unit('U018') },
    },
    'the longest of its own names first': {
      roster: `units:
  - {id: U017, name: 示例镇, aliases: [示例镇党委], category: sector, team: T05}
  - {id: U018, name: 党委机关, category: sector, team: T05}`,
      records: { 'a.yaml': `${unit('U017')}\n${titled('示例镇党委机关方案')}`, 'b.yaml': unit('U018') },
    },
    'an alias of thirty letters': {
      roster: ROSTER.replace('[示例镇]', `[样例镇${'党'.repeat(27)}]`),
      records: beside(titled(`样例镇${'党'.repeat(27)}`)),
    },
    'a plan that cannot be read: it is named': {
      roster: ROSTER,
      records: beside(versions('file: p.pdf')),
      notCounted: ['v2 otherFormat'],
    },
    'a plan whose file is not there: it is named': {
      roster: ROSTER,
      records: beside(versions('file: p.txt')),
      notCounted: ['v2 notRead'],
    },
    'every plan read, where files are required': {
      roster: ROSTER,
      records: beside(titled('示例镇方案')),
      options: { requireFiles: true },
    },
    'one plan is enough': {
      roster: ROSTER,
      records: { 'a.yaml': `${unit('U017')}\n${titled('方案')}`, 'b.yaml': unit('U018') },
    },
    'what is blanked out joins nothing': {
      roster: ROSTER,
      records: beside(titled('样例示例镇镇')),
    },
    'a file in place of the record’s texts': {
      roster: ROSTER,
      records: beside(versions('file: p.txt', 'targetProblems: [{text: 样例镇会议多, wind: formalism}]')),
      files: { 'p.txt': '示例镇实施方案' },
    },
  },
  fail: {
    'an alias that is another unit’s name': {
      roster: `units:
  - {id: U017, name: 机关党委, category: sector, team: T05}
  - {id: U018, name: 样例局, aliases: [机关党委], category: sector, team: T05}`,
      records: {
        'a.yaml': `${unit('U017')}\n${titled('机关党委方案')}`,
        'b.yaml': `${unit('U018')}\n${titled('机关党委方案')}  # !foreign`,
      },
    },
    'an alias that is a sentence': {
      roster: ROSTER.replace('[示例镇]', '["样例镇牧户分散，流动党员多", 示例镇]'),
      records: beside(`${titled('样例镇牧户分散，流动党员多')}  # !foreign`),
    },
    'an alias longer than a name': {
      roster: ROSTER.replace('[示例镇]', `[样例镇${'党'.repeat(28)}]`),
      records: beside(`${titled(`样例镇${'党'.repeat(28)}`)}  # !foreign`),
    },
    'a name with marks that nobody sees in it': {
      roster: ROSTER,
      records: beside(`${titled('关于样\u200b例\ufe0f-镇的方案')}  # !foreign`),
    },
    'where files are required, whatever cannot be read': {
      roster: ROSTER,
      records: {
        'a.yaml': `${unit('U017')}\n${versions('file: p.pdf', 'targetProblems: [{text: 样例镇会议多, wind: formalism}]  # !foreign')}`,
        'b.yaml': OTHER,
      },
      options: { requireFiles: true },
      notCounted: ['v2 otherFormat'],
    },
    'another unit’s name in the title': {
      roster: ROSTER,
      records: beside(`${titled('关于样例镇党委的方案')}  # !foreign`),
      subjects: ['U018'],
      says: [
        'a.yaml：实施方案中出现其他单位（U018）的名称“样例镇党委”：“…关于样例镇党委的方案…”',
        'the name of U018: “…关于样例镇党委的方案…”',
      ],
    },
    'another unit’s alias': {
      roster: ROSTER,
      records: beside(`${titled('样例镇的方案')}  # !foreign`),
      says: ['“样例镇”'],
    },
    'in an action, its reason, or a target problem: where it first stands': {
      roster: ROSTER,
      records: {
        'a.yaml': `${unit('U017')}\n${versions(
          'optionalActions:',
          '  - title: 马背送学',
          '    reason: 样例镇牧户分散  # !foreign',
          'targetProblems: [{text: 样例镇会议多, wind: formalism}]',
        )}`,
        'b.yaml': OTHER,
        'c.yaml': `${unit('U019')}\n${versions(
          'targetProblems:',
          '  - {text: 样例镇会议多, wind: formalism}  # !foreign',
        ).replace('title: 示例镇实施方案', 'title: 示例镇实施方案  # !foreign')}`,
      },
      subjects: ['U017', 'U018', 'U018'],
    },
    'in the title of an action': {
      roster: ROSTER,
      records: beside(versions('optionalActions: [{title: 样例镇送学, reason: 流动党员多}]  # !foreign')),
    },
    'in the file: at its key, ten characters around it': {
      roster: ROSTER,
      records: beside(versions('file: p.txt  # !foreign')),
      files: { 'p.txt': '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸\n样例镇\n子丑寅卯辰巳午未申酉戌亥' },
      says: ['“…乙丙丁戊己庚辛壬癸 样例镇 子丑寅卯辰巳午未申…”'],
    },
    'a file that is empty hides nothing': {
      roster: ROSTER,
      records: beside(versions('file: p.txt', 'targetProblems: [{text: 样例镇会议多, wind: formalism}]  # !foreign')),
      files: { 'p.txt': ' \n' },
    },
    'a file that cannot be read hides nothing': {
      roster: ROSTER,
      records: beside(versions('file: p.txt', 'targetProblems: [{text: 样例镇会议多, wind: formalism}]  # !foreign')),
    },
    'spaces, a line break and a zero-width space inside the name': {
      roster: ROSTER,
      records: beside(`${titled('样 例\\n\\u200b镇的方案')}  # !foreign`),
    },
    'full-width letters': {
      roster: `units:
  - {id: U017, name: 示例镇, category: sector, team: T05}
  - {id: U018, name: ABC集团, category: sector, team: T05}`,
      records: { 'a.yaml': `${unit('U017')}\n${titled('ＡＢＣ集团的方案')}  # !foreign`, 'b.yaml': unit('U018') },
      says: ['“ABC集团”'],
    },
    'names of two other units that overlap': {
      roster: `units:
  - {id: U017, name: 示例镇, category: sector, team: T05}
  - {id: U018, name: 样例镇中心, category: sector, team: T05}
  - {id: U019, name: 中心学校, category: sector, team: T05}`,
      records: {
        'a.yaml': `${unit('U017')}\n${titled('样例镇中心学校')}  # !foreign !foreign`,
        'b.yaml': unit('U018'),
      },
    },
    'of a name inside a longer one the longer': {
      roster: `units:
  - {id: U017, name: 示例镇, category: sector, team: T05}
  - {id: U018, name: 样例镇, category: sector, team: T05}
  - {id: U019, name: 样例镇中心学校, category: sector, team: T05}`,
      records: { 'a.yaml': `${unit('U017')}\n${titled('样例镇中心学校')}  # !foreign`, 'b.yaml': unit('U018') },
      subjects: ['U019'],
    },
    'a name that two other units have': {
      roster: `units:
  - {id: U017, name: 示例镇, category: sector, team: T05}
  - {id: U018, name: 机关党委, category: sector, team: T05}
  - {id: U019, name: 机关党委, category: sector, team: T05}`,
      records: { 'a.yaml': `${unit('U017')}\n${titled('机关党委的方案')}  # !foreign`, 'b.yaml': unit('U018') },
      says: ['U018、U019'],
    },
    'a name that many other units have: the first few of them': {
      roster: `units:
  - {id: U017, name: 示例镇, category: sector, team: T05}
${Array.from({ length: 9 }, (_, n) => `  - {id: V${n}, name: 机关党委, category: sector, team: T05}`).join('\n')}`,
      records: { 'a.yaml': `${unit('U017')}\n${titled('机关党委的方案')}  # !foreign`, 'b.yaml': unit('U017') },
      says: ['其他单位（V0、V1、V2）的名称'],
    },
    'a record may not call itself by another unit’s name': {
      roster: ROSTER,
      records: {
        'a.yaml': `unit: {id: U017, name: 示例镇党委, aliases: [样例镇, 样例], category: township}\n${titled('样例镇的方案')}  # !foreign`,
        'b.yaml': OTHER,
      },
    },
    'a unit that the roster does not have has no name of its own': {
      roster: ROSTER,
      records: { 'a.yaml': `${unit('U020')}\n${titled('示例镇的方案')}  # !foreign`, 'b.yaml': OTHER },
    },
    'the standing committee’s plan': {
      roster: ROSTER,
      records: { 'a.yaml': `${unit('U000')}\n${titled('常委班子到样例镇')}  # !foreign`, 'b.yaml': OTHER },
    },
    'a plan that names very many units: twenty, and how many more': {
      roster: `units:
  - {id: U017, name: 示例镇, category: sector, team: T05}
${MANY.map((name, n) => `  - {id: V${n}, name: ${name}, category: sector, team: T05}`).join('\n')}`,
      records: {
        'a.yaml': `${unit('U017')}\n${titled(MANY.join('、'))}  #${' !foreign'.repeat(20)} !more`,
        'b.yaml': unit('U018'),
      },
      says: ['还出现2个其他单位的名称'],
    },
    'a plan that names very many units: how many more stands at the last that is listed': {
      roster: `units:
  - {id: U017, name: 示例镇, category: sector, team: T05}
${MANY.map((name, n) => `  - {id: V${n}, name: ${name}, category: sector, team: T05}`).join('\n')}`,
      records: {
        'a.yaml': `${unit('U017')}\n${versions(
          'targetProblems:',
          `  - {text: ${MANY.slice(0, 10).join('、')}, wind: formalism}  #${' !foreign'.repeat(10)}`,
          `  - {text: ${MANY.slice(10).join('、')}, wind: formalism}  #${' !foreign'.repeat(10)} !more`,
        )}`,
        'b.yaml': unit('U018'),
      },
    },
    'whatever cannot be read besides': {
      roster: ROSTER,
      records: { 'a.yaml': `${unit('U017')}\n${titled('样例镇的方案')}  # !foreign`, 'b.yaml': 'talks: [' },
    },
  },
  unclear: {
    'a plan that cannot be read, where files are required': {
      roster: ROSTER,
      records: beside(versions('file: p.pdf')),
      options: { requireFiles: true },
      reason: 'uncomparedPlans',
      says: ['a.yaml:', 'cannot be read as text'],
    },
    'a record that cannot be read': {
      roster: ROSTER,
      records: { ...beside(titled('示例镇方案')), 'c.yaml': 'talks: [' },
      reason: 'unread',
    },
    'a record that does not say whose it is: the name may be its own': {
      roster: ROSTER,
      records: {
        ...beside(titled('示例镇方案')),
        'c.yaml': `unit: {id: 18, name: 样例镇党委, category: township}\n${titled('样例镇的方案')}`,
      },
      reason: 'unread',
    },
    'a plan that is broken': { roster: ROSTER, records: beside('plan: {title: 方案, versions: 一}'), reason: 'lacks' },
  },
  notApplicable: {
    'without a roster': { roster: null, records: beside(titled('样例镇方案')), reason: 'noRoster' },
    'one record': { roster: ROSTER, records: { 'a.yaml': titled('样例镇方案') }, reason: 'fewerThanTwo' },
    'no plan text': {
      roster: ROSTER,
      records: { 'a.yaml': unit('U017'), 'b.yaml': `${unit('U018')}\nplan: {}` },
      reason: 'noText',
    },
  },
});
