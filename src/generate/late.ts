import path from 'node:path';
import type { Plugin } from 'rolldown';

export const SOURCES = path.resolve(import.meta.dirname, '..');

/** How a module loads another one synchronously, in CommonJS and in an ES module. */
const LOAD = {
  cjs: 'const load = (name) => require(name);',
  esm: `import { createRequire } from 'node:module'; const load = createRequire(import.meta.url);`,
} as const;

/** Replaces `src/validate/ready.ts` with a module that loads schemas and validators on demand. */
export function readyMade(format: keyof typeof LOAD): Plugin {
  const code = `
    import { firstMistakeBy } from './first-mistake.ts';
    ${LOAD[format]}
    const known = {};
    export const schemaOf = (name) => load('../validators/' + name + '.schema.json');
    export const firstMistakeIn = (name, value) =>
      (known[name] ??= firstMistakeBy(load('../validators/' + name + '.js')))(value);`;
  const replaced = path.join(SOURCES, 'validate/ready.ts');
  return { name: 'ready-made', load: (id) => (id === replaced ? { code, moduleType: 'js' } : null) };
}

/** Modules whose functions most runs never call, with their exports. */
const LATE: Readonly<Record<string, readonly string[]>> = {
  'command/_engine.ts': ['setUpFor'],
  'discover/glob.ts': ['readGlob'],
  'load/file/docx.ts': ['readDocx'],
  'load/explain/mistakes-in.ts': ['mistakesIn'],
  'load/mend/mend.ts': ['mendOf'],
  'load/values/packed.ts': ['packTree'],
  'own/compile.ts': ['compileOwn'],
  'parts/compare/baseline.ts': ['readBaseline'],
  'report/text/colours.ts': ['colours'],
  'report/text/segmented.ts': ['segmentedGlyphs'],
  'workbook/load-book.ts': ['isOtherBook', 'loadBook'],
};

/** The chunk of such a module, named by all of its path: another module's may have the same name. */
const chunkOf = (file: string): string => `late-${file.replace(/\.ts$/, '').replaceAll('/', '-')}.js`;

/** Loads a module on the first call of one of its functions. Synchronous callers cannot use `import()`. */
export const late: Plugin = {
  name: 'late',
  buildStart() {
    for (const file of Object.keys(LATE))
      this.emitFile({ type: 'chunk', id: path.join(SOURCES, file), fileName: `chunks/${chunkOf(file)}` });
  },
  resolveId(id, importer) {
    const file = importer && path.relative(SOURCES, path.resolve(path.dirname(importer), id));
    return file && Object.hasOwn(LATE, file) ? `${path.join(SOURCES, file)}?late` : null;
  },
  load(id) {
    if (!id.endsWith('?late')) return null;
    const file = path.relative(SOURCES, id.slice(0, -'?late'.length));
    const names = LATE[file] ?? [];
    const code = names.map(
      (name) => `export const ${name} = (...args) => load('./${chunkOf(file)}').${name}(...args);`,
    );
    return { code: [LOAD.cjs, ...code].join('\n'), moduleType: 'js' };
  },
};
