// Generated from the rules by `npm run gen`: do not edit.
import type { FolderRule } from '../rule/folder-rule.ts';
import type { Rule } from '../rule/rule.ts';
import archiveEvidence from './archive/evidence.ts';
import archiveFiles from './archive/files.ts';
import archiveIndex from './archive/index.ts';
import archiveUncited from './archive/uncited.ts';
import criticismEach from './criticism/each.ts';
import criticismEachColleague from './criticism/each-colleague.ts';
import criticismTopLeader from './criticism/top-leader.ts';
import draftsApproved from './drafts/approved.ts';
import draftsCadres from './drafts/cadres.ts';
import draftsStandards from './drafts/standards.ts';
import draftsTeam from './drafts/team.ts';
import folderCopiedPlans from './folder/copied-plans.ts';
import folderCopiedRecords from './folder/copied-records.ts';
import folderDuplicateUnits from './folder/duplicate-units.ts';
import folderForeignNames from './folder/foreign-names.ts';
import folderSharedEvidence from './folder/shared-evidence.ts';
import guidanceSummons from './guidance/summons.ts';
import guidanceTopLeaderLeads from './guidance/top-leader-leads.ts';
import guidanceVisits from './guidance/visits.ts';
import guidanceWeeklyReports from './guidance/weekly-reports.ts';
import integrityBackfilledArchive from './integrity/backfilled-archive.ts';
import integrityBackfilledReports from './integrity/backfilled-reports.ts';
import integrityNumbers from './integrity/numbers.ts';
import integrityOnePerson from './integrity/one-person.ts';
import integrityOrder from './integrity/order.ts';
import integrityOverlappingTalks from './integrity/overlapping-talks.ts';
import integrityRepeatedText from './integrity/repeated-text.ts';
import integrityRushedDrafts from './integrity/rushed-drafts.ts';
import integrityRushedRounds from './integrity/rushed-rounds.ts';
import integritySharedRecord from './integrity/shared-record.ts';
import integrityThinDrafts from './integrity/thin-drafts.ts';
import meetingAttendance from './meeting/attendance.ts';
import meetingHeld from './meeting/held.ts';
import meetingPrepared from './meeting/prepared.ts';
import opinionsAnswered from './opinions/answered.ts';
import opinionsAppraisal from './opinions/appraisal.ts';
import opinionsFedBack from './opinions/fed-back.ts';
import opinionsHeard from './opinions/heard.ts';
import planDefects from './plan/defects.ts';
import planLate from './plan/late.ts';
import planOptionalActions from './plan/optional-actions.ts';
import planPrescribedActions from './plan/prescribed-actions.ts';
import planProblemFocus from './plan/problem-focus.ts';
import planReviewed from './plan/reviewed.ts';
import planRevisions from './plan/revisions.ts';
import planSchedule from './plan/schedule.ts';
import problemsCount from './problems/count.ts';
import problemsCountEach from './problems/count-each.ts';
import problemsFourWinds from './problems/four-winds.ts';
import recordDates from './record/dates.ts';
import recordReadable from './record/readable.ts';
import recordReferences from './record/references.ts';
import recordSchema from './record/schema.ts';
import recordThin from './record/thin.ts';
import recordTopLeader from './record/top-leader.ts';
import rosterArchives from './roster/archives.ts';
import rosterCoverage from './roster/coverage.ts';
import rosterDirectives from './roster/directives.ts';
import rosterHandbook from './roster/handbook.ts';
import rosterSteeringGroup from './roster/steering-group.ts';
import rosterStudy from './roster/study.ts';
import rosterSubordinates from './roster/subordinates.ts';
import rosterTotals from './roster/totals.ts';
import rosterTraining from './roster/training.ts';
import rosterWorkload from './roster/workload.ts';
import studyForms from './study/forms.ts';
import studyGroups from './study/groups.ts';
import studyNotes from './study/notes.ts';
import talksMustTalks from './talks/must-talks.ts';
import talksRecords from './talks/records.ts';
import talksRounds from './talks/rounds.ts';
import talksRoundsEach from './talks/rounds-each.ts';
import talksSupervisors from './talks/supervisors.ts';

/** Every rule of one record, in the order of the report. */
export const rules: readonly Rule[] = [
  recordReadable,
  recordSchema,
  recordReferences,
  recordDates,
  recordTopLeader,
  recordThin,
  planReviewed,
  planPrescribedActions,
  planOptionalActions,
  planSchedule,
  planProblemFocus,
  planDefects,
  planRevisions,
  planLate,
  studyGroups,
  studyNotes,
  studyForms,
  opinionsAppraisal,
  opinionsHeard,
  opinionsFedBack,
  opinionsAnswered,
  talksRounds,
  talksRoundsEach,
  talksMustTalks,
  talksSupervisors,
  talksRecords,
  problemsCount,
  problemsCountEach,
  problemsFourWinds,
  criticismEach,
  criticismEachColleague,
  criticismTopLeader,
  draftsTeam,
  draftsCadres,
  draftsStandards,
  draftsApproved,
  meetingHeld,
  meetingAttendance,
  meetingPrepared,
  guidanceWeeklyReports,
  guidanceVisits,
  guidanceTopLeaderLeads,
  guidanceSummons,
  archiveIndex,
  archiveEvidence,
  archiveUncited,
  archiveFiles,
  integrityOrder,
  integrityOverlappingTalks,
  integrityRushedRounds,
  integrityRushedDrafts,
  integrityRepeatedText,
  integrityBackfilledArchive,
  integrityBackfilledReports,
  integrityOnePerson,
  integritySharedRecord,
  integrityNumbers,
  integrityThinDrafts,
];

/** Every rule of a whole folder, in the order of the report. */
export const folderRules: readonly FolderRule[] = [
  rosterCoverage,
  rosterSubordinates,
  rosterSteeringGroup,
  rosterHandbook,
  rosterTraining,
  rosterStudy,
  rosterDirectives,
  rosterWorkload,
  rosterArchives,
  rosterTotals,
  folderDuplicateUnits,
  folderCopiedPlans,
  folderForeignNames,
  folderSharedEvidence,
  folderCopiedRecords,
];

/** The rules by id. */
export const byId: ReadonlyMap<string, Rule | FolderRule> = new Map(
  [...rules, ...folderRules].map((rule) => [rule.id, rule]),
);
