import { HtmlValidate } from 'html-validate';

const judge = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // `doctype-style` and `void-style` are matters of taste.
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    'no-inline-style': 'error',
    'require-csp-nonce': 'off',
  },
});

/** What html-validate finds wrong with a page. */
export async function htmlMistakes(page: string) {
  const { results } = await judge.validateString(page);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => ({ ruleId, message, line })));
}
