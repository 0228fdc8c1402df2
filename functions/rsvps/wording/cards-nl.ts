const guests = (count: number): string => (count === 1 ? '1 gast' : `${count} gasten`);
const cards = (count: number): string => (count === 1 ? '1 kaart' : `${count} kaarten`);

/** The proud-and-looking cards at the organisers' desk. */
export const cardsNl = {
  title: (event: string) => `Trots-en-zoekkaarten: ${event}`,
  toGuests: 'Terug naar de gasten',
  lead: 'Gasten vullen een kaart in: waar zij trots op zijn en wat zij zoeken.',
  numbers: {
    title: 'Stand',
    filledIn: 'Ingevuld',
    filledInOf: (filledIn: number, places: number) => `${cards(filledIn)}, van ${guests(places)} met een plek`,
    shown: 'Op het scherm en op de tafelkaart',
    shownCount: (count: number) => cards(count),
    toIntroduce: 'In contact brengen',
    toIntroduceCount: (count: number) => `${guests(count)} zei${count === 1 ? '' : 'den'} ja`,
  },
  before: (moment: string) =>
    `Op ${moment} leggen wij de kaarten naast elkaar. Gasten die bij elkaar passen, krijgen dan een mail. U hoeft niets te doen.`,
  matched: (count: number) =>
    count === 0
      ? 'De kaarten zijn naast elkaar gelegd. Er pasten geen kaarten bij elkaar.'
      : `De kaarten zijn naast elkaar gelegd. ${guests(count)} ${count === 1 ? 'kreeg' : 'kregen'} een mail om kennis te maken.`,
  going: (told: number, count: number) => `De mails gaan nu weg: ${told} van ${count}.`,
  hidden: (count: number) =>
    `${cards(count)} ${count === 1 ? 'staat' : 'staan'} hier niet. Deze gasten willen niet dat anderen hun kaart lezen.`,
  nobody: 'Er is nog geen kaart die op het scherm mag.',
  caption: 'Deze kaarten mogen op het scherm en op de tafelkaart',
  column: { guest: 'Gast', proud: 'Trots op', seeks: 'Op zoek naar', table: 'Tafel' },
  half: (theme: string, sentence: string) => `${theme}: ${sentence}`,
  nothing: 'Niet ingevuld',
  noTable: 'Nog geen tafel',
  table: (number: number) => `Tafel ${number}`,
  print: 'Tafelkaarten afdrukken',
  printed: {
    title: (event: string) => `Tafelkaarten: ${event}`,
    back: 'Terug naar de kaarten',
    press:
      'Druk deze pagina af met Ctrl en P. Per tafel komt er een blad. Hier staan alleen kaarten van gasten die ja zeiden.',
    pressUnplanned:
      'Druk deze pagina af met Ctrl en P. Er is nog geen tafelindeling. Hier staan alleen kaarten van gasten die ja zeiden.',
    destroy: 'Vernietig de bladen na de bijeenkomst.',
    all: 'Alle kaarten',
  },
};

/** Every text about cards at the desk. */
export type CardsWords = typeof cardsNl;
