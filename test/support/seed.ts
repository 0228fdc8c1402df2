import fc from 'fast-check';

/**
 * Where every property of a run begins to draw its examples. `npm test` takes it from the commit, so that one state of the code has one answer,
 * anywhere and again, and the next state tries other examples; `npm run check` and `npm run trust` draw anew each time. `SEED=… npm run check`
 * repeats a run.
 */
const seed = process.env.SEED;

if (seed) fc.configureGlobal({ seed: Number(seed) });
