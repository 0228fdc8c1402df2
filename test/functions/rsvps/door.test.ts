import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { runs } from '../../support/runs.ts';
import { doorPromises } from './door-promises.ts';

doorPromises(memoryDatabase, runs(150));
