import steeringGroup from '../../../src/rules/roster/steering-group.ts';
import { testFolderRule } from '../test-folder-rule.ts';

const led = (...posts: readonly string[]): string => `steeringGroup: {leader: 癸某, posts: [${posts.join(', ')}]}`;

testFolderRule(steeringGroup, {
  pass: {
    'both posts, and one more': {
      roster: led('监察局局长', '旗纪委副书记', '旗委委员'),
      found: 2,
      required: 2,
      counted: ['监察局局长', '旗纪委副书记'],
      notCounted: ['旗委委员 notAsked'],
    },
    'spaces inside a post': { roster: led('旗纪委 副书记', '"\u3000监察局局长 "'), found: 2 },
    'spaces inside a post of the profile': {
      roster: led('旗纪委副书记'),
      options: { posts: ['旗纪委 副书记'] },
      counted: ['旗纪委副书记'],
    },
    'posts of the profile': { roster: led('县委副书记'), options: { posts: ['县委副书记'] }, found: 1, required: 1 },
  },
  fail: {
    'one post of two': {
      roster: `${led('旗纪委副书记')}  # !missing`,
      found: 1,
      required: 2,
      subjects: ['监察局局长'],
    },
    'no post at all': { roster: `${led()}  # !missing !missing`, found: 0, required: 2 },
    'both posts in one item': { roster: `${led('旗纪委副书记、监察局局长')}  # !missing !missing`, found: 0 },
    'a longer post that holds the words': { roster: `${led('原旗纪委副书记', '监察局局长')}  # !missing`, found: 1 },
  },
  unclear: {
    'nothing said of the steering group': { roster: '', reason: 'rosterLacks' },
  },
  notApplicable: {
    'without a roster': { roster: null, reason: 'noRoster' },
    'a profile that asks for no post': { roster: led(), options: { posts: [] }, reason: 'nothingAsked' },
  },
});
