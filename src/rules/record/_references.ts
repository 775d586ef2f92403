import { heard } from '../../campaign/heard.ts';
import { isSameName } from '../../campaign/names.ts';
import { grouped } from '../../grouped.ts';
import type { Finding } from '../../model.ts';
import { type Entry, finding, findingAt, type Keyed, pointerTo } from '../../rule/judgement.ts';
import type { Messages } from '../../rule/rule.ts';
import { isTeamMember, type View } from '../../rule/view.ts';
import { whoIs } from '../../words/who.ts';

/** Findings about ids, numbers and references. */
export const referenceMessages = {
  duplicateId: {
    en: 'the id {id} is given more than once in {section|section}; give each entry its own',
    zh: '{section|section}中编号{id}重复使用；请为每条记录填写不同的编号',
  },
  sameButForCase: {
    en: '{id} and {other} in {section|section} differ only in case or width, and are read as one id; give one of them another id',
    zh: '{section|section}中编号{id}与{other}只有大小写或者全角半角不同，视为同一编号；请改动其中一个',
  },
  supervisorOfUnit: {
    en: 'the supervisor {name} ({id}) has the name of {other|who}, a person of the unit; name another supervisor, or, if they are two people, tell them apart by a remark in brackets behind both names',
    zh: '督导组成员{name}（{id}）与本单位人员{other|who}同名；如为同一人，请改填其他督导组成员；确系两人的，在双方姓名后都用括号注明单位',
  },
  roundGap: {
    en: 'talk {id} is of round {round}, but the record shows no round {expected}; rounds run 1, 2, 3 … without a gap',
    zh: '谈话{id}为第{round}轮，而记录中没有第{expected}轮；轮次应按1、2、3……连续编号',
  },
  personAndSupervisor: {
    en: '{id} is the id of a person in people and of a supervisor; give one of them another id',
    zh: '编号{id}在人员名单（people）和督导组成员（supervision.members）中都有；请改动其中一个',
  },
  teamIsNoId: {
    en: '"team" means the leading team and cannot be an id; choose another',
    zh: '“team”专指领导班子，不能用作编号；请改用其他编号',
  },
  noPeople: {
    en: 'the record has no people, so nobody it names can be looked up; enter everybody under people',
    zh: '记录中没有人员名单（people），所引用的人员无从核对；请补录',
  },
  noSupervision: {
    en: 'the record lists no supervisors (supervision.members), so {ids}, whom it names, cannot be looked up; enter them there',
    zh: '记录中没有督导组成员（supervision.members），所引用的{ids}无从核对；请补录',
  },
  nearId: {
    en: '{key|key} names {id}, which nobody and nothing has as its id; did you mean {near|who}?',
    zh: '{key|key}所填的{id}查不到；是否应为{near|who}？请改正编号',
  },
  misspeltHere: {
    en: '{id} is defined here and named nowhere, while {meant} is named {uses|plural:time,times} and defined nowhere; did you mean {meant} here?',
    zh: '编号{id}只在此处登记，没有一处引用；而{meant}引用了{uses}处，却没有登记。此处是否应为{meant}？请改正此处编号',
  },
  unknownPerson: {
    en: '{key|key} names {id|who}, who is not in people; correct the id, or enter the person',
    zh: '{key|key}所填的{id|who}不在人员名单（people）中；请改正编号，或补录人员',
  },
  unknownOwner: {
    en: '{key|key} names {id|who}, which is neither "team" nor anybody in people; correct it, or enter the person',
    zh: '{key|key}所填的{id|who}既不是领导班子（team），也不在人员名单（people）中；请改正编号，或补录人员',
  },
  unknownParty: {
    en: '{key|key} names {id|who}, who is neither in people nor in supervision.members; correct the id, or enter the person',
    zh: '{key|key}所填的{id|who}既不在人员名单（people）中，也不在督导组成员（supervision.members）中；请改正编号，或补录人员',
  },
  unknownSupervisor: {
    en: '{key|key} names {id|who}, who is not in supervision.members; name a supervisor of this record',
    zh: '{key|key}所填的{id|who}不在督导组成员（supervision.members）中；请填写本单位督导组成员',
  },
  unknownProblem: {
    en: '{key|key} names {id|who}, but there is no such entry in problems; correct the id, or enter the problem',
    zh: '{key|key}所填的{id|who}在自查问题（problems）中查不到；请改正编号，或补录问题',
  },
  unknownHead: {
    en: '{key|key} names {id|who}, who is not in people; name the team member in charge of the department',
    zh: '{key|key}所填的{id|who}不在人员名单（people）中；请填写分管该部门的班子成员',
  },
  headNoMember: {
    en: '{key|key} names {id|who}, who is not a team member; name the team member in charge of the department',
    zh: '{key|key}所填的{id|who}不是班子成员；请填写分管该部门的班子成员',
  },
  twoMaterials: {
    en: 'a second entry for the material of {owner|who}; put all drafts of one owner into one entry',
    zh: '{owner|who}的对照检查材料已有一条；各稿请写在同一条中',
  },
  twoAppraisals: {
    en: 'a second appraisal of {of|who}; keep one',
    zh: '对{of|who}的民主评议已有一条；请只保留一条',
  },
  groupTwice: {
    en: 'the group {group|term} is listed a second time; keep one',
    zh: '学习人群{group|term}重复列出；请只保留一条',
  },
  versionNumber: {
    en: 'this version of the plan is numbered {number}, and is version {expected} by its place; versions run 1, 2, 3 … in order',
    zh: '这一稿方案编号为{number}，按顺序应为{expected}；方案各稿应按1、2、3……依次编号',
  },
  draftNumber: {
    en: 'this draft is numbered {number}, and is draft {expected} by its place; drafts run 1, 2, 3 … in order',
    zh: '这一稿对照检查材料编号为{number}，按顺序应为{expected}；各稿应按1、2、3……依次编号',
  },
} as const satisfies Messages;

