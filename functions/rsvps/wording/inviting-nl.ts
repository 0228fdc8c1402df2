import type { Group } from '#kernel/groups.ts';
import { numbersIn } from '#kernel/numbers.ts';
import type { AnswerRefusal, InvitationAnswer } from '../core/answer-invitation.ts';
import type { Salutation, ShownState } from '../core/invitation.ts';
import type { InviteAgainRefusal } from '../core/invite-again.ts';
import type { InviteListRefusal, InviteProblem } from '../core/invite-rows.ts';
import type { Round, RoundKind } from '../core/round.ts';
import type { AddressFault } from '../core/typed-address.ts';
import type { InvitationFault, InvitationField } from '../core/typed-invitation.ts';

const number = numbersIn('nl');
const count1 = (one: string, many: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${many}`;
const people = count1('persoon', 'mensen');
const rows = count1('regel', 'regels');
const letters = count1('brief', 'brieven');
const municipalities = count1('gemeente', 'gemeenten');

const busy = {
  title: 'Het is nu erg druk',
  text: 'Er is nog niets veranderd. Druk over een paar tellen opnieuw op de knop.',
};

type Told = { readonly title: string; readonly text: string };

/** Why an answer on the telephone was not noted. */
export type PhoneRefusal =
  | AnswerRefusal
  | 'substitute-has-a-place'
  | 'no-room-for-more'
  | 'offer-open'
  | 'ask-on-own-page'
  | 'busy';

/** Every text of the desk of invitations. */
export const invitingNl = {
  toEvent: 'Terug naar de bijeenkomst',
  toInvitations: 'Terug naar de uitnodigingen',
  optional: '(niet verplicht)',
  someOptional: 'Vragen met “(niet verplicht)” mag u overslaan.',
  faultsTitle: (count: number) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  /** Somebody of whom only the office is known, and the same where even that is not. */
  office: (office: string, municipality: string) => (municipality === '' ? office : `${office} van ${municipality}`),
  unnamed: 'Nog zonder naam',
  anOffice: 'wethouder',
  by: {
    you: 'u',
    organiser: 'een organisator',
    guest: 'de gast',
    clockwork: 'de site zelf',
  },
  state: {
    drafted: 'Nog niet uitgenodigd',
    invited: 'Geen antwoord',
    bounced: 'Niet bezorgd',
    accepted: 'Komt',
    waiting: 'Op de wachtlijst',
    offered: 'Plek aangeboden',
    'handed-over': 'Iemand anders komt',
    'not-yet-known': 'Weet het nog niet',
    declined: 'Komt niet',
    'given-up': 'Weer afgemeld',
    withdrawn: 'Ingetrokken',
  } satisfies Readonly<Record<ShownState, string>>,
  busy,

  overview: {
    title: (event: string) => `Uitnodigingen voor ${event}`,
    lead: (all: number, silent: number) =>
      all === 0
        ? 'Er staat nog niemand op de lijst.'
        : `Er ${all === 1 ? 'staat' : 'staan'} ${people(all)} op de lijst. ${silent === 0 ? 'Niemand laat u wachten.' : `Van ${people(silent)} hebt u nog geen antwoord.`}`,
    links: {
      invite: 'Zet mensen op de lijst',
      silent: 'Bellen: nog geen antwoord',
      letters: 'Brieven afdrukken',
      guests: 'Naar de gasten',
      exports: 'Lijst ophalen',
    },
    counts: 'Hoe het staat',
    nobodyYet:
      'Begin met een lijst of met de gemeenten van een provincie. Daarna kiest u zelf wanneer u iets verstuurt.',
    send: 'Wat u nu kunt versturen',
    sendLead: 'U ziet eerst wie het krijgt. Pas na uw knop gaat er iets weg.',
    nothingToSend: 'Er is nu niets te versturen.',
    draft: 'Deze bijeenkomst is nog een concept. Publiceer haar eerst. Daarna kunt u uitnodigen.',
    closed: 'Antwoorden kan niet meer via de site. Bel wie nog niets liet weten.',
    listsGoing: (done: number, total: number) =>
      `Er wordt nog een lijst verwerkt: ${number.format(done)} van ${rows(total)}`,
    listsGoingLink: 'Bekijk hoe ver de lijst is',
    rounds: 'Wat er verstuurd is',
    columns: { what: 'Wat', at: 'Wanneer', by: 'Door', reached: 'Aan hoeveel' },
    reached: (done: number, meant: number, over: boolean) =>
      over
        ? done === meant
          ? number.format(done)
          : `${number.format(done)}. Bedoeld: ${number.format(meant)}. Er is intussen iets veranderd`
        : `${number.format(done)} van ${number.format(meant)}, gaat nog door`,
    sent: {
      'save-the-date': (count: number) => `De vooraankondiging is op weg naar ${people(count)}`,
      invitation: (count: number) => `De uitnodiging is op weg naar ${people(count)}`,
      letters: (count: number) => `${letters(count)} ${count === 1 ? 'staat' : 'staan'} nu als verstuurd op de lijst`,
      reminder: (count: number) => `De herinnering is op weg naar ${people(count)}`,
    } satisfies Readonly<Record<RoundKind, (count: number) => string>>,
    sending: (done: number, meant: number) =>
      `Er ${done === 1 ? 'is' : 'zijn'} nu ${number.format(done)} van ${number.format(meant)} verstuurd. De rest volgt binnen een paar minuten.`,
    refresh: 'Ververs',
    filter: {
      state: 'Stand',
      province: 'Provincie',
      anyState: (count: number) => `Iedereen (${number.format(count)})`,
      anyProvince: 'Alle provincies',
      counted: (label: string, count: number) => `${label} (${number.format(count)})`,
      show: 'Toon mijn keuze',
      all: 'Toon iedereen',
      none: 'Niemand past bij deze keuze.',
    },
    list: {
      caption: (count: number) => people(count),
      columns: { who: 'Wie', where: 'Voor', state: 'Stand', since: 'Sinds', answered: 'Antwoord van' },
      giveAddress: 'Geef een ander adres',
      letter: 'Krijgt een brief',
      askAgain: (date: string) => `Vraag het op ${date}`,
      instead: (name: string) => `${name} komt`,
    },
    answeredBy: {
      self: 'de gast',
      onBehalf: (name: string) => `${name || 'iemand anders'}, namens de gast`,
      byPhone: (by: string) => `telefoon, genoteerd door ${by}`,
    },
    pager: {
      label: 'Andere delen van de lijst',
      words: (from: number, to: number, all: number) =>
        `${number.format(from)} tot en met ${number.format(to)} van ${number.format(all)}`,
      previous: 'Vorige mensen',
      next: 'Volgende mensen',
    },
  },

  round: {
    what: {
      'save-the-date': 'Vooraankondiging',
      invitation: 'Uitnodiging',
      letters: 'Brieven',
      reminder: 'Herinnering',
      moved: 'Bericht: andere tijd of locatie',
      cancelled: 'Bericht: gaat niet door',
    } satisfies Readonly<Record<Round['what'], string>>,
    /** The button on the list and, without the count, the title of the page behind it. */
    offer: {
      'save-the-date': (count: number) => `Verstuur vooraankondiging aan ${number.format(count)}`,
      invitation: (count: number) => `Verstuur uitnodiging aan ${number.format(count)}`,
      letters: (count: number) => `Brieven zijn verstuurd (${number.format(count)})`,
      reminder: (count: number) => `Herinner wie niet antwoordde (${number.format(count)})`,
    } satisfies Readonly<Record<RoundKind, (count: number) => string>>,
    title: {
      'save-the-date': 'Vooraankondiging versturen',
      invitation: 'Uitnodiging versturen',
      letters: 'Brieven zijn verstuurd',
      reminder: 'Herinnering versturen',
    } satisfies Readonly<Record<RoundKind, string>>,
    lead: {
      'save-the-date': (count: number) =>
        `${people(count)} ${count === 1 ? 'krijgt' : 'krijgen'} een mail met de vraag de dag vrij te houden. De dag komt ook vast in de agenda te staan. Zij hoeven nog niets te doen.`,
      invitation: (count: number) =>
        `${people(count)} ${count === 1 ? 'krijgt' : 'krijgen'} een mail met een eigen link. Daarmee laten zij weten of zij komen.`,
      letters: (count: number) =>
        `U verstuurde ${letters(count)}. Wij zetten op de lijst dat deze ${count === 1 ? 'persoon' : 'mensen'} de uitnodiging ${count === 1 ? 'heeft' : 'hebben'}. Wij mailen niemand.`,
      reminder: (count: number) =>
        `${people(count)} ${count === 1 ? 'antwoordde' : 'antwoordden'} nog niet. Zij krijgen een korte mail met hun eigen link. Wie intussen antwoordt, krijgt niets.`,
    } satisfies Readonly<Record<RoundKind, (count: number) => string>>,
    facts: {
      count: 'Aan hoeveel',
      event: 'Bijeenkomst',
      closes: 'Antwoorden kan tot',
      last: 'Vorige keer',
      without: 'Zonder e-mailadres',
      bounced: 'Niet bezorgd',
    },
    lastTime: (moment: string, who: string) => `${moment}, door ${who}`,
    without: (count: number) =>
      `${people(count)} ${count === 1 ? 'krijgt' : 'krijgen'} geen mail. Stuur een brief, of geef een e-mailadres.`,
    unnamed: (count: number) =>
      `Van ${people(count)} ${count === 1 ? 'ontbreekt' : 'ontbreken'} naam en adres. Zij krijgen nu niets.`,
    bounced: (count: number) =>
      `Bij ${people(count)} kwam een mail niet aan. Geef eerst een ander adres, dan komt deze mail wel aan.`,
    button: {
      'save-the-date': (count: number) => `Verstuur de vooraankondiging aan ${people(count)}`,
      invitation: (count: number) => `Verstuur de uitnodiging aan ${people(count)}`,
      letters: (count: number) => `Zet ${letters(count)} op verstuurd`,
      reminder: (count: number) => `Herinner ${people(count)}`,
    } satisfies Readonly<Record<RoundKind, (count: number) => string>>,
    once: 'Twee keer drukken is één keer versturen.',
    refused: {
      busy,
      'not-published': {
        title: 'De bijeenkomst is nog een concept',
        text: 'Er is niets verstuurd. Publiceer haar eerst.',
      },
      'rsvps-closed': {
        title: 'Antwoorden kan niet meer',
        text: 'Er is niets verstuurd. Geef de bijeenkomst eerst een latere sluiting, of bel de mensen.',
      },
      nobody: {
        title: 'Er is niemand meer die dit moet krijgen',
        text: 'Er is niets verstuurd. Misschien deed een collega het al. Kijk op de lijst wat er verstuurd is.',
      },
    } satisfies Readonly<Record<string, Told>>,
  },

  invite: {
    title: (event: string) => `Mensen op de lijst zetten voor ${event}`,
    lead: 'U ziet eerst wat wij lezen. Pas na uw knop komt er iemand op de lijst. Niemand krijgt nog een mail.',
    list: {
      title: 'Met een lijst uit Excel',
      columns:
        'De eerste regel noemt de kolommen. Nodig is een naam: achternaam, of naam. De volgorde maakt niet uit. Deze kolommen kennen wij:',
      known: [
        'Naam: aanhef, voorletters, voornaam, tussenvoegsel, achternaam, of de hele naam in één kolom.',
        'Waarvoor: functie en gemeente, of organisatie.',
        'Bereikbaar: e-mail, e-mail secretariaat, telefoon secretariaat. Zonder e-mail krijgt iemand een brief.',
        'Verder: groep (coalitiepartner, programma-adviseur, bewindspersoon, gast) en taal (nl of en).',
      ],
      example: 'Haal een voorbeeld op (CSV)',
      text: 'Plak de lijst',
      textHelp: 'Kopieer de cellen uit Excel, ook de eerste regel. Hoogstens 2.000 regels.',
      file: 'Of kies een bestand',
      fileHelp: 'Een CSV-bestand uit Excel, hoogstens 1 MB. Wij lezen het en bewaren het niet.',
      look: 'Bekijk wat wij lezen',
      again: 'Dezelfde lijst nog eens brengen mag. Niemand komt er dubbel op.',
    },
    directory: {
      title: 'Alle gemeenten van een provincie of status',
      lead: 'Elke gemeente krijgt een regel zonder naam, zoals “wethouder van Helmond”. Brengt u later een lijst met namen? Dan vullen wij die regels in.',
      province: 'Provincie',
      anyProvince: 'Alle provincies',
      status: 'Welke gemeenten?',
      statuses: {
        all: 'Alle gemeenten',
        member: 'Alleen aangesloten gemeenten',
        'not-yet': 'Alleen gemeenten die nog niet zijn aangesloten',
      },
      look: 'Bekijk welke gemeenten',
    },
    fault: {
      'list-missing': 'Plak een lijst of kies een bestand',
      'list-twice': 'Plak een lijst of kies een bestand, niet allebei',
      'no-municipalities': 'Hier past geen gemeente bij die nog niet op de lijst staat. Kies iets anders',
    },
    refused: (listRefusal: InviteListRefusal): string => {
      switch (listRefusal.because) {
        case 'empty':
          return 'De lijst is leeg. Plak een lijst of kies een bestand';
        case 'too-large':
          return 'De lijst is te groot, hoogstens 1 MB. Verdeel haar over meer bestanden';
        case 'too-many-rows':
          return 'De lijst heeft meer dan 2.000 regels. Verdeel haar over meer bestanden';
        case 'not-text':
          return 'Dit is geen tekst. Bewaar de lijst in Excel als CSV en kies dat bestand';
        case 'spreadsheet':
          return 'Dit is een Excel-bestand. Bewaar het in Excel als CSV en kies dat bestand';
        case 'no-rows':
          return 'De lijst heeft alleen een eerste regel. Zet de mensen eronder';
        case 'no-name-column':
          return 'De eerste regel noemt geen kolom “achternaam” of “naam”. Zet die naam erboven';
        case 'quote-open':
          return `Regel ${number.format(listRefusal.line)} begint met een aanhalingsteken dat niet ophoudt. Haal het weg of zet er een achter`;
      }
    },
  },

  preview: {
    title: 'Dit lezen wij in de lijst',
    nothingYet: 'Er verandert pas iets als u op de knop drukt.',
    counts: (fresh: number) =>
      fresh === 0
        ? 'Er komt niemand op de lijst.'
        : `Er ${fresh === 1 ? 'komt' : 'komen'} ${people(fresh)} op de lijst.`,
    facts: {
      fresh: 'Nieuw op de lijst',
      fills: 'Krijgt nu een naam',
      known: 'Stond er al op',
      merged: 'Samengevoegd',
      bad: 'Slaan wij over',
      letters: 'Krijgt een brief',
    },
    notes: {
      fills: 'Regels zonder naam, zoals “wethouder van Helmond”.',
      known: 'Aan hen verandert niets. Heeft iemand een ander adres? Wijzig dat bij de uitnodiging.',
      merged: 'Dezelfde persoon stond er twee keer in.',
      bad: 'Hieronder staat per regel waarom.',
      letters: 'Er is geen e-mailadres.',
    },
    unread: (names: string) => `Deze kolommen kennen wij niet en lezen wij niet: ${names}.`,
    confirm: (count: number) => `Zet ${people(count)} op de lijst`,
    leavesOut: (count: number) => `${count === 1 ? 'Eén regel komt' : `${rows(count)} komen`} er zo niet op.`,
    nobody: 'Er is niemand om op de lijst te zetten. Verbeter het bestand en kies het opnieuw.',
    allKnown: 'Iedereen uit deze lijst staat al op de lijst. U hoeft niets te doen.',
    look: 'Bekijk opnieuw met mijn keuzes',
    bad: (count: number) => `${rows(count)} die wij overslaan`,
    columns: { line: 'Regel', who: 'Wie', problem: 'Wat er mis is', into: 'Zelfde als', name: 'Naam' },
    noName: 'geen naam',
    fits: (line: number) => `Welke gemeente is het op regel ${number.format(line)}?`,
    fitsNone: 'Nog niet gekozen',
    problem: {
      'no-name': 'Er staat geen naam.',
      'not-a-name': 'De naam heeft tekens die niet in een naam horen.',
      'not-a-salutation': 'De aanhef kennen wij niet. Schrijf mevrouw of de heer.',
      'not-a-role': 'De functie is te lang of heeft vreemde tekens.',
      'not-an-email': 'Het e-mailadres klopt niet.',
      'secretariat-not-an-email': 'Het e-mailadres van het secretariaat klopt niet.',
      'secretariat-not-a-phone': 'Het telefoonnummer van het secretariaat klopt niet. Schrijf alle tien cijfers.',
      'unknown-municipality': 'Deze gemeente kennen wij niet.',
      'ended-municipality': 'Deze gemeente bestaat niet meer. Schrijf de gemeente van nu.',
      'several-municipalities': 'Er zijn meer gemeenten die zo heten.',
      'not-an-organisation': 'De naam van de organisatie is te lang of heeft vreemde tekens.',
      'not-a-group': 'De groep kennen wij niet.',
      'not-a-language': 'De taal kennen wij niet. Schrijf nl of en.',
      'cells-too-many': 'Deze regel heeft meer cellen dan de eerste regel. Kijk of er een puntkomma te veel staat.',
      'same-address': '',
    } satisfies Readonly<Record<InviteProblem, string>>,
    sameAddress: (line: number) =>
      `Dit e-mailadres staat ook op regel ${number.format(line)}, bij een andere naam. Is het dezelfde persoon?`,
    takeHome: 'Deze regels, om te verbeteren',
    takeHomeHelp:
      'Kopieer ze naar Excel en verbeter ze daar. In de laatste kolom staat wat er mis is. Breng ze daarna hier opnieuw.',
    takeHomeColumn: 'wat er mis is',
    otherList: 'Kies een andere lijst',
    merged: (count: number) => `${rows(count)} die wij samenvoegen`,
    intoLine: (line: number) => `Regel ${number.format(line)}`,
    otherAddress: 'Het adres van die regel telt.',
    first: (shown: number, all: number) =>
      shown === all
        ? `Wie erbij ${all === 1 ? 'komt' : 'komen'}`
        : `De eerste ${number.format(shown)} van ${people(all)}`,
    firstColumns: { line: 'Regel', who: 'Wie', where: 'Voor', email: 'E-mail', secretariat: 'Secretariaat' },
    refused: { busy },
  },

  directoryPreview: {
    title: 'Deze gemeenten komen op de lijst',
    counts: (fresh: number, skipped: number) =>
      `Er ${fresh === 1 ? 'komt' : 'komen'} ${municipalities(fresh)} op de lijst. ${skipped === 0 ? '' : `${municipalities(skipped)} ${skipped === 1 ? 'staat' : 'staan'} er al op.`}`.trim(),
    nothingYet: 'Er is nog niets gebeurd. Na uw knop krijgt elke gemeente een regel zonder naam.',
    confirm: (count: number) => `Zet ${municipalities(count)} op de lijst`,
    caption: (count: number) => municipalities(count),
    columns: { municipality: 'Gemeente', province: 'Provincie' },
    other: 'Kies andere gemeenten',
  },

  progress: {
    title: 'De lijst wordt verwerkt',
    doneTitle: 'De lijst is verwerkt',
    label: 'Verwerkt',
    words: (done: number, total: number) => `${number.format(done)} van ${rows(total)} verwerkt`,
    going: 'U kunt deze pagina sluiten. Wij gaan door, en er gaat niets verloren.',
    refresh: 'Ververs',
    came: (added: number, known: number) =>
      `${added === 0 ? 'Er kwam niemand bij' : `${people(added)} ${added === 1 ? 'staat' : 'staan'} nu op de lijst`}. ${known === 0 ? '' : `${people(known)} ${known === 1 ? 'stond' : 'stonden'} er al op.`}`.trim(),
    next: 'Niemand kreeg nog een mail. Kies op de lijst wat u verstuurt.',
    toList: 'Naar de uitnodigingen',
    more: 'Zet nog meer mensen op de lijst',
  },

  one: {
    facts: {
      state: 'Stand',
      role: 'Functie',
      where: 'Voor',
      salutation: 'Aanhef',
      email: 'E-mail',
      secretariat: 'Secretariaat',
      group: 'Soort plek',
      language: 'Taal',
      code: 'Code voor op papier',
      answeredBy: 'Antwoord van',
      reason: 'Reden',
      substitute: 'Wie er komt',
      askAgain: 'Weer vragen op',
    },
    since: (moment: string) => `Sinds ${moment}`,
    salutation: { mevrouw: 'Mevrouw', heer: 'De heer' } satisfies Readonly<Record<Salutation, string>>,
    language: { nl: 'Nederlands', en: 'Engels' },
    group: {
      ministers: 'Bewindspersonen',
      partners: 'Coalitiepartners',
      advisers: 'Programma-adviseurs',
      guests: 'Eigen gasten',
    } satisfies Readonly<Record<Group, string>>,
    none: 'Geen',
    noEmail: 'Geen. Deze persoon krijgt een brief',
    codeHelp: 'Voor wie belt over de brief. De code hoort bij deze ene persoon.',
    reasonHelp: 'Alleen hier te zien. De ochtend na de bijeenkomst wissen wij dit.',
    spokeTo: (name: string) => `gesproken met ${name}`,
    toPlace: 'Bekijk deze gast',
    notice: {
      answered: 'Het antwoord is genoteerd',
      readdressed: 'Het nieuwe adres is bewaard',
      'asked-again': 'Het nieuwe adres is bewaard. De uitnodiging is daar nu naartoe op weg',
      'signed-up': 'Het nieuwe adres is bewaard. Deze persoon had zich daarmee al aangemeld',
      unchanged: 'Er is niets veranderd: dit adres stond er al',
      withdrawn: 'De uitnodiging is ingetrokken',
      again: 'De uitnodiging geldt weer',
    },
    bouncedTitle: 'De mail kwam niet aan',
    bounced: 'Geef hieronder een ander adres. Dan gaat er een nieuwe mail weg. Bellen kan ook.',
    acts: {
      caption: 'Wie deed wat en wanneer',
      columns: { what: 'Wat', at: 'Wanneer', by: 'Door' },
      what: {
        'invite: drafted': 'Op de lijst gezet',
        'invite: named': 'Naam ingevuld',
        'invite: save-the-date': 'Vooraankondiging verstuurd',
        'invite: invitation': 'Uitnodiging verstuurd',
        'invite: letters': 'Brief verstuurd',
        'invite: reminder': 'Herinnering verstuurd',
        'invite: asked-again': 'Opnieuw gevraagd, zoals afgesproken',
        'invite: moved': 'Bericht verstuurd: andere tijd of locatie',
        'invite: cancelled': 'Bericht verstuurd: gaat niet door',
        'invite: withdrawn': 'Ingetrokken',
        'invite: again': 'Weer geldig gemaakt',
        readdress: 'Ander adres gegeven',
        'answer-invitation: coming': 'Antwoord: komt',
        'answer-invitation: not-coming': 'Antwoord: komt niet',
        'answer-invitation: somebody-else': 'Antwoord: iemand anders komt',
        'answer-invitation: not-yet-known': 'Antwoord: weet het nog niet',
      },
      other: 'Iets gewijzigd',
    },
    phone: {
      title: 'Antwoord aan de telefoon',
      lead: 'Hebt u iemand gesproken? Noteer dan hier het antwoord. Wij schrijven op dat u het noteerde.',
      answer: 'Wat is het antwoord?',
      option: {
        coming: 'Komt',
        'not-coming': 'Komt niet',
        'somebody-else': 'Iemand anders komt',
        'not-yet-known': 'Weet het nog niet',
      } satisfies Readonly<Record<InvitationAnswer['is'], string>>,
      by: 'Wie sprak u?',
      byHelp: 'Bijvoorbeeld de naam van de secretaresse.',
      party: 'Met hoeveel mensen?',
      partyHelp: (most: number) => `De gast telt mee. Hoogstens ${number.format(most)}.`,
      companions: 'Wie komen er mee?',
      companionsHelp: 'Elke naam op een eigen regel.',
      diet: 'Dieet',
      access: 'Wat is er nodig om mee te kunnen doen?',
      sensitiveHelp: 'Wij wissen dit de ochtend na de bijeenkomst.',
      reason: 'Waarom niet?',
      reasonHelp: 'Alleen als iemand dit zelf vertelt. Wij wissen dit de ochtend na de bijeenkomst.',
      'substitute-name': 'Naam van wie komt',
      'substitute-email': 'E-mailadres van wie komt',
      'substitute-emailHelp': 'Daar gaat de bevestiging naartoe.',
      'substitute-role': 'Functie van wie komt',
      'ask-again': 'Wanneer vragen wij het weer?',
      'ask-againHelp': (date: string) => `Bijvoorbeeld ${date}. Die ochtend gaat er vanzelf een mail weg.`,
      button: 'Noteer dit antwoord',
      fault: (invitationField: InvitationField, invitationFault: InvitationFault, most: number): string => {
        switch (invitationFault) {
          case 'missing':
            return (
              (
                {
                  answer: 'Kies wat het antwoord is',
                  by: 'Vul in wie u sprak',
                  'substitute-name': 'Vul de naam in van wie komt',
                  'substitute-email': 'Vul het e-mailadres in van wie komt',
                  'ask-again': 'Vul in wanneer wij het weer vragen',
                } as Partial<Record<InvitationField, string>>
              )[invitationField] ?? 'Vul dit antwoord in'
            );
          case 'not-a-name':
            return (
              (
                {
                  by: 'Vul bij “Wie sprak u?” een naam in met gewone letters',
                  companions: 'Vul bij wie er meekomt namen in met gewone letters',
                  'substitute-role': 'Vul de functie in met gewone letters, hoogstens 120 tekens',
                } as Partial<Record<InvitationField, string>>
              )[invitationField] ?? 'Vul de naam in met gewone letters, hoogstens 120 tekens'
            );
          case 'not-an-email':
            return 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl';
          case 'not-a-number':
            return 'Vul een getal in, bijvoorbeeld 2';
          case 'party-too-large':
            return `Kom met hoogstens ${number.format(most)} mensen`;
          case 'too-long':
            return `Maak ${{ diet: 'het dieet', access: 'wat er nodig is', reason: 'de reden' }[invitationField as 'diet'] ?? 'dit'} korter, hoogstens 500 tekens`;
          case 'too-many-names':
            return 'U noemt meer namen dan er mensen meekomen';
          case 'not-a-date':
            return 'Vul een datum in, bijvoorbeeld 14-5-2019';
          case 'not-in-time':
            return 'Kies een dag na vandaag, en voor de dag waarop antwoorden niet meer kan';
        }
      },
      refused: {
        busy: { ...busy, text: `${busy.text} Wat u invulde, staat er nog.` },
        withdrawn: {
          title: 'Deze uitnodiging is ingetrokken',
          text: 'Er is niets genoteerd. Komt deze persoon toch? Maak de uitnodiging dan eerst weer geldig.',
        },
        'not-sent-yet': {
          title: 'De bijeenkomst is nog een concept',
          text: 'Er is niets genoteerd. Publiceer haar eerst.',
        },
        'event-cancelled': { title: 'Deze bijeenkomst gaat niet door', text: 'Er is niets genoteerd.' },
        'event-over': { title: 'De bijeenkomst is al begonnen', text: 'Er is niets genoteerd.' },
        'rsvps-closed': {
          title: 'Aanmelden kan niet meer',
          text: 'Er is niets genoteerd. Voeg de persoon toe bij de gasten als die toch komt.',
        },
        'other-answers': {
          title: 'U gebruikte dit formulier al',
          text: 'Het eerste antwoord staat hieronder. Noteer het nieuwe antwoord met de knop.',
        },
        'handed-over': {
          title: 'Er komt al iemand anders',
          text: 'Er is niets genoteerd. Meld die gast eerst af bij de gasten.',
        },
        'holds-a-place': {
          title: 'Deze persoon heeft al een plek',
          text: 'Noteer dat hij of zij komt, of niet komt.',
        },
        'too-late-to-ask-again': {
          title: 'Weer vragen kan niet meer op tijd',
          text: 'Er is niets genoteerd. Kies een eerdere dag, of bel zelf terug.',
        },
        'substitute-has-a-place': {
          title: 'Die ander heeft zelf al een plek',
          text: 'Er is niets genoteerd. Vraag of er nog iemand anders kan komen.',
        },
        'offer-open': {
          title: 'Deze persoon kan nog een plek aannemen',
          text: 'Dat gaat met de knop in de mail daarover. Er is niets genoteerd.',
        },
        'ask-on-own-page': {
          title: 'Hier is eerst een ja van een organisator voor nodig',
          text: 'Er is niets genoteerd. Wijzig dit bij de gast zelf.',
        },
        'no-room-for-more': {
          title: 'Voor zoveel mensen is er geen plek',
          text: 'Er is niets genoteerd. Noteer minder mensen.',
        },
      } satisfies Readonly<Record<PhoneRefusal, Told>>,
    },
    address: {
      title: 'Ander adres',
      asked:
        'Er gaat een nieuwe mail naar dit adres. Na 21.00 uur gaat die de volgende ochtend. De oude link en de oude code werken dan niet meer.',
      notAsked: 'Er gaat nu nog geen mail weg.',
      email: 'E-mailadres',
      emailHelp: 'Leeg? Dan gaat de mail naar het secretariaat.',
      'secretariat-email': 'E-mailadres van het secretariaat',
      'secretariat-phone': 'Telefoonnummer van het secretariaat',
      'secretariat-phoneHelp': 'Dit nummer staat bij “Bellen: nog geen antwoord”.',
      button: 'Bewaar dit adres',
      buttonAsked: 'Bewaar dit adres en mail opnieuw',
      fault: {
        'not-an-email': 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl',
        'not-a-phone': 'Vul een telefoonnummer in met alle tien cijfers',
        nothing: 'Vul een e-mailadres of een telefoonnummer in',
      } satisfies Readonly<Record<AddressFault, string>>,
      refused: {
        busy: { ...busy, text: `${busy.text} Wat u invulde, staat er nog.` },
        withdrawn: { title: 'Deze uitnodiging is ingetrokken', text: 'Er is niets veranderd.' },
        'has-a-place': {
          title: 'Met dit adres heeft deze persoon al een plek',
          text: 'Er is niets veranderd. Meld bij de gasten één van de twee plekken af. Bewaar het adres daarna opnieuw.',
        },
      } satisfies Readonly<Record<string, Told>>,
    },
    withdraw: {
      link: 'Trek deze uitnodiging in',
      title: (name: string) => `Uitnodiging intrekken: ${name}`,
      lead: 'Daarna kan deze persoon niet meer antwoorden. U kunt de uitnodiging later weer geldig maken.',
      hears: {
        nothing: 'Deze persoon weet nog van niets en krijgt geen mail.',
        mail: 'Deze persoon krijgt een vriendelijke mail dat de uitnodiging niet meer geldt.',
        letter: 'Wij hebben geen e-mailadres. Bel zelf, of stuur een brief.',
        place: 'Deze persoon hoort per mail dat de plek niet meer voor hem of haar is.',
        substitute: 'Wie nu zou komen, hoort per mail dat de plek niet meer geldt.',
      },
      frees: (count: number) =>
        count === 1
          ? 'Er komt 1 plek vrij. Die gaat naar de wachtlijst, als daar iemand op staat.'
          : `Er komen ${number.format(count)} plekken vrij. Die gaan naar de wachtlijst, als daar iemand op staat.`,
      button: 'Trek de uitnodiging in',
      keep: 'Laat de uitnodiging staan',
    },
    again: {
      link: 'Uitnodiging weer geldig maken',
      title: (name: string) => `Uitnodiging weer geldig maken: ${name}`,
      lead: 'Daarna kan deze persoon weer antwoorden. Dezelfde link en dezelfde code werken weer.',
      hears: {
        nothing: 'Deze persoon weet nog van niets en krijgt nu geen mail.',
        invitation: 'Deze persoon krijgt de uitnodiging opnieuw per mail.',
        'save-the-date': 'Deze persoon krijgt opnieuw de mail om de dag vrij te houden.',
        letter: 'Wij hebben geen e-mailadres. Bel zelf, of stuur een brief.',
        closed: 'Antwoorden kan niet meer via de site. Bel deze persoon zelf. Er gaat geen mail weg.',
      },
      place: 'De plek die vrijkwam, komt niet vanzelf terug. Deze persoon kiest opnieuw.',
      substitute: (name: string) => `${name} krijgt geen plek terug. Wie u uitnodigde, kiest opnieuw.`,
      button: 'Uitnodiging weer geldig maken',
      keep: 'Laat de uitnodiging ingetrokken',
      refused: {
        busy,
        'event-cancelled': { title: 'Deze bijeenkomst gaat niet door', text: 'De uitnodiging blijft ingetrokken.' },
        'event-over': { title: 'De bijeenkomst is al begonnen', text: 'De uitnodiging blijft ingetrokken.' },
        'asked-anew': {
          title: 'Dit e-mailadres heeft al een nieuwe uitnodiging',
          text: 'Deze blijft ingetrokken. Zoek de nieuwe op de lijst. Of trek die eerst in.',
        },
      } satisfies Readonly<Record<InviteAgainRefusal | 'busy', Told>>,
    },
  },

  silent: {
    title: (event: string) => `Bellen: nog geen antwoord, ${event}`,
    lead: (count: number) =>
      count === 0
        ? 'Iedereen die u vroeg, heeft geantwoord.'
        : `${people(count)} ${count === 1 ? 'antwoordde' : 'antwoordden'} nog niet. Druk na elk gesprek op het antwoord.`,
    bounced: (count: number) =>
      `Bij ${people(count)} kwam de mail niet aan. ${count === 1 ? 'Die staat' : 'Die staan'} bovenaan.`,
    paper: 'Druk de hele lijst af',
    caption: (count: number) => `${people(count)} om te bellen`,
    columns: { where: 'Voor', who: 'Wie', phone: 'Secretariaat', answer: 'Antwoord', note: 'Wat u hoorde' },
    noPhone: 'Geen nummer',
    press: {
      coming: 'Komt',
      'not-coming': 'Komt niet',
      'somebody-else': 'Iemand anders',
      'not-yet-known': 'Weet nog niet',
    } satisfies Readonly<Record<InvitationAnswer['is'], string>>,
    help: 'Bij “Iemand anders” en “Weet nog niet” vragen wij eerst iets meer.',
    helpCrew: 'Komt er iemand anders, of weten zij het nog niet? Geef dat door aan de organisator.',
    noted: (name: string, state: string) => `Genoteerd bij ${name}: ${state}`,
    back: 'Terug naar “Bellen: nog geen antwoord”',
    toGuests: 'Terug naar de gasten',
    print: 'Druk deze pagina af met uw browser.',
    destroy: (date: string) => `Vernietig deze lijst uiterlijk op ${date}.`,
  },

  letters: {
    title: (event: string) => `Brieven voor ${event}`,
    lead: (count: number) =>
      count === 0
        ? 'Er zijn geen brieven te versturen. Een brief is er voor wie een naam heeft en geen e-mailadres.'
        : `Dit ${count === 1 ? 'is 1 brief' : `zijn ${letters(count)}`}, elk op een eigen vel. De code is voor één persoon.`,
    print: 'Druk deze pagina af met uw browser. Vul aan wat er aan het adres ontbreekt.',
    afterwards: 'Zijn de brieven weg? Zet ze dan op verstuurd.',
    again: 'Druk ook af wat al verstuurd is',
    destroy: 'Vernietig deze lijst na verzending.',
  },
};

export type InvitingWords = typeof invitingNl;
