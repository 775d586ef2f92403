import { expect, it } from 'vitest';
import { type Shared, shared } from '../../src/rule/shared.ts';

it('works out once what is asked of one input, and again what is asked otherwise or of another', () => {
  let n = 0;
  const make = (input: { readonly name: string; readonly shared: Shared }, asked: number) =>
    `${input.name} ${asked} ${++n}`;
  const count = () => ++n;
  const a = { name: 'a', shared: new Map() };
  const b = { name: 'b', shared: new Map() };
  expect([shared(a, make, 4), shared(a, make, 4), shared(b, make, 4)]).toEqual(['a 4 1', 'a 4 1', 'b 4 2']);
  expect([shared(a, make, 5), shared(a, make, 5)]).toEqual(['a 5 3', 'a 5 3']);
  expect([shared(a, count), shared(a, count)]).toEqual([4, 4]);
});
