export const nl = {
  greeting: {
    mevrouw: (name: string) => `Geachte mevrouw ${name},`,
    heer: (name: string) => `Geachte heer ${name},`,
    plain: (name: string) => `Geachte ${name},`,
    nobody: 'Geachte heer of mevrouw,',
  },
  /** Whom a mail is about when no name is known. */
  somebody: 'uw gast',
  facts: {
    invited: 'Voor',
    of: (role: string, municipality: string) => `${role} van ${municipality}`,
    answerBefore: 'Antwoord graag voor',
    answer: 'Antwoord',
    answeredBy: 'Doorgegeven door',
    code: 'Code',
    codePage: 'Invullen op',
  },
  action: 'Antwoord op de uitnodiging',
  change: 'Antwoord bekijken of wijzigen',
  forward: 'U kunt deze mail doorsturen naar uw secretariaat: de knop werkt ook daar.',
  onPaper: 'Leest u dit op papier?',
  noCalendar: '“Accepteren” in uw agenda is geen antwoord aan ons.',
  why: (keptUntil: string) =>
    `U krijgt deze mail omdat u op onze lijst met gasten voor deze dag staat. Wij wissen uw gegevens op ${keptUntil}.`,
  calendar: {
    description: (address: string) =>
      `Uw eigen pagina:\n${address}\n\n“Accepteren” in uw agenda is geen antwoord aan ons.`,
    tentative: 'De bijlage zet de dag alvast in uw agenda.',
    updated: 'De bijlage past uw agenda aan.',
    removed: 'De bijlage haalt de dag uit uw agenda.',
  },
  saveTheDate: {
    subject: (event: string) => `Houd de dag vrij: ${event}`,
    heading: 'Houdt u deze dag vrij?',
    nothing: 'U hoeft nu niets te doen. De uitnodiging krijgt u later.',
    hope: 'Wij zien u graag. Daarom vertellen wij het u nu al.',
    action: 'Eigen pagina bekijken',
  },
  invitation: {
    subject: (event: string) => `Uitnodiging: ${event}`,
    heading: 'Wij nodigen u graag uit',
    invite: 'Wij zouden het fijn vinden als u komt.',
    answer: 'Laat het ons weten met de knop. Kunt u niet? Dan kunt u ook iemand anders sturen.',
  },
  invitationReminder: {
    subject: (event: string) => `Komt u ook? ${event}`,
    heading: 'Komt u ook?',
    silent: 'Misschien schoot onze uitnodiging erbij in. Dat kan gebeuren: u hebt het druk.',
    'asked-again': 'U wist nog niet of u kon komen. Daarom vragen wij het nu nog een keer.',
    no: 'Ook een nee helpt ons. Dan kan iemand anders komen.',
  },
  invitationDeclined: {
    subject: (event: string) => `Uw antwoord: ${event}`,
    heading: 'Dank voor uw antwoord',
    noted: 'U liet weten dat u niet komt. Dat is jammer, maar goed om te weten.',
    still: 'Wilt u toch komen? Dat kan nog via dezelfde pagina, zolang er plek is.',
    action: 'Antwoord wijzigen',
  },
  invitationNotYet: {
    subject: (event: string) => `Uw antwoord: ${event}`,
    heading: 'Wij vragen het u later nog eens',
    later: (date: string) => `U weet nog niet of u komt. Dat geeft niet. Wij vragen het weer op ${date}.`,
    noPlace: 'Wij houden nog geen plek voor u vast. Weet u het eerder? Dan kunt u meteen antwoorden.',
  },
  invitationWithdrawn: {
    subject: (event: string) => `Over uw uitnodiging: ${event}`,
    heading: 'Onze uitnodiging vervalt',
    sorry: 'Wij nodigden u uit voor deze bijeenkomst. Die uitnodiging geldt helaas niet meer.',
    kept: 'Het spijt ons als u de dag al vrij hield. U hoeft niets te doen.',
    reason: (contact: string) => `Wilt u weten hoe dit komt? ${contact} legt het u graag uit.`,
    why: (keptUntil: string) =>
      `U krijgt deze mail omdat wij u hadden uitgenodigd. Wij wissen uw gegevens op ${keptUntil}.`,
  },
  invitationMoved: {
    now: 'De bijeenkomst waarover wij u schreven, is gewijzigd. Hierboven ziet u wat nu geldt en wat het was.',
    answer: 'Komt u dan? Laat het ons weten met de knop. Kunt u niet? Dan kunt u ook iemand anders sturen.',
  },
  invitationCancelled: {
    nothing: 'Onze uitnodiging is hiermee vervallen. U hoeft de dag niet meer vrij te houden, en verder niets te doen.',
    why: (keptUntil: string) =>
      `U krijgt deze mail omdat u op onze lijst met gasten voor deze dag stond. Wij wissen uw gegevens op ${keptUntil}.`,
  },
  answeredOnBehalf: {
    subject: (event: string) => `Antwoord op de uitnodiging: ${event}`,
    heading: (name: string) => `Wij hebben het antwoord voor ${name}`,
    short: {
      coming: 'Komt',
      waiting: 'Komt graag, staat op de wachtlijst',
      'not-coming': 'Komt niet',
      'somebody-else': 'Iemand anders komt',
      'not-yet-known': 'Weet het nog niet',
    },
    somebodyElse: (substitute: string) => `${substitute} komt`,
    coming: (name: string) => `Er is een plek voor ${name}. Geef de dag, de tijd en het adres door.`,
    waiting: (name: string) =>
      `Alle plekken zijn nu bezet. Daarom staat ${name} op de wachtlijst. Komt er een plek vrij? Dan volgt een mail.`,
    'not-coming': 'Dank dat u het laat weten. Komen kan later toch nog, zolang er plek is.',
    'somebody-else': 'Geef de dag, de tijd en het adres door aan wie nu komt.',
    'not-yet-known': (date: string | undefined) =>
      date === undefined ? 'Wij vragen het later nog een keer.' : `Wij vragen het nog een keer op ${date}.`,
    wrong: 'Klopt dit niet, of verandert er iets? Wijzig het antwoord op dezelfde pagina.',
    why: (keptUntil: string) =>
      `U krijgt deze mail omdat uw adres bij deze uitnodiging staat. Wij wissen de gegevens op ${keptUntil}.`,
  },
};

export type Wording = typeof nl;
