import { systemClock } from '#platform/clock.ts';
import { dueStream } from '#platform/due-stream.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { log } from '#platform/log.ts';
import { rsvps } from './contract.ts';
import { wireRsvps } from './wire.ts';

const { tables, settings } = readEnvironment(rsvps.functions.promote);
const { actions } = wireRsvps(tables, settings.LINK_SECRET, sdkDatabase());

/** A place came free: the line of its event moves up. */
export const handler = dueStream(actions.promoteLine, { left: 'promotion left to the tick', clock: systemClock, log });
