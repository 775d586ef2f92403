const HEAD = `schema: profile/1
own:
  own/x:
    title: {zh: 谈话时长, en: Length of talks}
    source: {document: 实施方案, date: 2014-02-15, words: 不少于30分钟}
    message: {zh: '{id}只有{minutes(it.start, it.end)}分钟', en: '{id} lasted {minutes(it.start, it.end)} minutes'}
    examples: {pass: 'talks: []', fail: 'talks: []'}
`;
/** A profile with one rule of its own, which is about the length of talks; `lines` say what it asks. */
export const profile = (lines: string): string => `${HEAD}${lines.replaceAll(/^/gm, '    ')}\n`;
export const LENGTH = profile(
  'each: talks\nwhere: has(it.start) && has(it.end)\nholds: minutes(it.start, it.end) >= 30',
);