type Code = keyof typeof referenceMessages;
type Wrong = Finding<Code>;

/** What a key may refer to. */
type Target = 'person' | 'owner' | 'party' | 'supervisor' | 'problem' | 'head';

/** A reference by id, and the kind of thing it must refer to. */
interface Reference extends Keyed {
  readonly id: string;
  readonly target: Target;
  /** The section, if the key has a different meaning there. */
  readonly of: string | null;
}

/** Every reference by id, except for evidence. */
function referencesOf(view: View): readonly Reference[] {
  const references: Reference[] = [];
  const one = (entry: Entry, key: string, id: string | undefined, target: Target, of: string | null = null): void => {
    if (id !== undefined) references.push({ entry, key, index: null, id, target, of });
  };
  const many = (
    entry: Entry,
    key: string,
    ids: readonly string[] | undefined,
    target: Target,
    of: string | null = null,
  ): void =>
    ids?.forEach((id, index) => {
      references.push({ entry, key, index, id, target, of });
    });
  /** The reviewers of a plan version or draft. */
  const reviewers = (entry: Entry & { readonly review?: { readonly reviewers: readonly string[] } }): void => {
    if (entry.review)
      many({ at: `${entry.at}/review`, label: entry.label }, 'reviewers', entry.review.reviewers, 'supervisor');
  };
  const by = (entry: Entry & { readonly by: readonly string[] }): void => many(entry, 'by', entry.by, 'supervisor');
  for (const person of view.people) one(person, 'headUnder', person.headUnder, 'head');
  for (const appraisal of view.mobilisation?.appraisal ?? []) one(appraisal, 'of', appraisal.of, 'owner');
  view.plan.versions.forEach(reviewers);
  for (const opinion of view.opinions) {
    one(opinion, 'about', opinion.about, 'owner');
    many(opinion, 'answeredBy', opinion.answeredBy, 'problem');
  }
  for (const talk of view.talks) {
    many(talk, 'from', talk.from, 'party', 'talks');
    many(talk, 'with', talk.with, 'party', 'talks');
  }
  for (const problem of view.problems) one(problem, 'owner', problem.owner, 'owner');
  for (const criticism of view.criticisms) {
    one(criticism, 'from', criticism.from, 'person', 'criticisms');
    one(criticism, 'to', criticism.to, 'person', 'criticisms');
  }
  for (const material of view.materials) {
    one(material, 'owner', material.owner, 'owner');
    material.drafts.forEach(reviewers);
  }
  many({ at: '/meeting', label: '' }, 'supervisors', view.meeting?.supervisors, 'supervisor');
  view.topLeader.assessments.forEach(by);
  view.topLeader.summons.forEach(by);
  for (const report of view.weeklyReports) one(report, 'by', report.by, 'supervisor');
  view.visits.forEach(by);
  return references;
}

