import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { eveningPromises, roundsPromises } from './rounds-promises.ts';

eveningPromises(memoryDatabase);
roundsPromises(memoryDatabase);
