export { type AuditRequest, type AuditResult, audit, type ReportSink } from './audit.ts';
export { rulesInForce, SHIPPED, shippedSettings } from './inputs/settings.ts';
export type { RuleInForce } from './judge/in-force.ts';
export type * from './model.ts';
export { FORMAT_NAMES, type Format, loadFormat } from './report/formats.ts';
export type { MakeReporter, ReportContext, Reporter } from './report/text/reporter.ts';
export { rules } from './rules/index.ts';
