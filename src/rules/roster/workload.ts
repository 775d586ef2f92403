import type { Pointer } from '../../model.ts';
import { entryOf, type FolderFinding, folderJudged, inRoster } from '../../rule/folder-judgement.ts';
import { entriesAt } from '../../rule/folder-records.ts';
import { defineRosterOnlyRule } from '../../rule/folder-rule.ts';
import { notApplicable, text } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { articleFact } from '../../rule/rule.ts';

/** What one supervisor has of one count. */
interface Share {
  readonly id: string;
  readonly at: Pointer;
  readonly value: number;
}

interface Sum {
  /** Each supervisor once: who is in two teams counts with the first entry that has the count. */
  readonly shares: readonly Share[];
  readonly total: number;
}

function sumOf(shares: readonly Share[]): Sum {
  const known = new Set<string>();
  const once = shares.filter(({ id }) => !known.has(id) && known.add(id));
  return { shares: once, total: once.reduce((sum, { value }) => sum + value, 0) };
}

/** A mean with one decimal, rounded to the side of the limit that it is on: what is shown never contradicts the outcome. */
const shown = ({ total, shares }: Sum, isMet: boolean): number => {
  const round = isMet ? Math.ceil : Math.floor;
  return round((total * 10) / shares.length) / 10;
};

export default defineRosterOnlyRule({
  id: 'roster/workload',
  order: 8,
  source: articleFact('平均审阅材料14万字以上,完成谈心谈话20多人次'),
  severity: 'warning',
  duty: 'team',
  options: {
    minCharacters: count(140_000, {
      en: 'the fewest characters of material that a supervisor has read on average',
      zh: '督导组成员人均审阅材料的最少字数',
    }),
    moreThanTalks: count(20, {
      en: 'the number of talks that a supervisor has to have held more than on average',
      zh: '督导组成员人均谈心谈话应当超过的人次',
    }),
  },
  title: { en: 'What the supervisors have done', zh: '督导工作量' },
  why: {
    en: 'A review that reads little and talks to few finds little.',
    zh: '材料看得少、谈话谈得少，问题就难以发现。',
  },
  fix: {
    en: 'Enter charactersRead and talksHeld of every member; where they are true and low, read and talk more.',
    zh: '据实登记每名成员的审阅字数和谈话人次；确实偏少的，加大审阅和谈话力度。',
  },
  messages: {
    pass: { en: 'the supervisors’ workload is as required', zh: '督导工作量符合要求' },
    fail: { en: 'the supervisors’ workload is less than required', zh: '督导工作量未达到要求' },
    both: {
      en: 'on average {characters|plural:character,characters} read ({readers|plural:supervisor,supervisors} with the count; at least {minCharacters} required), {talks|plural:talk,talks} held ({talkers|plural:supervisor,supervisors} with the count; more than {moreThanTalks} required)',
      zh: '登记审阅字数的{readers}人，人均审阅材料{characters}字，要求不少于{minCharacters}字；登记谈话人次的{talkers}人，人均谈心谈话{talks}人次，要求多于{moreThanTalks}人次',
    },
    onlyCharacters: {
      en: 'on average {characters|plural:character,characters} read ({readers|plural:supervisor,supervisors} with the count; at least {minCharacters} required); no supervisor has a count of talks, so they are not judged',
      zh: '登记审阅字数的{readers}人，人均审阅材料{characters}字，要求不少于{minCharacters}字；谈话人次无人登记，无法判定',
    },
    onlyTalks: {
      en: 'on average {talks|plural:talk,talks} held ({talkers|plural:supervisor,supervisors} with the count; more than {moreThanTalks} required); no supervisor has a count of characters read, so they are not judged',
      zh: '登记谈话人次的{talkers}人，人均谈心谈话{talks}人次，要求多于{moreThanTalks}人次；审阅字数无人登记，无法判定',
    },
    fewCharacters: {
      en: 'on average the supervisors have read {characters|plural:character,characters}; at least {minCharacters} are required',
      zh: '督导组成员人均审阅材料{characters}字，要求不少于{minCharacters}字',
    },
    fewTalks: {
      en: 'on average the supervisors have held {talks|plural:talk,talks}; more than {moreThanTalks} are required',
      zh: '督导组成员人均谈心谈话{talks}人次，要求多于{moreThanTalks}人次',
    },
    noCounts: {
      en: 'has neither charactersRead nor talksHeld',
      zh: '没有登记审阅字数（charactersRead）和谈话人次（talksHeld）',
    },
    nobody: {
      en: 'no supervisor in the roster has charactersRead or talksHeld',
      zh: '名册中没有督导组成员登记审阅字数（charactersRead）或谈话人次（talksHeld）',
    },
  },
  judge: (roster, { minCharacters, moreThanTalks }) => {
    const members = entriesAt(roster.value.teams, '/teams').flatMap((team) =>
      entriesAt(team.members, `${team.at}/members`),
    );
    const sharesOf = (key: 'charactersRead' | 'talksHeld') =>
      sumOf(members.flatMap(({ id, at, [key]: value }) => (value === undefined ? [] : [{ id, at, value }])));
    const [read, held] = [sharesOf('charactersRead'), sharesOf('talksHeld')];
    const [readers, talkers] = [read.shares.length, held.shares.length];
    if (readers + talkers === 0) return notApplicable('nobody');
    // Compared as sums: a mean may have been rounded.
    const isRead = read.total >= minCharacters * readers;
    const isHeld = held.total > moreThanTalks * talkers;
    const characters = readers === 0 ? 0 : shown(read, isRead);
    const talks = talkers === 0 ? 0 : shown(held, isHeld);
    const findings: readonly FolderFinding<'fewCharacters' | 'fewTalks'>[] = [
      ...(readers > 0 && !isRead
        ? [
            inRoster(roster, '/teams', {
              ...text('fewCharacters', { characters, minCharacters }),
              subject: 'charactersRead',
            }),
          ]
        : []),
      ...(talkers > 0 && !isHeld
        ? [inRoster(roster, '/teams', { ...text('fewTalks', { talks, moreThanTalks }), subject: 'talksHeld' })]
        : []),
    ];
    const some = new Map([...read.shares, ...held.shares].map((share) => [share.id, share.at]));
    const code = talkers === 0 ? 'onlyCharacters' : readers === 0 ? 'onlyTalks' : 'both';
    return folderJudged(findings, {
      message: text(code, { characters, readers, minCharacters, talks, talkers, moreThanTalks }),
      counted: [...some].map(([id, at]) => entryOf(roster, at, id)),
      notCounted: members
        .filter(({ id }) => !some.has(id))
        .map(({ id, at }) => ({ ...entryOf(roster, at, id), reason: text('noCounts') })),
    });
  },
  examples: {
    pass: `
teams:
  - id: T05
    name: 旗委第五督导组
    members:
      - {id: S13, name: 庚某, charactersRead: 152000, talksHeld: 22}
      - {id: S14, name: 辛某, charactersRead: 128000, talksHeld: 19}
`,
    fail: `
teams:  # !fewTalks
  - id: T05
    name: 旗委第五督导组
    members:
      - {id: S13, name: 庚某, charactersRead: 152000, talksHeld: 22}
      - {id: S14, name: 辛某, charactersRead: 128000, talksHeld: 18}
`,
  },
});
