import { overBoth } from '../../support/dynamodb-local-beside-memory.ts';
import { allTables } from '../../support/house.ts';
import { eveningPromises } from './rounds-promises.ts';

overBoth('rounds after an evening', allTables, eveningPromises);
