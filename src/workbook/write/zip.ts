import { deflateRawSync } from 'node:zlib';
import { crc32Of } from './crc32.ts';

// APPNOTE.TXT of the ZIP format: 4.3.7, 4.3.12, 4.3.16. One day for all: the same content gives the same bytes.
const DAY = (34 << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;

/** Files as the bytes of a ZIP file; the first one is not packed, as OpenDocument wants of `mimetype`. */
export function zipOf(files: readonly (readonly [name: string, content: string | Uint8Array])[]): Uint8Array {
  const bodies: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [index, [name, content]] of files.entries()) {
    const raw = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
    const body = index === 0 ? raw : deflateRawSync(raw);
    const names = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(UTF8_NAMES, 2);
    head.writeUInt16LE(index === 0 ? 0 : 8, 4);
    head.writeUInt16LE(DAY, 8);
    head.writeUInt32LE(crc32Of(raw), 10);
    head.writeUInt32LE(body.length, 14);
    head.writeUInt32LE(raw.length, 18);
    head.writeUInt16LE(names.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, names, body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, rest, names]));
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}
