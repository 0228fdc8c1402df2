/**
 * How many examples a property is tried on: as many as said in `npm test`, a tenth in `npm run check` (`RUNS=few`), ten
 * times as many in `npm run trust` (`TRUST=long`).
 */
export const runs = (usual: number): number => {
  if (process.env.TRUST === 'long') return usual * 10;
  return process.env.RUNS === 'few' ? Math.ceil(usual / 10) : usual;
};
