import comparison from '../../schemas/audit-comparison.schema.json' with { type: 'json' };
import report from '../../schemas/audit-report.schema.json' with { type: 'json' };
import todo from '../../schemas/audit-todo.schema.json' with { type: 'json' };
import profile from '../../schemas/profile.schema.json' with { type: 'json' };
import roster from '../../schemas/roster.schema.json' with { type: 'json' };
import record from '../../schemas/unit-record.schema.json' with { type: 'json' };

/** The published schemas, by their names in `audit schema`. */
export const schemas = { record, roster, profile, report, todo, comparison } as const;
