import { numbersIn } from '#kernel/numbers.ts';

const number = numbersIn('nl');

/** Exports and badges at the organisers' desk. */
export const exportNl = {
  title: (event: string) => `Lijst ophalen: ${event}`,
  lead: 'U maakt een link naar een bestand. De link werkt vijf minuten, en alleen voor u.',
  logged: 'Wij schrijven op dat u dit deed, en hoeveel regels het waren.',
  careful:
    'Een bestand met namen is van u zodra u het hebt. Deel het met niemand die het niet nodig heeft. Wis het na de bijeenkomst.',
  what: 'Wat wilt u ophalen?',
  kinds: {
    guests: {
      label: 'Gasten',
      help: 'Naam, functie, gemeente, stand, aantal en antwoorden. Zonder adressen, eten en wat gevoelig is.',
    },
    diets: { label: 'Dieetwensen', help: 'Alleen aantallen, zonder namen. Voor de keuken.' },
    'diets-by-table': {
      label: 'Dieetwensen per tafel',
      help: 'Per tafel hoeveel mensen er eten, en hoe vaak elke wens voorkomt. Zonder namen.',
    },
  },
  format: 'Als wat voor bestand?',
  formats: {
    xlsx: { label: 'Excel', help: 'Een werkmap die eindigt op .xlsx.' },
    csv: { label: 'CSV', help: 'Voor andere programma’s. Puntkomma’s tussen de kolommen.' },
  },
  choose: { what: 'Kies wat u wilt ophalen', format: 'Kies wat voor bestand u wilt' },
  faultsTitle: (count: number) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  make: 'Link maken',
  readyTitle: 'Uw link is klaar',
  ready: (time: string) => `De link werkt tot ${time}. Daarna maakt u een nieuwe.`,
  fetch: 'Bestand ophalen',
  overTitle: 'Deze link werkt niet meer',
  over: 'Een link naar een bestand werkt vijf minuten. Maak een nieuwe.',
  again: 'Nieuwe link maken',
  badges: 'Badges en naamkaarten hebben een eigen bladzijde om af te drukken.',
  nameCards: 'Naamkaarten afdrukken',
  file: { guests: 'gasten', diets: 'dieetwensen', 'diets-by-table': 'dieetwensen-per-tafel' },
  sheet: { guests: 'Gasten', diets: 'Dieetwensen', 'diets-by-table': 'Dieetwensen per tafel' },
  columns: {
    name: 'Naam',
    role: 'Functie',
    municipality: 'Gemeente',
    province: 'Provincie',
    organisation: 'Organisatie',
    state: 'Stand',
    party: 'Aantal',
    group: 'Soort plek',
    via: 'Aangemeld via',
    askedAt: 'Aangemeld op',
    diet: 'Dieetwens',
    count: 'Aantal gasten',
    table: 'Tafel',
    covers: 'Couverts',
    noTable: 'Nog geen tafel',
  },
  badgesPage: {
    title: (event: string) => `Badges: ${event}`,
    lead: (count: number) =>
      count === 0
        ? 'Er heeft nog niemand een plek.'
        : `${number.format(count)} ${count === 1 ? 'badge' : 'badges'} van 90 bij 55 millimeter, tien op een vel A4.`,
    how: 'Druk af op ware grootte, zonder marges. Dat kiest u in het menu van uw browser.',
    with: (name: string) => `Gast van ${name}`,
    destroy: 'Vernietig badges die overblijven. Er staan namen op.',
  },
};

/** Every text about exports and badges. */
export type ExportWords = typeof exportNl;
