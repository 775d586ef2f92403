import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';
import esbuild from 'esbuild';

// Stryker's own runner starts a worker of vitest for every mutant, and loads everything anew: a second and a half each, two
// hours in all. The tests of the judge and the rules are plain functions: here they are bundled once and called in this
// process, and loaded anew only for a mutant of what a module does when it is loaded.

const require = createRequire(import.meta.url);
// That a mutant is killed is all that is asked: no smallest case is sought, and the inputs are the same for all. Of the
// module that the bundle will have.
require('fast-check').configureGlobal({ endOnFailure: true, seed: 2014 });

const FOLDERS = ['test/judge', 'test/rule', 'test/campaign', 'test/copies', 'test/rules', 'test/waivers'];
/** In the sandbox, whose folder is the working directory only once the runner runs. */
const bundleFile = () => path.resolve('.stryker-bundle.cjs');
/** How long each test takes: the quick ones are tried first, and kill most mutants. In a file, for runners come and go. */
const timesFile = () => path.resolve('.stryker-times.json');

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

const testFiles = () =>
  FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file)))
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.slow.test.ts'))
    .sort();

/** A file that knows its folder: a bundle has no `import.meta`. */
const loadTest = (file) => ({
  contents: readFileSync(file, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file))),
  loader: 'ts',
});

/** All test files as one module that runs them one after the other. `vitest` is the few functions of it that they use. */
const bundle = () =>
  esbuild.build({
    stdin: {
      contents: testFiles()
        .map((file) => `globalThis.inProcess.file = ${JSON.stringify(file)}; require('./${file}');`)
        .join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    alias: { vitest: './test/mutation/vitest.js' },
    outfile: bundleFile(),
    logLevel: 'error',
    plugins: [
      {
        name: 'dirname',
        setup: (build) =>
          build.onLoad({ filter: /\.test\.ts$|\/validate\/ready\.ts$/ }, ({ path: file }) => loadTest(file)),
      },
    ],
  });

/** Loads the tests, and with them the sources: what they register. */
function load() {
  globalThis.inProcess = { file: '', suites: [], tests: [], expect: chai.expect };
  delete require.cache[bundleFile()];
  require(bundleFile());
  return globalThis.inProcess.tests;
}

async function run({ id, name, file, body }) {
  const result = { id, name, fileName: path.resolve(file), timeSpentMs: 0 };
  const start = performance.now();
  try {
    await body();
    return { ...result, timeSpentMs: performance.now() - start, status: TestStatus.Success };
  } catch (error) {
    return { ...result, status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
  }
}

/** Longer than this no test takes that is tried on what may concern any of them. */
const QUICK_MS = 300;

/**
 * Of what a module does when it is loaded nobody knows which tests it concerns: of a rule, those of its own; else all that
 * are quick, for all would take minutes.
 */
function ownTests(tests, mutated, timeOf) {
  const own = path.relative(process.cwd(), mutated).replace(/^src\/(.*)\.ts$/, 'test/$1.test.ts');
  const found = tests.filter(({ file }) => file === own);
  if (own.startsWith('test/rules') && found.length > 0) return found;
  return tests.filter((test) => test.file === own || timeOf(test) < QUICK_MS);
}

/** A mutant that keeps a module from being loaded keeps every test from passing. */
const FAILED_TO_LOAD = { id: 'load', name: 'the tests can be loaded', timeSpentMs: 0, status: TestStatus.Failed };

function makeRunner() {
  const namespace = {};
  globalThis.__stryker__ = namespace;
  let tests = null;
  let times = null;
  const timeOf = ({ id }) => {
    times ??= JSON.parse(readFileSync(timesFile(), 'utf8'));
    return times[id] ?? 0;
  };
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async dryRun() {
      await bundle();
      tests = load();
      const results = [];
      for (const test of tests) {
        namespace.currentTestId = test.id;
        results.push(await run(test));
      }
      writeFileSync(
        timesFile(),
        JSON.stringify(Object.fromEntries(results.map((result) => [result.id, result.timeSpentMs]))),
      );
      namespace.currentTestId = undefined;
      return { status: DryRunStatus.Complete, tests: results, mutantCoverage: namespace.mutantCoverage };
    },
    async mutantRun(options) {
      const { activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment, sandboxFileName } = options;
      namespace.hitLimit = hitLimit;
      namespace.hitCount = hitLimit === undefined ? undefined : 0;
      const isStatic = mutantActivation === 'static';
      namespace.activeMutant = isStatic ? activeMutant.id : undefined;
      const results = [];
      try {
        if (tests === null || reloadEnvironment || isStatic) tests = load();
        namespace.activeMutant = activeMutant.id;
        const asked = testFilter && new Set(testFilter);
        const able = asked ? tests.filter(({ id }) => asked.has(id)) : ownTests(tests, sandboxFileName, timeOf);
        for (const test of able.toSorted((a, b) => timeOf(a) - timeOf(b))) {
          results.push(await run(test));
          if (results.at(-1).status === TestStatus.Failed) break;
        }
      } catch (error) {
        results.push({ ...FAILED_TO_LOAD, failureMessage: String(error) });
      }
      namespace.activeMutant = undefined;
      // What was loaded under one mutant is no ground for the next.
      if (isStatic) tests = null;
      const hits = determineHitLimitReached(namespace.hitCount, hitLimit);
      return toMutantRunResult(hits ?? { status: DryRunStatus.Complete, tests: results });
    },
  };
}

makeRunner.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', makeRunner)];
