import { peopleFor } from '#accounts/people.ts';
import { whoIsFor } from '#accounts/who-is.ts';
import { systemClock, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { whenAsked } from '#platform/http/when-asked.ts';
import { loadOnce } from '#platform/load-once.ts';
import { log } from '#platform/log.ts';
import { checkIn } from './contract.ts';

const { tables, settings } = readEnvironment(checkIn.functions.http);
const secret = settings.LINK_SECRET;
const database = sdkDatabase();
const random = systemRandom;

// Every page here asks three rooms. Pages and rooms come with the first visit: a start without them is a fifth shorter.
const actions = loadOnce(async () => (await import('./wire.ts')).wireCheckIn(tables, secret, database));
const hall = whenAsked(checkIn, ['hall', 'signAt', 'table'], async () => {
  const [{ checkInHttp }, acting] = await Promise.all([import('./http.tsx'), actions()]);
  return checkInHttp({ actions: acting, random });
});
const desk = whenAsked(
  checkIn,
  ['door', 'doorDevice', 'doorWaiting', 'doorAttendance', 'doorArrivals', 'doorClosing', 'doorWishes', 'doorPaper'],
  async () => {
    const [{ deskHttp }, { arrivalsHttp }, acting] = await Promise.all([
      import('./http/desk.tsx'),
      import('./http/arrivals.tsx'),
      actions(),
    ]);
    const people = peopleFor({ database, tables, secret });
    const namesOf = async (organisation: string) =>
      new Map((await people.peopleOf(organisation)).map(({ person, name }) => [person, name]));
    const needs = { actions: acting, colleagues: { namesOf }, secret, random };
    return { ...deskHttp(needs), ...arrivalsHttp(needs) };
  },
);
const card = whenAsked(checkIn, ['paperCard'], async () => {
  const [{ paperCardHttp }, acting] = await Promise.all([import('./http/paper-card.tsx'), actions()]);
  return paperCardHttp({ actions: acting, random });
});
const phone = whenAsked(checkIn, ['ownPhone'], async () => {
  const [{ ownPhone }, acting] = await Promise.all([import('./http/own-phone.tsx'), actions()]);
  return ownPhone({ actions: acting });
});
const app = whenAsked(checkIn, ['app', 'worker', 'manifest'], async () => (await import('./http/app.tsx')).doorApp());

export const handler = httpFunction(
  checkIn,
  { ...hall, ...desk, ...card, ...phone, ...app },
  { settings, clock: systemClock, random, log, whoIs: whoIsFor({ database, tables, secret }) },
);
