import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newRecord } from '../../src/command/init/new-record.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import type { Schema } from '../../src/validate/schema.ts';
import { folderWith, run } from './world.ts';

const LANGS = ['zh', 'en'] as const;
const root: Schema = schemaOf('record');
const optional = Object.keys(root.properties ?? {}).filter((key) => !root.required?.includes(key));

/** What the record names below the sections that it has. */
const sectionsNamed = (text: string): readonly string[] =>
  text
    .trimEnd()
    .split('\n')
    .slice(-optional.length)
    .flatMap((line) => /^# (\S+)/.exec(line)?.[1] ?? []);

describe.each(LANGS)('a new record (%s)', (lang) => {
  it.each(LANGS)('names each other section in a line, by a name that audit add takes (keys: %s)', async (keys) => {
    const record = newRecord(null, { lang, keys });
    const named = sectionsNamed(record);
    expect(named).toHaveLength(optional.length);
    for (const [index, name] of named.entries()) {
      const folder = folderWith({ 'u.yaml': record });
      expect((await run(folder, ['add', 'u.yaml', name])).code, name).toBe(0);
      const fixed = await run(folder, ['fix', 'u.yaml', '--keys', 'en', '--write']);
      expect(fixed.code).toBeLessThan(2);
      expect(Object.keys(parse(readFileSync(path.join(folder, 'u.yaml'), 'utf8')))).toContain(optional[index]);
    }
  });
});
