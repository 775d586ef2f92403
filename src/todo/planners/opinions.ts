import { addDays } from '../../calendar.ts';
import type { Days, Draft, Edit } from '../items/item.ts';
import { daysOfBeginning, idsOf, lackOf, type Needs, own, type Planner, textOf } from '../items/needs.ts';

function heard(needs: Needs): readonly Draft[] {
  const unmet = needs.must('opinions/heard');
  const n = lackOf(unmet);
  if (unmet === null || n === 0) return [];
  const value = { id: null, received: null, collectedBy: 'unit', text: null, wind: null, about: null };
  const about = ['team', ...unmet.input.people.map(({ id }) => id)];
  const edits = Array.from({ length: n }, (): Edit => ({ op: 'add', at: '/opinions', value, choices: { about } }));
  return [{ say: own('opinions', { n }), duty: 'unit', serves: [unmet.rule], edits }];
}

/** Each opinion once: missing sorting and feedback are entered together. */
function fedBack(needs: Needs): readonly Draft[] {
  const unmet = needs.must('opinions/fed-back');
  if (unmet === null) return [];
  const { findings } = unmet.check;
  const maxDays = unmet.options['maxDays'];
  const of = (code: string) => findings.filter((found) => found.code === code);
  const days = (at: string): Days => {
    const received = textOf(needs.read(`${at}/received`));
    const last = typeof maxDays === 'number' ? { notAfter: [addDays(received, maxDays)] } : {};
    return { notBefore: [received], ...last };
  };
  const parts = [
    { code: 'notSorted', say: 'sort', edit: (at: string): Edit => ({ op: 'set', at: `${at}/category`, value: null }) },
    {
      code: 'notFedBack',
      say: 'feedBack',
      edit: (at: string): Edit => ({ op: 'set', at: `${at}/fedBack`, value: null, days: { '': days(at) } }),
    },
  ];
  return parts.flatMap(({ code, say, edit }): readonly Draft[] => {
    const found = of(code);
    if (found.length === 0) return [];
    const points = found.map(({ at }) => at);
    const ids = found.map(({ subject }) => subject ?? '');
    return [{ say: own(say, { ids }), duty: 'team', serves: [unmet.rule], edits: points.map(edit), points }];
  });
}

function appraisal(needs: Needs): readonly Draft[] {
  const unmet = needs.must('opinions/appraisal');
  if (unmet === null) return [];
  if (unmet.check.message.code === 'noDate')
    return [
      {
        say: own('mobilisationDate'),
        duty: 'unit',
        serves: [unmet.rule],
        edits: [{ op: 'set', at: '/mobilisation/date', value: null, days: { '': daysOfBeginning(needs, unmet) } }],
        points: ['/mobilisation'],
        // Weekly reports are owed from that day on.
        isOpen: true,
      },
    ];
  const missing = unmet.check.findings.filter(({ code }) => code === 'missing' || code === 'teamMissing');
  if (missing.length === 0) return [];
  const of = missing.map(({ subject }) => subject ?? '');
  const edits = of.map((id): Edit => {
    const value = { of: id, issued: null, returned: null };
    return { op: 'add', at: '/mobilisation/appraisal', value };
  });
  return [
    {
      say: own('appraisals', { of: of.map(unmet.input.who) }),
      duty: 'unit',
      serves: [unmet.rule],
      edits,
      points: ['/mobilisation/appraisal'],
    },
  ];
}

function answered(needs: Needs): readonly Draft[] {
  const unmet = needs.must('opinions/answered');
  if (unmet === null) return [];
  const { findings } = unmet.check;
  const problems = idsOf(unmet.input.problems);
  return [
    {
      say: own('answer', { ids: findings.map(({ subject }) => subject ?? '') }),
      duty: 'unit',
      serves: [unmet.rule],
      edits: findings.map(({ at, subject }) => {
        const entry = unmet.input.opinions.find(({ id }) => id === subject);
        return { op: 'set', at: `${entry?.at ?? at}/answeredBy`, value: [null], choices: { answeredBy: problems } };
      }),
      points: findings.map(({ at }) => at),
    },
  ];
}

export const planOpinions: Planner = (needs) => [
  ...appraisal(needs),
  ...heard(needs),
  ...fedBack(needs),
  ...answered(needs),
];
