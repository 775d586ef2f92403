// What else a user could check records with. All but the floor and Spectral hold records against the JSON Schema alone,
// without rules, and all but the plain script without lines.
import path from 'node:path';
import type { Banner } from './data.ts';
import type { Subject } from './measure.ts';

/** Packages of one registry, each pinned to one version. */
export type Packages =
  | { readonly from: 'npm'; readonly pins: Readonly<Record<string, string>> }
  | { readonly from: 'pip'; readonly pins: Readonly<Record<string, string>> };

/** Where a peer stands: its own folder with its packages and scripts, and Python where it needs that. */
export interface Installed {
  readonly folder: string;
  readonly schema: string;
  readonly python: string;
  /** The folder of Python's packages; empty where Python has them itself. */
  readonly pythonPackages: string;
}

/** The names that goals speak of. */
export const RIVALS = {
  ajvCli: 'ajv-cli',
  cpp: 'C++ jsonschema',
  plain: 'plain yaml + ajv script',
  floor: 'reading + libyaml events in C',
  v8r: 'v8r',
  spectral: 'Spectral (ten counting checks)',
} as const;

export interface Peer {
  readonly name: string;
  readonly packages: Packages;
  /** Of `peers/`, put beside the packages. */
  readonly scripts: readonly string[];
  readonly program: 'node' | 'python' | ((at: Installed) => string);
  readonly args: (at: Installed, banner: Banner) => readonly string[];
  /** What is very slow is measured once, and with so many records at most. */
  readonly slow?: { readonly units: number };
  /** With which it may end, where that is not 0 alone. */
  readonly statuses?: readonly number[];
}

const RECORDS = 'part*/*.yaml';
const parts = ({ units }: Banner): string[] => Array.from({ length: Math.ceil(units / 1000) }, (_, n) => `part${n}`);
const inModules = ({ folder }: Installed, ...parts: string[]): string => path.join(folder, 'node_modules', ...parts);

const PYTHON: Packages = { from: 'pip', pins: { PyYAML: '6.0.3', jsonschema: '4.26.0' } };

/** The program of @sourcemeta/jsonschema itself, without the script that starts it and would cost a start of Node. */
function binaryOf(at: Installed): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const processor = process.arch === 'x64' ? 'x86_64' : process.arch;
  const name = `jsonschema-${system}-${processor}${system === 'windows' ? '.exe' : ''}`;
  return inModules(at, '@sourcemeta/jsonschema/build/github-releases', name);
}

export const PEERS: readonly Peer[] = [
  {
    name: RIVALS.ajvCli,
    packages: { from: 'npm', pins: { 'ajv-cli': '5.0.0', 'ajv-formats': '3.0.1' } },
    scripts: ['formats.cjs'],
    program: 'node',
    args: (at) => [
      inModules(at, 'ajv-cli/dist/index.js'),
      ...['validate', '--spec=draft2020', '--strict=false', '--all-errors'],
      ...['-c', path.join(at.folder, 'formats.cjs'), '-s', at.schema, '-d', RECORDS],
    ],
  },
  {
    name: RIVALS.cpp,
    packages: { from: 'npm', pins: { '@sourcemeta/jsonschema': '16.11.0' } },
    scripts: [],
    program: binaryOf,
    args: (at, banner) => ['validate', at.schema, ...parts(banner), '--extension', '.yaml', '--continue'],
  },
  {
    name: RIVALS.plain,
    packages: { from: 'npm', pins: { yaml: '2.9.1', ajv: '8.20.0', 'ajv-formats': '3.0.1' } },
    scripts: ['plain.mjs'],
    program: 'node',
    args: (at) => [path.join(at.folder, 'plain.mjs'), at.schema, '.'],
  },
  {
    name: 'PyYAML (libyaml) + jsonschema',
    packages: PYTHON,
    scripts: ['modules.py', 'validate.py'],
    program: 'python',
    args: (at) => [path.join(at.folder, 'validate.py'), at.pythonPackages, at.schema, '.'],
    slow: { units: 1000 },
  },
  {
    name: RIVALS.v8r,
    packages: { from: 'npm', pins: { v8r: '5.1.0' } },
    scripts: [],
    program: 'node',
    args: (at) => [inModules(at, 'v8r/src/index.js'), '--schema', at.schema, RECORDS],
    slow: { units: 1000 },
  },
  {
    name: RIVALS.spectral,
    packages: { from: 'npm', pins: { '@stoplight/spectral-cli': '6.16.3' } },
    scripts: ['spectral.json'],
    program: 'node',
    args: (at) => [
      inModules(at, '@stoplight/spectral-cli/dist/index.js'),
      ...['lint', '-r', path.join(at.folder, 'spectral.json'), RECORDS],
    ],
    statuses: [0, 1],
    slow: { units: 1000 },
  },
  {
    name: RIVALS.floor,
    packages: PYTHON,
    scripts: ['modules.py', 'events.py'],
    program: 'python',
    args: (at) => [path.join(at.folder, 'events.py'), at.pythonPackages, '.'],
  },
];

export const versionsOf = ({ packages }: Peer): string =>
  Object.entries(packages.pins)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

/** The peer on a banner; nothing where that would take too long. */
export function subjectOf(peer: Peer, at: Installed, banner: Banner): readonly Subject[] {
  const { name, program, slow, statuses = [0] } = peer;
  if (slow !== undefined && banner.units > slow.units) return [];
  const programs = { node: process.execPath, python: at.python };
  const command = {
    program: typeof program === 'string' ? programs[program] : program(at),
    args: peer.args(at, banner),
    cwd: banner.folder,
  };
  return [{ name, command, statuses, ...(slow === undefined || banner.units === 1 ? {} : { atMost: 1 }) }];
}
