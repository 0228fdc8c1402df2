/**
 * What a fresh start finds: five events and who answered, and a campaign with its earlier members, as readable data. Everything is invented but the places on the
 * map; office holders appear as their office and speakers as their role. `seed.ts` carries it in through the forms.
 */

/** The first moment of the seed: invitations have just gone out. */
export const seedBegins = '2019-04-15T07:00:00.000Z';
/** Where a fresh start stands: Monday 20 May 2019, 9.00 in Amsterdam. */
export const seedEnds = '2019-05-20T07:00:00.000Z';
/** In between: six days before the evening, when somebody cannot come after all. What is asked here is due for nobody before `seedEnds`. */
export const seedTurns = '2019-05-16T08:00:00.000Z';

export type SeedEvent = {
  readonly kind: 'alderperson-meeting' | 'week-action' | 'station-action';
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  /** `17.30 Words` one a line. */
  readonly programme: readonly string[];
  readonly venue: { readonly name: string; readonly street: string; readonly city: string };
  readonly directions: string;
  /** Local times in Europe/Amsterdam. */
  readonly starts: string;
  readonly ends: string;
  readonly closes: string;
  readonly capacity: number;
  readonly partyLimit: number;
  readonly forWhom: string;
  readonly cost: string;
  readonly organisations: readonly string[];
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  /** The sensitive questions that the form asks. */
  readonly asks: readonly ('diet' | 'access')[];
  readonly offers: readonly ('wheelchair' | 'ring-loop' | 'interpreter')[];
  /** What else is filled in on the form of the event, or otherwise. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** Somebody who answers through the public form. Without `email` the organiser enters the guest at the desk. */
export type SeedGuest = {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  /** Answers for somebody else: every mail goes to the one who answered. */
  readonly forOther?: { readonly by: string };
  /** The municipality as the form shows it, with the role of whoever holds the office. */
  readonly municipality?: string;
  readonly party?: number;
  readonly diet?: string;
  readonly access?: string;
};

const programmeTeam = {
  name: 'Marieke Jansma',
  phone: '070 555 01 22',
  email: 'avond@programma.example',
};

/** Den Haag, Wednesday 22 May 2019: 60 chairs. */
export const evening: SeedEvent = {
  kind: 'alderperson-meeting',
  title: 'Samen aan de slag',
  summary:
    'Een avond voor wethouders: eten aan tafel, luisteren naar elkaar en afspreken wat u morgen doet tegen eenzaamheid.',
  text: `In elke gemeente wonen mensen die niemand hebben om mee te eten. U kunt daar iets aan doen, en u hoeft het niet alleen te doen.

## Wat u deze avond doet

- U eet aan een tafel van acht, met collega’s uit grote en kleine gemeenten.
- U hoort wat elders werkt, en ook wat niet werkte.
- U gaat naar huis met één afspraak en met de naam van iemand die u helpt.

## Neemt u iets mee?

Ja: één ding waar u trots op bent, en één vraag. U krijgt geen presentaties van een uur. Er is tijd om te praten.

Kunt u niet zelf komen? Uw secretariaat kan uw aanmelding wijzigen of u afmelden. Dan schuift een ander aan.`,
  programme: [
    '17.30 Inloop met soep en brood',
    '18.00 Welkom door de programmaleider',
    '18.15 Drie wethouders vertellen: wat werkte bij ons, en wat niet',
    '19.00 Eten en praten aan uw eigen tafel',
    '20.15 Een inwoner vertelt wat een open deur betekent',
    '20.30 Afspraken maken, met een adviseur aan elke tafel',
    '21.15 Afsluiting met koffie',
  ],
  venue: { name: 'De Oude Leeszaal', street: 'Lange Houtstraat 100', city: 'Den Haag' },
  directions:
    'Van station Den Haag Centraal loopt u in tien minuten naar de zaal. Parkeren kan in de garage op het Plein. Bij de deur staat iemand die u de weg wijst.',
  starts: '2019-05-22T17:30',
  ends: '2019-05-22T21:30',
  closes: '2019-05-22T12:00',
  capacity: 60,
  partyLimit: 1,
  forWhom: 'Wethouders, of wie namens hen komt',
  cost: 'Gratis, eten inbegrepen',
  organisations: ['Het programmateam Samen aan de slag'],
  contact: programmeTeam,
  asks: ['diet', 'access'],
  offers: ['wheelchair', 'ring-loop'],
  // The day before alone: whoever comes in on Monday sees them leave on Tuesday, by moving the clock.
  settings: { 'remind-days': '1', 'remind-at': '12.00' },
};

/** A meal in the Week, with places left. */
export const meal: SeedEvent = {
  kind: 'week-action',
  title: 'Aan tafel in de Brugstraat',
  summary: 'Buren koken voor buren. Schuif aan voor soep, een warme maaltijd en een toetje.',
  text: `Wij koken met groente van de buurttuin. U zit aan een lange tafel, naast mensen die u nog niet kent of juist al jaren.

Komt u alleen? Dan zorgt onze gastvrouw dat u een fijne plek krijgt. U mag ook iemand meenemen.

Wilt u helpen met snijden of dekken? Kom dan om 16.00 uur. De thee staat klaar.`,
  programme: ['17.00 De deur gaat open', '17.30 Eten', '19.00 Koffie, thee en een spelletje'],
  venue: { name: 'Wijkhuis De Brug', street: 'Brugstraat 14', city: 'Amersfoort' },
  directions: 'Bus 5 stopt voor de deur. U kunt uw fiets in de tuin zetten.',
  starts: '2019-09-26T17:00',
  ends: '2019-09-26T20:00',
  closes: '2019-09-25T12:00',
  capacity: 40,
  partyLimit: 4,
  forWhom: 'Iedereen uit de buurt, jong en oud',
  cost: '€ 4 per persoon, betalen aan de deur',
  organisations: ['Wijkhuis De Brug'],
  contact: { name: 'Hennie van Dam', phone: '033 555 01 47', email: 'brug@buurt.example' },
  asks: ['diet', 'access'],
  offers: ['wheelchair'],
};

/** A small action in the Week that is full. */
export const choir: SeedEvent = {
  kind: 'week-action',
  title: 'Zingen op donderdag',
  summary: 'Een uur samen zingen: liedjes die u nog kent en liedjes die u nog niet kent. U hoeft geen noten te lezen.',
  text: `Onze dirigent kiest liedjes van toen en van nu. De teksten krijgt u op papier, met grote letters.

Na het zingen drinken wij samen koffie. Wie wil, blijft nog even zitten.`,
  programme: ['14.00 Zingen', '15.00 Koffie met appelgebak'],
  venue: { name: 'De Kapel', street: 'Kerkpad 3', city: 'Hoogeveen' },
  directions: 'De ingang is aan de kant van de tuin. Daar kunt u ook parkeren.',
  starts: '2019-10-03T14:00',
  ends: '2019-10-03T16:00',
  closes: '2019-10-02T12:00',
  capacity: 8,
  partyLimit: 2,
  forWhom: 'Iedereen die graag zingt',
  cost: 'Gratis',
  organisations: ['Zangclub De Kapel'],
  contact: { name: 'Geert Oosterhuis', phone: '0528 55 50 18', email: 'kapel@buurt.example' },
  asks: ['access'],
  offers: ['wheelchair', 'ring-loop'],
};

/** The station action in Helmond. */
export const station: SeedEvent = {
  kind: 'station-action',
  title: 'Stel je voor in Helmond',
  summary: 'Koffie en thee op het perron. Stel u voor aan iemand die ook op de trein wacht.',
  text: `Elke dag staan wij naast elkaar op het perron, en wij zeggen niets. Deze middag schenken wij koffie, en dan gaat praten vanzelf.

U hoeft zich niet aan te melden om een kop koffie te krijgen. Wilt u mee schenken of een gesprek beginnen? Meld u dan aan, dan weten wij op wie wij kunnen rekenen.`,
  programme: ['15.00 De koffiekar staat klaar', '16.30 Wij ruimen samen op'],
  venue: { name: 'Station Helmond', street: 'Stationsplein 4', city: 'Helmond' },
  directions: 'De koffiekar staat bij de trap van spoor 1. De lift brengt u naar het perron.',
  starts: '2019-10-01T15:00',
  ends: '2019-10-01T16:30',
  closes: '2019-09-30T12:00',
  capacity: 16,
  partyLimit: 2,
  forWhom: 'Reizigers en inwoners van Helmond',
  cost: 'Gratis',
  organisations: ['Gemeente Helmond'],
  contact: { name: 'Bas Timmermans', phone: '0492 55 50 10', email: 'ontmoeten@helmond.example' },
  asks: [],
  offers: ['wheelchair'],
};

/** Published, answered, and then cancelled. */
export const breakfast: SeedEvent = {
  ...meal,
  title: 'Ontbijt op het plein',
  summary: 'Lange tafels, verse broodjes en ruimte om aan te schuiven.',
  text: 'Neem uw eigen bord en beker mee. Wij zorgen voor brood, kaas, fruit en thee.',
  programme: ['9.00 Aan tafel', '10.30 Wij ruimen samen op'],
  venue: { name: 'Het Zonneplein', street: 'Zonneplein 1', city: 'Amersfoort' },
  directions: 'De tafels staan bij de fontein.',
  starts: '2019-09-28T09:00',
  ends: '2019-09-28T11:00',
  closes: '2019-09-27T12:00',
  cost: 'Gratis',
};

export const breakfastCancelled =
  'De gemeente vernieuwt in die week het plein. Wij zoeken een andere locatie en een nieuwe dag. Kom gerust naar de maaltijd in de Brugstraat.';

/** Never published. */
export const secondEvening: SeedEvent = {
  ...evening,
  title: 'Samen verder: de tweede avond',
  summary: 'Een half jaar later: wat kwam er van uw afspraak, en wat hebt u nog nodig?',
  text: 'Het programma volgt. Wij vragen u om één voorbeeld mee te nemen.',
  programme: [],
  venue: { name: 'De Werkplaats', street: 'Nieuwekade 200', city: 'Utrecht' },
  directions: 'Vanaf station Utrecht Centraal loopt u er in een kwartier heen.',
  starts: '2019-11-20T17:30',
  ends: '2019-11-20T21:00',
  closes: '2019-11-19T12:00',
};

/** An office at the evening; its secretariat has an address, so the mail goes there. */
const office = (municipality: string): SeedGuest => ({
  name: `wethouder van ${municipality}`,
  email: `wethouder.${municipality
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()}@gemeente.example`,
  municipality,
});

/** Whose page the start page opens: she answered for the alderperson of Helmond. */
export const secretary = 'secretariaat@helmond.example';
/** One address, two places: two neighbours share a secretariat. */
const shared = 'secretariaat@gooi.example';

/** 59 that stay: with the one that is promoted below, less the two that give up, 59 of the 60 chairs are taken. */
export const eveningGuests: readonly SeedGuest[] = [
  { ...office('Helmond'), email: secretary, forOther: { by: 'Secretariaat Helmond' } },
  { ...office('Blaricum'), email: shared, forOther: { by: 'Secretariaat Gooi' }, diet: 'Vegetarisch' },
  { ...office('Huizen'), email: shared, forOther: { by: 'Secretariaat Gooi' } },
  { ...office('Leiden'), diet: 'Geen noten' },
  { ...office('Zwolle'), access: 'Ik kom met een rolstoel' },
  ...`Alkmaar Almelo Amersfoort Apeldoorn Arnhem Assen Barneveld Bergeijk Breda Coevorden Delft Deurne Deventer Doetinchem Dordrecht
Dronten Ede Elburg Emmen Enschede Epe Ermelo Gouda Groningen Haarlem Hattem Heerlen Hilversum Hoogeveen Hoorn Houten Katwijk Lelystad Lochem
Maastricht Meppel Goes Nijmegen Noordoostpolder Oss Raalte Rheden Roermond Schiedam Smallingerland Tiel Tilburg Urk Utrecht
Venlo Vlissingen Woerden`
    .split(/\s+/)
    .map(office),
];

/** Entered at the desk: the office called, and gave no address. */
export const eveningByPhone: SeedGuest = { ...office('Terschelling'), email: '' };
/** Each has a chair and gives it back: the first one's goes to who waits, the second one's stays free. */
export const eveningGivesUp: readonly [SeedGuest, SeedGuest] = [office('Zeist'), office('Almere')];
/** Comes when all 60 chairs are taken, waits, and gets the first chair that is given back. */
export const eveningWaits: SeedGuest = office('Súdwest-Fryslân');

const resident = (name: string, more: Partial<SeedGuest> = {}): SeedGuest => ({
  name,
  email: `${name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .split(' ')
    .join('.')}@bewoner.example`,
  ...more,
});

/** A name of forty letters, so that every list and badge meets one. */
export const longName = 'Wilhelmina Alexandrina van der Bovenkampdijk';

export const mealGuests: readonly SeedGuest[] = [
  resident('Noor van den Berg'),
  resident('Fatima El Amrani', { party: 3, diet: 'Halal' }),
  resident('Anouk de Vries-Jansen', { party: 2 }),
  resident('Emre Şahin', { diet: 'Geen varkensvlees' }),
  resident('Linh Nguyễn', { party: 2, diet: 'Vegetarisch' }),
  resident(longName),
  resident('Cornelis ’t Hart', { access: 'Graag een stoel met leuningen' }),
  resident('Sjoukje Ypma'),
  { name: 'Piet Bakker', email: 'annelies.bakker@bewoner.example', forOther: { by: 'Annelies Bakker' } },
];

export const mealByPhone: SeedGuest = { name: 'Truus van der Linden', phone: '033 555 01 88' };

/** Eight chairs, all taken. */
export const choirGuests: readonly SeedGuest[] = [
  resident('Jan ter Horst', { party: 2 }),
  resident('Aaltje Zuidema', { party: 2 }),
  resident('Yusuf Öztürk'),
  resident('Grietje de Jong'),
  resident('Maria da Silva', { party: 2 }),
];

/** In this order on the waiting list, one of them known by telephone only. */
export const choirWaits: readonly SeedGuest[] = [resident('Wim Wolters', { party: 2 }), resident('Hilda in ’t Veld')];
export const choirWaitsByPhone: SeedGuest = { name: 'Roelof Eising', phone: '0528 55 50 77' };

export const stationGuests: readonly SeedGuest[] = [
  resident('Bram Verhoeven'),
  resident('Samira Bouzid', { party: 2 }),
  resident('Toon van Gerwen'),
];

export const breakfastGuests: readonly SeedGuest[] = [
  resident('Els Kuipers', { party: 2 }),
  resident('Noor van den Berg'),
];

export type SeedCampaign = {
  readonly title: string;
  readonly summary: string;
  readonly asks: string;
  readonly decides: string;
  readonly goal: string;
  readonly marks: string;
  /** Local times in Europe/Amsterdam. */
  readonly opens: string;
  readonly closes: string;
  readonly contact: SeedEvent['contact'];
  readonly press: string;
  /** The text that is signed, and the date since which it is in force. */
  readonly since: string;
  readonly intro: string;
  readonly pillars: readonly { readonly title: string; readonly text: string }[];
};

/** What municipalities sign. The five pillars are those of the real programme; the words are ours. */
export const campaign: SeedCampaign = {
  title: 'Aan tafel tegen eenzaamheid',
  summary: 'Steeds meer gemeenten doen mee: zij beloven werk te maken van vijf dingen die helpen tegen eenzaamheid.',
  asks: 'Geen geld vooraf. Wel één wethouder die het onderwerp draagt, en een ambtenaar die er elke week een dag voor heeft. U krijgt een adviseur die meedenkt.',
  decides:
    'Het college van burgemeester en wethouders beslist. U mag nu al tekenen en het besluit daarna nemen. Neemt het college een ander besluit? Dan stopt de deelname.',
  goal: 'alle',
  marks: '25, 50, 100, 120, 200, alle',
  opens: '2018-10-01T09:00',
  closes: '2021-12-31T17:00',
  contact: programmeTeam,
  press: 'pers@programma.example',
  since: '25-09-2018',
  intro:
    'Veel mensen missen iemand om mee te praten. Een gemeente kan dat niet alleen oplossen. Zij kan wel de eerste zijn die mensen bij elkaar brengt. Met deze handtekening zegt u dat uw gemeente werk maakt van de vijf pijlers hieronder.',
  pillars: [
    {
      title: 'Het bestuur staat erachter',
      text: 'Eén wethouder is het gezicht van de aanpak. Het college praat er elk jaar over, samen met de raad.',
    },
    {
      title: 'Een sterk netwerk',
      text: 'De gemeente brengt mensen bij elkaar die al iets doen: buren, kerken, sportclubs, winkels, zorg en welzijn. Zij weten elkaar te vinden.',
    },
    {
      title: 'Mensen die eenzaam zijn praten mee',
      text: 'Wij vragen hun wat zij nodig hebben, en luisteren voor wij iets bedenken. Zij denken ook mee over wat er beter kan.',
    },
    {
      title: 'Een aanpak die blijft',
      text: 'Wij beginnen niet elk jaar opnieuw. Wat werkt, krijgt een vaste plaats en geld voor meer dan één jaar.',
    },
    {
      title: 'Meten en bijsturen',
      text: 'Wij kijken elk jaar wat er verandert, en zeggen eerlijk wat niet werkt. Van andere gemeenten nemen wij over wat daar lukt.',
    },
  ],
};

/** Municipalities that signed on one date, and the date of their colleges' decisions where those are known. */
type SeedRound = { readonly on: string; readonly towns: string; readonly decidedOn?: string };

/**
 * The 95 that joined before the evening, as the programme's own list has them; 83 of them before 15 April 2019. Twelve have their alderperson at the evening.
 * Some became part of another municipality later: Appingedam, Delfzijl, Weesp, Heerhugowaard, Brielle, Hellevoetsluis, Grave, Cuijk and Uden.
 */
export const earlierRounds: readonly SeedRound[] = [
  { on: '2018-10-02', towns: 'Rotterdam, Den Haag, Utrecht, Groningen, Amsterdam, Eindhoven', decidedOn: '2018-10-16' },
  {
    on: '2018-10-16',
    towns: 'Nijmegen, Tilburg, Zwolle, Leeuwarden, Middelburg (Z.), Maastricht',
    decidedOn: '2018-11-13',
  },
  { on: '2018-10-30', towns: 'Apeldoorn, Enschede, Amersfoort, Almere, Den Bosch' },
  { on: '2018-11-13', towns: 'Haarlem, Zaanstad, Leiden, Zoetermeer, Breda, Venray', decidedOn: '2018-12-11' },
  { on: '2018-11-27', towns: 'Stadskanaal, Veendam, Oldambt, Delfzijl, Appingedam', decidedOn: '2018-12-18' },
  { on: '2018-12-11', towns: 'Heerenveen, Harlingen, Tytsjerksteradiel, Opsterland' },
  {
    on: '2018-12-18',
    towns: 'Aa en Hunze, Borger-Odoorn, Midden-Drenthe, Westerveld, Tynaarlo',
    decidedOn: '2019-01-15',
  },
  { on: '2019-01-15', towns: 'Hardenberg, Kampen, Rijssen-Holten, Oldenzaal, Losser, Steenwijkerland' },
  { on: '2019-01-29', towns: 'Wageningen, Zutphen, Harderwijk, Winterswijk, Culemborg', decidedOn: '2019-02-26' },
  { on: '2019-02-12', towns: 'Nijkerk, Zevenaar, Renkum, Oost Gelre, Berkelland, Zeewolde' },
  {
    on: '2019-02-26',
    towns: 'Nieuwegein, Veenendaal, Soest, Zeist, IJsselstein, Wijk bij Duurstede, Bunnik',
    decidedOn: '2019-03-19',
  },
  { on: '2019-03-05', towns: 'Haarlemmermeer, Den Helder, Purmerend, Weesp, Heerhugowaard', decidedOn: '2019-04-02' },
  { on: '2019-03-12', towns: 'Vlaardingen, Gorinchem, Alphen aan den Rijn, Brielle, Hellevoetsluis' },
  { on: '2019-03-26', towns: 'Terneuzen, Tholen, Veere, Schouwen-Duiveland', decidedOn: '2019-04-16' },
  { on: '2019-04-02', towns: 'Grave, Cuijk, Uden, Waalwijk, Veldhoven, Boxtel' },
  { on: '2019-04-09', towns: 'Weert, Kerkrade' },
  { on: '2019-04-16', towns: 'Sittard-Geleen, Horst aan de Maas, Landgraaf' },
  { on: '2019-04-23', towns: 'Roosendaal, Bergen op Zoom, Moerdijk', decidedOn: '2019-05-07' },
  { on: '2019-05-07', towns: 'Lisse, Maassluis, Capelle aan den IJssel' },
  { on: '2019-05-14', towns: 'Schagen, Castricum, Texel' },
];

/** That list as a file from a spreadsheet. */
export const earlierMembers: string = [
  'gemeente;ondertekend;besluit;naam;functie',
  ...earlierRounds.flatMap(({ on, towns, decidedOn = '' }) =>
    towns.split(', ').map((town) => `${town};${on};${decidedOn};wethouder van ${town};wethouder`),
  ),
].join('\n');

export const earlierSource = 'Ledenlijst van het programma, mei 2019';
