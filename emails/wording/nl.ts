/** What every mail says, whatever it reports. */
export const nl = {
  /** Below a button; its address follows. */
  otherwise: 'Werkt de knop niet? Gebruik dan dit adres:',
  questions: 'Hebt u een vraag?',
  reach: (name: string) => `Bel of mail ${name}:`,
  answer: (name: string) => `U kunt ook op deze mail antwoorden. ${name} leest dat.`,
  /** Before the link that follows; only where mails like this one can be stopped. */
  noMore: 'Wilt u weten waarom u deze mail krijgt, of wilt u zulke mail niet meer?',
  choose: 'Kies welke mail u krijgt',
  from: (siteName: string) => `Deze mail komt van ${siteName}:`,
};

export type Wording = typeof nl;
