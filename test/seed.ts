import fc from 'fast-check';

// The same random inputs every time, so that main does not fail by chance. For others: `SEED=7 npm test`.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 2014) });
