import type { PlanField, TypedPlan } from '../../../../functions/events/core/event-plan.ts';
import { typedPlan } from '../../../support/typed.ts';

/** A form that is filled in well, as a browser sends it, with every question answered. */
export const goodForm = typedPlan({
  text: 'Wij eten **samen**.',
  programme: '17.30 Inloop met soep\n18:15 uur – Welkom\nMet ruimte voor vragen',
  closes: '2019-05-22T12:00',
  'promote-until': '2019-05-21T12:00',
  'remind-days': '7, 1',
  'remind-at': '12.00',
  'party-limit': '4',
  asks: ['diet', 'access'],
}) as Readonly<Record<PlanField, string | readonly string[]>>;

/** That form with other answers. */
export const formWith = (
  different: Partial<Record<PlanField, string | readonly string[]>> = {},
): Readonly<Record<PlanField, string | readonly string[]>> => ({ ...goodForm, ...different });

export const typedOf =
  (form: Readonly<Record<PlanField, string | readonly string[]>>): TypedPlan =>
  (field) =>
    [form[field]].flat();
