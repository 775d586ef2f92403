// Holds both readers against a third parser, libfyaml: `npm run check:yaml -- [texts of a kind] [seed]`.
import { thirdParser } from './ask.ts';
import { compare, type Verdict } from './compare.ts';
import { whyRefused } from './refusals.ts';
import { texts } from './texts.ts';

const [numRuns = 500, seed = 1] = process.argv.slice(2).map(Number);

/** What nobody has explained: a value read otherwise, broken YAML taken, sound YAML refused for no reason that is listed. */
function faultIn(name: string, verdict: Verdict): string | null {
  if (verdict.kind === 'other value') return `another value at ${verdict.at}`;
  if (verdict.kind === 'taken') return `taken, by the third not: ${verdict.complaint}`;
  if (verdict.kind !== 'refused' || whyRefused(name, verdict.codes) !== null) return null;
  return `refused (${verdict.codes.join(', ')}), by the third not`;
}

const seen = new Map<string, number>();
let faults = 0;
process.stdout.write(`${thirdParser()}\n| texts | all | the same value | refused by all | refused by us alone |\n`);
process.stdout.write('| --- | --- | --- | --- | --- |\n');
for (const [kind, all] of texts(numRuns, seed)) {
  const verdicts = all.map(({ name, text }) => ({ name, text, verdict: compare(text) }));
  const count = (of: Verdict['kind']) => verdicts.filter(({ verdict }) => verdict.kind === of).length;
  process.stdout.write(
    `| ${kind} | ${all.length} | ${count('same')} | ${count('refused by all')} | ${count('refused')} |\n`,
  );
  for (const { name, text, verdict } of verdicts) {
    const fault = faultIn(name, verdict);
    if (verdict.kind === 'refused') {
      const why = whyRefused(name, verdict.codes) ?? 'No reason is listed.';
      seen.set(why, (seen.get(why) ?? 0) + 1);
    }
    if (fault === null) continue;
    faults += 1;
    process.stdout.write(`${name}: ${fault}\n  ${JSON.stringify(text)}\n`);
  }
}
for (const [why, times] of [...seen].sort(([, a], [, b]) => b - a))
  process.stdout.write(`refused by us alone, ${times} times: ${why}\n`);
process.stdout.write(`${faults} deviations without a reason\n`);
process.exitCode = faults > 0 ? 1 : 0;
