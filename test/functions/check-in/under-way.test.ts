import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { underWayPromises } from './under-way-promises.ts';

underWayPromises(async () => memoryDatabase());
