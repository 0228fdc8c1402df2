import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { invitingPromises } from './inviting-promises.ts';

const database = memoryDatabase();
invitingPromises(() => database);
