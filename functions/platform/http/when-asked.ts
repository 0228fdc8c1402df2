import type { Contract } from '#kernel/contract.ts';
import type { Answer, Endpoints, OrganiserVisit } from './visit.ts';

/** The routes of a contract that want a session of an organiser. */
type OrganiserRoute<C extends Contract> = {
  [R in keyof C['routes']]: C['routes'][R]['who'] extends 'organiser' ? R : never;
}[keyof C['routes']];

/** What a room answers to organisers. */
export type OrganiserEndpoints<C extends Contract> = Pick<Endpoints<C>, OrganiserRoute<C>>;

type Handlers = Readonly<Record<string, Readonly<Record<string, (visit: OrganiserVisit) => Promise<Answer>>>>>;

/**
 * Every route of a room's desk, whose pages and words are loaded when an organiser first comes there: a function that starts for a guest
 * or a screen does without. `load` is asked once.
 */
export const whenOrganisersCome = <const C extends Contract>(
  { routes }: C,
  load: () => Promise<OrganiserEndpoints<C>>,
): OrganiserEndpoints<C> => {
  let loading: Promise<Handlers> | undefined;
  const handler = (route: string, method: string) => async (visit: OrganiserVisit) => {
    loading ??= load() as Promise<Handlers>;
    const answer = (await loading)[route]?.[method];
    return answer === undefined ? { notFound: true as const } : answer(visit);
  };
  const ofOrganisers = Object.entries(routes).filter(([, { who }]) => who === 'organiser');
  const endpoints: Handlers = Object.fromEntries(
    ofOrganisers.map(([route, { methods }]) => {
      const asCalled = methods.map((method) => method.toLowerCase());
      return [route, Object.fromEntries(asCalled.map((method) => [method, handler(route, method)]))];
    }),
  );
  return endpoints as OrganiserEndpoints<C>;
};
