import type { OwnWording } from './own-nl.ts';

export const ownEn: OwnWording = {
  passkey: {
    use: {
      title: 'Use your passkey',
      text: 'The code is right. Now your passkey, on your phone or computer. Then we know that it is you.',
      press: 'Use the passkey',
      lost: (contact) => `Lost your passkey? Ask an organiser to remove your passkeys. Or call ${contact}.`,
    },
    make: {
      title: 'Make a passkey',
      text: 'You can see other people’s details here. So you sign in with a code and a passkey. You make it now, once.',
      press: 'Make the passkey',
    },
    another: {
      title: 'Make another passkey',
      text: 'Make one on a second device. If you lose the first one, you can sign in with the other.',
      press: 'Make the passkey',
    },
    what: 'A passkey is kept on your phone or computer. You use it with your finger, your face or a PIN. We never get to see those.',
    name: 'Name of the passkey',
    nameHelp: 'So that you recognise it later, for example “Noor’s phone”.',
    nameGiven: (count) => `Passkey ${count}`,
    noScript: 'A passkey needs JavaScript. Switch it on and open this page again.',
    failed: 'No passkey was chosen. Please press the button again.',
    unsupported: 'This browser does not support passkeys. Please use a newer browser.',
    other: 'Sign in with another email address',
    refused: {
      'too-late': {
        title: 'The page was open for too long',
        text: 'Nothing has changed. Please press the button again.',
      },
      'not-proven': {
        title: 'This passkey is not right',
        text: 'Nothing has changed. Use the passkey that you made here yourself.',
      },
      'no-answer': {
        title: 'Your browser sent no passkey',
        text: 'Is JavaScript switched on? Then press the button again.',
      },
      'key-known': {
        title: 'You have this passkey already',
        text: 'Nothing has changed. Please choose another device.',
      },
      'too-many': { title: 'You have ten passkeys already', text: 'Please remove one first.' },
      'has-passkey': {
        title: 'You have a passkey already',
        text: 'It was made while this page was open. Please sign in with that one.',
      },
      busy: {
        title: 'It is very busy right now',
        text: 'Nothing has changed yet. Please press the button again in a few seconds.',
      },
    },
  },
  own: {
    title: 'Your access',
    lead: 'Here you see how you sign in, and where you are signed in.',
    email: 'Email address',
    emailNote: 'The code goes to this address.',
    events: 'Events that you help with',
    keys: {
      title: 'Passkeys',
      noneTitle: 'You have no passkey yet',
      none: 'With a passkey nobody else can sign in, not even with a code from your email.',
      columns: { name: 'Name', added: 'Made on', used: 'Last used' },
      neverUsed: 'Not used yet',
      oneOnly: 'Make another one on a second device. Then you can also sign in if you lose the first.',
      make: 'Make a passkey',
      which: 'Which passkey do you want to remove?',
      remove: 'Remove the passkey',
      stays: 'You need one passkey. Do you want to get rid of this one? Then make another one first.',
    },
    sessions: {
      title: 'Where you are signed in',
      since: (moment) => `Another browser, since ${moment}`,
      sinceHere: (moment) => `This browser, since ${moment}`,
      what: 'Did you forget to sign out somewhere? Then sign out everywhere, here too.',
      everywhere: 'Sign out everywhere',
    },
    moment: (date, time) => `${date}, ${time}`,
    faults: { summary: 'Something went wrong. Check 1 answer', noKey: 'Choose the passkey that you want to remove' },
    done: { gemaakt: 'Your passkey has been made', weggehaald: 'The passkey has been removed' },
    lastKey: { title: 'This is your only passkey', text: 'Nothing has changed. Please make another one first.' },
    busy: {
      title: 'It is very busy right now',
      text: 'Nothing has changed yet. Please press the button again in a few seconds.',
    },
    toDesk: 'Back to the desk',
    back: 'Back to your access',
  },
};
