import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { NODE_SIZE, type Tree } from './tree.ts';

/** A tree that is kept small until it is asked for. */
export type Packed = () => Tree;

const QUICKLY = { level: 1 };

/** Unpacks so many bytes into one piece: put together of many small ones, they would stand in memory twice. */
const unpacked = (packed: Uint8Array, length: number): Buffer => inflateRawSync(packed, { chunkSize: length + 64 });

/** How far each node is from the one before it. Units that are written alike have the same steps, which pack well. */
function stepsOf(nodes: Int32Array): Int32Array {
  const steps = nodes.slice();
  for (let at = steps.length - 1; at >= NODE_SIZE; at -= 1) steps[at] = (nodes[at] ?? 0) - (nodes[at - NODE_SIZE] ?? 0);
  return steps;
}

function addUp(steps: Int32Array): Int32Array {
  for (let at = NODE_SIZE; at < steps.length; at += 1) steps[at] = (steps[at] ?? 0) + (steps[at - NODE_SIZE] ?? 0);
  return steps;
}

/** Packs a tree: forty megabytes of a roster of a hundred thousand units become one. */
export function packTree({ text, nodes, value, ...rest }: Tree): Packed {
  const utf8 = Buffer.from(text);
  const packedText = deflateRawSync(utf8, QUICKLY);
  const packedNodes = deflateRawSync(new Uint8Array(stepsOf(nodes).buffer), QUICKLY);
  const [textLength, nodesLength] = [utf8.length, nodes.byteLength];
  return () => {
    const bytes = unpacked(packedNodes, nodesLength);
    return {
      ...rest,
      value: null,
      text: unpacked(packedText, textLength).toString(),
      nodes: addUp(new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Int32Array.BYTES_PER_ELEMENT)),
    };
  };
}
