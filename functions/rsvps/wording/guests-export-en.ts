import { numbersIn } from '#kernel/numbers.ts';
import type { ExportWords } from './guests-export-nl.ts';

const number = numbersIn('en');

export const exportEn: ExportWords = {
  title: (event) => `Download a list: ${event}`,
  lead: 'You make a link to a file. The link works for five minutes, and for you only.',
  logged: 'We write down that you did this, and how many rows there were.',
  careful:
    'A file with names is yours to look after once you have it. Share it only with people who need it. Erase it after the event.',
  what: 'What would you like to download?',
  kinds: {
    guests: {
      label: 'Guests',
      help: 'Name, role, municipality, state, how many and answers. Without addresses, food and anything sensitive.',
    },
    diets: { label: 'Dietary needs', help: 'Numbers only, without names. For the kitchen.' },
    'diets-by-table': {
      label: 'Dietary needs by table',
      help: 'For each table how many people eat, and how many have each need. Without names.',
    },
  },
  format: 'As what kind of file?',
  formats: {
    xlsx: { label: 'Excel', help: 'A workbook that ends in .xlsx.' },
    csv: { label: 'CSV', help: 'For other programs. Semicolons between the columns.' },
  },
  choose: { what: 'Choose what you would like to download', format: 'Choose what kind of file you would like' },
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  make: 'Make the link',
  readyTitle: 'Your link is ready',
  ready: (time) => `The link works until ${time}. After that you make a new one.`,
  fetch: 'Download the file',
  overTitle: 'This link no longer works',
  over: 'A link to a file works for five minutes. Please make a new one.',
  again: 'Make a new link',
  badges: 'Badges and name cards have their own pages to print.',
  nameCards: 'Print name cards',
  file: { guests: 'guests', diets: 'dietary-needs', 'diets-by-table': 'dietary-needs-by-table' },
  sheet: { guests: 'Guests', diets: 'Dietary needs', 'diets-by-table': 'Dietary needs by table' },
  columns: {
    name: 'Name',
    role: 'Role',
    municipality: 'Municipality',
    province: 'Province',
    organisation: 'Organisation',
    state: 'State',
    party: 'How many',
    group: 'Kind of place',
    via: 'Signed up through',
    askedAt: 'Signed up on',
    diet: 'Dietary need',
    count: 'How many guests',
    table: 'Table',
    covers: 'Covers',
    noTable: 'No table yet',
  },
  badgesPage: {
    title: (event) => `Badges: ${event}`,
    lead: (count) =>
      count === 0
        ? 'Nobody has a place yet.'
        : `${number.format(count)} ${count === 1 ? 'badge' : 'badges'} of 90 by 55 millimetres, ten on a sheet of A4.`,
    how: 'Print at actual size, without margins. You choose that in the menu of your browser.',
    with: (name) => `Guest of ${name}`,
    destroy: 'Destroy badges that are left over. They have names on them.',
  },
};
