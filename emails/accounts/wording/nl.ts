export const nl = {
  subject: (siteName: string) => `Uw code voor ${siteName}`,
  heading: 'Uw code om in te loggen',
  preview: 'De code en de link werken tien minuten.',
  typeIt: 'Typ deze code op de pagina waar u om deze mail vroeg. Of gebruik de knop.',
  action: 'Inloggen',
  sameBrowser:
    'De knop werkt alleen in de browser waarin u om de mail vroeg. Leest u de mail ergens anders? Typ dan de code.',
  until: (time: string) => `De code en de knop werken tien minuten, tot ${time}. Daarna vraagt u een nieuwe code.`,
  notYou: 'Was u dit niet? Dan hoeft u niets te doen.',
  neverAsked: 'Geef de code aan niemand. Wij vragen er nooit om.',
  why: 'U krijgt deze mail omdat iemand met dit e-mailadres wil inloggen.',
  ownData: {
    subject: (siteName: string) => `Uw gegevens bij ${siteName}`,
    preview: 'De link werkt 24 uur.',
    heading: 'Uw gegevens bekijken of wissen',
    what: 'Met de knop ziet u wat wij onder dit e-mailadres bewaren. U kunt het ook meenemen of laten wissen.',
    action: 'Mijn gegevens bekijken',
    until: (moment: string) => `De knop werkt tot ${moment}. Daarna vraagt u een nieuwe mail.`,
    yours: 'Geef deze mail aan niemand door. Wie de link heeft, ziet uw gegevens.',
    notYou: 'Was u dit niet? Dan hoeft u niets te doen. Er verandert niets.',
    why: 'U krijgt deze mail omdat iemand met dit e-mailadres om gegevens vroeg.',
  },
  accessGiven: {
    subject: (siteName: string) => `Uw toegang tot ${siteName}`,
    preview: (organisation: string) => `U kunt nu inloggen voor ${organisation}.`,
    heading: 'U kunt nu inloggen',
    given: (by: string | undefined, siteName: string) => `${by ?? 'Het programmateam'} gaf u toegang tot ${siteName}.`,
    labels: { name: 'Naam', organisation: 'Voor', role: 'Als' },
    roles: {
      organiser: {
        is: 'organisator',
        does: 'U maakt hier bijeenkomsten en campagnes, samen met uw collega’s. En u ziet wie er komen.',
      },
      'co-organiser': {
        is: 'mede-organisator',
        does: 'U werkt hier mee aan deze bijeenkomst. U past hem aan en ziet wie er komen.',
      },
      'desk-crew': {
        is: 'gastenbalie',
        does: 'U ziet hier wie er komen. U noteert antwoorden en voegt gasten toe.',
      },
      official: {
        is: 'gemeente',
        does: 'U vraagt hier pakketten aan voor uw gemeente. En u ziet wat er met uw aanvraag gebeurt.',
      },
      partner: {
        is: 'coalitiepartner',
        does: 'U vraagt hier pakketten aan. En u beheert de pakketten die u zelf uitleent of geeft.',
      },
      'station-keeper': {
        is: 'stationsloket',
        does: 'U beantwoordt hier aanvragen voor uw stations. En u ziet wie er wanneer op het station staat.',
      },
    },
    how: 'Vul bij het inloggen dit e-mailadres in. U krijgt dan een code per mail. Een wachtwoord hebt u niet nodig.',
    action: 'Naar de pagina om in te loggen',
    notYou: (name: string) => `Is deze mail niet voor u bedoeld? Laat het ${name} weten.`,
    why: (siteName: string) => `U krijgt deze mail omdat een organisator van ${siteName} u toegang gaf.`,
  },
  passkeyAdded: {
    subject: (siteName: string) => `Nieuwe toegangssleutel voor ${siteName}`,
    preview: 'Deed u dit zelf? Dan hoeft u niets te doen.',
    heading: 'U hebt een nieuwe sleutel',
    added: (siteName: string) => `Met deze sleutel kunt u inloggen bij ${siteName}.`,
    labels: { key: 'Naam', at: 'Gemaakt op' },
    at: (date: string, time: string) => `${date}, ${time}`,
    you: 'Deed u dit zelf? Dan hoeft u niets te doen.',
    notYou: (name: string, phone: string) => `Was u dit niet? Bel dan meteen ${name}, ${phone}.`,
    action: 'Uw sleutels bekijken',
    why: (siteName: string) => `U krijgt deze mail omdat u toegang hebt tot ${siteName}.`,
  },
};

export type Wording = typeof nl;
