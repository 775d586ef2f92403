import manifest from '../package.json' with { type: 'json' };

/** What reports call the program. */
export const TOOL = { name: manifest.name, version: manifest.version };

/** What tells one build of the program from another; the build puts a digest of all its sources here. */
export const BUILD = 'sources';

/** The same where it is a digest; null for the sources themselves. */
export const BUILD_DIGEST = /^[0-9a-f]{64}$/.test(BUILD) ? BUILD : null;
