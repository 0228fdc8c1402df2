import { hostHouse } from './host-house.ts';
import { hostingPromises } from './hosting-promises.ts';

hostingPromises(async () => hostHouse());
