import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentTypes } from '../../src/generate/documents.ts';

const sources = await documentTypes();

describe.each(Object.entries(sources))('%s', (path, source) => {
  test('is what the schema makes: run the generator', () => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(source);
  });
  test('is readonly throughout, and exact', () => {
    const keys = source.split('\n').filter((line) => /^ {2}[^ }*/]/.test(line) && !/^ {2}['|]/.test(line));
    expect(keys.length).toBeGreaterThanOrEqual(3);
    for (const key of keys) expect(key).toMatch(/^ {2}readonly \w+\??: /);
    for (const [, before] of source.matchAll(/^(.*)\w\[\]/gm)) expect(before).toMatch(/readonly /);
    expect(source).not.toMatch(/: any\b|\[k: string\]/);
  });
});

test('the names that the program knows the types by', () => {
  const names = [
    ...Object.values(sources)
      .join('\n')
      .matchAll(/^export (?:interface|type) (\w+)/gm),
  ].map(([, name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(
      'UnitRecord Person PlanVersion PlanReview Talk Problem Criticism Opinion Material Draft DraftReview Appraisal StudyGroup StudySession Lead Assessment Summons WeeklyReport Visit ArchiveEntry Roster AuditReport'.split(
        ' ',
      ),
    ),
  );
});
