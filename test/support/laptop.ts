import { type LaptopOptions, startLaptop } from '../../infra/local/laptop.ts';

export type { Laptop } from '../../infra/local/laptop.ts';

/**
 * The whole platform as `npm start` runs it, for a test: nothing kept, any free port, no seed, at Monday 20 May 2019, 9.00.
 * About three seconds to start, so one for a file: `startTestLaptop` in `beforeAll`, `stop` in `afterAll`.
 */
export const startTestLaptop = (options: LaptopOptions = {}) =>
  startLaptop({ port: 0, inMemory: true, seed: false, ...options });
