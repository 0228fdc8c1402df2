import { type Contract, pageSettings } from '#kernel/contract.ts';

const desk = { who: 'organiser', page: 'personal' } as const;
/** What somebody who was let in for this event may do as well; and what the crew of its desk may: they are who calls. */
const together = { ...desk, who: ['organiser', 'co-organiser'] } as const;
const withCrew = { ...desk, who: ['organiser', 'co-organiser', 'desk-crew'] } as const;

/**
 * The sender: the two functions that hold the provider's key. They ask the owning rooms for the facts of a mail, so they read those
 * rooms' tables; they write only the outbox and what a person has to look at.
 */
const sender = {
  tables: {
    outbox: ['reads', 'writes'],
    todo: ['writes'],
    events: ['reads'],
    pledges: ['reads'],
    rsvps: ['reads'],
    kits: ['reads'],
    accounts: ['reads'],
  },
  settings: [
    'LINK_SECRET',
    'SITE_ADDRESS',
    'SITE_NAME',
    'RESEND_API_KEY',
    'MAIL_FROM',
    'PROGRAMME_CONTACT',
    'FIRST_ORGANISER',
  ],
  timeoutSeconds: 50,
} as const;

/** The outbox is the platform's, so this room has no table of its own. */
export const followUps = {
  room: 'follow-ups',
  tables: {},
  routes: {
    /** A POST says that a person has dealt with an uncertain or failed mail. */
    log: { path: '/bureau/bijeenkomsten/{slug}/post', methods: ['GET', 'POST'], ...together },
    calls: { path: '/bureau/bijeenkomsten/{slug}/bellen', methods: ['GET', 'POST'], ...withCrew },
    campaignLog: { path: '/bureau/campagnes/{slug}/post', methods: ['GET', 'POST'], ...desk },
    /** Of the order of a kit, of what a host handed in, or of a package. */
    kitLog: { path: '/bureau/pakketpost/{slug}', methods: ['GET', 'POST'], ...desk },
    /** What the mail provider tells about mails it took: delivered, bounced, complained of. It signs what it posts. */
    webhook: { path: '/webhooks/resend', methods: ['POST'], who: 'anyone', page: 'machine', by: 'webhook' },
  },
  functions: {
    http: {
      tables: {
        outbox: ['reads', 'writes'],
        todo: ['writes'],
        events: ['reads'],
        pledges: ['reads'],
        rsvps: ['reads'],
        kits: ['reads'],
        accounts: ['reads', 'writes'],
      },
      settings: pageSettings,
    },
    /** Alone, for the secret by which the provider's webhooks are known. It asks the owning rooms whose mail it is, and where its reader is mailed now. */
    webhook: {
      tables: {
        outbox: ['reads', 'writes'],
        todo: ['writes'],
        events: ['reads'],
        pledges: ['reads'],
        rsvps: ['reads'],
      },
      settings: [...pageSettings, 'RESEND_WEBHOOK_SECRET', 'FIRST_ORGANISER'],
    },
    /** Speed: a mail is tried once as soon as it is owed. */
    send: { ...sender, stream: { table: 'outbox', items: ['mail'] } },
    /** The guarantee: whatever is due, once a minute. */
    tick: { ...sender, tick: true },
  },
  keeps: [
    { what: 'mail-as-sent', until: '13-weeks-after-sending' },
    { what: 'fact-of-sending', until: 'two-years-after-sending' },
    { what: 'suppressed-address', until: 'two-years-after-sending' },
  ],
} as const satisfies Contract;
