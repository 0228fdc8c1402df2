import type { Instant } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { InvitationAnswer } from '#rsvps/core/answer-invitation.ts';
import type { AnsweredBy, Invitation, Invitee } from '#rsvps/core/invitation.ts';
import { type House, houseOver, later, monday, organiser, publish } from '../../support/house.ts';

export const coming: InvitationAnswer = { is: 'coming', party: 1 };
export const notComing: InvitationAnswer = { is: 'not-coming' };
export const somebodyElse = (name = 'Noor Bakker'): InvitationAnswer => ({
  is: 'somebody-else',
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@gemeente.example`,
});

export const inviteeOf = (name: string, different: Partial<Invitee> = {}): Invitee => ({
  name,
  role: 'wethouder',
  municipality: 'GM0794',
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@gemeente.example`,
  language: 'nl',
  ...different,
});

/** An evening whose organiser has brought a list and sent the invitations. */
export const invitedEvening = async (
  database: Database,
  invitees: readonly Invitee[],
  plan: Parameters<typeof publish>[1] = {},
) => {
  const house = houseOver(database);
  const slug = await publish(house, plan);
  const rows = invitees.map((invitee, at) => ({ line: at + 2, invitee }));
  const brought = await house.rsvps.inviting.bring(organiser, slug, rows, { request: 'list-one', now: monday });
  if (brought === 'busy' || brought.is !== 'brought') throw new Error('The list was not brought');
  const begun = await house.rsvps.inviting.begin(organiser, slug, 'invitation', { request: 'round-one', now: monday });
  if (begun === 'busy' || begun.is !== 'begun') throw new Error('The round was not begun');
  return { house, slug, ...acts(house, slug) };
};

const acts = (house: House, slug: string) => {
  const all = (): Promise<readonly Invitation[]> => house.store.invited.invitations(slug);
  const of = async (name: string): Promise<Invitation> => {
    const found = (await all()).find((one) => one.name === name);
    if (found === undefined) throw new Error(`Nobody invited is called ${name}`);
    return found;
  };
  let forms = 0;
  return {
    all,
    of,
    answer: async (
      name: string,
      answer: InvitationAnswer,
      {
        now = later(1),
        by = { is: 'self' } as AnsweredBy,
        request = `answer-${forms++}`,
      }: { now?: Instant; by?: AnsweredBy; request?: string } = {},
    ) => {
      const invitation = await of(name);
      return by.is === 'by-phone'
        ? house.rsvps.answering.answerByPhone(organiser, slug, invitation.invitation, { answer, by, request }, now)
        : house.rsvps.answering.answer(invitation, { answer, by, request }, now);
    },
    places: async () => Object.fromEntries((await house.store.guests(slug)).map(({ name, state }) => [name, state])),
    mailsTo: async (reader: string): Promise<readonly string[]> => {
      const page = await house.database.query({
        in: 'outbox',
        index: { name: 'log', of: 'about', item: 'owedAt' },
        of: `event#${slug}`,
        limit: 10_000,
      });
      return page.items.filter((item) => item.reader === reader).map(({ kind }) => String(kind));
    },
  };
};
