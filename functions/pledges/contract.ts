import { type Contract, pageSettings } from '#kernel/contract.ts';

const desk = { who: 'organiser', page: 'personal' } as const;
const forAll = { methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 5 } } as const;
/** What screens ask every second: one answer a second reaches the database, however many ask. */
const live = { methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 1 } } as const;

export const pledges = {
  room: 'pledges',
  tables: {
    pledges: {
      due: true,
      stream: true,
      garbage: true,
      indexes: {
        /** Municipalities that count, in the order in which they arrived here. */
        counted: { of: 'counted', item: 'countedAt', carries: ['code', 'named', 'since'] },
        /** Campaigns that everybody may see (`public`), and those of an organisation; the last opened first. */
        public: { of: 'public', item: 'opensAt', carries: 'all' },
        desk: { of: 'organisation', item: 'opensAt', carries: 'all' },
        /** Signatures given at an event, on whatever: in the order of signing. */
        event: { of: 'atEvent', item: 'signedAt', carries: 'all' },
      },
    },
  },
  routes: {
    campaign: { path: '/campagnes/{slug}', ...forAll },
    members: { path: '/campagnes/{slug}/gemeenten', ...forAll },
    member: { path: '/campagnes/{slug}/gemeenten/{code}', ...forAll },
    screen: { path: '/campagnes/{slug}/scherm', ...live },
    apiCampaign: { path: '/api/v1/campaigns/{slug}', ...live },
    apiMembers: { path: '/api/v1/campaigns/{slug}/members', ...live },

    sign: { path: '/campagnes/{slug}/ondertekenen', methods: ['GET', 'POST'], who: 'anyone', page: 'personal' },
    signInvited: {
      path: '/campagnes/{slug}/ondertekenen/{link}',
      methods: ['GET', 'POST'],
      who: 'link',
      page: 'personal',
    },
    signature: {
      path: '/campagnes/{slug}/handtekening/{link}',
      methods: ['GET', 'POST'],
      who: 'link',
      page: 'personal',
    },
    copy: { path: '/campagnes/{slug}/handtekening/{link}/afschrift', methods: ['GET'], who: 'link', page: 'personal' },

    campaigns: { path: '/bureau/campagnes', methods: ['GET'], ...desk },
    create: { path: '/bureau/campagnes/nieuw', methods: ['GET', 'POST'], ...desk },
    manage: { path: '/bureau/campagnes/{slug}', methods: ['GET'], ...desk },
    edit: { path: '/bureau/campagnes/{slug}/wijzigen', methods: ['GET', 'POST'], ...desk },
    text: { path: '/bureau/campagnes/{slug}/tekst', methods: ['GET', 'POST'], ...desk },
    publish: { path: '/bureau/campagnes/{slug}/publiceren', methods: ['POST'], ...desk },
    /** Reads who it is and releases, or takes back. */
    milestone: { path: '/bureau/campagnes/{slug}/mijlpaal/{mark}', methods: ['GET', 'POST'], ...desk },
    register: { path: '/bureau/campagnes/{slug}/gemeenten', methods: ['GET'], ...desk },
    municipality: { path: '/bureau/campagnes/{slug}/gemeenten/{code}', methods: ['GET', 'POST'], ...desk },
    /** Signatures that wait for an organiser: from the public page, and those keyed in from paper. */
    awaiting: { path: '/bureau/campagnes/{slug}/wachten', methods: ['GET', 'POST'], ...desk },
    /** An organiser keys in a signature on paper; a second person confirms it. */
    paper: { path: '/bureau/campagnes/{slug}/papier', methods: ['GET', 'POST'], ...desk },
    invite: { path: '/bureau/campagnes/{slug}/uitnodigen', methods: ['GET', 'POST'], ...desk },
    import: { path: '/bureau/campagnes/{slug}/invoeren', methods: ['GET', 'POST'], ...desk, files: true },
    rehearsal: { path: '/bureau/campagnes/{slug}/oefening', methods: ['GET', 'POST'], ...desk },
    rehearsalScreen: { path: '/bureau/campagnes/{slug}/oefening/scherm', methods: ['GET'], ...desk },
    rehearsalState: { path: '/bureau/campagnes/{slug}/oefening/stand', methods: ['GET'], ...desk },
  },
  functions: {
    http: {
      tables: {
        pledges: ['reads', 'writes'],
        events: ['reads'],
        outbox: ['writes'],
        todo: ['writes'],
        limits: ['writes'],
        accounts: ['reads', 'writes'],
      },
      settings: [...pageSettings, 'PLACES_AN_HOUR_PER_NETWORK'],
      /** An import of all municipalities, and a rehearsal, take longer than a page. */
      timeoutSeconds: 28,
    },
    /** The count moved: marks that are reached are put down, held. */
    follow: {
      tables: { pledges: ['reads', 'writes'], outbox: ['writes'], todo: ['writes'] },
      settings: ['LINK_SECRET'],
      stream: { table: 'pledges', items: ['count'] },
    },
    /** What the stream did not do, what goes public by itself at eight, and municipalities that merged. */
    tick: {
      tables: { pledges: ['reads', 'writes'], outbox: ['writes'], todo: ['writes'], erased: ['writes'] },
      settings: ['LINK_SECRET'],
      tick: true,
      timeoutSeconds: 50,
    },
  },
  keeps: [
    { what: 'campaign', until: 'stays' },
    { what: 'signature', until: 'archive-rule' },
    { what: 'signatory-address', until: 'two-years-after-signing' },
    { what: 'invitation-to-sign', until: '13-weeks-after-asking' },
  ],
} as const satisfies Contract;