/** Returns a function that tells why an id is not a valid reference; null if it is. */
function makeResolver(view: View, skip: ReadonlySet<Target>): (reference: Reference) => Code | null {
  const people = new Set(view.people.map(({ id }) => id));
  const members = new Set(view.people.filter(isTeamMember).map(({ id }) => id));
  const problems = new Set(view.problems.map(({ id }) => id));
  const why: Readonly<Record<Target, (id: string) => Code | null>> = {
    person: (id) => (people.has(id) ? null : 'unknownPerson'),
    owner: (id) => (id === 'team' || people.has(id) ? null : 'unknownOwner'),
    party: (id) => (people.has(id) || view.supervisors.has(id) ? null : 'unknownParty'),
    supervisor: (id) => (view.supervisors.has(id) ? null : 'unknownSupervisor'),
    problem: (id) => (problems.has(id) ? null : 'unknownProblem'),
    head: (id) => (members.has(id) ? null : people.has(id) ? 'headNoMember' : 'unknownHead'),
  };
  return ({ target, id }) => (skip.has(target) ? null : why[target](id));
}

/** Finds the one id of its kind that is meant by one that is not there. */
function makeNearest(view: View): (reference: Reference) => string | null {
  const idsOf = (people: View['people']): readonly string[] => people.map(({ id }) => id);
  const candidates: Readonly<Record<Target, () => readonly string[]>> = {
    person: () => idsOf(view.people),
    owner: () => idsOf(view.people),
    party: () => [...idsOf(view.people), ...view.supervisors],
    supervisor: () => [...view.supervisors],
    problem: () => view.problems.map(({ id }) => id),
    head: () => idsOf(view.people.filter(isTeamMember)),
  };
  // Most records name nobody who is not there, and need none of it.
  const known = new Map<Target, ReadonlyMap<string, readonly string[]>>();
  return ({ target, id }) => {
    const byHeard = known.get(target) ?? grouped(candidates[target](), heard);
    known.set(target, byHeard);
    const [meant, ...others] = new Set(byHeard.get(heard(id)));
    return meant === undefined || others.length > 0 ? null : meant;
  };
}

