import type { Finding } from '../../model.ts';
import type { PersonEntry } from '../../rule/view.ts';
import { add, type Draft, type Edit, set } from '../items/item.ts';
import { firstOf, forRule, idsOf, lengthOf, type Needs, own, textOf, type Unmet } from '../items/needs.ts';

export const LEADS = 'guidance/top-leader-leads';
const CRITICISM = ['criticism/each', 'criticism/each-colleague', 'criticism/top-leader'];

/** The top leaders of the record, whether or not they owe anything now. */
const leadersOf = ({ input }: Pick<Unmet, 'input'>): readonly PersonEntry[] =>
  input.people.filter(({ topLeader }) => topLeader === true);

const newLead = (lead: string, days: Edit['days'] = {}): Edit =>
  add('/topLeader/leads', { lead, date: null, evidence: [null] }, { days });

/** A lead that only lacks evidence gets some; otherwise a new one is entered. */
function withEvidence(lead: string, { input }: Unmet): readonly Edit[] {
  const there = input.topLeader.leads.find((entry) => entry.lead === lead);
  if (there === undefined) return [newLead(lead)];
  return [set(`${there.at}/evidence`, [...(there.evidence ?? []), null])];
}

/** A criticism of the top leader, where nothing else on the list asks for one. */
function criticismOf(leader: PersonEntry, others: readonly PersonEntry[]): Edit {
  const value = { id: null, from: null, to: leader.id, date: null, text: null };
  const days = { date: { notBefore: [leader.service.from], notAfter: [leader.service.to, '/meeting/date'] } };
  return add('/criticisms', value, { days, choices: { from: idsOf(others) } });
}

/** The top leader takes the lead in criticism at the meeting, or else on the day of a criticism on record. */
function inCriticism(needs: Needs, unmet: Unmet): readonly Edit[] | null {
  const { input } = unmet;
  const [leader] = leadersOf(unmet);
  const ids = new Set(idsOf(leadersOf(unmet)));
  const theirs = input.criticisms.filter(({ from, to }) => ids.has(from) || ids.has(to));
  const meeting = input.meeting?.date;
  const given = theirs.findLast(({ date }) => meeting === undefined || date <= meeting);
  const place = given ? `${given.at}/date` : `/criticisms/${lengthOf(needs, '/criticisms')}/date`;
  const day = meeting === undefined ? place : '/meeting/date';
  const lead = newLead('criticism', { date: { notBefore: [day], notAfter: [day] } });
  if (given !== undefined) return [lead];
  const others = input.people.filter((other) => leader && !ids.has(other.id) && input.together(other, leader));
  return leader && others.length > 0 ? [criticismOf(leader, others), lead] : null;
}

/** What bears a lead out; null where nothing can. A problem of the top leader's is planned with the other problems. */
function editsFor(lead: string, needs: Needs, unmet: Unmet): readonly Edit[] | null {
  if (lead === 'criticism') return inCriticism(needs, unmet);
  if (lead !== 'problems') return withEvidence(lead, unmet);
  return unmet.input.topLeader.leads.some((entry) => entry.lead === lead) ? [] : [newLead(lead)];
}

/** The finding itself, where no entry can bear the lead out. */
const unanswered = ({ code, params }: Finding): Draft => ({
  say: { rule: LEADS, code, params },
  duty: 'unit',
  serves: [LEADS],
  edits: [],
  isOpen: true,
});

/** The top leader whom the leads ask for a problem of their own; null if one has one, or none is asked for. */
export function leaderToFindProblems(needs: Needs): PersonEntry | null {
  const unmet = needs.must(LEADS);
  if (!unmet?.check.findings.some(({ params }) => params['lead'] === 'problems')) return null;
  const leaders = leadersOf(unmet);
  const has = unmet.input.problems.some(({ owner }) => leaders.some(({ id }) => id === owner));
  return has ? null : (leaders[0] ?? null);
}

export const planLeads = forRule(LEADS, (unmet, needs) =>
  unmet.check.findings.flatMap((found): readonly Draft[] => {
    const lead = textOf(found.params['lead']);
    // The members' criticisms come first, because one of them may fulfil this duty.
    if (lead === 'criticism' && firstOf(needs, CRITICISM) !== null) return [];
    const edits = editsFor(lead, needs, unmet);
    if (edits === null) return [unanswered(found)];
    if (edits.length === 0) return [];
    const say = own(lead === 'criticism' ? 'leadCriticism' : 'lead', { lead });
    return [{ say, duty: 'unit', serves: [LEADS], edits }];
  }),
);
