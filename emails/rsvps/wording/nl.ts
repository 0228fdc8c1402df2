/** The name of the person a place is for, when somebody else signed them up; undefined when the reader comes. */
type Whom = string | undefined;

const persons = (count: number): string => (count === 1 ? '1 persoon' : `${count} personen`);

export const nl = {
  facts: {
    what: 'Wat',
    when: 'Wanneer',
    where: 'Waar',
    forWhom: 'Voor',
    named: (name: string, party: number) => (party === 1 ? name : `${name}, ${persons(party)}`),
    signedUpBy: 'Aangemeld door',
    inviting: 'Wie nodigt uit',
    directions: 'Zo komt u er',
    was: 'Was',
  },
  /** The words of the button and of every sentence that points to it. */
  ownPage: 'Aanmelding bekijken, wijzigen of afmelden',
  eventPage: 'Bijeenkomst bekijken',
  guestList: 'Gasten bekijken',
  forAnother: (whom: string) => `U hebt ${whom} aangemeld. Alle mails hierover gaan naar u.`,
  passOn: (whom: string) => `Geef de dag, de tijd en het adres door aan ${whom}.`,
  notYou: 'Was u dit niet?',
  notYouAction: 'Meld u af',
  why: (keptUntil: string) =>
    `U krijgt deze mail omdat dit e-mailadres bij een aanmelding staat. Wij wissen die gegevens op ${keptUntil}.`,
  calendar: {
    added: 'De bijlage zet de bijeenkomst in uw agenda.',
    updated: 'De bijlage past uw agenda aan.',
    removed: 'De bijlage haalt de bijeenkomst uit uw agenda.',
    noAnswer:
      '“Accepteren” in uw agenda verandert hier niets: dat doet alleen de link “Aanmelding bekijken, wijzigen of afmelden”.',
    description: (address: string) =>
      `Aanmelding bekijken, wijzigen of afmelden:\n${address}\n\n“Accepteren” in uw agenda verandert hier niets: dat doet alleen deze link.`,
  },
  mailbox: {
    all: 'Dit e-mailadres staat bij meer aanmeldingen:',
    line: (named: string, state: 'seated' | 'waiting') => `${named}: ${state === 'seated' ? 'plek' : 'wachtlijst'}`,
    ownLinks: 'Elke aanmelding heeft een eigen link. Die staat in de mail over die aanmelding.',
  },
  seatReserved: {
    subject: (event: string) => `Uw aanmelding: ${event}`,
    heading: (whom: Whom) => (whom === undefined ? 'U hebt een plek' : `Er is een plek voor ${whom}`),
    welcome: 'Fijn dat u komt. U hoeft nu niets meer te doen.',
    cannot: (whom: Whom) =>
      whom === undefined
        ? 'Kunt u toch niet? Meld u dan af. Dan kan iemand anders komen.'
        : `Kan ${whom} toch niet? Meld de gast dan af. Dan kan iemand anders komen.`,
  },
  placeWaiting: {
    subject: (event: string) => `Uw aanmelding: ${event}`,
    heading: (whom: Whom) => (whom === undefined ? 'U staat op de wachtlijst' : `${whom} staat op de wachtlijst`),
    full: 'Alle plekken zijn nu bezet.',
    inLine: (whom: Whom, place: number) =>
      whom === undefined
        ? `U staat op dit moment op plaats ${place} van de wachtlijst.`
        : `${whom} staat op dit moment op plaats ${place} van de wachtlijst.`,
    party: (party: number) => `U vraagt ${party} plekken. Die moeten dan samen vrij zijn.`,
    next: 'Komt er op tijd een plek vrij? Dan krijgt u die vanzelf. U leest dat in een mail van ons.',
    cannot: 'Wilt u niet meer wachten? Meld u dan af.',
  },
  placePromoted: {
    subject: (event: string) => `Nieuws over uw aanmelding: ${event}`,
    heading: (whom: Whom) => (whom === undefined ? 'U hebt nu een plek' : `Er is nu een plek voor ${whom}`),
    freed: (whom: Whom) =>
      whom === undefined
        ? 'Er kwam een plek vrij en u was aan de beurt. De plek is van u.'
        : `Er kwam een plek vrij en ${whom} was aan de beurt.`,
    welcome: 'Komt u? Dan hoeft u niets te doen.',
    cannot:
      'Denkt u nu: ik kan toch niet? Meld u dan meteen af met de link. Dan gaat de plek naar de volgende op de wachtlijst.',
  },
  placeChanged: {
    subject: (event: string) => `Wijziging van uw aanmelding: ${event}`,
    heading: (whom: Whom) =>
      whom === undefined ? 'Uw aanmelding is gewijzigd' : `De aanmelding van ${whom} is gewijzigd`,
    now: 'Hierboven ziet u wat nu geldt. Uw antwoorden staan op uw eigen pagina.',
    seated: 'De plek blijft van u.',
    waiting: 'U staat op de wachtlijst. Komt er op tijd een plek vrij? Dan krijgt u een mail.',
  },
  placeReleased: {
    subject: (event: string) => `Over uw aanmelding: ${event}`,
    heading: (whom: Whom) => (whom === undefined ? 'U bent afgemeld' : `${whom} is afgemeld`),
    byGuest: (wasSeated: boolean): string =>
      wasSeated
        ? 'Dank dat u het laat weten. Nu kan iemand anders komen.'
        : 'Dank dat u het laat weten. De plaats op de wachtlijst is vervallen.',
    byOrganiser: (whom: Whom, contact: string) =>
      `De organisator heeft ${whom ?? 'u'} afgemeld. Weet u niet waarom? Bel of mail dan ${contact}.`,
    notYou: (contact: string) => `Hebt u dit niet zelf gedaan? Bel of mail dan ${contact}.`,
    again: (whom: Whom) =>
      `${whom === undefined ? 'Wilt u' : `Wil ${whom}`} toch komen? Opnieuw aanmelden kan op de pagina van de bijeenkomst.`,
  },
  alreadySignedUp: {
    subject: (event: string) => `Uw link: ${event}`,
    heading: (whom: Whom) => (whom === undefined ? 'U was al aangemeld' : `${whom} was al aangemeld`),
    again: 'Wij kregen deze aanmelding nog een keer. Dat was niet nodig: er is niets veranderd.',
    seated: (whom: Whom) => (whom === undefined ? 'U hebt een plek.' : `${whom} heeft een plek.`),
    waiting: (whom: Whom) => (whom === undefined ? 'U staat op de wachtlijst.' : `${whom} staat op de wachtlijst.`),
    link: 'Hier is uw link nog een keer.',
  },
  eventChanged: {
    subject: (event: string) => `Gewijzigd: ${event}`,
    heading: (what: { readonly time: boolean; readonly place: boolean }): string => {
      if (what.time && what.place) return 'Let op: een andere tijd en een ander adres';
      if (what.time) return 'Let op: een andere tijd';
      if (what.place) return 'Let op: een ander adres';
      return 'Let op: de bijeenkomst is gewijzigd';
    },
    now: 'De bijeenkomst is gewijzigd. Hierboven ziet u wat nu geldt en wat het was.',
    seated: (whom: Whom) =>
      whom === undefined ? 'U houdt uw plek. U hoeft niets te doen.' : `${whom} houdt de plek. U hoeft niets te doen.`,
    waiting: (whom: Whom) => (whom === undefined ? 'U blijft op de wachtlijst.' : `${whom} blijft op de wachtlijst.`),
    cannot: (whom: Whom) =>
      whom === undefined
        ? 'Kunt u dan niet? Meld u af met de link.'
        : `Kan ${whom} dan niet? Meld de gast af met de link.`,
  },
  eventCancelled: {
    subject: (event: string) => `Afgelast: ${event}`,
    heading: 'De bijeenkomst gaat niet door',
    sorry: 'Het spijt ons dat dit niet doorgaat. De organisator geeft deze reden:',
    nothing: (whom: Whom) =>
      whom === undefined
        ? 'Uw aanmelding is hiermee vervallen. U hoeft niets te doen.'
        : `De aanmelding van ${whom} is hiermee vervallen. U hoeft niets te doen.`,
    passOn: (whom: string) => `Geef dit wel door aan ${whom}.`,
  },
  placeFreeLate: {
    subject: (event: string) => `Plek vrij: ${event}`,
    heading: (left: number) =>
      left === 1 ? 'Er is laat een plek vrijgekomen' : `Er zijn laat ${left} plekken vrijgekomen`,
    state: (left: number, waiting: number) =>
      `Er ${left === 1 ? 'is 1 plek' : `zijn ${left} plekken`} vrij. Er ${
        waiting === 1 ? 'staat 1 gast' : `staan ${waiting} gasten`
      } op de wachtlijst.`,
    decide: 'Het is te laat om de plek vanzelf te geven. U kiest nu zelf wie er nog kan komen.',
    ask: 'Vraag het de gast eerst. Geef de plek daarna zelf, in de lijst met gasten.',
    why: 'U krijgt deze mail omdat u deze bijeenkomst beheert.',
  },
};

export type Wording = typeof nl;
