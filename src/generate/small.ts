import type { Plugin } from 'rolldown';

const NO_PROGRAMS = '\0no-programs';
const NOT_ASCII = /[^\0-\x7F]/g;
const escapeOf = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Writes what is not ASCII as escapes: Node decodes it sooner, and the engine keeps it in half the memory. All that is not
 * ASCII stands in texts, templates and regular expressions, where an escape means the same.
 */
export const ascii: Plugin = {
  name: 'ascii',
  generateBundle(_options, files) {
    for (const file of Object.values(files))
      if (file.type === 'chunk') file.code = file.code.replace(NOT_ASCII, escapeOf);
  },
};

/** Commander loads what starts programs, and needs it for subcommands that are programs: we have none. */
export const noPrograms: Plugin = {
  name: 'no-programs',
  resolveId: (id, importer) => (id === 'node:child_process' && importer?.includes('/commander/') ? NO_PROGRAMS : null),
  load: (id) => (id === NO_PROGRAMS ? { code: 'module.exports = {};', moduleType: 'js' } : null),
};
