import { numbersIn } from '#kernel/numbers.ts';
import type { Words } from './words.ts';

const number = numbersIn('nl');

/** "Samen eten", tussen aanhalingstekens; zonder titel "een pakket". */
const called = (title: string | undefined): string => (title === undefined ? 'een pakket' : `“${title}”`);

export const nl: Words = {
  home: {
    title: 'Schuif aan',
    lead: 'Hier vindt u bijeenkomsten en activiteiten waar mensen elkaar ontmoeten. Zoek er een uit en zeg dat u komt.',
    description: 'Bijeenkomsten en activiteiten waar mensen elkaar ontmoeten. Kijk wat er komt en meld u aan.',
    all: 'Bekijk alle bijeenkomsten',
    coming: 'Dit komt eraan',
    nothing: 'Er staat nu niets gepland. Kom later nog eens kijken.',
    cancelled: 'Afgelast',
    campaign: {
      number: (whole) => number.format(whole),
      counted: (count) => (count === 1 ? 'gemeente heeft ondertekend' : 'gemeenten hebben ondertekend'),
      progress: 'Op weg naar de mijlpaal',
      next: (mark, toGo) => `Volgende mijlpaal: ${number.format(mark)}, nog ${number.format(toGo)} te gaan`,
      noNext: 'Alle mijlpalen zijn gehaald',
      asOf: (moment) => `Stand van ${moment}`,
      map: (joined, all) =>
        `Kaart van Nederland: ${number.format(joined)} van de ${number.format(all)} gemeenten zijn aangesloten`,
      sign: 'Onderteken voor uw gemeente',
      more: 'Bekijk de campagne en wie er meedoet',
    },
    forWhom: 'Voor wie is dit?',
    residents: {
      title: 'U woont in de buurt',
      text: 'Kies een activiteit en zeg met hoeveel mensen u komt. Een account hebt u niet nodig: alles gaat met de link in uw mail.',
      link: 'Zoek een activiteit',
    },
    alderpersons: {
      title: 'U bent wethouder',
      text: 'Op een avond hoort u wat andere gemeenten doen en wat bij u past. Uw secretariaat mag u ook aanmelden.',
      link: 'Zoek een bijeenkomst',
    },
    hosts: {
      title: 'U organiseert iets',
      text: 'U zegt waar, wanneer en voor hoeveel mensen. U kunt er meteen een pakket bij vragen. Wij houden de plekken en de wachtlijst bij en sturen elke gast de juiste mail.',
      link: 'Bekijk de pakketten',
    },
  },
  desk: {
    title: 'Bureau',
    create: 'Nieuwe bijeenkomst',
    questions: 'Te doen',
    nothing: 'Er wacht nu niets op u.',
    changed: {
      title: 'Dit is intussen anders',
      text: 'Een collega was u voor, of het is al opgelost. Hieronder ziet u hoe het nu staat.',
    },
    groups: { event: 'Een bijeenkomst', campaign: 'Een campagne', other: 'Pakketten en activiteiten' },
    question: {
      'place-free-late': () => 'Er kwam laat een plek vrij en er wachten mensen. U kiest wie er komt.',
      'offer-lapses': (count) =>
        count === 1
          ? 'Iemand zegt nog geen ja op een plek. Bel, want straks gaat die naar de volgende.'
          : `${count} mensen zeggen nog geen ja op een plek. Bel, want straks gaan die naar de volgende.`,
      'change-asked': (count) =>
        count === 1 ? 'Een gast wil iets wijzigen. U beslist.' : `${count} gasten willen iets wijzigen. U beslist.`,
      'approval-asked': (count) =>
        count === 1 ? 'Er wacht 1 aanmelding op uw ja of nee.' : `Er wachten ${count} aanmeldingen op uw ja of nee.`,
      'mail-bounced': (count) =>
        count === 1
          ? 'Een mail kwam niet aan. Vraag een ander adres, of bel.'
          : `${count} mails kwamen niet aan. Vraag een ander adres, of bel.`,
      'mail-suppressed': (count) =>
        count === 1
          ? 'Een mail ging niet weg: het adres neemt geen mail aan. Bel deze persoon.'
          : `${count} mails gingen niet weg: de adressen nemen geen mail aan. Bel deze mensen.`,
      'mail-uncertain': (count) =>
        count === 1
          ? 'Van 1 mail weten wij niet of die is aangekomen.'
          : `Van ${count} mails weten wij niet of ze zijn aangekomen.`,
      'mail-failed': (count) =>
        count === 1 ? '1 mail kon niet worden verstuurd.' : `${count} mails konden niet worden verstuurd.`,
      interest: (count) =>
        count === 1
          ? 'Iemand toont interesse, maar mag zelf niet ondertekenen. Bel de gemeente.'
          : `${count} mensen tonen interesse, maar mogen zelf niet ondertekenen. Bel de gemeenten.`,
      'milestone-held': () => 'Een mijlpaal is bereikt. Nog niemand ziet het: u kiest wanneer.',
      'signature-awaits': (count) =>
        count === 1
          ? 'Er wacht 1 handtekening tot u die bevestigt.'
          : `Er wachten ${count} handtekeningen tot u die bevestigt.`,
      'kit-unanswered': (_, title) => `Het stationsloket antwoordt niet op ${called(title)}. Bel het loket.`,
      'host-waits': (_, title) => `De activiteit ${called(title)} wacht op uw ja of nee.`,
      'door-waits': () => 'Aan de deur ging iets niet vanzelf. Kijk wat er moet gebeuren.',
      'follow-up-task': (count) =>
        count === 1
          ? 'De mail na de bijeenkomst kan 1 persoon niet bereiken. Bel deze persoon.'
          : `De mail na de bijeenkomst kan ${count} mensen niet bereiken. Bel deze mensen.`,
    },
    since: (date) => `Sinds ${date}`,
    due: (moment) => `Uiterlijk ${moment}`,
    overdue: 'Te laat',
    owner: {
      nobody: 'Nog niemand doet dit',
      you: 'U doet dit',
      other: (name) => `${name} doet dit`,
    },
    solve: {
      guests: 'Naar de gasten',
      guest: 'Naar deze gast',
      line: 'Naar de wachtlijst',
      address: 'Ander adres invullen',
      mails: 'Naar de mails',
      campaign: 'Naar de campagne',
      municipality: 'Naar de gemeente',
      activity: 'Naar de activiteit',
      door: 'Naar de deur',
    },
    take: 'Ik doe dit',
    takeOver: 'Ik neem dit over',
    giveBack: 'Ik doe dit toch niet',
    seen: 'Dit is opgelost',
    campaigns: 'Naar uw campagnes',
    hosts: 'Wie vraagt een pakket',
    stationDesks: 'Loket per station',
    erased: 'Wat gewist is',
    access: 'Toegang',
    events: 'Uw bijeenkomsten',
    columns: { event: 'Bijeenkomst', when: 'Wanneer', state: 'Stand', links: 'Ga naar' },
    states: { draft: 'Concept', published: 'Gepubliceerd', cancelled: 'Afgelast', past: 'Voorbij' },
    guests: 'Gasten',
    mails: 'Verzonden en ingepland',
    calls: 'Bellen: gasten zonder e-mail',
    none: 'U hebt nog geen bijeenkomsten. Maak de eerste. U kunt die eerst als concept bewaren.',
    pages: 'Meer bijeenkomsten',
    newest: 'Terug naar de nieuwste',
    older: 'Oudere bijeenkomsten',
  },
  privacy: {
    title: 'Privacy',
    lead: 'Wij vragen alleen wat nodig is om u te laten komen. Daarna wissen wij het vanzelf.',
    who: {
      title: 'Wie er over uw gegevens gaat',
      controllers: (names) => `Verantwoordelijk voor uw gegevens: ${names}.`,
      officer: 'Hebt u een vraag of een klacht? Mail de functionaris gegevensbescherming:',
    },
    why: {
      title: 'Waarom wij iets vragen',
      text: 'Met uw naam houden wij een plek voor u vrij. Met uw e-mailadres sturen wij u bericht. Wij maken geen profiel van u, verkopen niets en zien niet of u een mail opent.',
    },
    kept: {
      title: 'Wat wij bewaren en tot wanneer',
      columns: { what: 'Wat', why: 'Doel', until: 'Tot' },
      things: {
        invitation: { what: 'Wie is uitgenodigd, met het adres en het secretariaat', why: 'Om te vragen of u komt' },
        'reason-not-to-come': { what: 'Waarom u niet komt, als u dat zegt', why: 'Voor wie de bijeenkomst maakt' },
        'table-plan': { what: 'Aan welke tafel u zit', why: 'Voor de avond zelf' },
        'wheelchair-place': { what: 'Dat u een plek voor een rolstoel nodig hebt', why: 'Voor de tafelindeling' },
        'diet-and-access': { what: 'Wat u eet en welke hulp u nodig hebt', why: 'Voor de keuken en de zaal' },
        'sensitive-answer': { what: 'Uw antwoord op een vraag over iets gevoeligs', why: 'Voor de dag zelf' },
        'asked-answer': { what: 'Uw antwoord op andere vragen bij uw plek', why: 'Voor wie de bijeenkomst maakt' },
        note: { what: 'Wat een organisator bij uw plek noteert', why: 'Om u goed te helpen' },
        telephone: { what: 'Uw telefoonnummer', why: 'Om u te bellen als u geen mail hebt' },
        'guest-of-action': {
          what: 'Uw plek bij een activiteit: naam, e-mailadres, wie u meeneemt',
          why: 'Voor uw plek en ons bericht aan u',
        },
        'guest-of-meeting': {
          what: 'Uw plek bij een bijeenkomst voor wethouders: naam, e-mailadres, functie, gemeente, wie u meeneemt',
          why: 'Voor uw plek en ons bericht aan u',
        },
        'proud-card': {
          what: 'Uw trots-en-zoekkaart: waar u trots op bent, wat u zoekt, en wat daarmee mag',
          why: 'Voor het scherm en de tafels, en om u met anderen in contact te brengen',
        },
        signature: {
          what: 'Uw handtekening: naam, functie, gemeente, tijd en tekst',
          why: 'Om te laten zien wie ondertekende',
        },
        'signatory-address': {
          what: 'Uw e-mailadres bij een handtekening',
          why: 'Voor uw afschrift en ons bericht aan u',
        },
        'invitation-to-sign': {
          what: 'Een vraag om te ondertekenen: naam, e-mailadres, gemeente',
          why: 'Om u een eigen link te sturen',
        },
        campaign: {
          what: 'Een campagne, met de gemeenten en sinds wanneer',
          why: 'Om te laten zien wat er was',
        },
        kit: { what: 'Een pakket, en wie u erover kunt bellen of mailen', why: 'Zodat u het kunt vragen' },
        'kit-order': {
          what: 'Een aanvraag van een stationspakket: gemeente of organisatie, dagen en stations',
          why: 'Om te laten zien wie wat leende',
        },
        'on-the-day-contact': {
          what: 'Wie wij op de dag op het station kunnen bellen: naam en telefoonnummer',
          why: 'Om te bellen als er iets is',
        },
        host: {
          what: 'Uw activiteit met pakket: naam, e-mailadres, telefoonnummer, adres, en hoe het ging',
          why: 'Om u te antwoorden en het pakket te sturen',
        },
        'host-draft': {
          what: 'Een activiteit die u nog niet verstuurde, met uw e-mailadres',
          why: 'Zodat u later verder kunt',
        },
        'mail-as-sent': {
          what: 'Wat in een mail stond en naar wie die ging',
          why: 'Om u te helpen als een mail niet aankomt',
        },
        'suppressed-address': {
          what: 'Een onleesbaar kenmerk van een e-mailadres dat geen mail aanneemt',
          why: 'Om daar geen mail meer heen te sturen',
        },
        'declining-address': {
          what: 'Een onleesbaar kenmerk van een e-mailadres dat geen extra mail wil',
          why: 'Om u die mail niet te sturen',
        },
        'follow-up-round': {
          what: 'Welke mail u na een bijeenkomst krijgt, of waarom niet',
          why: 'Om u die mail één keer te sturen',
        },
        'fact-of-sending': {
          what: 'Dat er een mail is gestuurd, zonder naam en adres',
          why: 'Om na te gaan of alles goed ging',
        },
        'contact-person': {
          what: 'Wie u kunt bellen of mailen over een bijeenkomst',
          why: 'Om vragen te beantwoorden',
        },
        event: { what: 'De bijeenkomst zelf, zonder gasten', why: 'Om te laten zien wat er was' },
        act: { what: 'Welke organisator iets maakte of veranderde', why: 'Om na te gaan wie wat deed' },
        attendance: {
          what: 'Wanneer u binnenkwam, en wat u na het ondertekenen vroeg',
          why: 'Om te weten wie er is en wat u wilt',
        },
        'attempts-per-network': {
          what: 'Een code van uw netwerk of e-mailadres, met hoe vaak u iets stuurt',
          why: 'Om misbruik te stoppen',
        },
        'sign-in': { what: 'De vraag om in te loggen, met uw e-mailadres', why: 'Om u een code te sturen' },
        'own-data-request': {
          what: 'De vraag wat wij van u bewaren, met uw e-mailadres',
          why: 'Om u de link te mailen',
        },
        erasure: {
          what: 'Een code van een adres dat wij wisten, en wanneer',
          why: 'Om het weer te wissen als wij een kopie terugzetten',
        },
        session: { what: 'Dat u bent ingelogd', why: 'Om te weten wie u bent' },
        organiser: { what: 'Naam en e-mailadres van een organisator', why: 'Om te kunnen inloggen' },
        'person-let-in': {
          what: 'Naam, e-mailadres en organisatie van wie toegang kreeg',
          why: 'Om te kunnen inloggen en mail te krijgen',
        },
        passkey: { what: 'Het open deel van uw toegangssleutels, met hun naam', why: 'Om u te herkennen' },
      },
      until: {
        'a-day-after': 'Een dag erna. Uw e-mailadres zodra u bent ingelogd.',
        'a-day-after-asking': 'Een dag nadat u het vroeg',
        'twelve-hours-after': 'Twaalf uur na het inloggen',
        'role-ends': 'Tot u geen organisator meer bent',
        'access-ends': 'Tot uw toegang stopt',
        'morning-after': 'De ochtend erna, 6.00 uur',
        '30-days-after': '30 dagen erna',
        '13-weeks-after': '13 weken erna',
        '13-weeks-after-sending': '13 weken na het sturen',
        'with-guests': 'Tot wij de gasten wissen',
        'archive-rule': 'Tot de archiefregel het zegt. Niet op verzoek: ondertekenen hoort bij uw ambt.',
        'two-years-after-signing': 'Twee jaar na het ondertekenen',
        '13-weeks-after-asking': '13 weken nadat u werd gevraagd',
        stays: 'Blijft staan',
        'two-years-after': 'Twee jaar daarna',
        'a-day-after-their-window': 'Hoogstens drie dagen na het tellen',
        'two-years-after-sending': 'Twee jaar na het sturen',
        '45-days-after-erasing': '45 dagen na het wissen',
        'taken-back': 'Tot u die mail weer wilt',
      },
      copies: 'Er is een kopie voor als er iets stukgaat. Wat wij wissen, is daar binnen 35 dagen ook weg.',
    },
    processors: {
      title: 'Wie ons helpt',
      line: (name, does, place) => `${name} ${does}, in ${place}.`,
      mails: 'In een mail staat zo weinig mogelijk, en nooit wat u vertelt over eten of hulp.',
    },
    cookies: {
      title: 'Cookies',
      text: 'Wij volgen niemand. Een pagina die u alleen leest, gebruikt geen cookies. Nodig om iets te sturen of in te loggen zijn:',
      items: [
        'form: toont dat een formulier van u komt. Na een dag weg.',
        'sent: herkent een formulier dat u twee keer stuurt. Na een dag weg.',
        'signin en session: voor wie inlogt. Na hoogstens een dag weg.',
      ],
    },
    rights: {
      title: 'Wat u mag vragen',
      text: 'Het zijn uw gegevens. U mag:',
      items: [
        'zien wat wij van u hebben',
        'laten verbeteren wat niet klopt',
        'alles van u laten wissen',
        'zeggen dat u het er niet mee eens bent',
      ],
      how: 'Met de link in uw mail kunt u uw aanmelding zelf bekijken, wijzigen of afmelden. Voor de rest mailt u de functionaris, bovenaan deze pagina. U krijgt binnen een maand antwoord.',
      own: 'Bekijk of wis uw gegevens zelf',
      call: 'Hebt u geen mail? Bel ons.',
      complaint: 'Komt u er met ons niet uit? Dan kunt u klagen bij de Autoriteit Persoonsgegevens.',
    },
  },
  erased: {
    title: 'Wat gewist is',
    lead: 'Wat wij niet meer nodig hebben, gaat vanzelf weg. Hier ziet u hoeveel, van niemand wie.',
    rules: 'Wat wij bewaren en tot wanneer',
    none: (month) => `In ${month} is niets gewist.`,
    caption: (month) => `Gewist in ${month}`,
    columns: { what: 'Wat', day: 'Dag', count: 'Aantal', until: 'Bewaard tot' },
    months: 'Andere maanden',
  },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet kunnen aanschuiven. Wij bouwen naar de regels van WCAG 2.2, niveau AA.',
    noStatus: {
      title: 'Nog niet gekeurd',
      text: 'Niemand van buiten heeft deze website gekeurd. Daarom zeggen wij niet dat wij aan alle regels voldoen. Hieronder leest u wat wij zelf hebben gedaan, en wat nog niet.',
    },
    tried: {
      title: 'Wat wij hebben geprobeerd',
      columns: { what: 'Wat', how: 'Hoe', when: 'Wanneer' },
      rows: [
        {
          what: 'Fouten die een programma kan vinden',
          how: 'axe-core en html-validate, op een smal en een breed scherm, licht en donker',
          when: 'Bij elke wijziging',
        },
        {
          what: 'Kleine schermen en grote letters',
          how: 'Breedtes van 320, 360 en 1280 pixels, en tekst van 200%',
          when: 'Bij elke wijziging',
        },
        {
          what: 'Knoppen en links die groot genoeg zijn',
          how: 'Elk minstens 44 bij 44 pixels, gemeten in een browser',
          when: 'Bij elke wijziging',
        },
        {
          what: 'Werken met het toetsenbord',
          how: 'Een programma drukt op Tab en kijkt of u ziet waar u bent',
          when: 'Bij elke wijziging',
        },
        {
          what: 'Formulieren zonder JavaScript',
          how: 'Een programma vult ze in zoals een gewone browser',
          when: 'Bij elke wijziging',
        },
        {
          what: 'Eigen kleuren en afdrukken',
          how: 'Kaarten en velden houden een rand; op papier staan geen knoppen',
          when: 'Bij elke wijziging',
        },
        {
          what: 'Leesbare taal',
          how: 'Leesscore van minstens 60 (Flesch-Douma) voor onze teksten',
          when: 'Bij elke wijziging',
        },
        {
          what: 'Hoe het eruitziet',
          how: 'Wij bekeken schermbeelden, licht en donker, smal en breed',
          when: 'November 2026',
        },
      ],
    },
    untried: {
      title: 'Wat nog niemand heeft geprobeerd',
      text: 'Dit weten wij dus niet:',
      items: [
        'mensen die een schermlezer gebruiken',
        'mensen die alleen met het toetsenbord of met hun stem werken',
        'echte telefoons en tablets',
        '400% vergroten in een echte browser',
        'onze mails in alle mailprogramma’s',
      ],
    },
    gaps: {
      title: 'Wat wij weten dat beter moet',
      items: [
        'Er is nog geen verklaring in het register van de overheid (november 2026).',
        'Teksten die organisatoren schrijven, toetst niemand op leesbaarheid (november 2026).',
      ],
    },
    report: {
      title: 'Loopt u ergens op vast?',
      text: 'Bel of mail ons. Zeg op welke pagina het was en wat u wilde doen. Wij helpen u meteen verder en lossen het daarna op.',
    },
  },
  contact: {
    title: 'Contact',
    lead: 'Hebt u een vraag? Bel of mail ons gerust.',
    who: 'Naam',
    phone: 'Telefoon',
    email: 'E-mail',
    event: {
      title: 'Een vraag over een bijeenkomst',
      text: 'Op de pagina van de bijeenkomst staat wie u kunt bellen. Diezelfde persoon staat in uw mail.',
    },
    security: {
      title: 'Ziet u een fout in de beveiliging?',
      text: 'Mail ons wat u zag en hoe u het deed. Vertel het nog niet verder. U krijgt van ons bericht als het is opgelost.',
    },
  },
};
