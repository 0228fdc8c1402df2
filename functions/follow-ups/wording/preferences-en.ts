import type { PreferencesWords } from './preferences-words.ts';

const everything = 'You now receive all emails from this organiser.';
const organisation = 'You no longer receive extra emails from this organiser.';
const again = {
  label: 'Send me everything again',
  help: 'Invitations and messages you did not want as well.',
} as const;
const none = { label: 'No more extra emails from this organiser' } as const;

export const preferencesEn: PreferencesWords = {
  title: 'Why did you receive this email?',
  facts: {
    kind: 'Kind of email',
    about: { event: 'Event', campaign: 'Campaign' },
    from: 'From',
    why: 'Why you',
    sent: 'Sent on',
  },
  why: {
    invited: 'You are on the list of people whom the organiser invites.',
    introduced: 'You filled in a card and wanted to meet other guests.',
    askedToSign: 'You are on the list of people whom the organiser asks to sign.',
    onAList: 'You are on a list of the organiser.',
    afterEvent: 'Afterwards the organiser writes to those who were invited or came.',
    afterEventAs: {
      signed: 'Somebody signed for your municipality at this event.',
      'came-not-signed': 'You were at this event.',
      'came-member': 'You were at this event, and your municipality takes part already.',
      'not-come': 'You were invited or had signed up, and did not come.',
      'asked-kit': 'You asked for a kit at this event.',
      'asked-partner': 'You asked for a coalition partner at this event.',
      waiting: 'You were on the waiting list.',
      'no-report': 'You held an activity and have not yet told how it went.',
    },
    guest: 'You are on the list of guests.',
    guestIn: {
      seated: 'The email went to those who have a place.',
      waiting: 'The email went to the waiting list.',
      offered: 'The email went to those who were offered a place.',
      asked: 'The email went to those who are waiting for a yes or no.',
    },
    picked: 'The organiser chose the guests one by one.',
    group: {
      ministers: 'The email went to members of government.',
      partners: 'The email went to coalition partners.',
      advisers: 'The email went to advisers.',
      guests: 'The email went to guests of the organiser.',
      door: 'The email went to those who came in at the door.',
    },
    via: {
      invitation: 'The email went to those who were invited.',
      form: 'The email went to those who signed up themselves.',
    },
    municipality: 'The organiser chose municipalities, and yours is one of them.',
  },
  now: {
    title: 'Which emails do you receive now?',
    standing: {
      event: { everything, about: 'You no longer receive extra emails about this event.', organisation },
      campaign: { everything, about: 'You no longer receive extra emails about this campaign.', organisation },
    },
    complained:
      'You now receive no email from us at all: an email was reported as unwanted. Would you like emails again? Then call the organiser.',
    extra:
      'An extra email is an invitation, a reminder of it, or a message from the organiser. What you receive afterwards is one too.',
    always:
      'You always receive the other emails. They are about your place, your answer, your signature or your order. You also receive one when something changes, and when you sign in.',
    place: 'Your place and your answer stay as they are, whatever you choose here.',
  },
  choose: {
    legend: 'Which emails would you like?',
    choice: {
      event: {
        about: { label: 'No more extra emails about this event' },
        organisation: { ...none, help: 'Not about another event or campaign either.' },
        everything: again,
      },
      campaign: {
        about: { label: 'No more extra emails about this campaign' },
        organisation: { ...none, help: 'Not about an event or another campaign either.' },
        everything: again,
      },
    },
    button: 'Keep my choice',
    missing: 'Choose which emails you would like.',
    faults: 'Nothing has been kept yet',
    kept: 'Your choice has been kept',
    busy: { title: 'Not kept yet', text: 'It is busy just now. Please choose once more.' },
  },
  contact: (contact) => `Do you have a question? ${contact}.`,
  stored:
    'Your choice is for the address that received this email. For that we keep an unreadable mark of the address, until you want all emails again.',
};
