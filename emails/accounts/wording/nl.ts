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
};

export type Wording = typeof nl;
