import { describe, expect, it } from 'vitest';
import { folderWith, RECORD, run } from '../command/world.ts';

const HEAD = `schema: profile/1
own:
  own/x:
    title: {zh: 甲, en: A}
    source: {document: 实施方案}
    examples: {pass: 'talks: []', fail: 'talks: []'}
`;
const MESSAGE = `    message: {zh: '{id}不符合', en: '{id} falls short'}\n`;

/** A profile with one rule, its lines from the seventh on given. */
const profile = (lines: string, message = MESSAGE): string => `${HEAD}${lines.replaceAll(/^/gm, '    ')}\n${message}`;
const holds = (expression: string): string => profile(`each: talks\nholds: ${JSON.stringify(expression)}`);
const long = (n: number, piece: string): string => Array.from({ length: n }, () => piece).join(' && ');

/** A mistake, where it is told, and words of what is said. */
const MISTAKES: Readonly<Record<string, readonly [text: string, at: string, says: string]>> = {
  'an unknown field': [holds('it.strat == "09:00"'), '8:12', 'there is no key strat here; known: start'],
  'an unknown field of an entry inside': [
    holds('record.materials.exists(m, m.drafts.exists(d, d.drft == 1))'),
    '8:12',
    'no key drft here; known: draft',
  ],
  'an unknown field behind has': [holds('has(it.strat)'), '8:12', 'no key strat here; known: start'],
  'an unknown field deep behind has': [holds('has(record.meeting.dat)'), '8:12', 'no key dat here; known: date'],
  'an unknown section': [holds('record.talk.size() > 1'), '8:12', 'no key talk here; known: talks'],
  'an unknown field of a person': [holds('person(it.from[0]).nam == ""'), '8:12', 'no key nam here; known: name'],
  'an unknown option': [
    profile('each: talks\noptions: {least: 3}\nholds: it.round > options.lest'),
    '9:12',
    'no key lest here; known: least',
  ],
  'an unknown name': [holds('talk.round > 1'), '8:12', 'there is no talk; known: '],
  'an unknown name, misspelt': [holds('recrod.talks.size() > 1'), '8:12', 'there is no recrod; known: record'],
  'an unknown function': [holds('minuts(it.start, it.end) > 3'), '8:12', 'no function minuts; known: minutes'],
  'a function of the wrong types': [holds('minutes(it.round, it.end) > 3'), '8:12', 'minutes(int, string)'],
  'a function with too few arguments': [holds('minutes(it.start) > 3'), '8:12', 'minutes(string)'],
  'texts and numbers compared': [holds('it.round == "1"'), '8:12', 'int == string'],
  'texts and numbers added': [holds('it.id + it.round == ""'), '8:12', 'string + int'],
  'a list compared with a text': [holds('it.from == "P01"'), '8:12', 'list<string> == string'],
  'no truth in holds': [holds('it.round'), '8:12', 'has to be true or false, and is of type int'],
  'no truth in where': [profile('each: talks\nholds: "true"\nwhere: it.id'), '9:12', 'is of type string'],
  'no truth in judge': [profile('judge: size(record.talks)'), '7:12', 'is of type int'],
  'no condition of all': [holds('record.talks.all(t, t.round)'), '8:12', 'must return bool'],
  'half an expression': [holds('it.round >'), '8:12', 'at character 11: the expression ends too early'],
  'an open parenthesis': [holds('(it.round > 1'), '8:12', 'the expression ends too early'],
  'an open quotation mark': [holds('it.id == "K1'), '8:12', 'the quotation mark in "K1 has no counterpart'],
  'one = too few': [holds('it.round = 1'), '8:12', 'cannot be read'],
  'and in words': [holds('it.round > 1 and it.round < 3'), '8:12', 'cannot be read'],
  'a pattern': [holds('it.id.matches("(a+)+$")'), '8:12', 'matches is not allowed'],
  'Chinese names in an expression': [holds('谈话.size() > 1'), '8:12', 'cannot be read'],
  'deep nesting': [holds(`${'('.repeat(200)}it.round${')'.repeat(200)} > 1`), '8:12', 'nested too deeply'],
  'too long an expression': [holds(long(200, 'it.round > 1')), '8:12', 'characters; at most 2000 are allowed'],
  'a line of expression without an end': [holds('1 == 1 && '.repeat(9_500)), '8:1', 'longer than 65536 characters'],
  'a text beyond what the schema takes': [holds('1 == 1 && '.repeat(500)), '8:12', '4000'],
  'a list that is not there': [profile('each: talk\nholds: "true"'), '7:11', 'no list talk; lists are: talks'],
  'a map instead of a list': [profile('each: meeting\nholds: "true"'), '7:11', 'no list meeting; lists are: '],
  'a list of texts': [profile('each: talks.from\nholds: "true"'), '7:11', 'no list talks.from'],
  'each without holds': [profile('each: talks'), '3:3', 'give it holds'],
  'holds without each': [profile('holds: "true"'), '3:3', 'asks about nothing'],
  'neither each nor judge': [profile('stage: rectify'), '3:3', 'asks about nothing'],
  'judge and each': [profile('judge: "true"\neach: talks'), '8:11', 'each goes with each; a rule with judge'],
  'judge and min': [profile('judge: "true"\nmin: 3'), '8:10', 'a rule with judge is about the whole record'],
  'a message in one language': [profile('judge: "true"', `    message: {zh: 不符合}\n`), '8:5', 'en'],
  'a message with an open brace': [
    profile('judge: "true"', `    message: {zh: '{asOf', en: no}\n`),
    '8:5',
    'a brace of the message has no counterpart',
  ],
  'a message with a brace too many': [
    profile('judge: "true"', `    message: {zh: 'asOf}', en: no}\n`),
    '8:5',
    'a brace of the message has no counterpart',
  ],
  'a message with an unknown field': [
    profile('each: talks\nholds: "true"', `    message: {zh: '{it.di}', en: no}\n`),
    '9:5',
    'no key di here; known: id',
  ],
  'a message that shows an entry': [
    profile('each: talks\nholds: "true"', `    message: {zh: '{it}', en: no}\n`),
    '9:5',
    'cannot show it, of type Talk',
  ],
  'no message': [profile('judge: "true"', ''), '3:3', 'message'],
  'no examples': [profile('judge: "true"').replace(/.*examples.*\n/, ''), '3:3', 'examples'],
  'an unknown key of a rule': [profile('judge: "true"\nfoo: 1'), '8:5', 'foo'],
  'an unknown stage': [profile('judge: "true"\nstage: third'), '8:12', 'third'],
  'an option where there is none': [holds('options.least > 1'), '8:12', 'there is no option least: the rule has none'],
  'a name of the library': [holds('optional.of(1).value() == 1'), '8:12', 'there is no optional; known: '],
  'an option that hides min': [
    profile('each: talks\nholds: "true"\nmin: 2\noptions: {min: 5}'),
    '10:20',
    'an option cannot be called min',
  ],
  'an option that hides the stage': [
    profile('judge: "true"\nstage: rectify\noptions: {stage: 5}'),
    '9:22',
    'an option cannot be called stage',
  ],
  'a minimum that asks for nothing': [profile('each: talks\nholds: "true"\nmin: 0'), '9:10', '0 is less than 1'],
  'a message of blanks': [
    profile('judge: "true"', `    message: {zh: '  ', en: no}\n`),
    '8:19',
    'this text has no visible',
  ],
  'a title that nobody can see': [
    profile('judge: "true"', `    message: {zh: 甲, en: no}\n`).replace('zh: 甲, en: A', 'zh: "\\u200b", en: A'),
    '4:17',
    'this text has no visible',
  ],
  'a name that is none': [
    profile('judge: "true"').replace('own/x', 'own/长'),
    '3:3',
    '“own/长” is not an id for an own rule',
  ],
  'a name of ours': [profile('judge: "true"').replace('own/x', 'talks/rounds'), '3:3', 'talks/rounds'],
  'a change of a rule that is not there': [
    `${profile('judge: "true"', '    message: {zh: 甲, en: A}\n')}rules: {own/y: warning}\n`,
    '9:9',
    'no rule own/y to change',
  ],
  'a change of an option that is not there': [
    `${profile('each: talks\nholds: "true"\noptions: {least: 3}')}rules: {own/x: {lest: 4}}\n`,
    '11:17',
    'no option lest; known: least',
  ],
  'a change of the minimum to nothing': [
    `${profile('each: talks\nholds: "true"\nmin: 3')}rules: {own/x: {min: -3}}\n`,
    '11:17',
    'min of own/x takes a whole number from 1',
  ],
  'a change of the stage to none that there is': [
    `${profile('judge: "true"\nstage: rectify', '    message: {zh: 甲, en: A}\n')}rules: {own/x: {stage: third}}\n`,
    '10:17',
    'stage of own/x takes one of: studyListen',
  ],
  'a change to another type': [
    `${profile('each: talks\nholds: "true"\noptions: {least: 3}')}rules: {own/x: {least: many}}\n`,
    '11:17',
    'takes a value like 3',
  ],
};

