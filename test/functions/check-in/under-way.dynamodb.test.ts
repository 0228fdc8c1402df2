import { overBoth } from '../../support/dynamodb-local-beside-memory.ts';
import { allTables } from '../../support/house.ts';
import { underWayPromises } from './under-way-promises.ts';

overBoth('what is on its way', allTables, underWayPromises);
