import { type Day, period } from '../calendar.ts';
import { type Entry, notCounted } from './judgement.ts';
import { type Lists, makeShelf, named, type Shelf } from './shelf.ts';
import type { MaterialEntry, MeetingView, MobilisationView, Sections, View } from './view.ts';
import { whoAmong } from './who.ts';

const byId = { label: (item: { readonly id: string }) => item.id };
const byDate = {
  label: (item: { readonly date: Day }) => item.date,
  date: (item: { readonly date: Day }) => item.date,
};

type Reviewed = Entry & { readonly review?: { readonly date: Day } };

/** The entry without a review of a later day, which is put aside. */
function withoutLaterReview<T extends Reviewed>(shelf: Shelf, entry: T): T {
  if (entry.review === undefined || shelf.seen(entry.review.date)) return entry;
  const { review, ...rest } = entry;
  shelf.putAside(
    notCounted({ at: `${entry.at}/review`, label: entry.label }, 'later', { date: review.date, asOf: shelf.asOf }),
  );
  return rest as T;
}

function viewPlan(plan: Sections['plan'], shelf: Shelf): View['plan'] {
  const versions = shelf
    .entries(plan?.versions, '/plan/versions', { label: (v) => `v${v.version}`, date: (v) => v.date })
    .map((version) => withoutLaterReview(shelf, version));
  return { title: plan?.title, versions, last: versions.at(-1) ?? null };
}

function viewMaterials(materials: Sections['materials'], shelf: Shelf): readonly MaterialEntry[] {
  return shelf.entries(materials, '/materials', { label: (m) => m.owner }).map((material) => ({
    ...material,
    drafts: shelf
      .entries(material.drafts, `${material.at}/drafts`, {
        label: (d) => `${material.owner}#${d.draft}`,
        date: (d) => d.date,
      })
      .map((draft) => withoutLaterReview(shelf, draft)),
  }));
}

function viewStudy(study: Sections['study'], shelf: Shelf): View['study'] {
  const groups = shelf.entries(study?.groups, '/study/groups', { label: (g) => g.group });
  return {
    groups: groups.map((entry) => {
      if (entry.notesChecked === undefined || shelf.seen(entry.notesChecked)) return entry;
      const { notesChecked: _later, ...group } = entry;
      return group;
    }),
    sessions: shelf.entries(study?.sessions, '/study/sessions', byDate),
  };
}

function viewOpinions(opinions: Sections['opinions'], shelf: Shelf): View['opinions'] {
  return shelf.entries(opinions, '/opinions', { ...byId, date: (o) => o.received }).map((entry) => {
    if (entry.fedBack === undefined || shelf.seen(entry.fedBack)) return entry;
    const { fedBack: _later, ...opinion } = entry;
    return opinion;
  });
}

function viewTopLeader(topLeader: Sections['topLeader'], shelf: Shelf): View['topLeader'] {
  return {
    leads: shelf.entries(topLeader?.leads, '/topLeader/leads', { label: (l) => l.lead, date: (l) => l.date }),
    assessments: shelf.entries(topLeader?.assessments, '/topLeader/assessments', byDate),
    summons: shelf.entries(topLeader?.summons, '/topLeader/summons', byDate),
  };
}

function viewMobilisation(mobilisation: Sections['mobilisation'], shelf: Shelf): MobilisationView | null {
  if (mobilisation === undefined) return null;
  const appraisal = shelf.entries(mobilisation.appraisal, '/mobilisation/appraisal', { label: (a) => a.of });
  return { date: shelf.seen(mobilisation.date), appraisal, evidence: mobilisation.evidence };
}

function viewMeeting(meeting: Sections['meeting'], shelf: Shelf): MeetingView | null {
  if (meeting === undefined) return null;
  const { date, expected, present, supervisors, evidence } = meeting;
  return { date: shelf.seen(date), expected, present, supervisors, evidence };
}

/** Who is in a record, the same on every day. */
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

/** The record's sections as they stood on a day. */
function viewAsOf(shelf: Shelf, sections: Sections, unit: Unit): View {
  // One literal: what is put together by copying has another shape, and all rules read views.
  return {
    asOf: shelf.asOf,
    people: unit.people,
    supervisors: unit.supervisors,
    supervisorList: unit.supervisorList,
    mobilisation: viewMobilisation(sections.mobilisation, shelf),
    plan: viewPlan(sections.plan, shelf),
    study: viewStudy(sections.study, shelf),
    opinions: viewOpinions(sections.opinions, shelf),
    talks: shelf.entries(sections.talks, '/talks', { ...byId, date: (t) => t.date }),
    problems: shelf.entries(sections.problems, '/problems', { ...byId, date: (p) => p.found }),
    criticisms: shelf.entries(sections.criticisms, '/criticisms', { ...byId, date: (c) => c.date }),
    materials: viewMaterials(sections.materials, shelf),
    meeting: viewMeeting(sections.meeting, shelf),
    topLeader: viewTopLeader(sections.topLeader, shelf),
    weeklyReports: shelf.entries(sections.weeklyReports, '/weeklyReports', {
      label: (r) => r.week,
      date: (r) => r.filed,
    }),
    visits: shelf.entries(sections.visits, '/visits', byDate),
    archive: shelf.entries(sections.archive, '/archive', { ...byId, date: (a) => a.filed }),
    who: unit.who,
    later: shelf.later,
    // Known when all of the above is made.
    isEntire: !shelf.hasLater(),
  };
}

/** The same for any day, each made once; where nothing is later than a day, the days after it need none of their own. */
export function viewsOf(sections: Sections): (asOf: Day) => View {
  const known = new Map<Day, View>();
  const lists: Lists = new Map();
  const unit = unitOf(sections);
  let entire: View | null = null;
  return (asOf) => {
    const view =
      known.get(asOf) ??
      (entire && entire.asOf <= asOf ? { ...entire, asOf } : viewAsOf(makeShelf(asOf, lists), sections, unit));
    if (view.isEntire) entire ??= view;
    known.set(asOf, view);
    return view;
  };
}
