import { numbersIn } from '#kernel/numbers.ts';
import { liveNl } from './live-nl.ts';
import type { PublicWords } from './public-words.ts';

const number = numbersIn('nl');
const gemeenten = (count: number): string => (count === 1 ? '1 gemeente' : `${number.format(count)} gemeenten`);

export const publicNl: PublicWords = {
  live: liveNl,
  campaign: {
    description: (count) => `${liveNl.sentence(count)} Zie welke gemeenten het zijn en waar zij voor tekenen.`,
    asOf: (moment) => `Stand van ${moment}`,
    progress: 'Op weg naar de mijlpaal',
    sign: 'Onderteken voor uw gemeente',
    notOpen: (moment) => `U kunt ondertekenen vanaf ${moment}.`,
    closed: 'Ondertekenen kan niet meer.',
    toMembers: 'Alle aangesloten gemeenten',
    toScreen: 'Laat de stand zien op een groot scherm',
    map: 'Waar zij zijn',
    legend: 'Een volle stip is een aangesloten gemeente. Een open rondje is een gemeente die nog niet meedoet.',
    unnamed: (count) =>
      count === 1
        ? 'Er telt 1 gemeente mee die wij nog niet mogen noemen. Die staat nog niet op de kaart.'
        : `Er tellen ${gemeenten(count)} mee die wij nog niet mogen noemen. Die staan nog niet op de kaart.`,
    latest: 'Laatst aangesloten',
    nobody: 'Er is nog geen gemeente aangesloten.',
    pledge: 'Waar u voor tekent',
    inForce: (date) => `Deze tekst geldt sinds ${date}.`,
    asks: 'Wat het vraagt van uw gemeente',
    decides: 'Wie het besluit neemt',
    provinces: 'Per provincie',
    province: 'Provincie',
    joined: 'Aangesloten',
    ofAll: 'Van alle',
    machines: 'De stand op uw eigen site',
    machinesText:
      'Wilt u de stand op uw eigen site tonen? Dat mag. Uw bouwer kan hem hier ophalen, zo vaak als nodig is. Zet er ?on=2019-05-21 achter voor de stand op een dag die geweest is.',
    questions: 'Vragen?',
    ask: (name) => `Bel of mail ${name}:`,
  },
  members: {
    title: 'Aangesloten gemeenten',
    lead: (count, moment) => `${liveNl.sentence(count)} Dit is de stand van ${moment}.`,
    leadThen: (count, date) =>
      count === 1
        ? `Aan het eind van ${date} was 1 gemeente aangesloten.`
        : `Aan het eind van ${date} waren ${gemeenten(count)} aangesloten.`,
    filter: 'Kies een provincie',
    everywhere: 'Heel Nederland',
    map: (province, joined, all) =>
      `Kaart van ${province}: ${number.format(joined)} van de ${gemeenten(all)} ${joined === 1 ? 'is' : 'zijn'} aangesloten`,
    legend: 'Een volle stip is een aangesloten gemeente. Een open rondje doet nog niet mee.',
    caption: (count) => gemeenten(count),
    captionIn: (count, province) => `${gemeenten(count)} in ${province}`,
    municipality: 'Gemeente',
    province: 'Provincie',
    since: 'Sinds',
    state: 'Stand',
    formerly: (names) => `eerder als ${names}`,
    none: 'Hier is nog geen gemeente aangesloten.',
    otherDay: 'De stand op een andere dag',
    dayBefore: 'Een dag eerder',
    dayAfter: 'Een dag later',
    today: 'De stand van nu',
    unknownDate: 'Van deze dag weten wij geen stand',
    unknownDateHelp: (from) =>
      `Kies een dag vanaf ${from} tot en met vandaag. Schrijf hem in het adres als jaar, maand en dag: ?op=2019-05-21.`,
    back: 'Terug naar de campagne',
  },
  member: {
    description: (name) => `Is ${name} aangesloten, en sinds wanneer?`,
    joined: 'Aangesloten',
    toFollow: 'Aangesloten, besluit volgt',
    joinedLead: (name, date) => `${name} doet mee sinds ${date}.`,
    toFollowNote: 'Het college moet het besluit nog nemen',
    since: 'Sinds',
    state: 'Stand',
    province: 'Provincie',
    contact: 'Wie het trekt',
    formerly: 'Eerder',
    formerlySince: (name, date) => `${name}, sinds ${date}`,
    pledge: 'Waar de gemeente aan meedoet',
    pledgeNotYet: 'Waar gemeenten voor tekenen',
    events: 'Bijeenkomsten in deze gemeente',
    notJoinedLead: (name) => `${name} staat nog niet op de lijst van aangesloten gemeenten. Er is plek aan tafel.`,
    howToJoin:
      'Bent u wethouder in deze gemeente? Dan kunt u vandaag nog ondertekenen. Werkt of woont u er? Stuur deze pagina dan door aan uw wethouder.',
    sign: 'Onderteken voor deze gemeente',
    ended: (name) => `${name} is nu deel van een andere gemeente`,
    endedInto: 'Kijk verder bij',
    toMembers: 'Alle aangesloten gemeenten',
    toCampaign: 'Terug naar de campagne',
  },
  screen: {
    title: (name) => `${name} op het grote scherm`,
    latest: 'Laatst aangesloten',
    nobody: 'Wie is de eerste?',
    refresh: 'Ververs de stand',
    rehearsal: 'Oefening',
    rehearsalNote: 'Deze namen en getallen zijn niet echt',
  },
};
