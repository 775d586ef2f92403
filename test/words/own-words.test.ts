import { expect, it } from 'vitest';
import { withoutKeys } from '../../src/words/own-words.ts';

it.each([
  ['enter it under study.sessions', 'enter it under study sessions'],
  ['give notesChecked, and topLeader: true', 'give notes checked, and top leader: true'],
  ['the group oldInfirmMembers', 'the group old infirm members'],
  ['line 3 of unit.yaml, see gov.example and iPhone', 'line 3 of unit.yaml, see gov.example and iPhone'],
])('says %j as %j', (text, said) => expect(withoutKeys(text)).toBe(said));
