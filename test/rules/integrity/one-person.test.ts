import onePerson from '../../../src/rules/integrity/one-person.ts';
import { testRule } from '../test-rule.ts';

const people = (...lines: readonly string[]) => `people:\n${lines.join('\n')}`;
const ONE = '  - {id: P01, name: 甲某, post: 书记}';

testRule(onePerson, {
  pass: {
    'one name and two posts': people(ONE, '  - {id: P02, name: 甲某, post: 镇长}'),
    'names that a numeral tells apart': people(
      '  - {id: P01, name: 王一, post: 委员}',
      '  - {id: P02, name: 王二, post: 委员}',
    ),
    'one id twice, which is another finding': people(ONE, ONE),
  },
  fail: {
    'one name and post, but for a blank': people(ONE, '  - {id: P05, name: 甲 某, post: 书 记}  # !again'),
    'a supervisor with a person’s name': `${people(ONE)}
supervision:
  team: T05
  members:
    - {id: S13, name: 甲某}  # !nameAgain
    - {id: S14, name: 辛某}`,
    'two supervisors of one name': `${people(ONE)}
supervision:
  team: T05
  members:
    - {id: S13, name: 庚某}
    - {id: S14, name: 庚某}  # !nameAgain`,
  },
  unclear: {
    'people with a schema error': { yaml: 'people: {}', reason: 'broken' },
    'supervisors with a schema error': { yaml: `${people(ONE)}\nsupervision: []`, reason: 'broken' },
  },
  notApplicable: { nobody: { yaml: 'people: []\nsupervision: {team: T05, members: []}', reason: 'nobody' } },
});
