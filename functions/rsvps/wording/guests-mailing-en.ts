import { numbersIn } from '#kernel/numbers.ts';
import type { MailingWords } from './guests-mailing-nl.ts';

const number = numbersIn('en');
const guests = (count: number): string => (count === 1 ? '1 guest' : `${number.format(count)} guests`);

export const mailingEn: MailingWords = {
  title: (event) => `Send a message: ${event}`,
  lead: 'You write one text. Every guest gets an email of their own.',
  whom: 'Who it goes to',
  whomHelp: 'People who are no longer signed up never get a message.',
  count: 'Count the guests',
  chosen: (count) => `${guests(count)}, chosen by you in the list`,
  to: (count, calls) =>
    count === 0
      ? 'There is nobody in this group now.'
      : count === 1 && calls === 1
        ? 'This message goes to 1 guest. They have no email: you find them under “Call: guests without email”.'
        : `This message goes to ${guests(count)}${calls === 0 ? '' : `. ${calls === 1 ? '1 of them has' : `${number.format(calls)} of them have`} no email and ${calls === 1 ? 'is' : 'are'} then under “Call: guests without email”`}.`,
  meant: (parts) => `Chosen: ${parts.map((part) => part.charAt(0).toLowerCase() + part.slice(1)).join(', ')}.`,
  states: {
    here: 'Everybody who is coming or waiting',
    seated: 'Everybody who has a place',
    offered: 'Everybody who was offered a place',
    asked: 'Everybody who is waiting for your yes',
    waiting: 'Everybody on the waiting list',
  },
  subject: 'Subject',
  subjectHelp: 'We add the event and the day after it. Please put no names here.',
  text: 'Your text',
  textHelp: (filled) =>
    `You can use these: ${filled.naam} for the name, ${filled.bijeenkomst} for the event, ${filled.wanneer} for the day and time, ${filled.waar} for the venue and ${filled['uw pagina']} for the guest’s own page. We fill them in for every guest.`,
  fault: {
    subject: {
      missing: 'Fill in a subject',
      'too-long': 'Make the subject shorter than 80 characters',
      placeholder: 'Use no curly brackets in the subject',
      'unknown-placeholder': 'Use no curly brackets in the subject',
    },
    text: {
      missing: 'Fill in a text',
      'too-long': 'Make the text shorter than 5,000 characters',
      placeholder: 'Use only what is in curly brackets above',
      'unknown-placeholder': 'Use only what is in curly brackets above',
    },
    nobody: 'There is nobody in this group. Choose another group',
  },
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  preview: 'See a preview',
  previewTitle: 'How a guest will read it',
  previewFor: (name) => `This is the email to ${name}. Nothing has been sent yet.`,
  pageOf: 'See, change or give up this place',
  trial: 'Send a test email to myself',
  change: 'Change the text',
  send: (count) => `Send to ${guests(count)}`,
  sendNote: 'Sending cannot be undone. The emails leave within a few minutes. After 21:00 they wait until 8:00.',
  notice: {
    trial: 'The test email is on its way to your own address',
    'no-address': 'We do not know your own email address. Nothing has been sent',
    sent: 'The message leaves within a few minutes, or after 21:00 the next morning',
    'sent-before': 'This message was sent already',
    busy: 'It is very busy right now. Nothing has been sent; please try again',
    'nobody-left': 'The guests you chose are no longer signed up. Nothing has been sent',
    'not-published': 'Publish the event first',
    'event-over': 'The details of the guests have been erased already',
    'too-many': 'Twenty messages have been sent about this event already. No more can be sent',
  },
  earlier: 'Earlier messages',
  earlierLine: (moment, count) => `${moment}, to ${guests(count)}`,
  going: (count) => `On its way: ${guests(count)} so far`,
};
