import { numbersIn } from '#kernel/numbers.ts';
import type { DesksWords } from './desks-words.ts';

const { format } = numbersIn('nl');

export const desksNl: DesksWords = {
  title: 'Stationsloketten',
  lead: 'Een loket zegt ja of nee als iemand met een stationspakket op een station wil staan.',
  toDesk: 'Naar mijn bureau',
  saved: 'Het loket is bewaard',
  none: 'Er zijn nog geen loketten.',
  listTitle: 'Alle loketten',
  columns: { desk: 'Loket', stations: 'Stations', change: 'Wijzigen' },
  organisationIs: (name) => `organisatie: ${name}`,
  station: (name, owner) => `${name} (${owner})`,
  change: 'Wijzig dit loket',
  newTitle: 'Nieuw loket',
  changeTitle: (name) => `Wijzig ${name}`,
  makeNew: 'Maak een nieuw loket',
  searchTitle: 'Zoek eerst de stations',
  search: 'Gemeente of station',
  searchHelp: 'Bijvoorbeeld Helmond. U kunt meer dan één keer zoeken: bewaar dan eerst wat u hebt.',
  searchButton: 'Zoek stations',
  searchFirst: 'Daarna vult u hier het loket in.',
  nothingFound: (typed) => `Wij vinden geen station bij "${typed}". Zoek op een gemeente of op een deel van de naam.`,
  tooManyFound: 'U ziet de eerste 40 stations. Zoek preciezer als het goede er niet bij staat.',
  organisation: {
    label: 'Organisatie die antwoordt',
    help: 'Vul dezelfde naam in als bij Toegang. Dan zien haar collega’s dit loket.',
  },
  letIn: 'Laat eerst iemand van het loket binnen',
  name: { label: 'Naam van het loket', help: 'Bijvoorbeeld Stationsloket Helmond. Aanvragers lezen deze naam.' },
  stationsTitle: 'Stations van dit loket',
  stationsHelp: 'Kies bij elk station wie er over de grond gaat. Een station hoort bij één loket.',
  stationIn: (name, municipality) => `${name}, gemeente ${municipality}`,
  notHere: 'Hoort niet bij dit loket',
  owner: { NS: 'Hoort erbij, de grond is van NS', ProRail: 'Hoort erbij, de grond is van ProRail' },
  save: 'Loket bewaren',
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count === 1 ? '1 antwoord' : `${format(count)} antwoorden`}`,
  fault: (deskField, deskFault) => {
    if (deskFault === 'too-long') return 'Maak deze naam korter, ten hoogste 100 tekens';
    if (deskFault === 'too-many') return 'Kies ten hoogste 40 stations voor één loket';
    switch (deskField) {
      case 'organisation':
        return 'Vul de organisatie in die antwoordt';
      case 'name':
        return 'Vul de naam van het loket in';
      case 'stations':
        return 'Kies een of meer stations voor dit loket';
    }
  },
  elsewhereTitle: 'Een station heeft al een ander loket',
  elsewhere: (names) => `Er is niets bewaard. Deze stations horen bij een ander loket: ${names}.`,
  promisedTitle: 'Op een station is nog iets afgesproken',
  promised: (names) =>
    `Er is niets bewaard. Op deze stations komt nog iemand: ${names}. Zeg die aanvragen eerst af of geef ze een andere plek.`,
  thereTitle: 'Deze organisatie heeft al een loket',
  there: 'Er is niets bewaard. Wijzig het loket dat er is.',
  notYoursTitle: 'Dit loket is niet van uw programma',
  notYours: 'Er is niets bewaard. Een ander programma maakte een loket voor deze organisatie.',
  busyTitle: 'Het is nu even te druk',
  busy: 'Er is nog niets bewaard. Wacht enkele tellen en druk opnieuw op de knop.',
};
