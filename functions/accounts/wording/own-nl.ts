type Told = { readonly title: string; readonly text: string };

/** Every text of the pages about passkeys and one's own signing in. */
export type OwnWording = {
  readonly passkey: {
    readonly use: Told & { readonly press: string; readonly lost: (contact: string) => string };
    readonly make: Told & { readonly press: string };
    readonly another: Told & { readonly press: string };
    readonly what: string;
    readonly name: string;
    readonly nameHelp: string;
    readonly nameGiven: (count: number) => string;
    readonly noScript: string;
    /** What the browser says by itself: nothing was chosen, or it knows no passkeys. */
    readonly failed: string;
    readonly unsupported: string;
    readonly other: string;
    readonly refused: Readonly<
      Record<'too-late' | 'not-proven' | 'no-answer' | 'key-known' | 'too-many' | 'has-passkey' | 'busy', Told>
    >;
  };
  readonly own: {
    readonly title: string;
    readonly lead: string;
    readonly email: string;
    readonly emailNote: string;
    readonly events: string;
    readonly keys: {
      readonly title: string;
      readonly none: string;
      readonly noneTitle: string;
      readonly columns: Readonly<Record<'name' | 'added' | 'used', string>>;
      readonly neverUsed: string;
      readonly oneOnly: string;
      readonly make: string;
      readonly which: string;
      readonly remove: string;
      readonly stays: string;
    };
    readonly sessions: {
      readonly title: string;
      readonly since: (moment: string) => string;
      readonly sinceHere: (moment: string) => string;
      readonly what: string;
      readonly everywhere: string;
    };
    readonly moment: (date: string, time: string) => string;
    readonly faults: { readonly summary: string; readonly noKey: string };
    readonly done: Readonly<Record<'gemaakt' | 'weggehaald', string>>;
    readonly lastKey: Told;
    readonly busy: Told;
    readonly toDesk: string;
    readonly back: string;
  };
};

export const ownNl: OwnWording = {
  passkey: {
    use: {
      title: 'Gebruik uw toegangssleutel',
      text: 'De code klopt. Nu nog uw toegangssleutel, op uw telefoon of computer. Dan weten wij dat u het bent.',
      press: 'Toegangssleutel gebruiken',
      lost: (contact) => `Sleutel kwijt? Vraag een organisator om uw sleutels weg te halen. Of bel ${contact}.`,
    },
    make: {
      title: 'Maak een toegangssleutel',
      text: 'U ziet hier gegevens van anderen. Daarom logt u in met een code én een toegangssleutel. Die maakt u nu, één keer.',
      press: 'Toegangssleutel maken',
    },
    another: {
      title: 'Nog een toegangssleutel maken',
      text: 'Maak er een op een tweede apparaat. Raakt u het ene kwijt, dan kunt u met het andere inloggen.',
      press: 'Toegangssleutel maken',
    },
    what: 'Een toegangssleutel staat op uw telefoon of computer. U gebruikt hem met uw vinger, uw gezicht of een pincode. Wij krijgen die nooit te zien.',
    name: 'Naam van de sleutel',
    nameHelp: 'Zo herkent u hem later, bijvoorbeeld “Telefoon van Noor”.',
    nameGiven: (count) => `Toegangssleutel ${count}`,
    noScript: 'Voor een toegangssleutel is JavaScript nodig. Zet dat aan en open deze pagina opnieuw.',
    failed: 'Er is geen toegangssleutel gekozen. Druk nog een keer op de knop.',
    unsupported: 'Deze browser kent geen toegangssleutels. Gebruik een nieuwere browser.',
    other: 'Met een ander e-mailadres inloggen',
    refused: {
      'too-late': {
        title: 'De pagina stond te lang open',
        text: 'Er is niets veranderd. Druk nog een keer op de knop.',
      },
      'not-proven': {
        title: 'Deze toegangssleutel klopt niet',
        text: 'Er is niets veranderd. Gebruik de sleutel die u hier zelf maakte.',
      },
      'no-answer': {
        title: 'Uw browser stuurde geen toegangssleutel mee',
        text: 'Staat JavaScript aan? Druk dan nog een keer op de knop.',
      },
      'key-known': { title: 'Deze sleutel hebt u al', text: 'Er is niets veranderd. Kies een ander apparaat.' },
      'too-many': { title: 'U hebt al tien toegangssleutels', text: 'Haal er eerst een weg.' },
      'has-passkey': {
        title: 'U hebt al een toegangssleutel',
        text: 'Die is gemaakt terwijl deze pagina openstond. Log in met die sleutel.',
      },
      busy: {
        title: 'Het is nu erg druk',
        text: 'Er is nog niets veranderd. Druk over een paar tellen nog een keer op de knop.',
      },
    },
  },
  own: {
    title: 'Uw toegang',
    lead: 'Hier ziet u hoe u inlogt en waar u bent ingelogd.',
    email: 'E-mailadres',
    emailNote: 'Naar dit adres gaat de code.',
    events: 'Bijeenkomsten waar u bij helpt',
    keys: {
      title: 'Toegangssleutels',
      noneTitle: 'U hebt nog geen toegangssleutel',
      none: 'Met een sleutel kan niemand anders inloggen, ook niet met een code uit uw mail.',
      columns: { name: 'Naam', added: 'Gemaakt op', used: 'Het laatst gebruikt' },
      neverUsed: 'Nog niet gebruikt',
      oneOnly: 'Maak er nog een op een ander apparaat. Dan kunt u ook inloggen als u het eerste kwijt bent.',
      make: 'Toegangssleutel maken',
      which: 'Welke sleutel wilt u weghalen?',
      remove: 'Sleutel weghalen',
      stays: 'U hebt één sleutel nodig. Wilt u deze kwijt? Maak dan eerst een andere.',
    },
    sessions: {
      title: 'Waar u bent ingelogd',
      since: (moment) => `Een andere browser, sinds ${moment}`,
      sinceHere: (moment) => `Deze browser, sinds ${moment}`,
      what: 'Hebt u ergens vergeten uit te loggen? Log dan overal uit, ook hier.',
      everywhere: 'Overal uitloggen',
    },
    moment: (date, time) => `${date}, ${time}`,
    faults: { summary: 'Er ging iets mis. Controleer 1 antwoord', noKey: 'Kies de sleutel die u wilt weghalen' },
    done: { gemaakt: 'Uw toegangssleutel is gemaakt', weggehaald: 'De toegangssleutel is weggehaald' },
    lastKey: { title: 'Dit is uw enige toegangssleutel', text: 'Er is niets veranderd. Maak eerst een andere.' },
    busy: {
      title: 'Het is nu erg druk',
      text: 'Er is nog niets veranderd. Druk over een paar tellen nog een keer op de knop.',
    },
    toDesk: 'Terug naar het bureau',
    back: 'Terug naar uw toegang',
  },
};
