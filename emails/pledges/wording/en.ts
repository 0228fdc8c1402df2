import type { Wording } from './nl.ts';

export const en: Wording = {
  facts: {
    what: 'What',
    text: (campaign, version) => `${campaign}, version ${version} of the text`,
    municipality: 'Municipality',
    notNamed: 'Not known yet: the municipal executive decides first',
    signedBy: 'Signed by',
    person: (name, role) => `${name}, ${role}`,
    nobody: 'We have no name for this',
    signedAt: 'Signed on',
    college: 'Municipal executive',
    decided: (date) => `Decided on ${date}`,
    toDecide: (mayName) =>
      mayName
        ? 'Still has to decide. The municipality may be named.'
        : 'Still has to decide. The municipality is not named yet.',
    unknown: 'We know of no decision',
    checksum: 'Checksum',
    forWhom: 'For',
    decidedOn: 'Decision of',
    number: 'Number',
    reachedAt: 'Reached on',
    publicAt: 'Public by itself on',
    releasedAt: 'Public since',
    count: 'Joined',
    municipalities: (count) => (count === 1 ? '1 municipality' : `${count} municipalities`),
  },
  ownPage: 'To your signature',
  campaignPage: 'To the campaign',
  desk: 'To the desk',
  ownPageDoes: (canDecide) =>
    canDecide
      ? 'On your own page you also record the decision. You can withdraw your signature there too.'
      : 'On your own page you can also withdraw your signature.',
  notYou: (contact) => `Was this not you? Then call or email ${contact}.`,
  why: {
    signatory: (keptUntil) =>
      `You get this email because a signature has this email address. We will erase the address ${
        keptUntil === undefined ? 'two years after the signing' : `on ${keptUntil}`
      }.`,
    invited: (from) =>
      `You get this email because ${from ?? 'the programme team'} asks you to sign. We will erase this address after 13 weeks.`,
    organiser: 'You get this email because you manage this campaign.',
    press: 'You get this email because you speak to the press for this campaign.',
  },
  signatureRecorded: {
    subject: (campaign) => `Your signature: ${campaign}`,
    heading: 'Thank you, your signature is recorded',
    joined: (municipality, joins) =>
      joins
        ? `With your signature ${municipality} has joined.`
        : `${municipality} had joined already. You are now a signatory too.`,
    whoDecides: (role, date) =>
      date === undefined
        ? `You signed as ${role}; your municipal executive decides.`
        : `You signed as ${role}; your municipal executive decided on ${date}.`,
    copy: 'Your copy is on your own page. The checksum above belongs to it. It shows that nothing in it has changed.',
    next: 'What happens now',
    steps: {
      college: 'Take it to your municipal executive.',
      record: 'Is there a decision? Record it on your own page, with the date and the document.',
      recorded: 'Your municipal executive has decided already. The date is on your own page.',
      contact: (contact) => `${contact} is your contact. Please call or email if you want help.`,
    },
    notNamed:
      'You asked us to wait with the name of your municipality. We will only name it when your municipal executive has decided.',
  },
  signatureAwaits: {
    subject: (campaign) => `Your signature: ${campaign}`,
    heading: 'We have your signature',
    waits: 'The signature counts when the programme team has confirmed it. Then you will get another email from us.',
    nothing: 'There is nothing to do now.',
    page: 'Your own page shows how it stands.',
  },
  signatureWithdrawn: {
    subject: (campaign) => `About your signature: ${campaign}`,
    withdrawn: {
      heading: 'Your signature has been withdrawn',
      what: 'Thank you for letting us know. Your signature no longer counts.',
      next: (contact) =>
        `Was this not you? Or do you want to know what this means for your municipality? Then call or email ${contact}.`,
      again: 'Do you want to sign later after all? You can do so on the page of the campaign.',
    },
    'wrong-municipality': {
      heading: 'Your signature was with the wrong municipality',
      what: 'The programme team has put that right. With the municipality above your signature no longer counts.',
      next: (contact) => `Is this not right? Then call or email ${contact}.`,
      again: 'Do you want to sign for another municipality? You can do so on the page of the campaign.',
    },
    'not-known': {
      heading: 'We could not confirm your signature',
      what: 'The programme team is not sure that you sign for this municipality. So the signature does not count.',
      next: (contact) => `Is it you after all? Then call or email ${contact}. We will put it right.`,
      again: 'On the page of the campaign you can read how signing works.',
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
    reads: 'First you read what you sign, what it asks and who decides. Then you choose.',
    own: 'The link is yours. Please give it to nobody else.',
    action: 'Read and sign',
    no: 'Would you rather not? Then there is nothing to do.',
  },
  decisionRecorded: {
    subject: (campaign) => `Decision of your municipal executive: ${campaign}`,
    heading: 'The decision of your municipal executive is recorded',
    thanks: 'Thank you for signing, and for taking it to your municipal executive.',
    inFavour: (municipality, date) =>
      `Your municipal executive decided on ${date} to take part. ${municipality} has joined.`,
    noLongerToFollow: 'It no longer says that the decision is still to come.',
    named: 'You asked us to wait with the name of your municipality. We will name it from now on.',
    against: (municipality, date) =>
      `Your municipal executive decided on ${date} not to take part now. From that day ${municipality} does not count.`,
    welcome: (contact) =>
      `Your municipality stays welcome. Would you like to talk about it, or is there another decision? Call or email ${contact}.`,
    kept: 'Your signature and your copy stay on your own page.',
    wrong: (contact) => `Is the date wrong? Then call or email ${contact}.`,
  },
  milestoneReached: {
    subject: (campaign) => `A milestone waits for you: ${campaign}`,
    preview: 'Look at the desk. Nobody else sees this yet.',
    heading: (mark) => `Number ${mark} is reached`,
    hidden: 'Nobody sees this yet. It is not on the screen, not on the website and in no email to others.',
    look: (mark) =>
      `First read which municipality it is, who signed and what its municipal executive decided. Then press the button at the desk that shows number ${mark}.`,
    byItself: (moment) => `Does nobody press it? Then it goes public by itself on ${moment}.`,
  },
  milestonePublic: {
    subject: (mark, campaign) => `Number ${mark} is public: ${campaign}`,
    heading: (mark) => `Number ${mark} is public now`,
    byPerson: 'Somebody of the programme team showed the number.',
    byClock: (mark) => `Nobody pressed the button that shows number ${mark}. So it went public by itself at 08:00.`,
    undo: 'Is something wrong? You can take it back at the desk.',
    press: 'Everybody may know this now. You can use it in your story.',
    notNamed: 'We do not say yet which municipality has this number. Its municipal executive decides first.',
    counts:
      'We count municipalities that have signed. Of some of them the decision of the municipal executive is still to come.',
  },
};
