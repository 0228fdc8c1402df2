import type { PlanField, TypedPlan } from '../../../../functions/events/core/event-plan.ts';

/** A form that is filled in well, as a browser sends it. */
export const goodForm: Readonly<Record<PlanField, string | readonly string[]>> = {
  kind: 'alderperson-meeting',
  title: 'Samen aan de slag',
  summary: 'Een avond over een aanpak die werkt.',
  text: 'Wij eten **samen**.',
  programme: '17.30 Inloop met soep\n18:15 uur – Welkom\nMet ruimte voor vragen',
  venue: 'De Glazen Zaal',
  street: 'Prinsessegracht 26',
  city: 'Den Haag',
  zone: 'Europe/Amsterdam',
  starts: '2019-05-22T17:30',
  ends: '2019-05-22T21:30',
  closes: '2019-05-22T12:00',
  'promote-until': '2019-05-21T12:00',
  capacity: '60',
  'party-limit': '4',
  asks: ['diet', 'access'],
  'for-whom': 'Wethouders en hun ambtenaren',
  cost: 'Gratis',
  organisations: 'VWS\nVNG',
  'contact-name': 'Mees de Wit',
  'contact-phone': '070 123 45 67',
  'contact-email': 'mees@programma.example',
  directions: '',
  offers: ['wheelchair'],
  listed: 'everyone',
};

/** That form with other answers. */
export const formWith = (
  different: Partial<Record<PlanField, string | readonly string[]>> = {},
): Readonly<Record<PlanField, string | readonly string[]>> => ({ ...goodForm, ...different });

export const typedOf =
  (form: Readonly<Record<PlanField, string | readonly string[]>>): TypedPlan =>
  (field) =>
    [form[field]].flat();
