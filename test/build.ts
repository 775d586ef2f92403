import { execFileSync } from 'node:child_process';

/** Builds the program once, for the tests that start it. The library's types are `npm run check:package`'s business. */
export default function build(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'src/generate/build.ts'], { stdio: 'inherit' });
}
