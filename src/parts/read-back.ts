import type {
  AuditReport,
  ReportedCheck,
  ReportedFinding,
  ReportedNotCounted,
  ReportedRecord,
} from '../documents/audit-report.ts';
import { inChineseKeys } from '../judge/place.ts';
import type { FolderReport, PlacedCheck, PlacedFinding, PlacedNotCounted, RecordReport } from '../model.ts';

const markOf = (known: boolean | undefined) => (known === undefined ? {} : { known });

const findingOf = ({
  code,
  params,
  message: _,
  known,
  path,
  subject,
  pointer,
  ...place
}: ReportedFinding): PlacedFinding => ({
  ...{ code, params, subject, pointer, place },
  ...markOf(known),
  ...(path === undefined ? {} : { path }),
});

const notCountedOf = ({ code, params, reason: _, ...entry }: ReportedNotCounted): PlacedNotCounted => ({
  ...entry,
  reason: { code, params },
});

const checkOf = ({ code, params, message: _, known, findings, notCounted, ...check }: ReportedCheck): PlacedCheck => ({
  ...check,
  message: { code, params, ...markOf(known) },
  findings: findings.map(findingOf),
  notCounted: notCounted.map(notCountedOf),
});

/** A record's part of a JSON report as it was before it was put into words. */
export const recordReportOf = ({ checks, ...record }: ReportedRecord): RecordReport => ({
  ...record,
  checks: checks.map(checkOf).map((check) => (record.keys === 'zh' ? inChineseKeys(check) : check)),
});

export const folderReportOf = (folder: AuditReport['folder']): FolderReport => ({
  roster: folder?.roster ?? null,
  checks: (folder?.checks ?? []).map(checkOf),
});
