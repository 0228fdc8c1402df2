import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import { type Instant, periodInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageFacts } from '#kernel/messages.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { seal } from '#platform/links.ts';
import {
  type Audience,
  type Filling,
  filledIn,
  isFor,
  type Letter,
  type Mailing,
  mostMailings,
} from './core/mailing.ts';
import type { Rsvp } from './core/rsvp.ts';
import { whereItIs } from './moved-place.ts';
import { owedMail } from './owed-mail.ts';
import type { RsvpsStore } from './store.ts';

/** Mails of one step: with the move of the cursor well under the 100 items of a transaction. */
const guestsAStep = 25;
/** Guests read for a step: most of a chosen group may be elsewhere in the list. */
const readAStep = 100;
/** Steps of one mailing in one run; the rest is due again at once. */
const stepsARun = 80;
/** What stands before the key of a letter to its own writer. */
const trialReader = 'trial_';

/** The event as a text names it, in the reader's language. */
const fillingFor = ({ event }: Pick<EventWithSeats, 'event'>, name: string, language: Language): Filling => ({
  naam: name,
  bijeenkomst: event.title,
  wanneer: periodInWords(event.startsAt, event.endsAt, event.zone, language),
  waar: [event.venue.name, event.venue.street, event.venue.city].filter((part) => part !== '').join(', '),
});

/** A letter as one guest will read it. Knows this record and the event, and nothing of anybody else. */
export const letterFor = (
  letter: Letter,
  found: Pick<EventWithSeats, 'event'>,
  reader: Pick<Rsvp, 'name' | 'language'>,
) => filledIn(letter.text, fillingFor(found, reader.name, reader.language));

type ToSend = { readonly letter: Letter; readonly audience: Audience; readonly request: string };

