import { overBoth } from '../../support/dynamodb-local-beside-memory.ts';
import { allTables } from '../../support/house.ts';
import { eveningPromises, pagePromises } from './rounds-promises.ts';

overBoth('rounds after an evening', allTables, eveningPromises);
overBoth('a page of a round', allTables, pagePromises);
