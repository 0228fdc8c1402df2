/** The name of the person a place is for, when somebody else signed them up; undefined when the reader comes. */
type Whom = string | undefined;

type State = 'asked' | 'seated' | 'offered' | 'waiting';

/** In a list of what a mailbox holds. */
const states: Readonly<Record<State, string>> = {
  asked: 'wacht op de organisator',
  seated: 'plek',
  offered: 'plek, wacht op uw antwoord',
  waiting: 'wachtlijst',
};

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
    answerBefore: 'Antwoord graag voor',
    wish: 'Uw vraag',
  },
  /** The words of the button and of every sentence that points to it. */
  ownPage: 'Aanmelding bekijken, wijzigen of afmelden',
  eventPage: 'Bijeenkomst bekijken',
  guestList: 'Gasten bekijken',
  card: { ask: 'Waar is uw gemeente trots op, en wat zoekt u?', page: 'Trots-en-zoekkaart invullen' },
  prepare: { read: 'Wat kunt u vooraf lezen en regelen?', page: 'Bijeenkomst voorbereiden' },
  forAnother: (whom: string) => `U hebt ${whom} aangemeld. Alle mails hierover gaan naar u.`,
  passOn: (whom: string) => `Geef de dag, de tijd en het adres door aan ${whom}.`,
  ticket: {
    attached: (whom: Whom) =>
      whom === undefined
        ? 'De bijlage “qr-code.png” is uw QR-code voor de deur. Laat die zien op uw telefoon of op papier.'
        : `De bijlage “qr-code.png” is de QR-code voor de deur. Stuur die door aan ${whom}.`,
    forAll: (party: number) => `De code geldt voor ${persons(party)}.`,
    otherwise: 'De QR-code staat ook op uw eigen pagina. Lukt het scannen niet? Noem dan deze code:',
    code: 'Code voor de deur',
  },
  notYou: 'Was u dit niet?',
  notYouAction: 'Meld u af',
  why: (keptUntil: string) =>
    `U krijgt deze mail omdat dit e-mailadres bij een aanmelding staat. Wij wissen die gegevens op ${keptUntil}.`,
  calendar: {
    added: 'De andere bijlage zet de bijeenkomst in uw agenda.',
    updated: 'De andere bijlage past uw agenda aan.',
    removed: 'De bijlage haalt de bijeenkomst uit uw agenda.',
    noAnswer:
      '“Accepteren” in uw agenda verandert hier niets: dat doet alleen de link “Aanmelding bekijken, wijzigen of afmelden”.',
    description: (address: string) =>
      `Aanmelding bekijken, wijzigen of afmelden:\n${address}\n\n“Accepteren” in uw agenda verandert hier niets: dat doet alleen deze link.`,
  },
  mailbox: {
    all: 'Dit e-mailadres staat bij meer aanmeldingen:',
    line: (named: string, state: State) => `${named}: ${states[state]}`,
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
    offered: 'Wij houden de plek nog voor u vast. Zeg op uw eigen pagina ja of nee.',
    asked: 'De organisator bekijkt uw aanmelding. Daarna krijgt u een mail.',
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
    offered: (whom: Whom) => `Wij houden een plek vast voor ${whom ?? 'u'}. Zeg op uw eigen pagina ja of nee.`,
    asked: (whom: Whom) => `De organisator bekijkt de aanmelding${whom === undefined ? '' : ` van ${whom}`} nog.`,
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
    offered: (whom: Whom) => `Wij houden nog een plek vast voor ${whom ?? 'u'}. Zeg op uw eigen pagina ja of nee.`,
    asked: (whom: Whom) => `De organisator bekijkt de aanmelding${whom === undefined ? '' : ` van ${whom}`} nog.`,
    cannot: (whom: Whom) =>
      whom === undefined
        ? 'Kunt u dan niet? Meld u af met de link.'
        : `Kan ${whom} dan niet? Meld de gast af met de link.`,
  },
  eventReminder: {
    subject: (event: string) => `Herinnering: ${event}`,
    heading: (whom: Whom, day: string) => `Wij zien ${whom ?? 'u'} graag op ${day}`,
    welcome: 'U hebt een plek. Hierboven leest u waar u welkom bent, en hoe laat.',
    cannot: (whom: Whom) =>
      whom === undefined
        ? 'Kunt u toch niet? Meld u dan af, of stuur iemand anders. Dat doet u met de link.'
        : `Kan ${whom} toch niet? Meld de gast dan af, of stuur iemand anders. Dat doet u met de link.`,
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
  cardsIntroduced: {
    subject: (event: string) => `Maak kennis na: ${event}`,
    heading: (count: number) =>
      count === 1 ? 'Uw kaart past bij die van een ander' : `Uw kaart past bij die van ${count} anderen`,
    both: 'U vulde een kaart in en wilde met anderen in contact komen. Daarom krijgt u deze mail.',
    who: (role: string | undefined, from: string) =>
      [role, from].filter((part) => part !== undefined && part !== '').join(', '),
    proud: (theme: string, sentence: string) => `Trots op: ${theme}. “${sentence}”`,
    seeks: (theme: string, sentence: string) => `Op zoek naar: ${theme}. “${sentence}”`,
    write: 'E-mail:',
    first: (count: number): string =>
      count === 1
        ? 'Deze gast krijgt vandaag ook een mail, met uw naam, uw zin en uw e-mailadres. Wie schrijft het eerst?'
        : 'Deze gasten krijgen vandaag ook een mail, met uw naam, uw zin en uw e-mailadres. Wie schrijft het eerst?',
    only: 'Gebruik de adressen alleen om kennis te maken. Geef ze niet door.',
    ownCard: 'Uw eigen kaart bekijken',
  },
  organiserMail: {
    subject: (written: string, event: string) => `${written}: ${event}`,
    pageOfGuest: '(hier staat de link naar de eigen pagina van de gast)',
    whyTrial: 'U krijgt deze mail omdat u om een proefmail vroeg. De gasten hebben niets gekregen.',
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
  placeOffered: {
    subject: (event: string) => `Uw antwoord graag: ${event}`,
    heading: (whom: Whom) => `Er is een plek voor ${whom ?? 'u'}`,
    turn: (whom: Whom) =>
      whom === undefined
        ? 'Er is een plek vrij en u bent aan de beurt.'
        : `Er is een plek vrij en ${whom} is aan de beurt.`,
    held: (until: string) => `Wij houden de plek vast tot ${until}.`,
    choose: 'Zeg ja of nee op uw eigen pagina. Daarna krijgt u meteen een mail.',
    action: 'Plek aannemen of afslaan',
    lapses:
      'Doet u niets? Dan vervalt de aanmelding op dat moment. De plek gaat dan naar de volgende op de wachtlijst.',
  },
  offerLapsed: {
    subject: (event: string) => `Over uw aanmelding: ${event}`,
    heading: 'Wij konden de plek niet langer vasthouden',
    heldUntil: (until: string) => `Wij hielden de plek vast tot ${until}. In die tijd kregen wij geen antwoord.`,
    passedOn: 'Daarom gaat de plek nu naar de volgende op de wachtlijst.',
    again: (whom: Whom, contact: string) =>
      `${whom === undefined ? 'Wilt u' : `Wil ${whom}`} nog komen? Kijk op de pagina van de bijeenkomst wat er kan. Of bel ${contact}.`,
  },
  placeAsked: {
    subject: (event: string) => `Uw aanmelding: ${event}`,
    heading: (whom: Whom) => (whom === undefined ? 'Uw aanmelding is binnen' : `De aanmelding van ${whom} is binnen`),
    waits: 'Bij deze bijeenkomst zegt de organisator eerst ja of nee. Wij houden de plek zolang vast.',
    next: 'Is er een antwoord? Dan krijgt u een mail. U hoeft nu niets te doen.',
  },
  placeRefused: {
    subject: (event: string) => `Over uw aanmelding: ${event}`,
    heading: (whom: Whom) => `Er is geen plek voor ${whom ?? 'u'}`,
    reason: 'Het spijt ons. De organisator zegt nee en geeft deze reden:',
  },
  changeAsked: {
    subject: (event: string) => `Uw vraag: ${event}`,
    heading: 'Uw vraag is bij de organisator',
    wish: (people: number | undefined, substitute: string | undefined) =>
      people === undefined && substitute === undefined
        ? 'Een ander antwoord op een vraag van de organisator'
        : [
            ...(substitute === undefined ? [] : [`${substitute} komt`]),
            ...(people === undefined ? [] : [persons(people)]),
          ].join(', '),
    closed: 'Aanmelden kan niet meer. Daarom beslist de organisator of dit nog kan.',
    meanwhile: 'Tot dan verandert er niets. Is er een antwoord? Dan krijgt u een mail.',
  },
  changeRefused: {
    subject: (event: string) => `Antwoord op uw vraag: ${event}`,
    heading: 'Deze wijziging kan helaas niet meer',
    reason: 'De organisator geeft deze reden:',
    asBefore: 'Er is niets veranderd aan de aanmelding.',
    seated: (whom: Whom) => (whom === undefined ? 'U houdt uw plek.' : `${whom} houdt de plek.`),
    cannot: (whom: Whom) => `${whom === undefined ? 'Kunt u' : `Kan ${whom}`} dan niet komen? Meld het met de link.`,
  },
  placeHandedOver: {
    subject: (event: string) => `Over uw aanmelding: ${event}`,
    heading: (to: string) => `${to} neemt de aanmelding over`,
    done: (whom: Whom, to: string) =>
      `${whom === undefined ? 'Uw aanmelding' : `De aanmelding van ${whom}`} staat nu op naam van ${to}.`,
    told: (to: string) => `${to} krijgt hierover zelf een mail. U hoeft niets meer te doen.`,
  },
  placeTakenOver: {
    subject: (event: string) => `Uw aanmelding: ${event}`,
    heading: {
      seated: 'U hebt een plek',
      offered: 'Er is een plek voor u',
      waiting: 'U staat op de wachtlijst',
      asked: 'Uw aanmelding is binnen',
    } satisfies Record<State, string>,
    instead: (insteadOf: string) => `U vervangt ${insteadOf}. De aanmelding staat nu op uw naam.`,
    welcome: 'Fijn dat u komt. Kijk op uw eigen pagina of uw gegevens kloppen.',
    cannot: 'Kunt u niet? Meld u dan af. Dan kan iemand anders komen.',
    why: (insteadOf: string, keptUntil: string) =>
      `U krijgt deze mail omdat u ${insteadOf} vervangt. Wij wissen uw gegevens op ${keptUntil}.`,
  },
};

export type Wording = typeof nl;
