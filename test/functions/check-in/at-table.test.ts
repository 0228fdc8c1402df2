import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { tablePromises } from './at-table-promises.ts';

tablePromises(async () => memoryDatabase());
