import type { CardWords } from './card-words.ts';

export const cardNl: CardWords = {
  title: 'Uw trots-en-zoekkaart',
  lead: 'Waar bent u trots op? En waar zoekt u nog hulp bij? Zo leren gasten van elkaar.',
  forAnother: (name) => `U vult deze kaart in voor ${name}. Vraag eerst of dat goed is.`,
  until: (moment) => `U kunt de kaart invullen en wijzigen tot ${moment}.`,
  oneOrBoth: 'Vul één van de twee delen in, of allebei.',
  proud: {
    legend: 'Trots op',
    theme: 'Thema waar u trots op bent',
    sentence: {
      label: 'Waar bent u trots op?',
      help: 'Eén zin van hoogstens 160 tekens. Noem geen namen van bewoners.',
    },
  },
  seeks: {
    legend: 'Op zoek naar',
    theme: 'Thema waar u hulp bij zoekt',
    sentence: { label: 'Waar bent u naar op zoek?', help: 'Eén zin van hoogstens 160 tekens.' },
  },
  chooseTheme: 'Kies een thema',
  toShow: {
    legend: 'Mag uw kaart op het scherm en op de tafelkaart?',
    help: 'Alle gasten kunnen dan uw naam, functie, gemeente en zinnen lezen.',
  },
  toIntroduce: (moment) => ({
    legend: 'Mogen wij u in contact brengen met gasten die bij uw kaart passen?',
    help: `Zij krijgen dan van ons een mail met uw naam, functie, gemeente, zin en e-mailadres. Het gaat om hoogstens drie gasten. U krijgt dat ook van hen. Wij mailen op ${moment}.`,
  }),
  noAddress: 'Wij kennen geen e-mailadres van u. Daarom kunnen wij u niet met anderen in contact brengen.',
  yes: 'Ja, dat mag',
  no: 'Nee, liever niet',
  choice: 'Wat wilt u doen?',
  choose: 'Kies wat u wilt doen',
  change: 'De kaart bewaren zoals die hierboven staat',
  changeHelp: 'Wij vervangen uw vorige kaart.',
  remove: 'Mijn kaart weghalen',
  removeHelp: 'Niemand ziet uw kaart dan nog. Wij brengen u ook niet meer in contact.',
  removeLateHelp: 'Niemand ziet uw kaart dan nog. Wie al een mail over u kreeg, houdt die mail.',
  leave: 'Mijn kaart laten staan',
  fillIn: 'Kaart bewaren',
  confirm: 'Keuze bevestigen',
  yourCard: 'Uw kaart',
  half: (theme, sentence) => `${theme}: ${sentence}`,
  shown: 'Ja, anderen lezen de kaart',
  notShown: 'Nee, niemand ziet de kaart',
  introduced: 'Ja, met hoogstens drie gasten',
  notIntroduced: 'Nee, geen contact',
  toShowTerm: 'Op scherm en tafelkaart',
  toIntroduceTerm: 'Contact met anderen',
  keptUntil: (date) => `Wij wissen uw kaart op ${date}.`,
  toPlace: 'Terug naar uw aanmelding',
  refused: {
    'no-place': 'U hebt nu geen plek. Alleen wie een plek heeft, kan een kaart invullen.',
    'event-cancelled': 'De bijeenkomst gaat niet door. Wij doen niets met de kaarten.',
    'cards-matched': 'U kunt de kaart niet meer wijzigen. Wij hebben de kaarten al naast elkaar gelegd.',
  },
  notice: {
    'filled-in': 'Uw kaart is bewaard',
    removed: 'Uw kaart is weggehaald',
    unchanged: 'Er is niets gewijzigd',
    busy: 'Het is nu erg druk. Er is niets gewijzigd. Probeer het opnieuw',
  },
  fault: (field, fault) => {
    switch (field) {
      case 'proud-theme':
        if (fault === 'nothing-filled-in') return 'Vul in waar u trots op bent of waar u naar op zoek bent';
        return 'Kies het thema waar u trots op bent';
      case 'seeks-theme':
        return 'Kies het thema waar u hulp bij zoekt';
      case 'proud':
        if (fault === 'too-long') return 'Maak de zin over uw trots korter dan 160 tekens';
        return 'Vul in waar u trots op bent';
      case 'seeks':
        if (fault === 'too-long') return 'Maak de zin over wat u zoekt korter dan 160 tekens';
        return 'Vul in waar u naar op zoek bent';
      case 'to-show':
        return 'Kies ja of nee voor het scherm en de tafelkaart';
      case 'to-introduce':
        return 'Kies ja of nee voor contact met andere gasten';
    }
  },
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
};
