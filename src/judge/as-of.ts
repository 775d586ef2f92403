import { type Day, earlierOf, period } from '../calendar.ts';
import { supervisorsOfUnit } from '../campaign/names.ts';
import {
  type CampaignTime,
  type EntryReader,
  type Kept,
  type Lists,
  makeEntryReader,
  named,
} from '../rule/entry-reader.ts';
import type { Entry } from '../rule/judgement.ts';
import type { MaterialEntry, MeetingView, MobilisationView, Sections, View } from '../rule/view.ts';
import { whoAmong } from '../words/who.ts';

const byId = { label: (item: { readonly id: string }) => item.id };
const ofDate = { date: (item: { readonly date: Day }) => item.date };
const byDate = { label: ofDate.date, ...ofDate };
const byIdOfDate = { ...byId, ...ofDate };
const problemById = { ...byId, date: (problem: { readonly found: Day }) => problem.found };
const opinionById = { ...byId, date: (opinion: { readonly received: Day }) => opinion.received };
const archivedById = { ...byId, date: (item: { readonly filed: Day }) => item.filed };
const reportByWeek = {
  label: (report: { readonly week: string }) => report.week,
  date: (report: { readonly filed: Day }) => report.filed,
};

type Reviewed = Entry & { readonly review?: { readonly date: Day } };

/** Removes a review of a day that does not count from the entry and sets it aside. */
function withoutOtherReview<T extends Reviewed>(reader: EntryReader, entry: T): T {
  const { review: reviewed, label } = entry;
  if (reviewed === undefined || !reader.leaves(reviewed.date, { at: `${entry.at}/review`, label })) return entry;
  const { review: _aside, ...rest } = entry;
  return rest as T;
}

function viewPlan(plan: Sections['plan'], reader: EntryReader): View['plan'] {
  const versions = reader
    .entries(plan?.versions, '/plan/versions', { label: (v) => `v${v.version}`, date: (v) => v.date })
    .map((version) => withoutOtherReview(reader, version));
  return { title: plan?.title, versions, last: versions.at(-1) ?? null };
}

function viewMaterials(materials: Sections['materials'], reader: EntryReader): readonly MaterialEntry[] {
  return reader.entries(materials, '/materials', { label: (m) => m.owner }).map((material) => ({
    ...material,
    drafts: reader
      .entries(material.drafts, `${material.at}/drafts`, {
        label: (d) => `${material.owner}#${d.draft}`,
        date: (d) => d.date,
      })
      .map((draft) => withoutOtherReview(reader, draft)),
  }));
}

function viewStudy(study: Sections['study'], reader: EntryReader): View['study'] {
  const groups = reader.entries(study?.groups, '/study/groups', { label: (g) => g.group });
  return {
    groups: groups.map((entry) => {
      if (entry.notesChecked === undefined || reader.seen(entry.notesChecked)) return entry;
      const { notesChecked: _aside, ...group } = entry;
      return group;
    }),
    sessions: reader.entries(study?.sessions, '/study/sessions', byDate),
  };
}

function viewOpinions(opinions: Sections['opinions'], reader: EntryReader): View['opinions'] {
  return reader.entries(opinions, '/opinions', opinionById).map((entry) => {
    if (entry.fedBack === undefined || reader.seen(entry.fedBack)) return entry;
    const { fedBack: _aside, ...opinion } = entry;
    return opinion;
  });
}

function viewTopLeader(topLeader: Sections['topLeader'], reader: EntryReader): View['topLeader'] {
  return {
    leads: reader.entries(topLeader?.leads, '/topLeader/leads', { label: (l) => l.lead, date: (l) => l.date }),
    assessments: reader.entries(topLeader?.assessments, '/topLeader/assessments', byDate),
    summons: reader.entries(topLeader?.summons, '/topLeader/summons', byDate),
  };
}

function viewMobilisation(mobilisation: Sections['mobilisation'], reader: EntryReader): MobilisationView | null {
  if (mobilisation === undefined) return null;
  const appraisal = reader.entries(mobilisation.appraisal, '/mobilisation/appraisal', { label: (a) => a.of });
  const { date, attended, evidence } = mobilisation;
  return { date: reader.seen(date), attended, appraisal, evidence };
}

function viewMeeting(meeting: Sections['meeting'], reader: EntryReader): MeetingView | null {
  if (meeting === undefined) return null;
  const { date, expected, present, supervisors, evidence } = meeting;
  return { date: reader.seen(date), expected, present, supervisors, evidence };
}

