export { type AuditRequest, type AuditResult, audit, type ReportSink } from './audit.ts';
export type { RuleInForce } from './judge/in-force.ts';
export type { FailOn } from './judge/summary.ts';
export type * from './model.ts';
export { rulesInForce, SHIPPED, shippedSettings } from './profile/settings.ts';
export { FORMAT_NAMES, type Format, loadFormat } from './report/formats.ts';
export type { MakeReporter, ReportContext, Reporter } from './report/reporter.ts';
export { rules } from './rules/index.ts';
