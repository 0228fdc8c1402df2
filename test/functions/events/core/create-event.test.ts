import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEvent } from '../../../../functions/events/core/create-event.ts';
import { anyText } from '../../../support/any-text.ts';
import { organiser, planOf, seeded } from '../../../support/house.ts';

const created = (different: Parameters<typeof planOf>[0] = {}, again = 0) =>
  createEvent(planOf(different), { organiser, random: seeded('create'), again });
const slugOf = (different: Parameters<typeof planOf>[0] = {}, again = 0) => created(different, again).event.slug;

describe('a new event', () => {
  test('is a draft of the organisation that made it, with every seat still left', () => {
    const { event, seats } = created({ capacity: 12 });
    expect(event).toMatchObject({ state: 'draft', version: 1, revision: 1, organisation: 'programmateam' });
    expect(event.owner).toBe('prs_organiser');
    expect(seats).toMatchObject({ capacity: 12, left: 12, waiting: 0, state: 'draft' });
  });

  test.each([
    ['Samen aan de slag', 'samen-aan-de-slag'],
    ['Eten in Súdwest-Fryslân!', 'eten-in-sudwest-fryslan'],
    ['  ’s Avonds aan tafel  ', 's-avonds-aan-tafel'],
    ['شكرا', 'bijeenkomst'],
    ['a'.repeat(200), 'a'.repeat(60)],
  ])('%s gets the address %s', (title, slug) => {
    expect(slugOf({ title })).toBe(slug);
  });

  test('never takes the address of the form for new events', () => {
    expect(slugOf({ title: 'Nieuw' })).toMatch(/^nieuw-[a-z2-9]{4}$/);
  });

  test('a taken address gets four characters more', () => {
    expect(slugOf({}, 1)).toMatch(/^samen-aan-de-slag-[a-z2-9]{4}$/);
  });

  test('T10 who has not got the address cannot guess it', () => {
    expect(slugOf({ listed: 'address' })).toMatch(/^samen-aan-de-slag-[a-z2-9]{16}$/);
  });

  test('whatever the title, the address fits every place where an address is read', () => {
    fc.assert(
      fc.property(anyText(), fc.boolean(), (title, secret) => {
        expect(slugOf({ title, listed: secret ? 'address' : 'everyone' })).toMatch(/^[a-z0-9][a-z0-9-]{0,99}$/);
      }),
    );
  });
});
