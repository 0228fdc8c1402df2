import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messageKinds } from '#kernel/message-kinds.ts';
import { aboutKey, aboutOf, nameIn, owingRoom } from '../../../../functions/follow-ups/core/mail-facts.ts';
import { messageExamples } from '../../../support/examples/messages.ts';

const emails = join(import.meta.dirname, '../../../../emails');

describe('who knows the facts of a mail', () => {
  test.each(messageKinds)('%s: the room whose template it is', (kind) => {
    expect(existsSync(join(emails, owingRoom[kind], `${kind}.tsx`))).toBe(true);
  });
});

describe('what a mail is about', () => {
  test('an event or a campaign by its slug, an order by its id, and a sign-in none of them', () => {
    expect(aboutOf({ about: 'event#samen-aan-de-slag' })).toEqual({ event: 'samen-aan-de-slag' });
    expect(aboutOf({ about: 'campaign#een-tegen-eenzaamheid' })).toEqual({ campaign: 'een-tegen-eenzaamheid' });
    const order = { kit: 'ord_aB3_dE5-gH7jK9mN1pQ2' };
    expect(aboutOf({ about: aboutKey(order) })).toEqual(order);
    expect(aboutOf({ about: 'sign-in' })).toBeUndefined();
  });
});

describe('whom a mail is for', () => {
  const nameOf = (name: keyof typeof messageExamples) => nameIn(messageExamples[name].facts);

  test('the guest, the signatory or who was invited, as the facts call them', () => {
    expect(nameOf('seat-reserved')).toBe('Noor van den Berg');
    expect(nameOf('signature-recorded')).toBe('Noor van den Berg');
    expect(nameOf('sign-invitation')).toBe('Noor van den Berg');
  });

  test('nobody by name in a mail to organisers or the press, who signed is not the reader', () => {
    expect(nameOf('place-free-late')).toBeUndefined();
    expect(nameOf('kit-approved')).toBeUndefined();
    expect(nameOf('milestone-reached')).toBeUndefined();
    expect(nameOf('milestone-public for the press')).toBeUndefined();
    expect(nameOf('sign-invitation by the programme team')).toBeUndefined();
    expect(nameOf('sign-in')).toBeUndefined();
  });
});
