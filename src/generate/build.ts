import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleAll } from './bundle.ts';
import { thirdPartyLicences } from './licences.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');

rmSync(dist, { recursive: true, force: true });
const files = await bundleAll(dist);
// The program is CommonJS, which starts faster; importers of the library get ES modules.
writeFileSync(path.join(dist, 'package.json'), '{ "type": "commonjs" }\n');
writeFileSync(path.join(dist, 'library/package.json'), '{ "type": "module" }\n');
writeFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicences(files));
chmodSync(path.join(dist, 'cli.js'), 0o755);
