/** What the tests of the judge and the rules use of vitest, for `runner.js`: they are told to it, not run. */
const state = () => globalThis.inProcess;

export const expect = (...given) => state().expect(...given);

for (const matcher of ['any', 'anything', 'arrayContaining', 'objectContaining', 'stringContaining', 'stringMatching'])
  expect[matcher] = (...given) => state().expect[matcher](...given);

export function describe(name, body) {
  state().suites.push(name);
  body();
  state().suites.pop();
}

export function it(name, body) {
  const { file, suites, tests } = state();
  const full = [...suites, name].join(' > ');
  const same = tests.filter((test) => test.file === file && test.name.startsWith(full)).length;
  tests.push({ id: `${file} ${full} ${same}`, name: full, file, body });
}

const call = (body, row) => (Array.isArray(row) ? body(...row) : body(row));

it.each = (rows) => (name, body) => {
  for (const row of rows) it(name, () => call(body, row));
};

describe.each = (rows) => (name, body) => {
  for (const row of rows) describe(name, () => call(body, row));
};
