import { type Day, earlierOf, laterOf, type Period } from '../calendar.ts';
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
import type { Entry } from './judgement.ts';

/** A person, with the days of their service. */
export type PersonEntry = Person & Entry & { readonly service: Period };
export type DraftEntry = Draft & Entry;
export type MaterialEntry = Omit<Material, 'drafts'> & Entry & { readonly drafts: readonly DraftEntry[] };
export type VersionEntry = PlanVersion & Entry;

/** The meeting. Its date is absent if it is later than the view's day. */
export interface MeetingView {
  readonly date: Day | undefined;
  readonly expected: number | undefined;
  readonly present: number | undefined;
  readonly supervisors: readonly string[] | undefined;
  readonly evidence: readonly string[] | undefined;
}

export interface MobilisationView {
  readonly date: Day | undefined;
  readonly attended: number | undefined;
  readonly appraisal: readonly (Appraisal & Entry)[];
  readonly evidence: readonly string[] | undefined;
}

/**
 * A record as of a day. Entries that are later, or from before the campaign, are left out; such a review, feedback or
 * check of notes is removed from its entry, and a later meeting or mobilisation loses its date. Every entry has a
 * pointer and a label. An absent section is empty.
 */
export interface View {
  readonly asOf: Day;
  /** The campaign's first day; null where the record does not show it. What is dated before is left out. */
  readonly begins: Day | null;
  readonly people: readonly PersonEntry[];
  readonly supervisors: ReadonlySet<string>;
  /** Of the supervisors, those who by their names are people of the unit: they look at their own. */
  readonly ownSupervisors: ReadonlySet<string>;
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
  /** An id as messages show it, with the person's name. */
  who(id: string): string;
  /** The entries left out for their date, by section: later ones, and those from before the campaign. */
  readonly aside: ReadonlyMap<string, readonly NotCounted[]>;
  /** Nothing is left out as later, so the record is the same on every later day. */
  readonly isEntire: boolean;
}

/** The sections of a record that match the schema; the others are absent. */
export type Sections = Partial<Omit<UnitRecord, 'schema' | 'asOf' | 'unit'>>;

/** Whether a person belongs to the team: flagged as a member or as top leader. */
export const isTeamMember = (person: Person): boolean => person.teamMember === true || person.topLeader === true;

export const servesIn = ({ service }: PersonEntry, days: Period): boolean =>
  laterOf(service.from, days.from) <= earlierOf(service.to, days.to);
