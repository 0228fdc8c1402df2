/** What every mail says, whatever it reports. */
export const nl = {
  /** Below a button; its address follows. */
  otherwise: 'Werkt de knop niet? Gebruik dan dit adres:',
  questions: 'Hebt u een vraag?',
  reach: (name: string) => `Bel of mail ${name}:`,
  answer: (name: string) => `U kunt ook op deze mail antwoorden. ${name} leest dat.`,
  from: (siteName: string) => `Deze mail komt van ${siteName}:`,
};

export type Wording = typeof nl;
