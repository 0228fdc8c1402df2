import { systemClock } from '#platform/clock.ts';
import { dueStream } from '#platform/due-stream.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { log } from '#platform/log.ts';
import { pledges } from './contract.ts';
import { wirePledges } from './wire.ts';

const { tables, settings } = readEnvironment(pledges.functions.follow);
const { actions } = wirePledges(tables, settings.LINK_SECRET, sdkDatabase());

/** The count moved: the marks it reached are put down. */
export const handler = dueStream(actions.settleMarks, { left: 'marks left to the tick', clock: systemClock, log });
