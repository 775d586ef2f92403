import manifest from '../package.json' with { type: 'json' };

/** What reports call the program. */
export const TOOL = { name: manifest.name, version: manifest.version };

/** What tells one build of the program from another; the build puts a digest of all its sources here. */
export const BUILD = 'sources';
