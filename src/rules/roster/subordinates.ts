import type { Roster } from '../../documents/roster.ts';
import { grouped } from '../../grouped.ts';
import type { Pointer } from '../../model.ts';
import { entryOf, type FolderFinding, folderJudged, inRoster } from '../../rule/folder-judgement.ts';
import { type At, entriesAt, unitsOf } from '../../rule/folder-records.ts';
import { defineRosterOnlyRule } from '../../rule/folder-rule.ts';
import type { RosterView } from '../../rule/folder-view.ts';
import { notApplicable, text, unclear } from '../../rule/judgement.ts';
import { someOf } from '../../rule/option.ts';
import { article } from '../../rule/rule.ts';

const CATEGORIES = ['township', 'subdistrict', 'sector', 'other'] as const;

type Entry = At<NonNullable<Roster['subordinates']>[number]>;

/** A unit that is asked for its groups: all its entries, taken together. */
interface Parent {
  readonly id: string;
  readonly at: Pointer;
  readonly name: string | null;
  readonly entries: readonly Entry[];
}

/** Every unit of a category that is asked, and every other that has an entry; in the order of the roster. */
function parentsIn(roster: RosterView, entries: readonly Entry[], categories: readonly string[]): readonly Parent[] {
  const byParent = grouped(entries, ({ parent }) => parent);
  const asked = new Map<string, Parent>();
  for (const { id, name, category, at } of unitsOf(roster))
    if (categories.includes(category) && !asked.has(id))
      asked.set(id, { id, at, name, entries: byParent.get(id) ?? [] });
  for (const { parent: id, at } of entries)
    if (!asked.has(id)) asked.set(id, { id, at, name: null, entries: byParent.get(id) ?? [] });
  return [...asked.values()];
}

/** What one unit's groups leave open. */
function wrongWith(
  roster: RosterView,
  { id, at, name, entries }: Parent,
): readonly FolderFinding<'noEntry' | 'noInstructors' | 'notCovered'>[] {
  const parent = name === null ? id : `${id} ${name}`;
  if (entries.length === 0) return [inRoster(roster, at, { ...text('noEntry', { parent }), subject: id })];
  const groups = entries.flatMap((entry) => entriesAt(entry.groups, `${entry.at}/groups`));
  const covered = new Set(groups.flatMap(({ organisations }) => organisations));
  const open = new Map<string, Pointer>();
  for (const entry of entries)
    for (const [index, organisation] of entry.organisations.entries())
      if (!covered.has(organisation) && !open.has(organisation))
        open.set(organisation, `${entry.at}/organisations/${index}`);
  return [
    ...groups
      .filter(({ instructors }) => instructors.length === 0)
      .map((group) =>
        inRoster(roster, `${group.at}/instructors`, {
          ...text('noInstructors', { group: group.id, parent }),
          subject: group.id,
        }),
      ),
    ...[...open].map(([organisation, place]) =>
      inRoster(roster, place, { ...text('notCovered', { organisation, parent }), subject: organisation }),
    ),
  ];
}

export default defineRosterOnlyRule({
  id: 'roster/subordinates',
  order: 2,
  source: article('指导检查组165个、指导员556名…305个下属单位党组织'),
  severity: 'error',
  duty: 'office',
  options: {
    categories: someOf(
      CATEGORIES,
      { en: 'the categories of units that need guidance groups', zh: '应当成立指导检查组的单位类别' },
      ['township', 'subdistrict', 'sector'],
    ),
  },
  title: { en: 'Guidance groups cover the subordinate organisations', zh: '指导检查组全覆盖' },
  why: {
    en: 'The supervision teams reach the units; what is below them is reached by guidance groups alone.',
    zh: '督导组督导到各参加活动单位，其下属单位党组织要靠指导检查组覆盖，漏一个就是一个空白点。',
  },
  fix: {
    en: 'Enter for every unit its guidance groups with their instructors, and all its organisations, under subordinates; give every organisation a group.',
    zh: '在下属单位中按上级单位登记指导检查组及其指导员，列全下属单位党组织，逐个落实到组。',
  },
  messages: {
    pass: {
      en: 'units whose guidance groups have instructors and cover all organisations: {found} of {required}',
      zh: '应成立指导检查组的单位{required}个，指导员配备到位、下属单位党组织全部覆盖的{found}个',
    },
    fail: {
      en: 'units whose guidance groups have instructors and cover all organisations: {found} of {required}',
      zh: '应成立指导检查组的单位{required}个，指导员配备到位、下属单位党组织全部覆盖的{found|zero:一个也没有,只有#个}',
    },
    noEntry: {
      en: '{parent|who} has no entry under subordinates; enter its guidance groups and its organisations',
      zh: '{parent|who}在下属单位（subordinates）中没有登记；请补录该单位的指导检查组和下属单位党组织',
    },
    noInstructors: {
      en: 'the guidance group {group} of {parent|who} has no instructors; enter them',
      zh: '{parent|who}的指导检查组{group}没有登记指导员（instructors）；请补录',
    },
    notCovered: {
      en: 'the organisation {organisation} is in none of the guidance groups of {parent|who}; enter it in the group that covers it',
      zh: '下属单位党组织{organisation}不在{parent|who}的任何一个指导检查组内；请登记到负责该组织的指导检查组（groups）',
    },
    rosterLacks: {
      en: 'not judged: the roster has no subordinates; enter the guidance groups and organisations of every unit',
      zh: '无法判定：名册中没有下属单位（subordinates）；请按单位补录指导检查组和下属单位党组织',
    },
    nothingAsked: {
      en: 'the roster has no unit that needs guidance groups, and names none',
      zh: '名册中没有应当成立指导检查组的单位，也没有登记指导检查组',
    },
  },
  judge: (roster, { categories }) => {
    const { subordinates } = roster.value;
    if (subordinates === undefined) return unclear('rosterLacks');
    const parents = parentsIn(roster, entriesAt(subordinates, '/subordinates'), categories);
    if (parents.length === 0) return notApplicable('nothingAsked');
    const results = parents.map((parent) => ({ parent, wrong: wrongWith(roster, parent) }));
    const inOrder = results.filter(({ wrong }) => wrong.length === 0).map(({ parent }) => parent);
    return folderJudged(
      results.flatMap(({ wrong }) => wrong),
      {
        found: inOrder.length,
        required: parents.length,
        counted: inOrder.map(({ id, at, entries }) => entryOf(roster, entries[0]?.at ?? at, id)),
      },
    );
  },
  examples: {
    pass: `
subordinates:
  - parent: U017
    groups:
      - {id: Q017-1, instructors: [I001, I002], organisations: [N0171, N0172]}
    organisations: [N0171, N0172]
`,
    fail: `
subordinates:
  - parent: U017
    groups:
      - {id: Q017-1, instructors: [I001, I002], organisations: [N0171]}
      - {id: Q017-2, instructors: [], organisations: [N0172]}  # !noInstructors
    organisations:
      - N0171
      - N0172
      - N0173  # !notCovered
`,
  },
});
