import fc from 'fast-check';
import { setUpForStart } from '../src/program/engine.ts';

// The same random inputs every time, so that main does not fail by chance. For others: `SEED=7 npm test`.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 2014) });

// As the program does: most tests end before optimised code pays for being made.
setUpForStart();