describe('a mistake in a rule of a profile is told at its place, and nothing is audited', () => {
  it.each(Object.entries(MISTAKES))('%s', async (_, [text, at, says]) => {
    const folder = folderWith({ 'u.yaml': RECORD, 'p.yaml': text });
    const { code, out, err } = await run(folder, ['u.yaml', '--profile', 'p.yaml']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`p.yaml:${at}: `);
    expect(err).toContain(says);
    const zh = await run(folder, ['u.yaml', '--profile', 'p.yaml', '--lang', 'zh']);
    expect(zh.err).toMatch(/\p{Script=Han}/u);
    expect(zh.err).not.toMatch(/cannot|invalid|unexpected|expected|overload|must|no such/i);
  });

  it('more than 64 KiB of expressions, more than 200 rules', async () => {
    const rule = (n: number, expression: string) =>
      `  own/x${n}:\n    title: {zh: 甲, en: A}\n    source: {document: 甲}\n    judge: ${JSON.stringify(expression)}\n    message: {zh: 甲, en: A}\n    examples: {pass: 'a: 1', fail: 'a: 1'}\n`;
    const many = (n: number, expression: string) =>
      `schema: profile/1\nown:\n${Array.from({ length: n }, (_, at) => rule(at, expression)).join('')}`;
    const told = async (text: string) => {
      const { code, err } = await run(folderWith({ 'u.yaml': RECORD, 'p.yaml': text }), [
        'u.yaml',
        '--profile',
        'p.yaml',
      ]);
      return `${code} ${err}`;
    };
    expect(await told(many(201, 'true'))).toContain('2 p.yaml:2:1: 201 rules; at most 200 are allowed');
    expect(await told(many(40, long(120, 'asOf != ""')))).toContain('at most 65536 are allowed');
  });
});
