import { beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '#kernel/instants.ts';
import type { MessageFacts } from '#kernel/messages.ts';
import type { CardAnswers } from '#rsvps/core/card.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { answersOf, type House, later, look, monday, organiser, publish, signUp } from '../../support/house.ts';

export const evening: Instant = '2019-05-22T18:00:00.000Z';
/** Nine o’clock on the morning after, in Den Haag. */
export const nine: Instant = '2019-05-23T07:00:00.000Z';
const weeksLater: Instant = '2019-08-22T04:00:00.000Z';

const half = (theme: NonNullable<CardAnswers['proud']>['theme']) => ({ theme, sentence: `Over ${theme}.` });
export const proudOf = (
  theme: NonNullable<CardAnswers['proud']>['theme'],
  more: Partial<CardAnswers> = {},
): CardAnswers => ({ proud: half(theme), toShow: true, toIntroduce: true, ...more });
export const seeking = (
  theme: NonNullable<CardAnswers['proud']>['theme'],
  more: Partial<CardAnswers> = {},
): CardAnswers => ({ seeks: half(theme), toShow: true, toIntroduce: true, ...more });

export type CardHouse = ReturnType<typeof cardHouse>;

export const cardHouse = (house: House) => {
  const guest = async (slug: string, name: string): Promise<Rsvp> => {
    const found = (await house.store.guests(slug)).find((rsvp) => rsvp.name === name);
    if (found === undefined) throw new Error(`Nobody is called ${name}`);
    return found;
  };
  const fillIn = async (slug: string, name: string, answers: CardAnswers, now: Instant = later(60_000)) =>
    house.rsvps.fillIn(await guest(slug, name), answers, now);
  return {
    ...house,
    guest,
    fillIn,
    /** Somebody with a place and a card; each of a municipality of their own. */
    comes: async (slug: string, name: string, answers?: CardAnswers, municipality = `GM-${name}`) => {
      await signUp(house, slug, answersOf(name, { municipality }));
      return answers === undefined ? undefined : fillIn(slug, name, answers);
    },
    sweep: (now: Instant) => house.rsvps.sweep(now, 200, (error) => expect(error).toBeUndefined()),
    /** Who was sent an introduction, by name, in order. */
    introduced: async (slug: string): Promise<readonly string[]> => {
      const { mails, guests } = await look(house, slug);
      const names = new Map(guests.map((rsvp) => [rsvp.guest, rsvp.name]));
      return mails
        .filter(({ kind }) => kind === 'cards-introduced')
        .map(({ reader }) => names.get(reader) ?? reader)
        .sort();
    },
    factsFor: async (slug: string, name: string, now: Instant = nine) => {
      const { guest: reader, generation } = await guest(slug, name);
      return house.rsvps.mailFactsFor({ kind: 'cards-introduced', subject: slug, reader, generation }, now);
    },
    /** With whom somebody’s mail puts them in touch; none when there is no mail. */
    told: async (slug: string, name: string, now: Instant = nine): Promise<readonly string[]> => {
      const { guest: reader, generation } = await guest(slug, name);
      const mail = { kind: 'cards-introduced', subject: slug, reader, generation } as const;
      const found = await house.rsvps.mailFactsFor(mail, now);
      if ('skipped' in found) return [];
      return (found.facts as MessageFacts<'cards-introduced'>).introduced.map((person) => person.name);
    },
  };
};

/** What holds of cards over any database. */
export const cardingPromises = (made: () => House) => {
  let house: CardHouse;
  let slug: string;
  let evenings = 0;
  beforeEach(async () => {
    house = cardHouse(made());
    evenings += 1;
    slug = await publish(house, { title: `Samen aan de slag ${evenings}` });
  });

  describe('the morning after', () => {
    test('a card offering X and a card seeking X are introduced to each other, once', async () => {
      await house.comes(slug, 'Noor', proudOf('sport'));
      await house.comes(slug, 'Emre', seeking('sport'));
      await house.comes(slug, 'Fatima', seeking('housing'));
      await house.sweep(evening);
      await house.sweep(later(-1, nine));
      expect(await house.introduced(slug)).toEqual([]);
      await house.sweep(nine);
      expect(await house.introduced(slug)).toEqual(['Emre', 'Noor']);
      expect(await house.told(slug, 'Noor')).toEqual(['Emre']);
      expect(await house.told(slug, 'Emre')).toEqual(['Noor']);
      await house.sweep(later(60_000, nine));
      await house.sweep(later(86_400_000, nine));
      expect(await house.introduced(slug)).toHaveLength(2);
    });

    test('the mail holds the other’s name, municipality, sentence and address, and no more than fits', async () => {
      await house.comes(slug, 'Noor', proudOf('sport', { seeks: { theme: 'work', sentence: 'Werk?' } }), 'GM0794');
      await house.comes(slug, 'Emre', seeking('sport', { proud: { theme: 'digital', sentence: 'Tablets.' } }));
      await house.sweep(nine);
      expect(await house.factsFor(slug, 'Emre')).toMatchObject({
        to: 'emre@gemeente.example',
        facts: {
          introduced: [
            {
              name: 'Noor',
              from: 'gemeente GM0794',
              role: 'wethouder',
              email: 'noor@gemeente.example',
              proud: { theme: 'sport', sentence: 'Over sport.' },
            },
          ],
        },
      });
      expect(JSON.stringify(await house.factsFor(slug, 'Emre'))).not.toContain('Werk?');
      expect(JSON.stringify(await house.factsFor(slug, 'Noor'))).not.toContain('Tablets.');
    });

    test('a consent withdrawn before the evening is kept: no screen, no mail, to neither of both', async () => {
      await house.comes(slug, 'Noor', proudOf('sport'));
      await house.comes(slug, 'Emre', seeking('sport'));
      await house.fillIn(slug, 'Emre', seeking('sport', { toShow: false, toIntroduce: false }), later(120_000));
      const found = await house.rsvps.cardsAtDesk(organiser, slug);
      expect(found?.shown.map(({ rsvp }) => rsvp.name)).toEqual(['Noor']);
      await house.sweep(nine);
      expect(await house.introduced(slug)).toEqual([]);
    });

    test('a consent withdrawn after cards were matched is kept too, as long as the mail has not gone', async () => {
      await house.comes(slug, 'Noor', proudOf('sport'));
      await house.comes(slug, 'Emre', seeking('sport'));
      await house.sweep(nine);
      await house.rsvps.removeCard(await house.guest(slug, 'Emre'));
      expect(await house.told(slug, 'Noor')).toEqual([]);
      expect(await house.told(slug, 'Emre')).toEqual([]);
    });

    test('who gave up the place is not introduced, and may be again after coming back', async () => {
      await house.comes(slug, 'Noor', proudOf('sport'));
      await house.comes(slug, 'Emre', seeking('sport'));
      await house.comes(slug, 'Fatima', seeking('sport'));
      await house.rsvps.releaseOwn(await house.guest(slug, 'Emre'), later(120_000));
      await house.rsvps.releaseOwn(await house.guest(slug, 'Fatima'), later(120_000));
      await signUp(house, slug, answersOf('Fatima', { municipality: 'GM-Fatima' }), {
        request: 'once more',
        now: later(180_000),
      });
      await house.sweep(nine);
      expect(await house.introduced(slug)).toEqual(['Fatima', 'Noor']);
    });

    test('a cancelled event introduces nobody', async () => {
      await house.comes(slug, 'Noor', proudOf('sport'));
      await house.comes(slug, 'Emre', seeking('sport'));
      await house.events.cancel(slug, 'De zaal is dicht.', organiser, later(120_000));
      await house.sweep(nine);
      await house.sweep(later(86_400_000, nine));
      expect(await house.introduced(slug)).toEqual([]);
    });

    test.each([
      ['a day earlier', -86_400_000],
      ['a day later', 86_400_000],
    ])('an event that is moved to %s has its own morning after', async (_to, by) => {
      await house.comes(slug, 'Noor', proudOf('sport'));
      await house.comes(slug, 'Emre', seeking('sport'));
      const { event } = await look(house, slug);
      const moved = { startsAt: later(by, event.startsAt), endsAt: later(by, event.endsAt) };
      const closesAt = moved.startsAt;
      await house.events.save(slug, { ...event, ...moved, closesAt }, event.revision, organiser, later(120_000));
      for (let hour = 0; later(hour * 3_600_000, monday) < later(by, nine); hour += 1) {
        await house.sweep(later(hour * 3_600_000, monday));
      }
      expect(await house.introduced(slug)).toEqual([]);
      await house.sweep(later(by, nine));
      expect(await house.introduced(slug)).toEqual(['Emre', 'Noor']);
    });
  });

  describe('a hall full of cards', () => {
    test('story 4, row 10: 41 cards filled in, 33 with consent: exactly 33 can be shown', async () => {
      for (let at = 0; at < 59; at += 1) {
        const name = `Gast ${String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))}`;
        await house.comes(slug, name, at < 41 ? proudOf('sport', { toShow: at < 33, toIntroduce: false }) : undefined);
      }
      const found = await house.rsvps.cardsAtDesk(organiser, slug);
      expect(found?.numbers).toEqual({ places: 59, filledIn: 41, shown: 33, toIntroduce: 0 });
      expect(found?.shown).toHaveLength(33);
      expect(found?.shown.every(({ card }) => card.toShow)).toBe(true);
    });

    test('the mails of sixty go out in pages, each once, also with two ticks at once', async () => {
      const names: string[] = [];
      for (let at = 0; at < 60; at += 1) {
        const name = `Gast ${String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))}`;
        names.push(name);
        await house.comes(slug, name, at % 2 === 0 ? proudOf('sport') : seeking('sport'));
      }
      await Promise.all([house.sweep(nine), house.sweep(nine), house.sweep(later(1, nine))]);
      await house.sweep(later(60_000, nine));
      expect(await house.introduced(slug)).toEqual(names.sort());
      expect((await house.rsvps.cardsAtDesk(organiser, slug))?.matched).toMatchObject({ guests: 60, told: 60 });
      for (const name of names) {
        const told = await house.told(slug, name);
        expect(told.length).toBeGreaterThanOrEqual(1);
        expect(told.length).toBeLessThanOrEqual(3);
        for (const other of told) expect(await house.told(slug, other)).toContain(name);
      }
    }, 60_000);
  });

  describe('erasing', () => {
    test('takes every card, and who was introduced to whom, with the guests', async () => {
      await house.comes(slug, 'Noor', proudOf('sport'));
      await house.comes(slug, 'Emre', seeking('sport'));
      await house.sweep(nine);
      await house.sweep(later(-60_000, weeksLater));
      expect(await house.store.cards.cards(slug)).toHaveLength(2);
      await house.sweep(weeksLater);
      await house.sweep(later(60_000, weeksLater));
      expect(await house.store.cards.cards(slug)).toEqual([]);
      expect(await house.store.cards.round(slug)).toBeUndefined();
    });
  });
};
