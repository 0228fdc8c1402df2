import { numbersIn } from '#kernel/numbers.ts';
import { liveEn } from './live-en.ts';
import type { PublicWords } from './public-words.ts';

const number = numbersIn('en');
const municipalities = (count: number): string =>
  count === 1 ? '1 municipality' : `${number.format(count)} municipalities`;

export const publicEn: PublicWords = {
  live: liveEn,
  campaign: {
    description: (count) => `${liveEn.sentence(count)} See which ones they are and what they sign.`,
    asOf: (moment) => `As of ${moment}`,
    progress: 'Towards the next milestone',
    sign: 'Sign for your municipality',
    notOpen: (moment) => `You can sign from ${moment}.`,
    closed: 'Signing has closed.',
    toMembers: 'All municipalities that have joined',
    toScreen: 'Show the number on a big screen',
    map: 'Where they are',
    legend: 'A full dot is a municipality that has joined. An open ring is one that has not joined yet.',
    unnamed: (count) =>
      count === 1
        ? 'One municipality counts that we may not name yet. It is not on the map.'
        : `${municipalities(count)} count that we may not name yet. They are not on the map.`,
    latest: 'Joined most recently',
    nobody: 'No municipality has joined yet.',
    pledge: 'What you sign',
    inForce: (date) => `This text has been in force since ${date}.`,
    asks: 'What it asks of your municipality',
    decides: 'Who decides',
    provinces: 'By province',
    province: 'Province',
    joined: 'Joined',
    ofAll: 'Out of',
    machines: 'The number on your own website',
    machinesText:
      'Would you like to show the number on your own website? You may. Your developer can fetch it here, as often as needed. Add ?on=2019-05-21 to it for the number on a past day.',
    questions: 'Questions?',
    ask: (name) => `Call or email ${name}:`,
  },
  members: {
    title: 'Municipalities that have joined',
    lead: (count, moment) => `${liveEn.sentence(count)} As of ${moment}.`,
    leadThen: (count, date) => `At the end of ${date} ${municipalities(count)} had joined.`,
    filter: 'Choose a province',
    everywhere: 'The whole country',
    map: (province, joined, all) =>
      `Map of ${province}: ${number.format(joined)} of ${municipalities(all)} ${joined === 1 ? 'has' : 'have'} joined`,
    legend: 'A full dot is a municipality that has joined. An open ring is one that has not joined yet.',
    caption: (count) => municipalities(count),
    captionIn: (count, province) => `${municipalities(count)} in ${province}`,
    municipality: 'Municipality',
    province: 'Province',
    since: 'Since',
    state: 'Status',
    formerly: (names) => `earlier as ${names}`,
    none: 'No municipality has joined here yet.',
    otherDay: 'The list on another day',
    dayBefore: 'One day earlier',
    dayAfter: 'One day later',
    today: 'The list of today',
    unknownDate: 'We have no list for this day',
    unknownDateHelp: (from) =>
      `Choose a day from ${from} up to today. Write it in the address as year, month and day: ?op=2019-05-21.`,
    back: 'Back to the campaign',
  },
  member: {
    description: (name) => `Has ${name} joined, and since when?`,
    joined: 'Joined',
    toFollow: 'Joined, decision to follow',
    joinedLead: (name, date) => `${name} has been part of it since ${date}.`,
    toFollowNote: 'The municipal executive still has to decide',
    since: 'Since',
    state: 'Status',
    province: 'Province',
    contact: 'Who leads it',
    formerly: 'Earlier',
    formerlySince: (name, date) => `${name}, since ${date}`,
    pledge: 'What the municipality takes part in',
    pledgeNotYet: 'What municipalities sign',
    events: 'Events in this municipality',
    notJoinedLead: (name) =>
      `${name} is not yet on the list of municipalities that have joined. There is a place for it at the table.`,
    howToJoin:
      'Are you an alderperson here? Then you can sign today. Do you work or live here? Then please send this page to your alderperson.',
    sign: 'Sign for this municipality',
    ended: (name) => `${name} is now part of another municipality`,
    endedInto: 'Read on at',
    toMembers: 'All municipalities that have joined',
    toCampaign: 'Back to the campaign',
  },
  screen: {
    title: (name) => `${name} on the big screen`,
    latest: 'Joined most recently',
    nobody: 'Who will be the first?',
    refresh: 'Refresh the number',
    rehearsal: 'Rehearsal',
    rehearsalNote: 'These names and numbers are not real',
  },
};
