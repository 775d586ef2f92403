import { type Day, isEmpty, overlap, type Period, period } from '../calendar.ts';
import type {
  Appraisal,
  ArchiveEntry,
  Assessment,
  Criticism,
  Draft,
  Lead,
  Material,
  Opinion,
  Person,
  PlanVersion,
  Problem,
  StudyGroup,
  StudySession,
  Summons,
  Supervisor,
  Talk,
  UnitRecord,
  Visit,
  WeeklyReport,
} from '../documents/unit-record.ts';
import type { NotCounted } from '../model.ts';
import { type Entry, notCounted } from './judgement.ts';
import { whoAmong } from './who.ts';

/** A person, with the days of their service. */
export type PersonEntry = Person & Entry & { readonly service: Period };
export type DraftEntry = Draft & Entry;
export type MaterialEntry = Omit<Material, 'drafts'> & Entry & { readonly drafts: readonly DraftEntry[] };
export type VersionEntry = PlanVersion & Entry;

/** The meeting, its date absent where it is later than the day judged as of. */
export interface MeetingView {
  readonly date: Day | undefined;
  readonly expected: number | undefined;
  readonly present: number | undefined;
  readonly supervisors: readonly string[] | undefined;
  readonly evidence: readonly string[] | undefined;
}

export interface MobilisationView {
  readonly date: Day | undefined;
  readonly appraisal: readonly (Appraisal & Entry)[];
  readonly evidence: readonly string[] | undefined;
}

/**
 * A record as it stood on a day: what is dated later is left out (a later review, feedback or check of notes as if absent, a later
 * meeting or mobilisation without its date), every entry with its pointer and label. A section that is not there is empty.
 */
export interface View {
  readonly asOf: Day;
  readonly people: readonly PersonEntry[];
  readonly supervisors: ReadonlySet<string>;
  readonly supervisorList: readonly (Supervisor & Entry)[];
  readonly mobilisation: MobilisationView | null;
  readonly plan: {
    readonly title: string | undefined;
    readonly versions: readonly VersionEntry[];
    readonly last: VersionEntry | null;
  };
  readonly study: {
    readonly groups: readonly (StudyGroup & Entry)[];
    readonly sessions: readonly (StudySession & Entry)[];
  };
  readonly opinions: readonly (Opinion & Entry)[];
  readonly talks: readonly (Talk & Entry)[];
  readonly problems: readonly (Problem & Entry)[];
  readonly criticisms: readonly (Criticism & Entry)[];
  readonly materials: readonly MaterialEntry[];
  readonly meeting: MeetingView | null;
  readonly topLeader: {
    readonly leads: readonly (Lead & Entry)[];
    readonly assessments: readonly (Assessment & Entry)[];
    readonly summons: readonly (Summons & Entry)[];
  };
  readonly weeklyReports: readonly (WeeklyReport & Entry)[];
  readonly visits: readonly (Visit & Entry)[];
  readonly archive: readonly (ArchiveEntry & Entry)[];
  /** An id as a message names it: with the name of whose it is. */
  who(id: string): string;
  /** What was left out for its date, by section: evidence that does not count yet. */
  readonly later: ReadonlyMap<string, readonly NotCounted[]>;
  /** Nothing is left out: on every later day the record stands the same. */
  readonly isEntire: boolean;
}

/** The sections of a record that match the schema; the others are absent. */
export type Sections = Partial<Omit<UnitRecord, 'schema' | 'asOf' | 'unit'>>;

type Named<T> = T & Entry;

/** How the entries of a list are called, and dated where a later one is left out. */
interface Naming<T> {
  label(item: T): string;
  date?(item: T): Day;
}

const named = <T extends object>(list: readonly T[] | undefined, at: string, { label }: Naming<NoInfer<T>>) =>
  (list ?? []).map((item, index): Named<T> => ({ ...item, at: `${at}/${index}`, label: label(item) }));

/** Gives every entry of a list its pointer and label, and puts aside what is dated after a day. */
interface Shelf {
  readonly asOf: Day;
  readonly later: ReadonlyMap<string, readonly NotCounted[]>;
  entries<T extends object>(
    list: readonly T[] | undefined,
    at: string,
    naming: Naming<NoInfer<T>>,
  ): readonly Named<T>[];
  putAside(entry: NotCounted): void;
  /** The date, or undefined where it is later. */
  seen(date: Day | undefined): Day | undefined;
  /** Whether anything was later, so far. */
  hasLater(): boolean;
}

/** The entries of each list, by its pointer: the same for every day. */
type Lists = Map<string, readonly Named<object>[]>;

function makeShelf(asOf: Day, lists: Lists): Shelf {
  const later = new Map<string, NotCounted[]>();
  let hasLater = false;
  const putAside = (entry: NotCounted): void => {
    hasLater = true;
    const section = entry.at.split('/')[1] ?? '';
    const known = later.get(section);
    if (known) known.push(entry);
    else later.set(section, [entry]);
  };
  return {
    asOf,
    later,
    putAside,
    seen: (date) => {
      if (date === undefined || date <= asOf) return date;
      hasLater = true;
      return undefined;
    },
    hasLater: () => hasLater,
    entries: <T extends object>(list: readonly T[] | undefined, at: string, naming: Naming<T>) => {
      const { date } = naming;
      const known = lists.get(at) as readonly Named<T>[] | undefined;
      const all = known ?? named<T>(list, at, naming);
      if (!known) lists.set(at, all);
      if (!date || all.every((entry) => date(entry) <= asOf)) return all;
      return all.filter((entry) => {
        const day = date(entry);
        if (day <= asOf) return true;
        putAside(notCounted(entry, 'later', { date: day, asOf }));
        return false;
      });
    },
  };
}

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

/** True of the team's members: those said to be, and the top leader. */
export const isTeamMember = (person: Person): boolean => person.teamMember === true || person.topLeader === true;

export const servesIn = (person: PersonEntry, days: Period): boolean => !isEmpty(overlap(person.service, days));
