/** Dates, moments and numbers come in words; `college` is the municipal executive. */
export const nl = {
  facts: {
    what: 'Wat',
    text: (campaign: string, version: number) => `${campaign}, versie ${version} van de tekst`,
    municipality: 'Gemeente',
    notNamed: 'Nog niet bekend: het college besluit eerst',
    signedBy: 'Ondertekend door',
    person: (name: string, role: string) => `${name}, ${role}`,
    nobody: 'Hiervan weten wij geen naam',
    signedAt: 'Ondertekend op',
    college: 'College',
    decided: (date: string) => `Besloot op ${date}`,
    toDecide: (mayName: boolean): string =>
      mayName
        ? 'Moet nog besluiten. De gemeente mag al worden genoemd.'
        : 'Moet nog besluiten. De gemeente wordt nog niet genoemd.',
    unknown: 'Hiervan weten wij geen besluit',
    checksum: 'Controlegetal',
    forWhom: 'Voor',
    decidedOn: 'Besluit van',
    number: 'Nummer',
    reachedAt: 'Gehaald op',
    publicAt: 'Vanzelf openbaar op',
    releasedAt: 'Openbaar sinds',
    count: 'Aangesloten',
    municipalities: (count: number): string => (count === 1 ? '1 gemeente' : `${count} gemeenten`),
  },
  /** The words of the buttons. */
  ownPage: 'Naar uw handtekening',
  campaignPage: 'Naar de campagne',
  desk: 'Naar het bureau',
  ownPageDoes: (canDecide: boolean): string =>
    canDecide
      ? 'Op uw pagina legt u ook het besluit vast. Intrekken kan daar ook.'
      : 'Op uw pagina kunt u de handtekening ook intrekken.',
  notYou: (contact: string) => `Was u dit niet? Bel of mail dan ${contact}.`,
  why: {
    signatory: (keptUntil: string | undefined): string =>
      `U krijgt deze mail omdat dit e-mailadres bij een handtekening staat. ${
        keptUntil === undefined
          ? 'Twee jaar na het ondertekenen wissen wij dit adres.'
          : `Wij wissen dit adres op ${keptUntil}.`
      }`,
    invited: (from: string | undefined): string =>
      `U krijgt deze mail omdat ${from ?? 'het programmateam'} u vraagt te ondertekenen. Na 13 weken wissen wij dit adres.`,
    organiser: 'U krijgt deze mail omdat u deze campagne beheert.',
    press: 'U krijgt deze mail omdat u voor deze campagne de pers te woord staat.',
  },
  signatureRecorded: {
    subject: (campaign: string) => `Uw handtekening: ${campaign}`,
    heading: 'Dank u, uw handtekening staat vast',
    joined: (municipality: string, joins: boolean): string =>
      joins
        ? `Met uw handtekening is ${municipality} aangesloten.`
        : `${municipality} was al aangesloten. U bent nu ook ondertekenaar.`,
    whoDecides: (role: string, date: string | undefined): string =>
      date === undefined
        ? `U ondertekende als ${role}; uw college beslist.`
        : `U ondertekende als ${role}; uw college besloot op ${date}.`,
    copy: 'Uw afschrift staat op uw pagina. Het controlegetal hierboven hoort daarbij. Zo ziet u dat er niets aan is veranderd.',
    next: 'Wat er nu gebeurt',
    steps: {
      college: 'Breng het naar uw college.',
      record: 'Is er een besluit? Leg het dan vast op uw pagina, met de datum en het stuk.',
      recorded: 'Uw college heeft al besloten. De datum staat op uw pagina.',
      contact: (contact: string) => `${contact} is uw contactpersoon. Bel of mail gerust als u hulp wilt.`,
    },
    notNamed: 'U vroeg ons te wachten met de naam van uw gemeente. Die noemen wij pas als uw college besluit.',
  },
  signatureAwaits: {
    subject: (campaign: string) => `Uw handtekening: ${campaign}`,
    heading: 'Wij hebben uw handtekening',
    waits: 'De handtekening telt als het programmateam die heeft bevestigd. Dan krijgt u weer een mail van ons.',
    nothing: 'U hoeft nu niets te doen.',
    page: 'Op uw pagina ziet u hoe het staat.',
  },
  signatureWithdrawn: {
    subject: (campaign: string) => `Over uw handtekening: ${campaign}`,
    withdrawn: {
      heading: 'Uw handtekening is ingetrokken',
      what: 'Dank dat u het laat weten. Uw handtekening telt niet meer mee.',
      next: (contact: string) =>
        `Was u dit niet? Of wilt u weten wat dit voor uw gemeente betekent? Bel of mail dan ${contact}.`,
      again: 'Wilt u later toch ondertekenen? Dat kan op de pagina van de campagne.',
    },
    'wrong-municipality': {
      heading: 'Uw handtekening stond bij de verkeerde gemeente',
      what: 'Het programmateam heeft dat hersteld. Bij de gemeente hierboven telt uw handtekening niet meer mee.',
      next: (contact: string) => `Klopt dit niet? Bel of mail dan ${contact}.`,
      again: 'Wilt u voor een andere gemeente ondertekenen? Dat kan op de pagina van de campagne.',
    },
    'not-known': {
      heading: 'Wij konden uw handtekening niet bevestigen',
      what: 'Het programmateam weet niet zeker of u voor deze gemeente ondertekent. Daarom telt de handtekening niet mee.',
      next: (contact: string) => `Bent u het wel? Bel of mail dan ${contact}. Dan maken wij het in orde.`,
      again: 'Op de pagina van de campagne leest u hoe ondertekenen gaat.',
    },
  },
  signInvitation: {
    subject: (campaign: string) => `Ondertekenen: ${campaign}`,
    heading: 'Wilt u ondertekenen?',
    asked: (from: string | undefined): string =>
      from === undefined
        ? 'Het programmateam vraagt u te ondertekenen voor uw gemeente.'
        : `${from} zat voor uw gemeente aan tafel en vroeg ons u deze link te sturen.`,
    nothing: 'Er is nog niets ondertekend. Dat kunt u alleen zelf doen.',
    reads: 'U leest eerst wat u ondertekent, wat het vraagt en wie beslist. Daarna kiest u.',
    own: 'De link is van u. Geef die aan niemand anders.',
    action: 'Lezen en ondertekenen',
    no: 'Wilt u niet? Dan hoeft u niets te doen.',
  },
  decisionRecorded: {
    subject: (campaign: string) => `Besluit van uw college: ${campaign}`,
    heading: 'Het besluit van uw college staat vast',
    thanks: 'Dank dat u ondertekende en het naar uw college bracht.',
    inFavour: (municipality: string, date: string) =>
      `Uw college besloot op ${date} om mee te doen. ${municipality} is aangesloten.`,
    noLongerToFollow: 'De woorden “besluit volgt” staan er niet meer bij.',
    named: 'U vroeg ons te wachten met de naam van uw gemeente. Die noemen wij nu wel.',
    against: (municipality: string, date: string) =>
      `Uw college besloot op ${date} om nu niet mee te doen. Vanaf die dag telt ${municipality} niet mee.`,
    welcome: (contact: string) =>
      `Uw gemeente blijft welkom. Wilt u erover praten, of komt er een ander besluit? Bel of mail ${contact}.`,
    kept: 'Uw handtekening en uw afschrift blijven op uw pagina staan.',
    wrong: (contact: string) => `Klopt de datum niet? Bel of mail dan ${contact}.`,
  },
  milestoneReached: {
    subject: (campaign: string) => `Een mijlpaal wacht op u: ${campaign}`,
    preview: 'Kijk op het bureau. Niemand anders ziet dit nog.',
    heading: (mark: number) => `Nummer ${mark} is gehaald`,
    hidden: 'Niemand ziet dit nog. Het staat niet op het scherm, niet op de website en in geen mail aan anderen.',
    look: (mark: number) =>
      `Lees eerst welke gemeente het is, wie er ondertekende en wat het college besloot. Druk daarna op het bureau op “Toon nummer ${mark}”.`,
    byItself: (moment: string) => `Drukt niemand? Dan wordt het vanzelf openbaar op ${moment}.`,
  },
  milestonePublic: {
    subject: (mark: number, campaign: string) => `Nummer ${mark} is openbaar: ${campaign}`,
    heading: (mark: number) => `Nummer ${mark} is nu openbaar`,
    byPerson: 'Iemand van het programmateam liet het nummer zien.',
    byClock: (mark: number) => `Niemand drukte op “Toon nummer ${mark}”. Daarom werd het om 8.00 uur vanzelf openbaar.`,
    undo: 'Klopt er iets niet? Op het bureau draait u het terug.',
    press: 'Iedereen mag dit nu weten. U kunt het gebruiken in uw bericht.',
    notNamed: 'Welke gemeente dit nummer heeft, maken wij nog niet bekend. Het college besluit eerst.',
    counts: 'Wij tellen gemeenten die hebben ondertekend. Bij een deel volgt het besluit van het college nog.',
  },
};

export type Wording = typeof nl;
