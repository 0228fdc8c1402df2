import { overBoth } from '../../support/dynamodb-local-beside-memory.ts';
import { allTables } from '../../support/house.ts';
import { doorPromises } from './door-promises.ts';

overBoth('the door', allTables, doorPromises);
