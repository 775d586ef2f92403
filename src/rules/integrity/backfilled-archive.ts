import { daysBetween } from '../../calendar.ts';
import { type Entry, finding, noneOf, notApplicable } from '../../rule/judgement.ts';
import { count } from '../../rule/option.ts';
import { defineRule, proposal } from '../../rule/rule.ts';

/** Among fewer entries, more than half means nothing. */
const FEWEST_ENTRIES = 4;

/** At most this many entries are named. */
const MOST_NAMED = 8;

interface Late extends Entry {
  readonly filed: string;
}

/** The entries filed on the day with the most. */
function fullestDay(entries: readonly Late[]): readonly Late[] {
  const days = new Map<string, Late[]>();
  for (const entry of entries) {
    const day = days.get(entry.filed);
    if (day) day.push(entry);
    else days.set(entry.filed, [entry]);
  }
  return [...days.values()].reduce((fullest, day) => (day.length > fullest.length ? day : fullest), []);
}

/** The number of entries, and the labels of the first ones. */
const sumUp = (entries: readonly Late[]) => ({
  n: entries.length,
  entries: [...entries.slice(0, MOST_NAMED).map(({ label }) => label), ...(entries.length > MOST_NAMED ? ['…'] : [])],
});

export default defineRule({
  id: 'integrity/backfilled-archive',
  order: 6,
  source: proposal('突击闯关'),
  severity: 'warning',
  duty: 'unit',
  reads: ['archive'],
  options: {
    days: count(30, {
      en: 'the number of days after which an item counts as filed late',
      zh: '材料形成满多少天才归档的，视为事后补档',
    }),
  },
  title: { en: 'Archive entries are filed as they are made', zh: '档案随时归档' },
  why: {
    en: 'Where most of the archive was filed on one day, long after the events, nobody could look anything up until then.',
    zh: '多数材料在形成较长时间之后才集中于某一天归档，在此之前有事无据可查。',
  },
  fix: {
    en: 'Check made and filed under archive against the originals; where they are right, explain to the supervision team why the items were filed together, and file as you go from now on.',
    zh: '对照原件核实活动档案中的形成日期和归档日期；确实集中归档的，向督导组说明原因，今后随办随归。',
  },
  messages: {
    pass: {
      en: 'not more than half of the archive entries of the record were filed late on one day',
      zh: '未发现过半数的档案材料在形成较久之后于同一天集中归档',
    },
    fail: {
      en: 'more than half of the archive entries of the record were filed late on one day',
      zh: '记录中过半数的档案材料在形成较久之后于同一天归档',
    },
    backfilled: {
      en: '{n} of {all} archive entries are filed on {filed|date}, each {days|plural:day,days} or more after it was made ({entries}); check the dates against the originals',
      zh: '{all}件档案材料中有{n}件（{entries}）在{filed|date}同一天归档，距形成日期均已满{days}天；请对照原件核实',
    },
    tooFew: {
      en: 'the record lists {n|plural:archive entry,archive entries,no archive entry}, too few to compare',
      zh: '记录中{n|zero:没有档案材料,的档案材料只有#件}，无从比较',
    },
  },
  check: ({ archive }, { days }) => {
    const n = archive.length;
    if (n < FEWEST_ENTRIES) return notApplicable('tooFew', { n });
    const late = archive.filter(({ made, filed }) => daysBetween(made, filed) >= days);
    const together = fullestDay(late);
    const [first] = together;
    const isMost = together.length * 2 > n;
    const findings =
      first && isMost
        ? [finding(first, 'backfilled', { ...sumUp(together), all: n, filed: first.filed, days }, `${first.at}/filed`)]
        : [];
    return noneOf(findings, { counted: archive });
  },
  examples: {
    pass: `
archive:
  - {id: A-001, title: 动员大会讲话, made: 2014-02-26, filed: 2014-02-27}
  - {id: A-002, title: 学习记录, made: 2014-03-10, filed: 2014-03-12}
  - {id: A-003, title: 座谈会记录, made: 2014-03-18, filed: 2014-08-01}
  - {id: A-004, title: 谈话记录, made: 2014-05-14, filed: 2014-08-01}
`,
    fail: `
archive:
  - {id: A-001, title: 动员大会讲话, made: 2014-02-26, filed: 2014-02-27}
  - {id: A-002, title: 学习记录, made: 2014-03-10, filed: 2014-08-01}  # !backfilled
  - {id: A-003, title: 座谈会记录, made: 2014-03-18, filed: 2014-08-01}
  - {id: A-004, title: 谈话记录, made: 2014-05-14, filed: 2014-08-01}
`,
  },
});
