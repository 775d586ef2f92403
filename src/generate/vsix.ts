import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import PizZip from 'pizzip';
import { rolldown } from 'rolldown';
import manifest from '../editor/vscode/manifest.json' with { type: 'json' };
import { TOOL } from '../tool.ts';
import { thirdPartyLicences } from './licences.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The parts of the built program that the server needs. */
const SERVER = ['cli.js', 'package.json', 'chunks', 'validators', 'THIRD-PARTY-LICENSES.txt'];

/** Every file is of the first day that a zip knows: the same sources make the same bytes. */
const DAY = new Date(Date.UTC(1980, 0, 1));

const TYPES = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="json" ContentType="application/json"/><Default Extension="js" ContentType="application/javascript"/><Default Extension="md" ContentType="text/markdown"/><Default Extension="txt" ContentType="text/plain"/><Default Extension="vsixmanifest" ContentType="text/xml"/></Types>
`;

const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const packageXml = (): string => `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${manifest.name}" Version="${TOOL.version}" Publisher="${manifest.publisher}"/>
    <DisplayName>${inXml(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${inXml(manifest.description)}</Description>
    <Categories>${manifest.categories.join(',')}</Categories>
    <License>extension/LICENSE.txt</License>
    <Properties><Property Id="Microsoft.VisualStudio.Code.Engine" Value="${inXml(manifest.engines.vscode)}"/></Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/readme.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;

/** The extension itself, with the packages that it needs; VS Code has its own. */
async function bundleExtension() {
  const input = path.join(ROOT, 'src/editor/vscode/extension.ts');
  const built = await rolldown({ input, platform: 'node', external: ['vscode'], checks: { pluginTimings: false } });
  const { output } = await built.generate({
    format: 'cjs',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  await built.close();
  const [{ code, moduleIds }] = output;
  return { code, licences: thirdPartyLicences(moduleIds) };
}

function filesIn(part: string): readonly (readonly [string, Buffer])[] {
  const files = part.includes('.')
    ? [part]
    : readdirSync(path.join(ROOT, 'dist', part)).map((file) => `${part}/${file}`);
  return files.sort().map((file) => [`extension/server/${file}`, readFileSync(path.join(ROOT, 'dist', file))]);
}

/** The extension for VS Code as a `.vsix`, with the built server inside. It needs no network. */
export async function packExtension(): Promise<Buffer> {
  const { code, licences } = await bundleExtension();
  const zip = new PizZip();
  const put = (name: string, data: string | Buffer): void =>
    void zip.file(name, data, { date: DAY, createFolders: false });
  put('extension.vsixmanifest', packageXml());
  put('[Content_Types].xml', TYPES);
  put('extension/package.json', JSON.stringify({ ...manifest, version: TOOL.version }, null, 2));
  put('extension/readme.md', readFileSync(path.join(ROOT, 'src/editor/README.md')));
  put('extension/LICENSE.txt', readFileSync(path.join(ROOT, 'LICENSE')));
  put('extension/THIRD-PARTY-LICENSES.txt', licences);
  put('extension/extension.js', code);
  for (const part of SERVER) for (const [name, data] of filesIn(part)) put(name, data);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = `${manifest.name}-${TOOL.version}.vsix`;
  writeFileSync(path.join(ROOT, name), await packExtension());
  process.stdout.write(`${name}\n`);
}
