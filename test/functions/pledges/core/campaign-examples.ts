import type {
  CampaignField,
  TextField,
  TypedCampaign,
  TypedText,
} from '../../../../functions/pledges/core/campaign-plan.ts';

/** A campaign form that is filled in well, as a browser sends it. */
const goodCampaign: Readonly<Record<CampaignField, string>> = {
  title: 'Samen aan tafel',
  summary: 'Gemeenten die eenzaamheid samen aanpakken.',
  asks: 'Eén wethouder, en een ambtenaar voor een dag in de week.',
  decides: 'Het college beslist. De wethouder mag eerder tekenen.',
  goal: 'alle',
  marks: '25, 50, 100, 120, 200, alle',
  opens: '2018-09-25T09:00',
  closes: '2021-12-31T17:00',
  'contact-name': 'Mees de Wit',
  'contact-phone': '070 123 45 67',
  'contact-email': 'mees@programma.example',
  press: 'pers@programma.example',
};

export const campaignWith = (
  different: Partial<Record<CampaignField, string>> = {},
): Readonly<Record<CampaignField, string>> => ({ ...goodCampaign, ...different });

export const typedCampaign = (different: Partial<Record<CampaignField, string>> = {}): TypedCampaign => {
  const form = campaignWith(different);
  return (field) => [form[field]];
};

/** The text of the five pillars, as a browser sends it. */
export const goodText: Readonly<Partial<Record<TextField, string>>> = {
  since: '25-09-2018',
  intro: 'Onze gemeente doet mee. Dit doen wij:',
  'pillar-1-title': 'Het bestuur staat erachter',
  'pillar-1-text': 'Een wethouder is het gezicht van de aanpak.',
  'pillar-2-title': 'Een sterk netwerk',
  'pillar-2-text': 'Wij werken samen met wie er al is.',
  'pillar-3-title': 'Mensen doen zelf mee',
  'pillar-3-text': 'Wie eenzaam is of was, denkt en doet mee.',
  'pillar-4-title': 'Een aanpak die blijft',
  'pillar-4-text': 'Wij leggen de aanpak vast voor jaren.',
  'pillar-5-title': 'Kijken of het werkt',
  'pillar-5-text': 'Wij meten elk jaar wat het doet.',
};

export const typedText =
  (different: Partial<Record<TextField, string>> = {}): TypedText =>
  (field) => [{ ...goodText, ...different }[field] ?? ''];
