import type { WaiverTally } from '../model.ts';

export const NO_TALLY: WaiverTally = {
  records: 0,
  inForce: 0,
  expired: 0,
  notYet: 0,
  checked: 0,
  waived: 0,
  partly: 0,
  ending: 0,
  own: 0,
  beyondBudget: 0,
  overlapping: [],
};

const lines = (...lists: readonly (readonly number[])[]): readonly number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b);

/** What an exception came to in two records, or in two parts of a run. */
export const addTallies = (a: WaiverTally, b: WaiverTally): WaiverTally => ({
  records: a.records + b.records,
  inForce: a.inForce + b.inForce,
  expired: a.expired + b.expired,
  notYet: a.notYet + b.notYet,
  checked: a.checked + b.checked,
  waived: a.waived + b.waived,
  partly: a.partly + b.partly,
  ending: a.ending + b.ending,
  own: a.own + b.own,
  beyondBudget: a.beyondBudget + b.beyondBudget,
  overlapping: lines(a.overlapping, b.overlapping),
});
