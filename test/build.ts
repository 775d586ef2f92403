import { execFileSync } from 'node:child_process';

/** Some tests start the real program: it is built once before them. */
export default function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
