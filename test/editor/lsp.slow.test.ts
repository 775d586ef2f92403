import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, CompletionItem, Diagnostic, Hover, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { KINDS } from '../../src/kinds.ts';
import { NAMED_KINDS } from '../../src/names/shape.ts';
import { makeDice } from '../fuzz/dice.ts';
import { type Client, marked, startClient } from './client.ts';
import { engineSays, linesOf } from './engine.ts';
import { example, fuzz, QUIET_MS } from './fuzz.ts';

const HEAD = `schema: unit-record/1
asOf: 2014-04-10
unit: {id: U017, name: 示例镇党委, category: township}
mobilisation: {date: 2014-02-26}
people:
  - {id: P01, name: 甲某, post: 党委书记, topLeader: true, teamMember: true}
  - {id: P02, name: 乙某, post: 镇长, teamMember: true}
supervision: {team: T05, members: [{id: S13, name: 庚某}]}
`;

describe('the language server', () => {
  let client: Client;
  let opened = 0;
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'unit-audit-')));
  beforeAll(async () => {
    client = await startClient(folder);
  });
  afterAll(async () => {
    expect(await client.close()).toBe(0);
    rmSync(folder, { recursive: true });
  });

  /** Opens a text with a mark, and asks about the place of the mark. */
  async function askAt(method: string, text: string, params: object = {}) {
    const at = marked(text);
    opened += 1;
    const file = `t${opened}.yaml`;
    client.open(file, at.text);
    const asked = { position: at.position, range: { start: at.position, end: at.position }, ...params };
    return { ...at, file, answer: await client.ask(`textDocument/${method}`, file, asked) };
  }
  const complete = async (text: string) =>
    ((await askAt('completion', text)).answer as CompletionItem[]).map(({ label }) => label);
  const edited = (text: string, edits: readonly TextEdit[]) =>
    TextDocument.applyEdits(TextDocument.create('file:///x', 'yaml', 1, text), [...edits]);
  async function actionsAt(text: string, withDiagnostics = false) {
    const at = marked(text);
    opened += 1;
    const file = `t${opened}.yaml`;
    client.open(file, at.text);
    const told = withDiagnostics ? await client.told(file, 1) : [];
    const params = { range: { start: at.position, end: at.position }, context: { diagnostics: told, triggerKind: 1 } };
    const actions = (await client.ask('textDocument/codeAction', file, params)) as CodeAction[];
    return actions.map(({ title, kind, edit, command }) => {
      const [change] = edit?.documentChanges ?? [];
      const edits = change && 'edits' in change ? (change.edits as TextEdit[]) : [];
      return { title, kind, text: edited(at.text, edits), cursor: command?.arguments?.[1] as unknown };
    });
  }

  it('says of each of 200 versions of a record what the engine says of it', async () => {
    const dice = makeDice(7);
    let text = example('passing/unit.yaml');
    client.open('unit.yaml', text);
    const differing: number[] = [];
    let taken: { readonly at: number; readonly line: string } | null = null;
    for (let version = 1; version <= 200; version++) {
      const said = linesOf('unit.yaml', await client.told('unit.yaml', version));
      if (JSON.stringify(said) !== JSON.stringify(await engineSays(folder, 'unit.yaml', text))) differing.push(version);
      const document = TextDocument.create('file:///x', 'yaml', version, text);
      // A line is taken out, another digit typed, and the line put back: findings come and go.
      const line = dice.below(document.lineCount - 1);
      const next = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      const digit = [...text.matchAll(/\d/g)][dice.below(300)]?.index ?? 0;
      const place = { start: document.positionAt(digit), end: document.positionAt(digit + 1) };
      const put = taken && { start: { line: taken.at, character: 0 }, end: { line: taken.at, character: 0 } };
      const change =
        put && taken && version % 3 === 2
          ? { range: put, text: taken.line }
          : version % 3 === 0
            ? { range: next, text: '' }
            : { range: place, text: String(dice.below(10)) };
      taken = version % 3 === 0 ? { at: line, line: document.getText(next) } : version % 3 === 2 ? null : taken;
      client.change('unit.yaml', version + 1, [change]);
      text = TextDocument.applyEdits(document, [{ range: change.range, newText: change.text }]);
    }
    expect(differing).toEqual([]);
  });

  it('speaks Chinese of a record in Chinese', async () => {
    const text = example('通过/单位.yaml').replace('党委书记', '');
    client.open('单位.yaml', text);
    const said = linesOf('单位.yaml', await client.told('单位.yaml', 1));
    expect(said).toEqual(await engineSays(folder, '单位.yaml', text, 'zh'));
    expect(said.length).toBeGreaterThan(0);
  });

  it('survives what nobody types, and is never behind', async () => {
    const other = await startClient(folder, { quietMs: QUIET_MS });
    expect(await fuzz(other, folder, { edits: 100, seed: 4 })).toEqual([]);
    expect(await other.close()).toBe(0);
  });

  it('names what counted and what did not beside a finding', async () => {
    client.open('beside.yaml', example('failing/unit.yaml'));
    const told = await client.told('beside.yaml', 1);
    const rounds = told.find(({ code }) => code === 'talks/rounds');
    expect(rounds?.relatedInformation?.map(({ message }) => message).join('\n')).toMatch(
      /does not count: [\s\S]*counts/,
    );
  });

  it('says where rosters, profiles, waivers and configurations are wrong, and leaves other files alone', async () => {
    const wrong = async (file: string, text: string): Promise<readonly Diagnostic[]> => {
      client.open(file, text);
      return client.told(file, 1);
    };
    const at = (found: readonly Diagnostic[]) =>
      found.map(({ range: { start, end }, message }) => [start, end.character, message]);
    expect(at(await wrong('r.yaml', 'schema: roster/1\nname: 旗\nasOf: 2014-08-10\nteams: []\nunitz: []\n'))).toEqual([
      [{ line: 4, character: 0 }, 5, 'unknown key “unitz”; did you mean units?'],
    ]);
    expect(at(await wrong('p.yaml', 'schema: profile/1\nrules:\n  talks/rounds: {min: x}\n'))).toEqual([
      [{ line: 2, character: 22 }, 23, expect.not.stringContaining('p.yaml')],
    ]);
    const saved = 'schema: profile/1\nextends: nowhere.yaml\n';
    writeFileSync(path.join(folder, 'q.yaml'), saved);
    expect(at(await wrong('q.yaml', saved))).toEqual([
      [{ line: 1, character: 9 }, 21, expect.stringContaining('there is no profile "nowhere.yaml"')],
    ]);
    expect(at(await wrong('audit.config.yaml', 'lang: fr\n'))[0]?.[0]).toEqual({ line: 0, character: 6 });
    expect(at(await wrong('w.yaml', 'schema: waivers/1\nwaivers:\n  - {unit: U1}\n')).length).toBeGreaterThan(0);
    expect(await wrong('compose.yaml', 'services:\n  web: {image: nginx}\nschema: ./x.graphql\n')).toEqual([]);
  });

  it('judges by the configuration above the records, and says so where that is wrong', async () => {
    mkdirSync(path.join(folder, 'records'), { recursive: true });
    const config = path.join(folder, 'audit.config.yaml');
    const told = async (file: string) => {
      client.open(file, HEAD);
      return client.told(file, 1);
    };
    writeFileSync(config, 'lang: zh\n');
    expect((await told('records/a.yaml')).some(({ message }) => /谈心谈话/.test(String(message)))).toBe(true);
    writeFileSync(config, 'profile: nowhere.yaml\n');
    const [problem, ...others] = await told('records/b.yaml');
    rmSync(config);
    expect(problem?.message).toContain('nowhere.yaml');
    expect(others).toEqual([]);
  });

  it('mends what audit fix mends, one by one and all at once', async () => {
    const actions = await actionsAt(
      'schema: unit-record/1\nasOf|：2014-2-6\nunit: {id: U1, name: 甲，category: 苏木}\npeople: []\n',
      true,
    );
    expect(actions.map(({ kind, text }) => [kind, text.split('\n').slice(1, 3)])).toEqual([
      ['quickfix', ['asOf: 2014-2-6', 'unit: {id: U1, name: 甲，category: 苏木}']],
      ['source.fixAll.unit-audit', ['asOf: 2014-02-06', 'unit: {id: U1, name: 甲, category: 苏木}']],
    ]);
    const [key] = await actionsAt(`${HEAD}talk|z: []\n`, true);
    expect([key?.title, key?.text.split('\n').at(-2)]).toEqual(['Write talks', 'talks: []']);
  });

  it('enters what is left to do, and puts the cursor into the first gap', async () => {
    const actions = await actionsAt(`${HEAD}weekly|Reports:\n  - {week: 2014-W09, filed: 2014-03-02, by: S13}\n`);
    const week = actions.find(({ title }) => title.includes('week 10 of 2014'));
    expect(week?.text).toContain('by: S13}\n  - {week: 2014-W10, filed: , by: }\n');
    expect(week?.cursor).toEqual({ line: 10, character: 28 });
  });

  it('completes keys between braces, where the YAML language server does not', async () => {
    const [, ...others] = await complete(`${HEAD}talks:\n  - {id: K1, |}\n`);
    expect(await complete(HEAD.replace('镇长, ', '镇长, |, '))).toEqual([
      ...['topLeader', 'leadingCadre', 'from', 'to', 'headUnder'],
    ]);
    expect(others).toContain('with');
  });

  it.each([
    [
      'keys in Chinese',
      '文件类型: 单位活动记录/1\n自查问题:\n  - {编号: X1, |',
      ['归属', '四风', '查摆日期', '问题', '具体事例'],
    ],
    [
      'values in Chinese',
      '文件类型: 单位活动记录/1\n单位:\n  单位类别: |',
      ['苏木乡镇', '街道', '行业系统', '常委班子', '其他'],
    ],
    ['people by name', `${HEAD}criticisms:\n  - {from: 乙|`, ['P01', 'P02']],
    ['supervisors', `${HEAD}visits:\n  - by: [|]`, ['S13']],
    ['the next id', `${HEAD}talks:\n  - {id: K004}\n  - {id: |`, ['K005']],
    ['this round and the next', `${HEAD}talks:\n  - {round: 2}\n  - {round: |`, ['2', '3']],
    ['the next draft', `${HEAD}materials:\n  - owner: team\n    drafts:\n      - {draft: 1}\n      - draft: |`, ['2']],
    [
      'the weeks not yet reported',
      `${HEAD}weeklyReports:\n  - {week: 2014-W10}\n  - {week: |`,
      ['2014-W09', '2014-W11', '2014-W12', '2014-W13', '2014-W14', '2014-W15'],
    ],
    ['what a file may be', '|', NAMED_KINDS.flatMap((kind) => KINDS[kind].says ?? []).map((says) => `schema: ${says}`)],
  ])('offers %s', async (_, text, labels) => {
    expect(await complete(text)).toEqual(labels);
  });

  it('says what keys, ids and rules are, and what they came to', async () => {
    const talks = `${HEAD}ta|lks:\n  - {id: K1, round: 1, date: 2014-03-14, from: [P01], with: [P02]}\n`;
    const say = async (text: string) => ((await askAt('hover', text)).answer as Hover).contents as { value: string };
    expect((await say(talks)).value).toMatch(/The heart-to-heart talks[\s\S]*Rounds of heart-to-heart talks 1\/3/);
    const who = (await say(talks.replace('ta|lks', 'talks').replace('[P02]', '[P|02]'))).value;
    expect(who).toMatch(/\*\*P02 乙某\*\* 镇长[\s\S]*Still open/);
    const lenses = (await askAt('codeLens', talks)).answer as { command: { title: string } }[];
    expect(lenses.map(({ command }) => command.title).join('\n')).toContain('Rounds of heart-to-heart talks 1/3');
  });

  it('finds and renames an id, and shows the name behind it', async () => {
    const text = `${HEAD}talks:\n  - {id: K1, round: 1, date: 2014-03-14, from: [甲某], with: [P|02]}\ncriticisms:\n  - {id: C1, from: P02, to: P01}\n`;
    const definition = await askAt('definition', text);
    expect(definition.answer).toMatchObject({ range: { start: { line: 6, character: 9 } } });
    const references = await askAt('references', text, { context: { includeDeclaration: true } });
    expect(references.answer).toHaveLength(3);
    const renamed = await askAt('rename', text, { newName: 'P07' });
    const [edits = []] = Object.values((renamed.answer as { changes: Record<string, TextEdit[]> }).changes);
    expect(edited(renamed.text, edits)).toBe(renamed.text.replaceAll('P02', 'P07'));
    await expect(askAt('rename', text, { newName: 'P01' })).rejects.toThrow('P01');
    const all = { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };
    const hints = (await askAt('inlayHint', text, all)).answer as { label: string }[];
    expect(hints.map(({ label }) => label)).toEqual(['乙某', '乙某', '甲某']);
    const outline = (await askAt('documentSymbol', text)).answer as { name: string }[];
    expect(outline.map(({ name }) => name)).toEqual([
      'schema',
      'asOf',
      'unit',
      'mobilisation',
      'people',
      'supervision',
      'talks',
      'criticisms',
    ]);
  });
});
