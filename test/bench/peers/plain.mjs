// As most people would write it: `yaml` with positions, and ajv compiled at the start.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { LineCounter, parseDocument } from 'yaml';

const [schema, folder] = process.argv.slice(2);
const ajv = new Ajv.default({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addFormat('iso-week', /^\d{4}-W\d\d$/);
const validate = ajv.compile(JSON.parse(await readFile(schema, 'utf8')));

const files = readdirSync(folder, { recursive: true }).filter((file) => /part\d+.U\d+\.yaml$/.test(file));
for (const file of files.sort()) {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(path.join(folder, file), 'utf8'), { lineCounter: lines });
  const mistakes = document.errors.map(({ message, pos }) => ({ message, at: pos[0] }));
  if (mistakes.length === 0 && !validate(document.toJS()))
    for (const { message, instancePath } of validate.errors) {
      const node = document.getIn(instancePath.split('/').slice(1), true);
      mistakes.push({ message, at: node?.range?.[0] ?? 0 });
    }
  for (const { message, at } of mistakes) {
    process.exitCode = 1;
    process.stdout.write(`${file}:${lines.linePos(at).line}: ${message}\n`);
  }
}
