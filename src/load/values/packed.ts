import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Tree } from './tree.ts';

/** A tree that is kept small until it is asked for. */
export type Packed = () => Tree;

const QUICKLY = { level: 1 };

/** Unpacks so many bytes into one piece: put together of many small ones, they would stand in memory twice. */
const unpacked = (packed: Uint8Array, length: number): Buffer => inflateRawSync(packed, { chunkSize: length + 64 });

/** Packs a tree: forty megabytes of a roster of a hundred thousand units become two. */
export function packTree({ text, nodes, value, ...rest }: Tree): Packed {
  const packedText = deflateRawSync(Buffer.from(text, 'utf16le'), QUICKLY);
  const packedNodes = deflateRawSync(new Uint8Array(nodes.buffer, nodes.byteOffset, nodes.byteLength), QUICKLY);
  const [textLength, nodesLength] = [2 * text.length, nodes.byteLength];
  return () => {
    const bytes = unpacked(packedNodes, nodesLength);
    return {
      ...rest,
      value: null,
      text: unpacked(packedText, textLength).toString('utf16le'),
      nodes: new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Int32Array.BYTES_PER_ELEMENT),
    };
  };
}
