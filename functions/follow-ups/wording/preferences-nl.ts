import type { PreferencesWords } from './preferences-words.ts';

const everything = 'U krijgt nu alle mail van deze organisator.';
const organisation = 'U krijgt nu geen extra mail meer van deze organisator.';
const again = { label: 'Stuur mij alles weer', help: 'Ook uitnodigingen en berichten die u niet wilde.' } as const;
const none = { label: 'Geen extra mail meer van deze organisator' } as const;

export const preferencesNl: PreferencesWords = {
  title: 'Waarom kreeg u deze mail?',
  facts: {
    kind: 'Wat voor mail',
    about: { event: 'Bijeenkomst', campaign: 'Campagne' },
    from: 'Van',
    why: 'Waarom u',
    sent: 'Verstuurd op',
  },
  why: {
    invited: 'U staat op de lijst van mensen die de organisator uitnodigt.',
    introduced: 'U vulde een kaart in en wilde andere gasten leren kennen.',
    askedToSign: 'U staat op de lijst van mensen die de organisator vraagt om te ondertekenen.',
    onAList: 'U staat op een lijst van de organisator.',
    afterEvent: 'De organisator schrijft na afloop aan wie was uitgenodigd of kwam.',
    afterEventAs: {
      signed: 'Er is op deze bijeenkomst namens uw gemeente ondertekend.',
      'came-not-signed': 'U was op deze bijeenkomst.',
      'came-member': 'U was op deze bijeenkomst, en uw gemeente doet al mee.',
      'not-come': 'U was uitgenodigd of aangemeld, en u kwam niet.',
      'asked-kit': 'U vroeg op deze bijeenkomst om een pakket.',
      'asked-partner': 'U vroeg op deze bijeenkomst om een coalitiepartner.',
      waiting: 'U stond op de wachtlijst.',
      'no-report': 'U hield een activiteit en vertelde nog niet hoe die ging.',
    },
    guest: 'U staat op de gastenlijst.',
    guestIn: {
      seated: 'De mail ging naar wie een plek heeft.',
      waiting: 'De mail ging naar de wachtlijst.',
      offered: 'De mail ging naar wie een plek kreeg aangeboden.',
      asked: 'De mail ging naar wie wacht op een ja of nee.',
    },
    picked: 'De organisator koos de gasten één voor één.',
    group: {
      ministers: 'De mail ging naar bewindspersonen.',
      partners: 'De mail ging naar coalitiepartners.',
      advisers: 'De mail ging naar adviseurs.',
      guests: 'De mail ging naar gasten van de organisator.',
      door: 'De mail ging naar wie aan de deur binnenkwam.',
    },
    via: {
      invitation: 'De mail ging naar wie was uitgenodigd.',
      form: 'De mail ging naar wie zich zelf aanmeldde.',
    },
    municipality: 'De organisator koos gemeenten uit, en die van u hoort daarbij.',
  },
  now: {
    title: 'Welke mail krijgt u nu?',
    standing: {
      event: { everything, about: 'U krijgt nu geen extra mail meer over deze bijeenkomst.', organisation },
      campaign: { everything, about: 'U krijgt nu geen extra mail meer over deze campagne.', organisation },
    },
    complained:
      'U krijgt nu geen enkele mail van ons: een mail is als ongewenst gemeld. Wilt u weer mail? Bel dan de organisator.',
    extra:
      'Extra mail is een uitnodiging, een herinnering daaraan of een bericht van de organisator. Ook wat u na afloop krijgt, hoort erbij.',
    always:
      'Andere mail krijgt u altijd. Die gaat over uw plek, uw antwoord, uw handtekening of uw aanvraag. U krijgt ook mail als er iets verandert, en als u wilt inloggen.',
    place: 'Uw plek en uw antwoord blijven zoals ze zijn, wat u hier ook kiest.',
  },
  choose: {
    legend: 'Welke mail wilt u?',
    choice: {
      event: {
        about: { label: 'Geen extra mail meer over deze bijeenkomst' },
        organisation: { ...none, help: 'Ook niet over een andere bijeenkomst of campagne.' },
        everything: again,
      },
      campaign: {
        about: { label: 'Geen extra mail meer over deze campagne' },
        organisation: { ...none, help: 'Ook niet over een bijeenkomst of een andere campagne.' },
        everything: again,
      },
    },
    button: 'Mijn keuze bewaren',
    missing: 'Kies welke mail u wilt.',
    faults: 'Er is nog niets bewaard',
    kept: 'Uw keuze is bewaard',
    busy: { title: 'Nog niet bewaard', text: 'Het is even druk. Kies nog een keer.' },
  },
  contact: (contact) => `Hebt u een vraag? ${contact}.`,
  stored:
    'Uw keuze geldt voor het e-mailadres dat deze mail kreeg. Wij bewaren daarvoor een onleesbaar kenmerk van dat adres, tot u alle mail weer wilt.',
};
