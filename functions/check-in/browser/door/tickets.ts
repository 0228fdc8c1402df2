import { readInvitationCode } from '#kernel/links.ts';
import { codeSaid, readTicket, ticketSaid } from '#kernel/tickets.ts';
import type { ReadTicket } from '../../core/judge-arrival.ts';
import { type CryptoSource, hashOf } from './crypto.ts';

/** What the camera read or somebody typed, as a ticket of whatever event; undefined when it is none. A code is always one of this event. */
export const readAtDoor = async (
  source: CryptoSource,
  read: string,
  by: 'ticket' | 'code',
  event: string,
): Promise<ReadTicket | undefined> => {
  if (by === 'code') {
    const code = readInvitationCode(read);
    return code === undefined ? undefined : { hash: await hashOf(source, codeSaid(event, code)) };
  }
  const ticket = readTicket(read);
  if (ticket === undefined) return undefined;
  return { event: ticket.event, hash: await hashOf(source, ticketSaid(ticket.event, ticket.ticket)) };
};

const isHash = /^[\w-]{43}$/;

/** What may stand open beside a sealed operation: a ticket's hash. A picture's text or a code is hashed first; anything else is left out. */
export const hashBeside = async (
  source: CryptoSource,
  ticket: string | undefined,
  event: string,
): Promise<string | undefined> => {
  if (ticket === undefined || isHash.test(ticket)) return ticket;
  return ((await readAtDoor(source, ticket, 'ticket', event)) ?? (await readAtDoor(source, ticket, 'code', event)))
    ?.hash;
};
