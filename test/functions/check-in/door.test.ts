import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { doorPromises } from './door-promises.ts';

doorPromises(async () => memoryDatabase());
