import type { Contract } from '#kernel/contract.ts';
import { loadOnce } from '../load-once.ts';
import type { Answer, EveryEndpoint, OrganiserVisit } from './visit.ts';

/** The routes of a contract that want a session of an organiser. */
type OrganiserRoute<C extends Contract> = {
  [R in keyof C['routes']]: C['routes'][R]['who'] extends 'organiser' ? R : never;
}[keyof C['routes']];

/** What a room answers to organisers. */
export type OrganiserEndpoints<C extends Contract> = Pick<EveryEndpoint<C>, OrganiserRoute<C>>;

/** The stack hands each route the visit its contract asks for; which that is, is not looked at here. */
type Handlers = Readonly<Record<string, Readonly<Record<string, (visit: OrganiserVisit) => Promise<Answer>>>>>;

/**
 * These routes of a room, whose pages, words and rooms behind them are loaded when somebody first asks for one: a start for any other visitor
 * does without.
 */
export const whenAsked = <const C extends Contract, const R extends keyof C['routes']>(
  { routes }: C,
  names: readonly R[],
  load: () => Promise<Pick<EveryEndpoint<C>, R>>,
): Pick<EveryEndpoint<C>, R> => {
  const handlers = loadOnce(load as () => Promise<Handlers>);
  const handler = (route: string, method: string) => async (visit: OrganiserVisit) => {
    const answer = (await handlers())[route]?.[method];
    return answer === undefined ? { notFound: true as const } : answer(visit);
  };
  const endpoints: Handlers = Object.fromEntries(
    names.map(String).map((route) => {
      const asCalled = (routes[route]?.methods ?? []).map((method) => method.toLowerCase());
      return [route, Object.fromEntries(asCalled.map((method) => [method, handler(route, method)]))];
    }),
  );
  return endpoints as Pick<EveryEndpoint<C>, R>;
};

/** Every route of a room's desk, loaded when an organiser first comes there: a function that starts for a guest or a screen does without. */
export const whenOrganisersCome = <const C extends Contract>(
  contract: C,
  load: () => Promise<OrganiserEndpoints<C>>,
): OrganiserEndpoints<C> => {
  const ofOrganisers = Object.entries(contract.routes).filter(([, { who }]) => who === 'organiser');
  return whenAsked(contract, ofOrganisers.map(([route]) => route) as OrganiserRoute<C>[], load);
};
