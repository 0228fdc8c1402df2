const because = (said: string) => (keptUntil: string) =>
  `U krijgt deze mail omdat ${said}. Wij wissen uw gegevens op ${keptUntil}.`;

export const nl = {
  /** A subject that ends as a question needs no colon behind it. */
  subject: (written: string, event: string) => `${written}${/[.?!]$/.test(written) ? '' : ':'} ${event}`,
  municipality: 'Gemeente',
  forAnother: (whom: string) => `U hebt ${whom} aangemeld. Daarom krijgt u deze mail.`,
  copyOf: (whom: string) =>
    `Dit is een kopie van de mail aan ${whom}, voor het secretariaat. De eigen links van ${whom} staan er niet in.`,
  whyCopy: because('u de agenda bijhoudt van wie deze mail kreeg'),
  greeting: 'Met vriendelijke groet,',
  /** How a link reads in the middle of a sentence: "U ondertekent op …". */
  inline: {
    sign: 'de pagina van de campagne',
    page: 'uw eigen pagina',
    copy: 'de kopie van uw handtekening',
  },
  action: {
    sign: 'Naar de pagina om te ondertekenen',
    page: 'Naar uw eigen pagina',
    copy: 'Naar de kopie van uw handtekening',
  },
  why: {
    signed: because('u bij deze bijeenkomst ondertekende'),
    'came-not-signed': because('u bij deze bijeenkomst was'),
    'came-member': because('u bij deze bijeenkomst was en uw gemeente al is aangesloten'),
    'not-come': because('u voor deze bijeenkomst was uitgenodigd of aangemeld'),
    'asked-kit': because('u bij of na deze bijeenkomst om een pakket vroeg'),
    'asked-partner': because('u bij deze bijeenkomst om contact met een coalitiepartner vroeg'),
    waiting: because('u voor deze bijeenkomst op de wachtlijst stond'),
    'no-report': because('u een activiteit hield'),
  },
};

export type Wording = typeof nl;
