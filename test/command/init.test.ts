import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addEntry } from '../../src/command/add/add.ts';
import { languagesOf } from '../../src/command/init/key-comment.ts';
import { newRecord } from '../../src/command/init/new-record.ts';
import { GUIDE, WORDS } from '../../src/command/init/words.ts';
import { loadBytes } from '../../src/load/load.ts';
import { exampleOf } from '../../src/validate/example.ts';
import { schemaOf } from '../../src/validate/ready.ts';
import { resolve, type Schema } from '../../src/validate/schema.ts';
import { validateRecord } from '../../src/validate/validate-record.ts';
import { folderWith, run } from './world.ts';

const LANGS = ['zh', 'en'] as const;
const root: Schema = schemaOf('record');
const CHINESE = /[\u4e00-\u9fff]/;

type Bag = Readonly<Record<string, unknown>>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The lines of the record, split into YAML and comment. */
function linesOf(text: string): readonly { readonly yaml: string; readonly comment: string }[] {
  const lines = text.slice(text.indexOf('\nschema:') + 1, text.lastIndexOf('\n\n')).split('\n');
  const column = lines[0]?.indexOf('#') ?? 0;
  return lines.map((line) => ({ yaml: line.slice(0, column).trimEnd(), comment: line.slice(column) }));
}

/** A record with everything uncommented, so that all keys are present. */
const uncommented = (text: string): string =>
  linesOf(text)
    .map(({ yaml }) => yaml.replaceAll('# ', '').replace(/#$/, ''))
    .join('\n');

const required = Object.keys(root.properties ?? {}).filter((key) => root.required?.includes(key));

/** The place of every scalar. */
function leaves(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.length === 0 ? [value] : value.flatMap(leaves);
  if (isBag(value)) return Object.keys(value).length === 0 ? [value] : Object.values(value).flatMap(leaves);
  return [value];
}

/** The paths of all keys of a value, and of a schema. */
const keysOf = (value: unknown, at = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, at));
  return isBag(value)
    ? Object.entries(value).flatMap(([key, one]) => [`${at}/${key}`, ...keysOf(one, `${at}/${key}`)])
    : [];
};
const schemaKeys = (schema: Schema, at = ''): readonly string[] => {
  const { kind } = resolve(root, schema);
  if (kind.items) return schemaKeys(kind.items, at);
  return Object.entries(kind.properties ?? {}).flatMap(([key, own]) => [
    `${at}/${key}`,
    ...schemaKeys(own, `${at}/${key}`),
  ]);
};

/** Fills every empty value with an example from the schema. */
function filled(schema: Schema, value: unknown): unknown {
  const { kind } = resolve(root, schema);
  if (Array.isArray(value)) return value.map((item) => filled(kind.items ?? {}, item));
  if (!isBag(value)) return value ?? parse(exampleOf(root, schema).replaceAll('……', '某某'));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, filled(kind.properties?.[key] ?? {}, one)]),
  );
}

const findingsOf = (yaml: string) => {
  const loaded = loadBytes(new TextEncoder().encode(yaml));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return validateRecord(loaded.value, loaded.places).findings;
};

