import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** What of a rule is words for people, or where they come from: the tests of what it judges do not read it. */
const WORDS = new Set(['title', 'why', 'fix', 'messages', 'examples', 'source']);

const nameOf = (property) => property.key?.name;

/** `{ en: …, zh: … }` */
const isLocalized = ({ properties }) =>
  properties.length === 2 && nameOf(properties[0]) === 'en' && nameOf(properties[1]) === 'zh';

const isWords = (path) =>
  (path.isObjectProperty() && WORDS.has(nameOf(path.node))) || (path.isObjectExpression() && isLocalized(path.node));

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore: (path) => (isWords(path) ? 'words for people' : undefined),
  }),
];