/** Whether one of two ids is the other with a slip of the hand in it. Numbers that follow each other are none. */
function isSlip(a: string, b: string): boolean {
  if (heard(a) === heard(b)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  return right.length === 1 && !(/^\d$/.test(left) && /^\d$/.test(right));
}

/** How often an id is named that nobody has, from which on one mistake where it is defined is likelier than so many. */
const OFTEN = 3;

/** Definitions that nothing names, each with the one id that is named instead of it and defined nowhere. */
function misspelt(view: View, references: readonly Reference[], isUnknown: (one: Reference) => boolean) {
  const uses = grouped(references, ({ id }) => id);
  const meant = [...uses].filter(([, of]) => of.length >= OFTEN && of.every(isUnknown)).map(([id]) => id);
  if (meant.length === 0) return [];
  const lists = [view.people, view.supervisorList, view.problems] as const;
  const unused = lists.flatMap((list): readonly WithId[] => list.filter(({ id }) => !uses.has(id)));
  const pairs = unused.flatMap((entry) => meant.filter((id) => isSlip(entry.id, id)).map((id) => ({ entry, id })));
  const isAlone = ({ entry, id }: (typeof pairs)[number]) =>
    pairs.every((other) => (other.entry === entry) === (other.id === id));
  return pairs.filter(isAlone).map((pair) => ({ ...pair, uses: uses.get(pair.id)?.length ?? 0 }));
}

const OF_PEOPLE: readonly Target[] = ['person', 'owner', 'party', 'head'];
const OF_SUPERVISION: readonly Target[] = ['supervisor', 'party'];

/** Sections that ids cannot be looked up in. */
export interface Unread {
  /** There is none, and one finding says so. */
  readonly people: boolean;
  /** The same. */
  readonly supervision: boolean;
  readonly problems: boolean;
}

/** The most supervisors that the finding about missing ones names. */
const MOST_NAMED = 20;

function unknownIds(view: View, unread: Unread): readonly Wrong[] {
  const skip: readonly Target[] = [
    ...(unread.people ? OF_PEOPLE : []),
    ...(unread.supervision ? OF_SUPERVISION : []),
    ...(unread.problems ? ['problem' as const] : []),
  ];
  const whyNot = makeResolver(view, new Set(skip));
  const references = referencesOf(view);
  const strange = references.filter((reference) => whyNot(reference) !== null);
  if (strange.length === 0 && skip.length === 0) return [];
  const people = new Set(view.people.map(({ id }) => id));
  // The leading team is nobody, and a party to a talk may be a supervisor.
  const asksPeople = references.some(
    ({ target, id }) =>
      OF_PEOPLE.includes(target) && !(target === 'owner' && id === 'team') && !view.supervisors.has(id),
  );
  const supervisors = unread.supervision
    ? references.filter(({ target, id }) => target === 'supervisor' || (target === 'party' && !people.has(id)))
    : [];
  const ids = [...new Set(supervisors.map(({ id }) => id))].slice(0, MOST_NAMED);
  const slips = misspelt(view, references, (one) => whyNot(one) !== null);
  const explained = new Set(slips.map(({ id }) => id));
  const nearest = makeNearest(view);
  const unknown = strange.flatMap((reference) => {
    const code = whyNot(reference);
    if (code === null || explained.has(reference.id)) return [];
    const { key, of, id, entry } = reference;
    const named = of === null ? key : `${of}/${key}`;
    const near = nearest(reference);
    const at = pointerTo(reference);
    if (near !== null) return finding(entry, 'nearId', { key: named, id, near: view.who(near) }, at);
    return finding(entry, code, { key: named, id: view.who(id) }, at);
  });
  return [
    ...(unread.people && asksPeople ? [findingAt('', 'noPeople')] : []),
    ...(ids.length > 0 ? [findingAt('', 'noSupervision', { ids })] : []),
    ...slips.map(({ entry, id, uses }) =>
      finding(entry, 'misspeltHere', { id: entry.id, meant: id, uses }, `${entry.at}/id`),
    ),
    ...unknown,
  ];
}

/** The entries whose key an earlier entry already has. */
function repeated<T>(entries: readonly T[], keyOf: (entry: T) => string): readonly T[] {
  const seen = new Set<string>();
  return entries.filter((entry) => seen.size === seen.add(keyOf(entry)).size);
}

type WithId = Entry & { readonly id: string };

function idLists(view: View): readonly (readonly [section: string, entries: readonly WithId[]])[] {
  return [
    ['people', view.people],
    ['supervision', view.supervisorList],
    ['opinions', view.opinions],
    ['talks', view.talks],
    ['problems', view.problems],
    ['criticisms', view.criticisms],
    ['archive', view.archive],
  ];
}

function wrongIds(view: View): readonly Wrong[] {
  const people = new Set(view.people.map(({ id }) => id));
  const lists = idLists(view).filter(([, entries]) => mayConfuse(entries));
  const atId = (entry: WithId, code: Code, section: string): Wrong =>
    finding(entry, code, { id: entry.id, section }, `${entry.at}/id`);
  return [
    ...lists.flatMap(([section, entries]) => [
      ...repeated(entries, ({ id }) => id).map((entry) => atId(entry, 'duplicateId', section)),
      ...entries.filter(({ id }) => id === 'team').map((entry) => atId(entry, 'teamIsNoId', section)),
    ]),
    ...lists.flatMap(([section, entries]) => alikeIds(section, entries)),
    ...view.supervisorList
      .filter(({ id }) => people.has(id))
      .map((entry) => atId(entry, 'personAndSupervisor', 'supervision')),
    ...view.supervisorList
      .filter(({ id }) => view.ownSupervisors.has(id))
      .flatMap((entry) => {
        const other = view.people.find(({ name }) => isSameName(name, entry.name));
        return other
          ? [finding(entry, 'supervisorOfUnit', { ...entryNames(entry), other: whoIs(other) }, `${entry.at}/name`)]
          : [];
      }),
  ];
}

const entryNames = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

/** An id whatever its case. Its width cannot differ: the schema admits ASCII alone. */
const readAs = (id: string): string => id.toLowerCase();

/** Whether a list has an id twice but for case, or `team`, which is not an id. */
function mayConfuse(entries: readonly WithId[]): boolean {
  const ids = new Set(entries.map(({ id }) => readAs(id)));
  return ids.size < entries.length || ids.has('team');
}

/** The ids of a list that are another one in other letters: who reads them takes them for one. */
function alikeIds(section: string, entries: readonly WithId[]): readonly Wrong[] {
  const first = new Map<string, string>();
  return entries.flatMap((entry) => {
    const key = readAs(entry.id);
    const other = first.get(key);
    if (other === undefined) first.set(key, entry.id);
    if (other === undefined || other === entry.id) return [];
    return finding(entry, 'sameButForCase', { id: entry.id, other, section }, `${entry.at}/id`);
  });
}

function listedTwice(view: View): readonly Wrong[] {
  const ofOwner = repeated(view.materials, ({ owner }) => owner);
  const ofSame = repeated(view.mobilisation?.appraisal ?? [], ({ of }) => of);
  return [
    ...ofOwner.map((m) => finding(m, 'twoMaterials', { owner: view.who(m.owner) }, `${m.at}/owner`)),
    ...ofSame.map((a) => finding(a, 'twoAppraisals', { of: view.who(a.of) }, `${a.at}/of`)),
    ...repeated(view.study.groups, ({ group }) => group).map((g) =>
      finding(g, 'groupTwice', { group: g.group }, `${g.at}/group`),
    ),
  ];
}

/** The first entry of a list that breaks the sequence 1, 2, 3 …. Later ones only follow from it. */
function outOfCount<T extends Entry>(entries: readonly T[], numberOf: (entry: T) => number, code: Code): Wrong[] {
  const index = entries.findIndex((entry, place) => numberOf(entry) !== place + 1);
  const entry = entries[index];
  if (entry === undefined) return [];
  const key = code === 'versionNumber' ? 'version' : 'draft';
  return [finding(entry, code, { number: numberOf(entry), expected: index + 1 }, `${entry.at}/${key}`)];
}

/** The talk of the first round that one is missing before. */
function roundGap({ talks }: View): readonly Wrong[] {
  const rounds = [...new Set(talks.map(({ round }) => round))].sort((a, b) => a - b);
  const gap = rounds.findIndex((round, index) => round !== index + 1);
  const talk = gap === -1 ? undefined : talks.find(({ round }) => round === rounds[gap]);
  if (talk === undefined) return [];
  const { id, round } = talk;
  return [finding(talk, 'roundGap', { id, round, expected: gap + 1 }, `${talk.at}/round`)];
}

const wrongNumbers = (view: View): readonly Wrong[] => [
  ...roundGap(view),
  ...outOfCount(view.plan.versions, ({ version }) => version, 'versionNumber'),
  ...view.materials.flatMap(({ drafts }) => outOfCount(drafts, ({ draft }) => draft, 'draftNumber')),
];

/** All findings about a record's ids and numbers, and about its references. */
export const wrongReferences = (view: View, unread: Unread): readonly Wrong[] => [
  ...wrongIds(view),
  ...listedTwice(view),
  ...wrongNumbers(view),
  ...unknownIds(view, unread),
];

/** Whether the record has no ids, numbers, groups or references at all. */
export const namesNothing = (view: View): boolean =>
  idLists(view).every(([, entries]) => entries.length === 0) &&
  view.plan.versions.length === 0 &&
  view.study.groups.length === 0 &&
  referencesOf(view).length === 0;