/** Mails of an organiser to a group of guests: written once, owed page by page, filled in when each is claimed. */
export const mailing = ({
  store,
  events,
  secret,
  patience,
}: {
  store: RsvpsStore;
  events: EventsActions;
  secret: string;
  patience: Patience;
}) => {
  /** One transaction: the next so many mails and the cursor behind them. */
  const step = async (mailed: Mailing, now: Instant): Promise<'more' | 'done' | 'conflict'> => {
    const { guests, more } = await store.guestsAfter(mailed.slug, mailed.cursor, readAStep);
    const chosen = guests.filter((rsvp) => isFor(mailed.audience, rsvp)).slice(0, guestsAStep);
    // Beyond the last that fits this step somebody else may still be meant.
    const last = chosen.length === guestsAStep ? chosen.at(-1) : guests.at(-1);
    const further = more || (last !== undefined && last !== guests.at(-1));
    const { cursor: _cursor, dueAt: _dueAt, ...kept } = mailed;
    const moved: Mailing = {
      ...kept,
      owed: mailed.owed + chosen.length,
      ...(further && last !== undefined && { cursor: last.guest, dueAt: now }),
    };
    let writes: readonly Write[] = chosen.map((rsvp) =>
      store.owe(owedMail('organiser-mail', rsvp, mailed.number), now),
    );
    for (;;) {
      const written = await store.commitMailing([...writes, store.moveMailing(mailed, moved)]);
      if (written.is === 'conflict') return 'conflict';
      if (written.is === 'written') return further ? 'more' : 'done';
      const { failed } = written;
      // The move stands last. When it fails, somebody else has gone on from here.
      if (failed.at(-1) !== undefined) return 'done';
      writes = writes.filter((_, at) => failed[at] === undefined);
    }
  };

  const goOn = async (slug: string, number: number, now: Instant): Promise<void> => {
    for (let run = 0; run < stepsARun; run += 1) {
      const outcome = await decideAgain(patience, async () => {
        const mailed = await store.mailing(slug, number);
        return mailed?.dueAt === undefined ? ('done' as const) : step(mailed, now);
      });
      if (outcome !== 'more') return;
    }
  };

  return {
    /**
     * Writes the mailing down; its mails are owed by the tick, within minutes. To named guests they are owed at once, in the same transaction. The
     * same form twice is one mailing.
     */
    send: (organiser: Organiser, slug: string, { letter, audience, request }: ToSend, now: Instant) =>
      decideAgain(patience, async () => {
        const found = await events.managed(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        if (found.event.state === 'draft') return { is: 'refused' as const, because: 'not-published' as const };
        if (events.erasing(found.event).guests <= now)
          return { is: 'refused' as const, because: 'event-over' as const };
        const before = await store.mailings(slug);
        if (before.some((one) => one.request === request)) return { is: 'sent-before' as const };
        if (before.length >= mostMailings) return { is: 'refused' as const, because: 'too-many' as const };
        const number = (before[0]?.number ?? 0) + 1;
        const named = await Promise.all((audience.guests ?? []).map((guest) => store.place(slug, guest)));
        const readers = named.filter((rsvp) => rsvp !== undefined && isFor(audience, rsvp)) as readonly Rsvp[];
        const mailed: Mailing = {
          ...letter,
          slug,
          number,
          audience,
          version: found.event.version,
          request,
          by: organiser.person,
          at: now,
          owed: readers.length,
          ...(audience.guests === undefined && { dueAt: now }),
        };
        const written = await store.commitMailing([
          store.newMailing(mailed),
          ...readers.map((rsvp) => store.owe(owedMail('organiser-mail', rsvp, number), now)),
        ]);
        return written.is === 'written' ? { is: 'sent' as const, number } : 'conflict';
      }),

    /** To its own writer, to look at. One a minute of the same letter is enough, so a double press is one mail. */
    sendTrial: async (
      organiser: Organiser,
      slug: string,
      letter: Letter,
      writer: { readonly name: string; readonly email: string },
      now: Instant,
    ) => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return { is: 'not-found' as const };
      const id = seal(secret, ['trial', slug, organiser.person, letter.subject, letter.text, now.slice(0, 16)], 12);
      const written = await store.commitMailing([
        store.putTrial(slug, { ...letter, id, name: writer.name, to: writer.email }, now),
        store.owe(
          {
            kind: 'organiser-mail',
            subject: slug,
            reader: `${trialReader}${id}`,
            generation: 0,
            language: 'nl',
            by: 'mail',
          },
          now,
        ),
      ]);
      return written.is === 'conflict' ? ('busy' as const) : { is: 'sent' as const };
    },

    /** The mailings of an event, the latest first. */
    sentTo: async (organiser: Organiser, slug: string): Promise<readonly Mailing[]> =>
      (await events.managed(organiser, slug)) === undefined ? [] : store.mailings(slug),

    /** What the tick does: every mailing that is not through goes on. What breaks is told and stays due. */
    sweepMailings: async (now: Instant, most: number, broke: (error: unknown) => void): Promise<number> => {
      const due = await store.dueMailings(now, most);
      for (const { slug, number } of due) await goOn(slug, number, now).catch(broke);
      return due.length;
    },

    /** For the sender: this reader's mail, filled in from their own record as it is now. */
    organiserMailFacts: async (
      { reader, generation }: { readonly reader: string; readonly generation: number },
      found: EventWithSeats,
    ): Promise<
      | {
          readonly to: string | undefined;
          readonly phone: string | undefined;
          readonly language: Language;
          readonly facts: MessageFacts<'organiser-mail'>;
        }
      | { readonly skipped: string }
    > => {
      const { slug } = found.event;
      const about = { event: events.factsFor(found.event), keptUntil: events.erasing(found.event).guests };
      if (reader.startsWith(trialReader)) {
        const trial = await store.trial(slug, reader.slice(trialReader.length));
        if (trial === undefined) return { skipped: 'gone' };
        const { subject, name, to } = trial;
        const paragraphs = letterFor(trial, found, { name, language: 'nl' });
        return { to, phone: undefined, language: 'nl', facts: { ...about, subject, paragraphs: writable(paragraphs) } };
      }
      const [mailed, place] = await Promise.all([store.mailing(slug, generation), store.place(slug, reader)]);
      // Owed before the address was corrected, sent after: it goes where they are reached now.
      const rsvp = await whereItIs(store, place);
      if (mailed === undefined || rsvp === undefined) return { skipped: 'gone' };
      // Who gave up since is left in peace. That it is off has been said by a mail of its own; what the organiser wrote after it goes on.
      const { state, version } = found.event;
      if (rsvp.state === 'cancelled' || (state === 'cancelled' && (mailed.version ?? version) < version)) {
        return { skipped: 'gone' };
      }
      return {
        to: rsvp.email,
        phone: rsvp.phone,
        language: rsvp.language,
        facts: {
          ...about,
          subject: mailed.subject,
          paragraphs: writable(letterFor(mailed, found, rsvp)),
          ...(rsvp.for === 'other' && { whom: rsvp.name }),
          link: { purpose: 'place', subject: slug, reader: rsvp.guest, generation: rsvp.linkGeneration },
        },
      };
    },
  };
};

const writable = (paragraphs: readonly (readonly string[])[]): string[][] => paragraphs.map((pieces) => [...pieces]);
