import { expect, it } from 'vitest';
import { inOwnWords, withoutKeys } from '../../src/words/own-words.ts';

it.each([
  ['enter it under study.sessions', 'enter it under study sessions'],
  ['give notesChecked, and topLeader: true', 'give notes checked, and top leader: true'],
  ['the group oldInfirmMembers', 'the group old infirm members'],
  ['line 3 of unit.yaml, see gov.example and iPhone', 'line 3 of unit.yaml, see gov.example and iPhone'],
])('says %j as %j', (text, said) => expect(withoutKeys(text)).toBe(said));

it('leaves no blank where it puts a value into Chinese', () =>
  expect(inOwnWords('请逐项填写 met（符合）或 gap（有差距）')).toBe('请逐项填写符合或有差距'));
