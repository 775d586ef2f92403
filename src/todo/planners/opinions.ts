import { addDays } from '../../calendar.ts';
import { add, type Days, type Draft, type Edit, set, setDay } from '../items/item.ts';
import {
  daysOfBeginning,
  findingsOf,
  forRule,
  idsOf,
  idsOnRecord,
  inTurn,
  lackOf,
  own,
  textOf,
} from '../items/needs.ts';

const heard = forRule('opinions/heard', (unmet) => {
  const n = lackOf(unmet);
  if (n === 0) return null;
  const value = { id: null, received: null, collectedBy: 'unit', text: null, wind: null, about: null };
  const choices = { about: ['team', ...idsOf(unmet.input.people)] };
  const edits = Array.from({ length: n }, () => add('/opinions', value, { choices }));
  return { say: own('opinions', { n }), duty: 'unit', serves: [unmet.rule], edits };
});

/** Each opinion once: missing sorting and feedback are entered together. */
const fedBack = forRule('opinions/fed-back', (unmet, needs) => {
  const maxDays = unmet.options['maxDays'];
  const days = (at: string): Days => {
    const received = textOf(needs.read(`${at}/received`));
    const last = typeof maxDays === 'number' ? { notAfter: [addDays(received, maxDays)] } : {};
    return { notBefore: [received], ...last };
  };
  const draftsFor = (code: string, say: string, edit: (at: string) => Edit): readonly Draft[] => {
    const found = findingsOf(unmet, code);
    if (found.length === 0) return [];
    const points = found.map(({ at }) => at);
    const ids = found.map(({ subject }) => subject ?? '');
    return [{ say: own(say, { ids }), duty: 'team', serves: [unmet.rule], edits: points.map(edit), points }];
  };
  return [
    ...draftsFor('notSorted', 'sort', (at) => set(`${at}/category`, null)),
    ...draftsFor('notFedBack', 'feedBack', (at) => setDay(`${at}/fedBack`, days(at))),
  ];
});

const appraisal = forRule('opinions/appraisal', (unmet, needs) => {
  const common = { duty: 'unit', serves: [unmet.rule] } as const;
  if (unmet.check.message.code === 'noDate') {
    const edits = [setDay('/mobilisation/date', daysOfBeginning(needs, unmet))];
    // Weekly reports are owed from that day on.
    return { ...common, say: own('mobilisationDate'), edits, points: ['/mobilisation'], isOpen: true };
  }
  const at = '/mobilisation/appraisal';
  const missing = unmet.check.findings.filter(({ code }) => code === 'missing' || code === 'teamMissing');
  if (missing.length === 0) return null;
  const ids = missing.map(({ subject }) => subject ?? '');
  const edits = ids.map((of) => add(at, { of, issued: null, returned: null }));
  return { ...common, say: own('appraisals', { of: ids.map(unmet.input.who) }), edits, points: [at] };
});

const answered = forRule('opinions/answered', ({ rule, check: { findings }, input }) => {
  const choices = { answeredBy: idsOnRecord(input.problems) };
  return {
    say: own('answer', { ids: findings.map(({ subject }) => subject ?? '') }),
    duty: 'unit',
    serves: [rule],
    edits: findings.map(({ at, subject }) => {
      const entry = input.opinions.find(({ id }) => id === subject);
      return set(`${entry?.at ?? at}/answeredBy`, [null], { choices });
    }),
    points: findings.map(({ at }) => at),
  };
});

export const planOpinions = inTurn(appraisal, heard, fedBack, answered);
