import { numbersIn } from '#kernel/numbers.ts';
import type { DesksWords } from './desks-words.ts';

const { format } = numbersIn('en');

export const desksEn: DesksWords = {
  title: 'Station desks',
  lead: 'A desk says yes or no when somebody would like to stand at a station with a station kit.',
  toDesk: 'To my desk',
  saved: 'The desk has been saved',
  none: 'There are no desks yet.',
  listTitle: 'All desks',
  columns: { desk: 'Desk', stations: 'Stations', change: 'Change' },
  organisationIs: (name) => `organisation: ${name}`,
  station: (name, owner) => `${name} (${owner})`,
  change: 'Change this desk',
  newTitle: 'New desk',
  changeTitle: (name) => `Change ${name}`,
  makeNew: 'Make a new desk',
  searchTitle: 'Find the stations first',
  search: 'Municipality or station',
  searchHelp: 'For example Helmond. You can search more than once: save what you have first.',
  searchButton: 'Find stations',
  searchFirst: 'After that you fill in the desk here.',
  nothingFound: (typed) => `We find no station for "${typed}". Search for a municipality or for part of the name.`,
  tooManyFound: 'You see the first 40 stations. Search more precisely if the right one is not among them.',
  organisation: {
    label: 'Organisation that answers',
    help: 'Fill in the same name as under Access. Then its colleagues see this desk.',
  },
  letIn: 'First let in somebody from the desk',
  name: { label: 'Name of the desk', help: 'For example Helmond station desk. Applicants read this name.' },
  stationsTitle: 'Stations of this desk',
  stationsHelp: 'Choose for each station who has the say over the ground. A station belongs to one desk.',
  stationIn: (name, municipality) => `${name}, municipality of ${municipality}`,
  notHere: 'Does not belong to this desk',
  owner: { NS: 'Belongs to it, the ground is NS’s', ProRail: 'Belongs to it, the ground is ProRail’s' },
  save: 'Save this desk',
  faultsTitle: (count) => `Something went wrong. Please check ${count === 1 ? '1 answer' : `${format(count)} answers`}`,
  fault: (deskField, deskFault) => {
    if (deskFault === 'too-long') return 'Make this name shorter, at most 100 characters';
    if (deskFault === 'too-many') return 'Choose at most 40 stations for one desk';
    switch (deskField) {
      case 'organisation':
        return 'Fill in the organisation that answers';
      case 'name':
        return 'Fill in the name of the desk';
      case 'stations':
        return 'Choose one or more stations for this desk';
    }
  },
  elsewhereTitle: 'A station already has another desk',
  elsewhere: (names) => `Nothing has been saved. These stations belong to another desk: ${names}.`,
  promisedTitle: 'Something has been agreed at a station',
  promised: (names) =>
    `Nothing has been saved. Somebody is still coming to these stations: ${names}. First say no to those requests, or give them another place.`,
  thereTitle: 'This organisation already has a desk',
  there: 'Nothing has been saved. Change the desk that is there.',
  notYoursTitle: 'This desk is not of your programme',
  notYours: 'Nothing has been saved. Another programme made a desk for this organisation.',
  busyTitle: 'It is too busy just now',
  busy: 'Nothing has been saved yet. Wait a few seconds and press the button again.',
};
