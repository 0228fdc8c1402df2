import type { Instant } from '#kernel/instants.ts';
import type { Answer, Endpoints, MachineVisit } from '#platform/http/visit.ts';
import type { CheckInActions } from '../actions.ts';
import type { checkIn } from '../contract.ts';
import type { PairedDevice } from '../core/device.ts';
import type { Settled } from '../core/operation.ts';
import { readPairing, readSending } from '../core/read-call.ts';

/** The three calls of a device. Whatever is wrong with one is said as a problem; what became of each operation stands in the answer itself. */
export const doorCalls = ({ actions }: { readonly actions: CheckInActions }): Endpoints<typeof checkIn, 'door'> => {
  const asDevice =
    (act: (device: PairedDevice, visit: MachineVisit) => Promise<Answer>) =>
    async (visit: MachineVisit): Promise<Answer> => {
      const { posted, params, frame, now } = visit;
      const { headers, body } = posted;
      const slug = params.slug ?? '';
      const call = {
        slug: /^[a-z0-9-]{1,120}$/.test(slug) ? slug : '-',
        path: frame.path,
        body,
        device: headers['x-device'],
        at: headers['x-at'],
        signature: headers['x-signature'],
      };
      const device = await actions.knownBy(call, now);
      return device === undefined ? unknown(now) : act(device, visit);
    };

  return {
    pair: {
      post: async ({ posted, network, now }) => {
        const asked = readPairing(posted.body);
        return asked === undefined ? unreadable : { json: await actions.pair(asked, network, now) };
      },
    },
    list: { post: asDevice(async (device, { now }) => ({ json: await actions.listFor(device, now) })) },
    sync: {
      post: asDevice(async (device, { posted, now }) => {
        const sent = readSending(posted.body);
        if (sent === undefined) return unreadable;
        const answer = await actions.sync(device, sent, now);
        if (answer === undefined) return unknown(now);
        const illegible = sent.illegible.map((id): Settled => ({ id, is: 'rejected', because: 'unreadable' }));
        return { json: { ...answer, settled: [...answer.settled, ...illegible] } };
      }),
    },
  };
};

const unreadable: Answer = { problem: { status: 400, title: 'Not a request of a door device' } };

/** No such device at this event, not its signature, or a clock too far off: which, is told to nobody, and the time to everybody. */
const unknown = (now: Instant): Answer => ({ problem: { status: 401, title: 'Not a device of this event', now } });
