import { setTimeout as pause } from 'node:timers/promises';
import { type LaptopOptions, startLaptop } from '../../infra/local/laptop.ts';
import { type Fields, newPerson, type Person, type Reply } from '../support/person.ts';
import { deskOf, typedAnswers as typedByGuest, typedPlan } from '../support/typed.ts';

export { deskOf, formOf } from '../support/typed.ts';

/** What an alderperson types in the form, with a name and an address that may be a pattern. */
export const typedAnswers = (name: string, email: string): Fields => typedByGuest(name, { email });

/** Ends the run when an answer is not the one that is measured. */
export const must = (reply: Reply, status: number, what = 'what is measured'): Reply => {
  if (reply.status === status) return reply;
  const said = /<main[\s\S]*/.exec(reply.body)?.[0] ?? reply.body;
  const words = said.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  throw new Error(`${what}: ${reply.status} instead of ${status}: ${words.slice(0, 300)}`);
};

/** How long the mail with the code may take. */
const patienceMs = 20_000;

/** A laptop of its own, without data, streams and sweep, and its organiser at the desk. `stop` ends it. */
export const startEvening = async (options: LaptopOptions = {}) => {
  const laptop = await startLaptop({ port: 0, inMemory: true, streams: 'off', sweep: 'off', ...options });
  try {
    const variable = (name: string): string =>
      laptop.blueprint.functions.map(({ environment }) => environment[name]).find((value) => value !== undefined) ?? '';
    const desk = newPerson(laptop.address);
    const { email } = JSON.parse(variable('FIRST_ORGANISER')) as { email: string };
    const { request } = await desk.open('/inloggen');
    must(await desk.post('/inloggen', { email, request }), 303, 'asking for a code');
    const until = performance.now() + patienceMs;
    let code: string | undefined;
    while (code === undefined && performance.now() < until) {
      await laptop.sweepNow();
      code = /\b\d{6}\b/.exec(laptop.inbox().findLast(({ to }) => to.includes(email))?.text ?? '')?.[0];
      if (code === undefined) await pause(100);
    }
    must(await desk.post('/inloggen', { code }), 303, 'signing in');

    return {
      laptop,
      desk,
      variable,
      newPerson: (): Person => newPerson(laptop.address),
      /** Makes and publishes an event; gives its slug. */
      publish: async (different: Fields = {}): Promise<string> => {
        const form = await desk.open('/bureau/bijeenkomsten/nieuw');
        const answers = { ...typedPlan(different), request: form.request };
        const made = must(await desk.post('/bureau/bijeenkomsten/nieuw', answers), 303, 'making an event');
        const slug = new URL(made.location ?? '', laptop.address).pathname.split('/').at(-1) ?? '';
        must(await desk.post(`${deskOf(slug)}/publiceren`, {}), 303, 'publishing');
        return slug;
      },
      stop: () => laptop.stop(),
    };
  } catch (error) {
    await laptop.stop();
    throw error;
  }
};

export type Evening = Awaited<ReturnType<typeof startEvening>>;
