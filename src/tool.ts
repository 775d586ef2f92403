import manifest from '../package.json' with { type: 'json' };

/** What reports call the program. */
export const TOOL = { name: manifest.name, version: manifest.version };
