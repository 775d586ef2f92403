import { type Day, period } from '../calendar.ts';
import { type InputCache, type Lists, makeInputCache, named } from '../rule/input-cache.ts';
import { type Entry, notCounted } from '../rule/judgement.ts';
import type { MaterialEntry, MeetingView, MobilisationView, Sections, View } from '../rule/view.ts';
import { whoAmong } from '../words/who.ts';

const byId = { label: (item: { readonly id: string }) => item.id };
const byDate = {
  label: (item: { readonly date: Day }) => item.date,
  date: (item: { readonly date: Day }) => item.date,
};

type Reviewed = Entry & { readonly review?: { readonly date: Day } };

/** The entry without a review of a later day, which is put aside. */
function withoutLaterReview<T extends Reviewed>(cache: InputCache, entry: T): T {
  if (entry.review === undefined || cache.seen(entry.review.date)) return entry;
  const { review, ...rest } = entry;
  cache.putAside(
    notCounted({ at: `${entry.at}/review`, label: entry.label }, 'later', { date: review.date, asOf: cache.asOf }),
  );
  return rest as T;
}

function viewPlan(plan: Sections['plan'], cache: InputCache): View['plan'] {
  const versions = cache
    .entries(plan?.versions, '/plan/versions', { label: (v) => `v${v.version}`, date: (v) => v.date })
    .map((version) => withoutLaterReview(cache, version));
  return { title: plan?.title, versions, last: versions.at(-1) ?? null };
}

function viewMaterials(materials: Sections['materials'], cache: InputCache): readonly MaterialEntry[] {
  return cache.entries(materials, '/materials', { label: (m) => m.owner }).map((material) => ({
    ...material,
    drafts: cache
      .entries(material.drafts, `${material.at}/drafts`, {
        label: (d) => `${material.owner}#${d.draft}`,
        date: (d) => d.date,
      })
      .map((draft) => withoutLaterReview(cache, draft)),
  }));
}

function viewStudy(study: Sections['study'], cache: InputCache): View['study'] {
  const groups = cache.entries(study?.groups, '/study/groups', { label: (g) => g.group });
  return {
    groups: groups.map((entry) => {
      if (entry.notesChecked === undefined || cache.seen(entry.notesChecked)) return entry;
      const { notesChecked: _later, ...group } = entry;
      return group;
    }),
    sessions: cache.entries(study?.sessions, '/study/sessions', byDate),
  };
}

function viewOpinions(opinions: Sections['opinions'], cache: InputCache): View['opinions'] {
  return cache.entries(opinions, '/opinions', { ...byId, date: (o) => o.received }).map((entry) => {
    if (entry.fedBack === undefined || cache.seen(entry.fedBack)) return entry;
    const { fedBack: _later, ...opinion } = entry;
    return opinion;
  });
}

function viewTopLeader(topLeader: Sections['topLeader'], cache: InputCache): View['topLeader'] {
  return {
    leads: cache.entries(topLeader?.leads, '/topLeader/leads', { label: (l) => l.lead, date: (l) => l.date }),
    assessments: cache.entries(topLeader?.assessments, '/topLeader/assessments', byDate),
    summons: cache.entries(topLeader?.summons, '/topLeader/summons', byDate),
  };
}

function viewMobilisation(mobilisation: Sections['mobilisation'], cache: InputCache): MobilisationView | null {
  if (mobilisation === undefined) return null;
  const appraisal = cache.entries(mobilisation.appraisal, '/mobilisation/appraisal', { label: (a) => a.of });
  return { date: cache.seen(mobilisation.date), appraisal, evidence: mobilisation.evidence };
}

function viewMeeting(meeting: Sections['meeting'], cache: InputCache): MeetingView | null {
  if (meeting === undefined) return null;
  const { date, expected, present, supervisors, evidence } = meeting;
  return { date: cache.seen(date), expected, present, supervisors, evidence };
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
function viewAsOf(cache: InputCache, sections: Sections, unit: Unit): View {
  // One literal: what is put together by copying has another shape, and all rules read views.
  return {
    asOf: cache.asOf,
    people: unit.people,
    supervisors: unit.supervisors,
    supervisorList: unit.supervisorList,
    mobilisation: viewMobilisation(sections.mobilisation, cache),
    plan: viewPlan(sections.plan, cache),
    study: viewStudy(sections.study, cache),
    opinions: viewOpinions(sections.opinions, cache),
    talks: cache.entries(sections.talks, '/talks', { ...byId, date: (t) => t.date }),
    problems: cache.entries(sections.problems, '/problems', { ...byId, date: (p) => p.found }),
    criticisms: cache.entries(sections.criticisms, '/criticisms', { ...byId, date: (c) => c.date }),
    materials: viewMaterials(sections.materials, cache),
    meeting: viewMeeting(sections.meeting, cache),
    topLeader: viewTopLeader(sections.topLeader, cache),
    weeklyReports: cache.entries(sections.weeklyReports, '/weeklyReports', {
      label: (r) => r.week,
      date: (r) => r.filed,
    }),
    visits: cache.entries(sections.visits, '/visits', byDate),
    archive: cache.entries(sections.archive, '/archive', { ...byId, date: (a) => a.filed }),
    who: unit.who,
    later: cache.later,
    // Known when all of the above is made.
    isEntire: !cache.hasLater(),
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
      (entire && entire.asOf <= asOf ? { ...entire, asOf } : viewAsOf(makeInputCache(asOf, lists), sections, unit));
    if (view.isEntire) entire ??= view;
    known.set(asOf, view);
    return view;
  };
}
