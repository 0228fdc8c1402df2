import { overBoth } from '../../support/dynamodb-local-beside-memory.ts';
import { allTables } from '../../support/house.ts';
import { tablePromises } from './at-table-promises.ts';

overBoth('the tables of an event', allTables, tablePromises);
