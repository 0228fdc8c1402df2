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
    // Rounds after an event, and who came.
    'follow-ups': ['reads'],
    'check-in': ['reads'],
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

/** Mails lie in the outbox, which is the platform's; the table of this room holds the rounds after events. */
export const followUps = {
  room: 'follow-ups',
  tables: { 'follow-ups': { due: true } },
  routes: {
    /** A POST says that a person has dealt with an uncertain or failed mail. */
    log: { path: '/bureau/bijeenkomsten/{slug}/post', methods: ['GET', 'POST'], ...together },
    calls: { path: '/bureau/bijeenkomsten/{slug}/bellen', methods: ['GET', 'POST'], ...withCrew },
    campaignLog: { path: '/bureau/campagnes/{slug}/post', methods: ['GET', 'POST'], ...desk },
    /** Of the order of a kit, of what a host handed in, or of a package. */
    kitLog: { path: '/bureau/pakketpost/{slug}', methods: ['GET', 'POST'], ...desk },
    /** One mail as it was sent, without its reader's personal links. */
    mail: { path: '/bureau/bijeenkomsten/{slug}/post/{mail}', methods: ['GET'], ...together, by: 'read' },
    campaignMail: { path: '/bureau/campagnes/{slug}/post/{mail}', methods: ['GET'], ...desk, by: 'read' },
    kitMail: { path: '/bureau/pakketpost/{slug}/{mail}', methods: ['GET'], ...desk, by: 'read' },
    /** What goes out after an event: its rounds, one of them, and who would get what. */
    rounds: { path: '/bureau/bijeenkomsten/{slug}/opvolging', methods: ['GET', 'POST'], ...together },
    round: { path: '/bureau/bijeenkomsten/{slug}/opvolging/{number}', methods: ['GET', 'POST'], ...together },
    roundPreview: {
      path: '/bureau/bijeenkomsten/{slug}/opvolging/{number}/voorbeeld',
      methods: ['GET', 'POST'],
      ...together,
    },
    /** Behind the link of a mail that may be declined: why it came, and what its reader wants from now on. */
    preferences: { path: '/uw-mail/{link}', methods: ['GET', 'POST'], who: 'link', page: 'personal' },
    /**
     * One press in a mail program (RFC 8058): its server posts here, without cookie or page of ours, and the link is what it shows. Whoever opens the
     * address is led to the page, which changes nothing.
     */
    press: {
      path: '/webhooks/geen-mail/{link}',
      methods: ['GET', 'POST'],
      who: 'link',
      page: 'machine',
      by: 'webhook',
    },
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
        'follow-ups': ['reads', 'writes'],
        'check-in': ['reads'],
      },
      settings: pageSettings,
    },
    /** Alone, because it alone of what answers a request carries the templates. It writes nothing but the session of who looks. */
    read: {
      tables: {
        outbox: ['reads'],
        todo: ['reads'],
        events: ['reads'],
        pledges: ['reads'],
        rsvps: ['reads'],
        kits: ['reads'],
        accounts: ['reads', 'writes'],
      },
      settings: pageSettings,
    },
    /**
     * Alone, for the secret by which the provider's webhooks are known. It asks the owning rooms whose mail it is, and where its reader is mailed now. What
     * mail programs post for one press it takes as well: whose events and campaigns that is about.
     */
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
    /** The guarantee: whatever is due, once a minute; and the rounds whose moment came. */
    tick: {
      ...sender,
      tables: { ...sender.tables, erased: ['writes'], 'follow-ups': ['reads', 'writes'] },
      tick: true,
    },
  },
  keeps: [
    { what: 'mail-as-sent', until: '13-weeks-after-sending' },
    { what: 'fact-of-sending', until: 'two-years-after-sending' },
    { what: 'suppressed-address', until: 'two-years-after-sending' },
    { what: 'declining-address', until: 'taken-back' },
    { what: 'follow-up-round', until: 'with-guests' },
  ],
} as const satisfies Contract;
