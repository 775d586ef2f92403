import { type Day, period } from '../calendar.ts';
import { type EntryReader, type Lists, makeEntryReader, named } from '../rule/entry-reader.ts';
import { type Entry, notCounted } from '../rule/judgement.ts';
import type { MaterialEntry, MeetingView, MobilisationView, Sections, View } from '../rule/view.ts';
import { whoAmong } from '../words/who.ts';

const byId = { label: (item: { readonly id: string }) => item.id };
const byDate = {
  label: (item: { readonly date: Day }) => item.date,
  date: (item: { readonly date: Day }) => item.date,
};

type Reviewed = Entry & { readonly review?: { readonly date: Day } };

/** Removes a later review from the entry and sets it aside. */
function withoutLaterReview<T extends Reviewed>(reader: EntryReader, entry: T): T {
  if (entry.review === undefined || reader.seen(entry.review.date)) return entry;
  const { review, ...rest } = entry;
  reader.setAside(
    notCounted({ at: `${entry.at}/review`, label: entry.label }, 'later', { date: review.date, asOf: reader.asOf }),
  );
  return rest as T;
}

function viewPlan(plan: Sections['plan'], reader: EntryReader): View['plan'] {
  const versions = reader
    .entries(plan?.versions, '/plan/versions', { label: (v) => `v${v.version}`, date: (v) => v.date })
    .map((version) => withoutLaterReview(reader, version));
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
      .map((draft) => withoutLaterReview(reader, draft)),
  }));
}

function viewStudy(study: Sections['study'], reader: EntryReader): View['study'] {
  const groups = reader.entries(study?.groups, '/study/groups', { label: (g) => g.group });
  return {
    groups: groups.map((entry) => {
      if (entry.notesChecked === undefined || reader.seen(entry.notesChecked)) return entry;
      const { notesChecked: _later, ...group } = entry;
      return group;
    }),
    sessions: reader.entries(study?.sessions, '/study/sessions', byDate),
  };
}

function viewOpinions(opinions: Sections['opinions'], reader: EntryReader): View['opinions'] {
  return reader.entries(opinions, '/opinions', { ...byId, date: (o) => o.received }).map((entry) => {
    if (entry.fedBack === undefined || reader.seen(entry.fedBack)) return entry;
    const { fedBack: _later, ...opinion } = entry;
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
  return { date: reader.seen(mobilisation.date), appraisal, evidence: mobilisation.evidence };
}

function viewMeeting(meeting: Sections['meeting'], reader: EntryReader): MeetingView | null {
  if (meeting === undefined) return null;
  const { date, expected, present, supervisors, evidence } = meeting;
  return { date: reader.seen(date), expected, present, supervisors, evidence };
}

/** The people in a record, the same on every day. */
type Unit = Pick<View, 'people' | 'supervisorList' | 'supervisors' | 'who'>;

function unitOf(sections: Sections): Unit {
  const supervisorList = named(sections.supervision?.members, '/supervision/members', byId);
  const people = named(sections.people, '/people', byId).map((person) => ({
    ...person,
    service: period(person.from, person.to),
  }));
  const supervisors = new Set(supervisorList.map(({ id }) => id));
  return { people, supervisorList, supervisors, who: whoAmong([...supervisorList, ...people]) };
}

/** The record's sections as of a day. */
function viewAsOf(reader: EntryReader, sections: Sections, unit: Unit): View {
  // One object literal: spreading would give views different hidden classes, and all rules read them.
  return {
    asOf: reader.asOf,
    people: unit.people,
    supervisors: unit.supervisors,
    supervisorList: unit.supervisorList,
    mobilisation: viewMobilisation(sections.mobilisation, reader),
    plan: viewPlan(sections.plan, reader),
    study: viewStudy(sections.study, reader),
    opinions: viewOpinions(sections.opinions, reader),
    talks: reader.entries(sections.talks, '/talks', { ...byId, date: (t) => t.date }),
    problems: reader.entries(sections.problems, '/problems', { ...byId, date: (p) => p.found }),
    criticisms: reader.entries(sections.criticisms, '/criticisms', { ...byId, date: (c) => c.date }),
    materials: viewMaterials(sections.materials, reader),
    meeting: viewMeeting(sections.meeting, reader),
    topLeader: viewTopLeader(sections.topLeader, reader),
    weeklyReports: reader.entries(sections.weeklyReports, '/weeklyReports', {
      label: (r) => r.week,
      date: (r) => r.filed,
    }),
    visits: reader.entries(sections.visits, '/visits', byDate),
    archive: reader.entries(sections.archive, '/archive', { ...byId, date: (a) => a.filed }),
    who: unit.who,
    later: reader.later,
    // Only known once all of the above has been read.
    isEntire: !reader.hasLater(),
  };
}

/**
 * Returns a memoized function from a day to the view of that day. Once a view leaves nothing out, later days reuse it.
 */
export function viewsOf(sections: Sections): (asOf: Day) => View {
  const known = new Map<Day, View>();
  const lists: Lists = new Map();
  const unit = unitOf(sections);
  let entire: View | null = null;
  return (asOf) => {
    const view =
      known.get(asOf) ??
      (entire && entire.asOf <= asOf ? { ...entire, asOf } : viewAsOf(makeEntryReader(asOf, lists), sections, unit));
    if (view.isEntire) entire ??= view;
    known.set(asOf, view);
    return view;
  };
}
