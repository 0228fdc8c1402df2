import type { Wording } from './nl.ts';

export const en: Wording = {
  facts: {
    what: 'What',
    text: (campaign, version) => `${campaign}, version ${version} of the text`,
    municipality: 'Municipality',
    notNamed: 'Not announced yet: the municipal executive decides first',
    signedBy: 'Signed by',
    person: (name, role) => `${name}, ${role}`,
    nobody: 'No name on record',
    signedAt: 'Signed on',
    college: 'Municipal executive',
    decided: (date) => `Decided on ${date}`,
    toDecide: (mayName) =>
      mayName ? 'Yet to decide. The municipality may be named.' : 'Yet to decide. The municipality is not named yet.',
    unknown: 'No decision on record',
    checksum: 'Checksum',
    forWhom: 'For',
    decidedOn: 'Decision of',
    number: 'Number',
    reachedAt: 'Reached on',
    publicAt: 'Automatically public on',
    releasedAt: 'Public since',
    count: 'Joined',
    municipalities: (count) => (count === 1 ? '1 municipality' : `${count} municipalities`),
  },
  ownPage: 'Go to your signature',
  campaignPage: 'Go to the campaign',
  desk: 'Go to the desk',
  ownPageDoes: (canDecide) =>
    canDecide
      ? 'On your own page you can also record the decision, or withdraw your signature.'
      : 'On your own page you can also withdraw your signature.',
  notYou: (contact) => `Was this not you? Then please call or email ${contact}.`,
  why: {
    signatory: (keptUntil) =>
      `You are receiving this email because this address was given with a signature. We will erase the address ${
        keptUntil === undefined ? 'two years after the signature' : `on ${keptUntil}`
      }.`,
    invited: (from) =>
      `You are receiving this email because ${from ?? 'the programme team'} asked you to sign. We will erase this address after 13 weeks.`,
    organiser: 'You are receiving this email because you manage this campaign.',
    press: 'You are receiving this email because you are the press contact for this campaign.',
  },
  signatureRecorded: {
    subject: (campaign) => `Your signature: ${campaign}`,
    heading: 'Thank you, your signature has been recorded',
    joined: (municipality, joins) =>
      joins
        ? `With your signature ${municipality} has joined.`
        : `${municipality} had already joined. You are now a signatory too.`,
    whoDecides: (role, date) =>
      date === undefined
        ? `You signed as ${role}; the decision is for your municipal executive.`
        : `You signed as ${role}; your municipal executive decided on ${date}.`,
    copy: 'Your copy is on your own page. The checksum above belongs to it: it shows that nothing has been changed.',
    next: 'What happens now',
    steps: {
      college: 'Take it to your municipal executive.',
      record: 'Once there is a decision, record it on your own page, with the date and the document.',
      recorded: 'Your municipal executive has already decided. The date is on your own page.',
      contact: (contact) => `${contact} is your contact. Do call or email if you would like help.`,
    },
    notNamed:
      'You asked us not to name your municipality yet. We will only name it once your municipal executive has decided.',
  },
  signatureAwaits: {
    subject: (campaign) => `Your signature: ${campaign}`,
    heading: 'We have your signature',
    waits:
      'The signature counts once the programme team has confirmed it. You will then receive another email from us.',
    nothing: 'You do not have to do anything now.',
    page: 'Your own page shows the current status.',
  },
  signatureWithdrawn: {
    subject: (campaign) => `About your signature: ${campaign}`,
    withdrawn: {
      heading: 'Your signature has been withdrawn',
      what: 'Thank you for letting us know. Your signature no longer counts.',
      next: (contact) =>
        `Was this not you? Or do you want to know what this means for your municipality? Then call or email ${contact}.`,
      again: 'If you want to sign later after all, you can do so on the campaign page.',
    },
    'wrong-municipality': {
      heading: 'Your signature was recorded under the wrong municipality',
      what: 'The programme team has put that right. Your signature no longer counts for the municipality above.',
      next: (contact) => `If this is not right, please call or email ${contact}.`,
      again: 'If you want to sign for another municipality, you can do so on the campaign page.',
    },
    'not-known': {
      heading: 'We could not confirm your signature',
      what: 'The programme team is not sure that you sign for this municipality. That is why the signature does not count.',
      next: (contact) => `Was it you after all? Then please call or email ${contact}. We will put it right.`,
      again: 'The campaign page explains how signing works.',
    },
  },
  signInvitation: {
    subject: (campaign) => `Signing: ${campaign}`,
    heading: 'Would you like to sign?',
    asked: (from) =>
      from === undefined
        ? 'The programme team asks you to sign for your municipality.'
        : `${from} sat at the table for your municipality and asked us to send you this link.`,
    nothing: 'Nothing has been signed yet. Only you can do that.',
    reads: 'You first read what you would sign, what it takes and who decides. Then you choose.',
    own: 'The link is yours alone. Please do not pass it on.',
    action: 'Read and sign',
    no: 'If you would rather not, you do not have to do anything.',
  },
  decisionRecorded: {
    subject: (campaign) => `Decision of your municipal executive: ${campaign}`,
    heading: 'The decision of your municipal executive has been recorded',
    thanks: 'Thank you for signing, and for taking it to your municipal executive.',
    inFavour: (municipality, date) =>
      `Your municipal executive decided on ${date} to take part. ${municipality} has joined.`,
    noLongerToFollow: 'The words “decision to follow” have been removed.',
    named: 'You asked us not to name your municipality yet. From now on we will.',
    against: (municipality, date) =>
      `Your municipal executive decided on ${date} not to take part now. As of that day ${municipality} does not count.`,
    welcome: (contact) =>
      `Your municipality remains welcome. If you would like to talk about it, or if there is a new decision, call or email ${contact}.`,
    kept: 'Your signature and your copy remain on your own page.',
    wrong: (contact) => `If the date is wrong, please call or email ${contact}.`,
  },
  milestoneReached: {
    subject: (campaign) => `A milestone is waiting for you: ${campaign}`,
    preview: 'Look at the desk. Nobody else sees this yet.',
    heading: (mark) => `Number ${mark} has been reached`,
    hidden: 'Nobody sees this yet. It is not on the screen, not on the website and in no email to others.',
    look: (mark) =>
      `First read which municipality it is, who signed and what its municipal executive decided. Then press the button at the desk that shows number ${mark}.`,
    byItself: (moment) => `If nobody presses it, the number goes public automatically on ${moment}.`,
  },
  milestonePublic: {
    subject: (mark, campaign) => `Number ${mark} is public: ${campaign}`,
    heading: (mark) => `Number ${mark} is public now`,
    byPerson: 'Someone from the programme team released the number.',
    byClock: (mark) => `Nobody pressed the button that shows number ${mark}. So it went public automatically at 08:00.`,
    undo: 'If something is wrong, you can take it back at the desk.',
    press: 'This is public now. You are free to use it.',
    notNamed: 'We are not announcing yet which municipality has this number. Its municipal executive decides first.',
    counts:
      'We count municipalities that have signed. For some of them the decision of the municipal executive is still to follow.',
  },
};
