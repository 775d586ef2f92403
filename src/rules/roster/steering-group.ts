import { entryOf, folderJudged, inRoster } from '../../rule/folder-judgement.ts';
import { entriesAt } from '../../rule/folder-records.ts';
import { defineRosterOnlyRule } from '../../rule/folder-rule.ts';
import { notApplicable, text, unclear } from '../../rule/judgement.ts';
import { texts } from '../../rule/option.ts';
import { article } from '../../rule/rule.ts';

/** A post as it is compared: however it is spaced, and whichever width its characters have. */
const bare = (post: string): string => post.normalize('NFKC').replace(/[\p{Z}\p{Cc}\p{Cf}]+/gu, '');

export default defineRosterOnlyRule({
  id: 'roster/steering-group',
  order: 3,
  source: article('成立了由旗纪委副书记、监察局局长任组长的督查指导组'),
  severity: 'error',
  duty: 'office',
  options: {
    posts: texts(['旗纪委副书记', '监察局局长'], {
      en: 'the posts that the leader of the steering group holds',
      zh: '督查指导组组长应当担任的职务',
    }),
  },
  title: { en: 'Who leads the steering group', zh: '督查指导组组长' },
  why: {
    en: 'The steering group checks the supervisors themselves; its weight is that of its leader’s office.',
    zh: '督查指导组负责对督导工作本身进行督查，组长的职务决定督查的分量。',
  },
  fix: {
    en: 'Enter every post of the leader as an item of its own under steeringGroup.posts; where the leader does not hold them, appoint one who does.',
    zh: '在督查指导组的组长职务中逐项登记组长的职务，一个职务一项；组长职务不符合要求的，按要求调整组长。',
  },
  messages: {
    pass: {
      en: 'posts required of the leader of the steering group that the roster shows: {found} of {required}',
      zh: '督查指导组组长应任职务{required}项，名册中有{found}项',
    },
    fail: {
      en: 'posts required of the leader of the steering group that the roster shows: {found} of {required}',
      zh: '督查指导组组长应任职务{required}项，名册中{found|zero:一项也没有,只有#项}',
    },
    missing: {
      en: 'the roster does not give {leader}, the leader of the steering group, the post “{post}”; enter it as an item of its own, or appoint one who holds it',
      zh: '名册中督查指导组组长{leader}的职务没有“{post}”；请单列一项补录，职务不符的请调整组长',
    },
    notAsked: {
      en: 'no post that the profile asks for',
      zh: '不是要求组长担任的职务',
    },
    rosterLacks: {
      en: 'not judged: the roster has no steeringGroup; enter its leader and the leader’s posts',
      zh: '无法判定：名册中没有督查指导组（steeringGroup）；请补录组长（leader）及其职务（posts）',
    },
    nothingAsked: {
      en: 'the profile asks for no post',
      zh: '本次没有要求组长担任的职务',
    },
  },
  judge: (roster, { posts }) => {
    const group = roster.value.steeringGroup;
    if (posts.length === 0) return notApplicable('nothingAsked');
    if (group === undefined) return unclear('rosterLacks');
    const { leader } = group;
    const held = entriesAt(
      group.posts.map((post) => ({ post })),
      '/steeringGroup/posts',
    );
    const known = new Set(held.map(({ post }) => bare(post)));
    const asked = new Set(posts.map(bare));
    const missing = posts.filter((post) => !known.has(bare(post)));
    return folderJudged(
      missing.map((post) =>
        inRoster(roster, '/steeringGroup/posts', { ...text('missing', { leader, post }), subject: post }),
      ),
      {
        found: posts.length - missing.length,
        required: posts.length,
        counted: held.filter(({ post }) => asked.has(bare(post))).map(({ post, at }) => entryOf(roster, at, post)),
        notCounted: held
          .filter(({ post }) => !asked.has(bare(post)))
          .map(({ post, at }) => ({ ...entryOf(roster, at, post), reason: text('notAsked') })),
      },
    );
  },
  examples: {
    pass: `
steeringGroup: {leader: 癸某, posts: [旗纪委副书记, 监察局局长]}
`,
    fail: `
steeringGroup:
  leader: 癸某
  posts: [旗纪委副书记]  # !missing
`,
  },
});