/** The people in a record, the same on every day. */
type Unit = Pick<View, 'people' | 'supervisorList' | 'supervisors' | 'ownSupervisors' | 'who'>;

function unitOf(sections: Sections): Unit {
  const supervisorList = named(sections.supervision?.members, '/supervision/members', byId);
  const people = named(sections.people, '/people', byId).map((person) =>
    Object.assign(person, { service: period(person.from, person.to) }),
  );
  const supervisors = new Set(supervisorList.map(({ id }) => id));
  const ownSupervisors = supervisorsOfUnit({ people, supervisorList });
  return { people, supervisorList, supervisors, ownSupervisors, who: whoAmong([...supervisorList, ...people]) };
}

/** What every view of a record is made of. */
interface Source {
  readonly sections: Sections;
  readonly unit: Unit;
  readonly lists: Lists;
}

/** The first day of the campaign by what is dated on a day or before: of the mobilisation and of the first plan; null where neither is known. */
function begunBy({ sections }: Source, asOf: Day): Day | null {
  const first = sections.plan?.versions?.find(({ version }) => version === 1);
  const known = [sections.mobilisation?.date, first?.date].filter((day) => day !== undefined && day <= asOf);
  return known.reduce<Day | null>(
    (earliest, day) => (earliest && day ? earlierOf(earliest, day) : (day ?? null)),
    null,
  );
}

/** The record's sections as of a day. The unit's plan, meeting, reports and archive may be older than the campaign. */
function viewAsOf({ sections, unit, lists }: Source, { begins, asOf }: CampaignTime): View {
  const kept: Kept = { lists, aside: new Map() };
  const within = makeEntryReader({ begins, asOf }, kept);
  const until = makeEntryReader({ begins: null, asOf }, kept);
  // One object literal: spreading would give views different hidden classes, and all rules read them.
  return {
    asOf,
    begins,
    people: unit.people,
    supervisors: unit.supervisors,
    ownSupervisors: unit.ownSupervisors,
    supervisorList: unit.supervisorList,
    mobilisation: viewMobilisation(sections.mobilisation, until),
    plan: viewPlan(sections.plan, until),
    study: viewStudy(sections.study, within),
    opinions: viewOpinions(sections.opinions, within),
    talks: within.entries(sections.talks, '/talks', byIdOfDate),
    problems: within.entries(sections.problems, '/problems', problemById),
    criticisms: within.entries(sections.criticisms, '/criticisms', byIdOfDate),
    materials: viewMaterials(sections.materials, within),
    meeting: viewMeeting(sections.meeting, until),
    topLeader: viewTopLeader(sections.topLeader, within),
    weeklyReports: until.entries(sections.weeklyReports, '/weeklyReports', reportByWeek),
    visits: within.entries(sections.visits, '/visits', byDate),
    archive: until.entries(sections.archive, '/archive', archivedById),
    who: unit.who,
    aside: kept.aside,
    // Only known once all of the above has been read.
    isEntire: !within.hasLater() && !until.hasLater(),
  };
}

/** The views of a record. */
export interface Views {
  /** As of a day, memoized. Once a view leaves nothing out as later, later days reuse it. */
  on(day: Day): View;
  /** As it is, whatever the days. The view's `asOf` means nothing. */
  entire(): View;
}

/** Later than any day in a record. */
export const END_OF_TIME: Day = '9999-12-31';

export function viewsOf(sections: Sections, from: Day | null): Views {
  const known = new Map<Day, View>();
  const source = { sections, unit: unitOf(sections), lists: new Map() };
  let whole: View | null = null;
  const make = (asOf: Day): View => {
    if (whole && whole.asOf <= asOf) return { ...whole, asOf };
    const begun = begunBy(source, asOf);
    const begins = from && begun ? earlierOf(from, begun) : (from ?? begun);
    return viewAsOf(source, { begins, asOf });
  };
  let entire: View | null = null;
  return {
    on: (asOf) => {
      const seen = known.get(asOf);
      if (seen) return seen;
      const view = make(asOf);
      if (view.isEntire) whole ??= view;
      known.set(asOf, view);
      return view;
    },
    entire: () => {
      entire ??= whole && whole.aside.size === 0 ? whole : viewAsOf(source, { begins: null, asOf: END_OF_TIME });
      return entire;
    },
  };
}
