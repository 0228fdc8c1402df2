/**
 * A model of a proposal to a municipality's college, in Dutch on every page: that is the language in which a college decides. Square brackets hold what a
 * municipality fills in itself.
 */
export const collegeProposalNl = {
  title: 'Voorstel aan het college van burgemeester en wethouders',
  head: ['Wethouder: [naam en taken]', 'Voor de vergadering van: [datum]', 'Gemaakt door: [naam, telefoon]'],
  subject: {
    title: 'Onderwerp',
    text: (campaign: string) => `Onze gemeente ondertekent “${campaign}”.`,
    withoutCampaign: 'Onze gemeente ondertekent de vijf pijlers tegen eenzaamheid.',
  },
  decision: {
    title: 'Gevraagd besluit',
    lead: 'Wij vragen het college om te besluiten:',
    points: (date: string) => [
      'Onze gemeente maakt werk van de vijf pijlers hieronder.',
      `Wethouder [naam] ondertekent namens de gemeente, op ${date}.`,
      'Wethouder [naam] is het gezicht van deze aanpak.',
      '[Naam ambtenaar] werkt de aanpak uit en is bereikbaar voor vragen.',
      'De raad krijgt hierover een brief.',
    ],
  },
  occasion: {
    title: 'Aanleiding',
    lines: (event: string, date: string) => [
      'Veel mensen missen iemand om mee te praten. Dat geldt voor jong en oud, in elke buurt.',
      'Bij ons voelt [aantal] procent van de mensen zich eenzaam. Dat staat in [naam en jaar van het onderzoek].',
      `Op ${date} is de bijeenkomst “${event}”. Daar ondertekenen gemeenten samen. Ook wij zijn gevraagd.`,
    ],
  },
  pillars: {
    title: 'De vijf pijlers',
    lead: 'Met de handtekening zeggen wij dat wij werk maken van vijf dingen:',
    /** Said where no text to sign is in force yet. */
    points: [
      'Het bestuur staat erachter: één wethouder is het gezicht.',
      'Een sterk netwerk: wij brengen mensen bij elkaar die al iets doen.',
      'Mensen die eenzaam zijn praten mee over wat helpt.',
      'Een aanpak die blijft, ook na de volgende verkiezing.',
      'Wij kijken elk jaar wat er verandert en sturen bij.',
    ],
  },
  objections: {
    title: 'Kanttekeningen',
    lines: [
      'Een gemeente lost dit niet alleen op. Wij doen het samen met buren, clubs, kerken, zorg en winkels.',
      'Het duurt even voor wij iets zien. Daarom kijken wij elk jaar wat er is veranderd.',
      'Er is al veel. Wij beginnen met wat er is en bouwen daarop verder.',
      'Zegt het college nee, en was er al ondertekend? Dan stopt onze deelname.',
    ],
  },
  costs: {
    title: 'Kosten',
    lines: [
      'Ondertekenen kost geen geld. Het vraagt wel tijd: [aantal] uur per week van een ambtenaar.',
      'Voor wat wij samen doen is [bedrag] nodig. Dat komt uit [naam van het budget].',
    ],
    asks: (text: string) => `Het programma zegt hierover: “${text}”`,
  },
  communication: {
    title: 'Communicatie',
    lines: [
      'Na het ondertekenen staat onze gemeente op de openbare lijst en op de kaart.',
      'Wij zetten een bericht op onze website en sturen het naar de lokale pers.',
      'Wie in onze gemeente al iets doet, vragen wij om mee te denken.',
    ],
  },
};