describe.each(LANGS)('a new record (%s)', (lang) => {
  const text = newRecord(null, { lang, keys: 'en' });

  it('holds what every record must hold, all of it still to be filled in, and nothing said to be none', () => {
    const value = parse(text) as Bag;
    expect(Object.keys(value)).toEqual(root.required);
    expect(leaves(value).filter((leaf) => leaf !== null)).toEqual(['unit-record/1']);
  });

  it('is told to be filled in at every line that is empty, and nothing else', () => {
    const empty = text.split('\n').flatMap((line, index) => (/^[ -]*\w+: +#/.test(line) ? [`${index + 1}`] : []));
    const loaded = loadBytes(new TextEncoder().encode(text));
    if (!loaded.ok) throw new Error('unreadable');
    const { findings } = validateRecord(loaded.value, loaded.places);
    const inside = /^(unit|supervision|people|members)$/;
    const told = findings.map(({ at }) => `${loaded.places.place(at).line}`);
    const scalars = empty.filter(
      (line) => !inside.test(/\w+/.exec(text.split('\n')[Number(line) - 1] ?? '')?.[0] ?? ''),
    );
    expect(findings.map(({ code }) => code).filter((code) => !/^empty(RequiredKey|Key|Flag)$/.test(code))).toEqual([]);
    expect(told).toEqual(scalars);
    expect(told.length).toBeGreaterThan(8);
  });

  it('never passes: not as it is, and not with only its required keys filled in', async () => {
    const value = filled(root, parse(text));
    const folder = folderWith({ 'new.yaml': text, 'filled.yaml': JSON.stringify(value) });
    const asIs = await run(folder, ['new.yaml', '--as-of', '2014-10-10', '-f', 'json']);
    const asFilled = await run(folder, ['filled.yaml', '-f', 'json']);
    expect([asIs.code, asFilled.code]).toEqual([1, 1]);
    const passed = (out: string): readonly string[] =>
      (JSON.parse(out).records[0].checks as { rule: string; outcome: string }[])
        .filter(({ outcome }) => outcome === 'pass')
        .map(({ rule }) => rule.split('/')[0] ?? '');
    expect(new Set(passed(asIs.out))).toEqual(new Set(['record']));
    expect(JSON.parse(asIs.out).records[0].verdict).toBe('fail');
    expect(new Set(passed(asFilled.out))).toEqual(new Set(['record']));
    expect(findingsOf(JSON.stringify(value))).toEqual([]);
  });

  it('has every key of the sections that it must have, once all marks are taken away', () => {
    const value = parse(uncommented(text)) as Bag;
    const wanted = schemaKeys(root).filter((key) => required.includes(key.split('/')[1] ?? ''));
    expect([...keysOf(value)].sort()).toEqual([...wanted].sort());
    expect(leaves(value).filter((leaf) => leaf !== null)).toEqual(['unit-record/1']);
  });

  it('matches the schema once all of it is filled in', () => {
    expect(findingsOf(JSON.stringify(filled(root, parse(uncommented(text)))))).toEqual([]);
  });

  it('says the same with keys in Chinese', async () => {
    const folder = folderWith({ 'en.yaml': text, 'zh.yaml': newRecord(null, { lang, keys: 'zh' }) });
    const told = async (name: string) => {
      const { checks } = JSON.parse((await run(folder, [name, '-f', 'json'])).out).records[0];
      return (checks as { rule: string; outcome: string; findings: { code: string; pointer: string }[] }[]).map(
        ({ rule, outcome, findings }) => [rule, outcome, findings.map(({ code, pointer }) => `${code} ${pointer}`)],
      );
    };
    expect(await told('zh.yaml')).toEqual(await told('en.yaml'));
    const keys = readFileSync(path.join(folder, 'zh.yaml'), 'utf8').matchAll(/^[ -]*([^\s#-][^\s:]*):/gm);
    expect([...keys].filter(([, key = '']) => !CHINESE.test(key))).toEqual([]);
  });

  it('has a comment in its language on every key, in 80 columns', () => {
    for (const line of text.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    const lines = linesOf(text).filter(({ yaml }) => /\w:/.test(yaml));
    expect(lines).toHaveLength(schemaKeys(root).filter((key) => required.includes(key.split('/')[1] ?? '')).length);
    for (const { comment } of lines)
      expect(comment).toMatch(lang === 'zh' ? /^# .*[\u4e00-\u9fff]/ : /^# [^\u4e00-\u9fff]+$/);
    if (lang === 'en') expect(text).not.toMatch(CHINESE);
  });

  it('names sections that there are', () => {
    const named = [...GUIDE[lang].join('\n').matchAll(/audit add (?:FILE|文件名) ([^\s.。]+)/g)].map(
      ([, at]) => at ?? '',
    );
    expect(named).toHaveLength(2);
    const record = 'schema: unit-record/1\nplan:\n  versions:\n    - version: 1\n      date: 2014-02-20\n';
    for (const section of named)
      expect(addEntry(new TextEncoder().encode(record), section).kind, section).toBe('added');
  });
});

describe('the schema’s descriptions', () => {
  const descriptions = JSON.stringify(schemaOf('record')).matchAll(/"description":("(?:[^"\\]|\\.)*")/g);
  const all = [...new Set([...descriptions].map(([, text]) => JSON.parse(text ?? '""') as string))];

  it('come apart into both languages', () => {
    expect(all.length).toBeGreaterThan(100);
    for (const description of all) {
      const { zh, en } = languagesOf(description);
      expect(`${zh} ${en}`).toBe(description);
      expect(zh).toMatch(CHINESE);
      expect(en).toMatch(/^[A-Z][^\u4e00-\u9fff\u3000-\u303f]+\.$/);
    }
  });
});

describe('audit init', () => {
  const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const firstLine = (text: string): string => text.split('\n')[0] ?? '';

  it('writes unit.yaml in the language asked for, or of the locale, the same every time', async () => {
    const [one, two] = [folderWith({}), folderWith({})];
    expect(await run(one, ['init', '--lang', 'zh'])).toEqual({
      code: 0,
      out: '',
      err: '已生成 unit.yaml。请填写后核查：audit unit.yaml --lang zh\n',
    });
    const { err } = await run(two, ['init'], { LANG: 'zh_CN.UTF-8' });
    expect(err).toBe('已生成 unit.yaml。请填写后核查：audit unit.yaml\n');
    expect(read(one, 'unit.yaml')).toBe(newRecord(null, { lang: 'zh', keys: 'zh' }));
    expect(read(two, 'unit.yaml')).toBe(newRecord(null, { lang: 'zh', keys: 'zh' }));
    expect(readdirSync(one)).toEqual(['unit.yaml']);
  });

  it('writes to standard output for -, and leaves the folder alone', async () => {
    const folder = folderWith({});
    expect(await run(folder, ['init', '-', '--lang', 'en'])).toEqual({
      code: 0,
      out: newRecord(null, { lang: 'en', keys: 'en' }),
      err: '',
    });
    expect(await run(folder, ['init', '-', '--with-schema'])).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never writes over anything, or through a link', async () => {
    const folder = folderWith({ 'unit.yaml': 'mine', 'real.yaml': '' });
    symlinkSync(path.join(folder, 'gone.yaml'), path.join(folder, 'link.yaml'));
    symlinkSync(path.join(folder, 'real.yaml'), path.join(folder, 'other.yaml'));
    for (const name of ['unit.yaml', 'real.yaml', 'link.yaml', 'other.yaml']) {
      const { code, err } = await run(folder, ['init', name, '--with-schema', '--lang', 'en']);
      expect({ code, err }).toEqual({
        code: 2,
        err: `${name} already exists and was not changed; give the new record another name\n`,
      });
    }
    expect(read(folder, 'unit.yaml')).toBe('mine');
    expect(read(folder, 'real.yaml')).toBe('');
    expect(readdirSync(folder).sort()).toEqual(['link.yaml', 'other.yaml', 'real.yaml', 'unit.yaml']);
  });

  it('wants a folder that is there', async () => {
    const folder = folderWith({ 'a.yaml': '' });
    mkdirSync(path.join(folder, 'units'));
    const err = async (name: string) => (await run(folder, ['init', name, '--lang', 'en'])).err;
    expect(await err('nowhere/u.yaml')).toMatch(/^there is no folder nowhere;/);
    expect(await err('a.yaml/u.yaml')).toMatch(/^there is no folder a\.yaml;/);
    expect(await err('units')).toMatch(/^units is a folder; name the new record in it, as in units\/unit\.yaml/);
    expect(await err(`${'x'.repeat(300)}.yaml`)).toMatch(/ cannot be written \(the name is too long\)/);
    expect(await err('units/u.yaml')).toMatch(/^units\/u\.yaml is written\./);
    expect(readdirSync(path.join(folder, 'units'))).toEqual(['u.yaml']);
  });

  it.each(['unit.txt', 'unit', '.unit.yaml', 'audit.config.yaml', 'unit.YAML'])(
    'refuses the name %s, which an audit of the folder would pass by',
    async (name) => {
      const folder = folderWith({});
      const { code, err } = await run(folder, ['init', name, '--lang', 'en']);
      expect(code).toBe(2);
      expect(err).toContain('would be skipped');
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('writes the schema beside it when asked to, as audit schema prints it', async () => {
    const folder = folderWith({});
    const { code, err } = await run(folder, ['init', '--with-schema', '--lang', 'en']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'unit.yaml is written. Fill it in, then audit it: audit unit.yaml --lang en\nunit-record.schema.json is next to it, for editors\n',
    });
    const schema = read(folder, 'unit-record.schema.json');
    expect(schema).toBe((await run(folder, ['schema', 'record'])).out);
    expect(firstLine(read(folder, 'unit.yaml'))).toBe('# yaml-language-server: $schema=./unit-record.schema.json');
    await run(folder, ['init', 'second.yaml', '--with-schema']);
    await run(folder, ['init', 'third.yaml']);
    expect(read(folder, 'second.yaml')).toBe(read(folder, 'unit.yaml'));
    expect(read(folder, 'third.yaml')).toBe(read(folder, 'unit.yaml'));
    expect(read(folder, 'unit-record.schema.json')).toBe(schema);
  });

  it('leaves another schema of that name alone, and writes nothing then', async () => {
    const folder = folderWith({ 'unit-record.schema.json': '{}' });
    const { code, err } = await run(folder, ['init', '--with-schema', '--lang', 'zh']);
    expect(code).toBe(2);
    expect(err).toMatch(/^unit-record\.schema\.json 已经存在，且不是本版本的格式文件，未作任何改动；/);
    expect(read(folder, 'unit-record.schema.json')).toBe('{}');
    expect(readdirSync(folder)).toEqual(['unit-record.schema.json']);
    await run(folder, ['init', '--lang', 'zh']);
    expect(firstLine(read(folder, 'unit.yaml'))).toBe(firstLine(newRecord(null, { lang: 'zh', keys: 'zh' })));
  });

  it('names the schema of the installed package where there is one above', async () => {
    const folder = folderWith({ 'node_modules/unit-audit/schemas/unit-record.schema.json': '{}' });
    mkdirSync(path.join(folder, 'records/2014'), { recursive: true });
    await run(folder, ['init', 'records/2014/u.yaml']);
    await run(folder, ['init', 'u.yaml']);
    const installed = 'node_modules/unit-audit/schemas/unit-record.schema.json';
    expect(firstLine(read(folder, 'records/2014/u.yaml'))).toBe(`# yaml-language-server: $schema=../../${installed}`);
    expect(firstLine(read(folder, 'u.yaml'))).toBe(`# yaml-language-server: $schema=./${installed}`);
  });

  it('understands its language or says so, and writes nothing a terminal obeys', async () => {
    const folder = folderWith({});
    expect((await run(folder, ['init', '--lang', 'xx'])).code).toBe(2);
    const { err } = await run(folder, ['init', 'no\u001b[2J/u.yaml', '--lang', 'en']);
    expect(err).toContain('no\\u{1B}[2J');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says the same in both languages', () => {
    const namesIn = (text: string): readonly string[] =>
      [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').sort();
    for (const { en, zh } of Object.values(WORDS)) expect([...new Set(namesIn(zh))]).toEqual([...new Set(namesIn(en))]);
    expect(GUIDE.zh).toHaveLength(GUIDE.en.length);
  });

  it('makes a record that its own schema line does not keep from being read', async () => {
    const folder = folderWith({});
    await run(folder, ['init', '--with-schema']);
    writeFileSync(path.join(folder, 'crlf.yaml'), read(folder, 'unit.yaml').replaceAll('\n', '\r\n'));
    for (const name of ['unit.yaml', 'crlf.yaml']) {
      const { out } = await run(folder, ['check', name, '--only', 'record/schema', '-f', 'json']);
      const [readable] = JSON.parse(out).records[0].checks;
      expect(readable).toMatchObject({ rule: 'record/readable', outcome: 'pass' });
    }
  });
});
