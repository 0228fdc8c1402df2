import type { EventRole, SignedIn } from '#kernel/actors.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { followUpsActions, type MayManage } from '../../../functions/follow-ups/actions.ts';
import { followUps } from '../../../functions/follow-ups/contract.ts';
import type { FactsFor, MailFacts } from '../../../functions/follow-ups/core/mail-facts.ts';
import { readHttp } from '../../../functions/follow-ups/http/read.tsx';
import { followUpsHttp } from '../../../functions/follow-ups/http.tsx';
import { preferencesDesk } from '../../../functions/follow-ups/preferences.ts';
import { pressHttp } from '../../../functions/follow-ups/preferences-press.ts';
import { mailReading } from '../../../functions/follow-ups/reading.ts';
import { preferencesStore } from '../../../functions/follow-ups/store/preferences.ts';
import { wireReading } from '../../../functions/follow-ups/wire-reading.ts';
import { campaign, evening, messageExamples } from '../../support/examples/messages.ts';
import { testSettings, type Visitor, visitor } from '../../support/visit.ts';
import { newsDesk, type Told } from './news.ts';
import { address, organisation, postOffice, secret, slug } from './post-office.ts';

export const log = `/bureau/bijeenkomsten/${slug}/post`;
export const campaignLog = `/bureau/campagnes/${campaign.slug}/post`;
/** An order's id has capitals and underscores. */
export const kitOrder = 'ord_aB3_dE5-gH7jK9mN1pQ2';
export const kitLog = `/bureau/pakketpost/${kitOrder}`;
export const calls = `/bureau/bijeenkomsten/${slug}/bellen`;

type Guest = { readonly name: string; readonly phone?: string; readonly facts: MailFacts };

/** What the page about one mail says of the event and the campaign of the examples. */
const eventTold = { ...evening, organisation, zone: 'Europe/Amsterdam' } as const;
const campaignTold = { ...campaign, organisation, organisations: [], zone: 'Europe/Amsterdam' } as const;

/** Somebody with a place, and what the room would mail about it. */
export const guest = (name: string, phone?: string): Guest => {
  const { facts } = messageExamples['seat-reserved'];
  const place = { ...facts.place, name };
  return {
    name,
    ...(phone !== undefined && { phone }),
    facts: { to: address, language: 'nl', facts: { ...facts, place } },
  };
};

/** Somebody who was let in for one event. */
const letIn = (as: EventRole, event: string) => ({
  is: as,
  person: `person_${as}`,
  organisation,
  event,
  events: [{ event, organisation, as }],
  name: 'Ilse Mol',
});

const sessions: Readonly<Record<string, SignedIn & { readonly name: string }>> = {
  own: { is: 'organiser', person: 'person_hanna', organisation, name: 'Hanna Bos' },
  other: { is: 'organiser', person: 'person_other', organisation: 'org_other', name: 'Iemand Anders' },
  helper: letIn('co-organiser', slug),
  crew: letIn('desk-crew', slug),
  elsewhere: letIn('co-organiser', 'elders'),
};

/** The room's pages over a sender: for an organiser of the event, one of another organisation, and who is not signed in. */
export const desk = () => {
  const database = memoryDatabase();
  const office = postOffice(database);
  const news = newsDesk(office, database);
  const guests = new Map<string, Guest>();
  /** The group that an organiser's mail went to. */
  const audience: { of: unknown } = { of: { states: ['seated'] } };
  const factsFor: FactsFor = async ({ reader }) => guests.get(reader)?.facts ?? { skipped: 'guest-gone' };
  const mayManage: MayManage = async (organiser, about) => {
    if (organiser.organisation !== organisation) return undefined;
    const zone = 'Europe/Amsterdam';
    if ('campaign' in about) return about.campaign === campaign.slug ? { title: campaign.title, zone } : undefined;
    if ('kit' in about) return about.kit === kitOrder ? { title: 'Stel je voor, Gemeente Helmond', zone } : undefined;
    return about.event === slug ? { title: 'Samen aan de slag', zone } : undefined;
  };
  const actions = followUpsActions({
    store: office.store,
    mayManage,
    factsFor,
    guestOf: async (_slug, reader) => guests.get(reader),
    secret,
    patience: office.patience,
  });
  const preferences = preferencesDesk({
    store: preferencesStore({ database, tables: { outbox: 'outbox' } }),
    aboutTold: async (about) => {
      if ('campaign' in about) return about.campaign === campaign.slug ? campaignTold : undefined;
      return 'event' in about && about.event === slug ? eventTold : undefined;
    },
    audienceOf: async () => audience.of,
    secret,
    patience: office.patience,
  });
  const parts = {
    actions,
    settings: testSettings,
    preferences: async () => preferences,
    random: office.random,
  };
  const endpoints = followUpsHttp({
    ...parts,
    rounds: async () => {
      throw new Error('rounds have a desk of their own');
    },
  });
  const shell: Parameters<typeof httpFunction>[2] = {
    settings: testSettings,
    clock: () => office.clock.now,
    random: office.random,
    log: (level, what, fields) => office.logged.push(JSON.stringify({ level, what, ...fields })),
    whoIs: async (session) => sessions[session ?? ''],
  };
  const handler = httpFunction(followUps, endpoints, shell);
  /** Where mail programs post one press. */
  const pressing = httpFunction<typeof followUps, 'webhook'>(
    followUps,
    {
      ...pressHttp({ preferences: async () => preferences }),
      webhook: { post: async () => ({ notFound: true }) },
    },
    shell,
  );
  /** What the templates of now are called; the office's mails are made with version 1. */
  const templates = { version: 1 };
  const reader = () => {
    const makeAgain = wireReading(testSettings);
    const reading = mailReading({ store: office.store, mayManage, makeAgain, templateVersion: templates.version });
    return httpFunction<typeof followUps, 'read'>(followUps, readHttp({ reading }), shell);
  };
  const as = (session: string) =>
    visitor(
      handler,
      followUps,
      {},
      new Map([
        ['__Host-session', session],
        ['__Host-form', 'f'.repeat(22)],
      ]),
    );
  office.rooms.facts = ({ reader }) => guests.get(reader)?.facts ?? { skipped: 'guest-gone' };
  return {
    ...office,
    /** Owes a mail and tries it once, with the provider as said. */
    sendAs: async (mode: Parameters<typeof office.provider.mode>[0], reader: string): Promise<string> => {
      office.provider.mode(mode);
      const id = await office.owe({ reader });
      await office.sender.sweep();
      return id;
    },
    /** Sends a mail and hears from the provider what became of it. */
    sendAndHear: async (reader: string, ...told: readonly Told[]): Promise<string> => {
      office.provider.mode('ok');
      const id = await office.owe({ reader });
      await office.sender.sweep();
      for (const one of told) await news.tell(id, one);
      return id;
    },
    /** What the provider tells about a mail. */
    tell: news.tell,
    database,
    templates,
    /** The page of one mail, which a function of its own answers. */
    read: (who: Visitor, path: string, sending?: Parameters<Visitor['get']>[1]) =>
      who.in(reader(), followUps).get(path, sending),
    /** What the room's pages are made from, for a desk with more. */
    parts,
    guests,
    audience,
    mailProgram: visitor(pressing, followUps),
    organiser: as('own'),
    stranger: as('other'),
    /** A co-organiser and somebody of the crew of this event, and a co-organiser of another. */
    helper: as('helper'),
    crew: as('crew'),
    elsewhere: as('elsewhere'),
    nobody: visitor(handler, followUps),
  };
};
