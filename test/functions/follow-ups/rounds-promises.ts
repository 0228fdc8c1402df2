import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, addMinutes } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { countDeclined } from '#platform/outbox/declined.ts';
import { mailKey, unsubscribed } from '#platform/outbox/owed.ts';
import { lift, suppress } from '#platform/outbox/suppressed.ts';
import { resubscribe, unsubscribe } from '#platform/outbox/unsubscribed.ts';
import type { Picture } from '../../../functions/follow-ups/core/recipients.ts';
import type { RoundDraft } from '../../../functions/follow-ups/core/round.ts';
import { later, organiser, tables } from '../../support/house.ts';
import { faults, plant } from '../../support/planted.ts';
import { codeAt, firstRound, guestAt, invitationAt, morning, secondRound, story } from './core/story.ts';
import { mailboxAt, officeMailboxAt, type RoundsHouse, roundsHouse } from './rounds-house.ts';

const monday = later(0);
const zone = 'Europe/Amsterdam';
const stranger = { ...organiser, organisation: 'een-ander' };
const readersOf = async (house: RoundsHouse, number = 1) => (await house.mails(number)).map(({ reader }) => reader);

/** The first so many of the story, so that a fault at every call is quickly tried. */
const shortStory = (from: number, to: number): Picture => {
  const whole = story();
  const codes = new Set(Array.from({ length: to - from }, (_, at) => codeAt(from + at)));
  return {
    ...whole,
    invitations: whole.invitations.filter(({ municipality }) => codes.has(municipality ?? '')),
    places: whole.places.filter(({ municipality }) => codes.has(municipality ?? '')),
    bounced: new Set(),
  };
};

/** The evening, number by number, on whatever keeps it. */
export const eveningPromises = (fresh: () => Promise<Database> | Database): void => {
  let house: RoundsHouse;
  const begin = async (picture?: Picture) => {
    house = await roundsHouse(await fresh(), picture);
  };

  describe('Story 4: the morning after', () => {
    beforeEach(() => begin());

    test('rows 19 to 21: counted before, then owed: 352 mails and 3 tasks, no municipality twice, and never again', async () => {
      const round = await house.save(firstRound, monday);
      const preview = await house.rounds.previewRound(organiser, house.slug, round.number, morning);
      expect(preview?.counts.outcomes).toEqual({ mail: 352, task: 3, stopped: 0, nothing: 0 });
      expect(preview).toMatchObject({ at: morning, closed: true, missing: [] });
      await house.rounds.switchOn(organiser, house.slug, round.number, round.revision, monday);

      // Looked at once a day, and nothing goes before its moment.
      for (const day of [1, 2, 3]) await house.sweep(addMinutes(addDays(monday, day, zone), -1));
      expect(await house.mails()).toEqual([]);
      await house.sweep(morning);
      const readers = await readersOf(house);
      expect(readers.toSorted()).toEqual(Array.from({ length: 352 }, (_, at) => invitationAt(at)));
      expect(await house.state()).toMatchObject({ state: 'done', counts: { owed: 352, tasks: 3, stopped: 0 } });
      expect((await house.todos()).filter(({ kind }) => kind === 'follow-up-task').map(({ reader }) => reader)).toEqual(
        [352, 353, 354].map(invitationAt),
      );
      const outcome = await house.rounds.outcomeOf(organiser, house.slug, 1);
      expect(outcome?.counts.letters).toEqual({
        'letter-signed': 25,
        'letter-came-not-signed': 22,
        'letter-came-member': 12,
        'letter-not-come': 293,
      });
      expect(outcome?.recipients).toHaveLength(100);
      expect(outcome?.recipients[0]).toMatchObject({
        name: 'Wethouder 0',
        outcome: 'mail',
        mail: { state: 'pending' },
      });

      await house.sweep(addMinutes(morning, 1));
      await house.sweep(addDays(morning, 1, zone));
      expect(await house.mails()).toHaveLength(352);
      expect(house.broken).toEqual([]);
    });

    test('two ticks that cross owe each mail once', async () => {
      await house.on(firstRound, monday);
      const others = [house.rounds, ...[1, 2].map(() => house.roundsOver(house.database))];
      await Promise.all(others.map((one) => house.sweep(morning, one)));
      for (let minute = 1; minute < 20; minute += 1) {
        await Promise.all(others.map((one) => house.sweep(addMinutes(morning, minute), one)));
      }
      const readers = await readersOf(house);
      expect(readers).toHaveLength(352);
      expect(new Set(readers).size).toBe(352);
      expect(await house.state()).toMatchObject({ state: 'done', counts: { owed: 352, tasks: 3 } });
    });
  });
};

/** What one transaction of a real database refuses as a whole. */
export const pagePromises = (fresh: () => Promise<Database> | Database): void => {
  test('who was asked by two municipalities, and answered both more than once, keeps no round per reader from going', async () => {
    const whole = shortStory(0, 2);
    const [one, two] = [invitationAt(0), invitationAt(1)];
    const house = await roundsHouse(await fresh(), {
      ...whole,
      invitations: whole.invitations.map((asked) => ({ ...asked, place: two })),
      places: whole.places.map((place) => (place.key === one ? { ...place, state: 'cancelled' } : place)),
      came: new Set([two]),
    });
    await house.on({ ...firstRound, per: 'reader' }, monday);
    await house.sweep(morning);
    expect(house.broken).toEqual([]);
    expect((await readersOf(house)).toSorted()).toEqual([one, two]);
    expect(await house.state()).toMatchObject({ state: 'done', counts: { owed: 2, stopped: 0, tasks: 0 } });
  });
};

/** Everything else that must hold of rounds. */
export const roundsPromises = (fresh: () => Promise<Database> | Database): void => {
  let house: RoundsHouse;
  const begin = async (picture?: Picture) => {
    house = await roundsHouse(await fresh(), picture);
  };

  describe('Story 4: the days after', () => {
    beforeEach(() => begin());

    test('row 19: while a tablet still has something, nothing goes; once everything is here, it does', async () => {
      await house.on(firstRound, monday);
      house.world.closed = false;
      await house.sweep(morning);
      expect(await house.mails()).toEqual([]);
      expect((await house.state())?.dueAt).toBe(addMinutes(morning, 10));
      house.world.closed = true;
      await house.sweep(addMinutes(morning, 10));
      expect(await house.mails()).toHaveLength(352);
    });

    test('row 24: in the second round 15 of the 25, and 10 are stopped with the reason', async () => {
      await house.on(firstRound, monday);
      await house.sweep(morning);
      const wednesday = addDays(morning, 6, zone);
      for (let at = 0; at < 10; at += 1) {
        await house.rounds.stopReader(organiser, house.slug, invitationAt(at), ' Het gesprek is\ngeweest ', wednesday);
      }
      await house.rounds.stopReader(organiser, house.slug, invitationAt(10), 'Vergissing', wednesday);
      await house.rounds.resumeReader(organiser, house.slug, invitationAt(10));
      await house.on(secondRound, wednesday);
      await house.sweep(addMinutes(wednesday, 1));
      expect((await readersOf(house, 2)).toSorted()).toEqual(
        Array.from({ length: 15 }, (_, at) => invitationAt(at + 10)),
      );
      expect(await house.state(2)).toMatchObject({ state: 'done', counts: { owed: 15, stopped: 10, tasks: 0 } });
      const outcome = await house.rounds.outcomeOf(organiser, house.slug, 2);
      expect(outcome?.recipients.slice(0, 10).map(({ outcome: is, because, reason }) => [is, because, reason])).toEqual(
        Array.from({ length: 10 }, () => ['stopped', 'person', 'Het gesprek is geweest']),
      );
    });
  });

  describe('T4: whatever goes wrong at whichever call', () => {
    test.each(faults)('%s: everybody once, and counted once', async (fault) => {
      for (let at = 1; ; at += 1) {
        await begin(shortStory(0, 30));
        await house.on(firstRound, monday);
        const planted = plant(house.database, fault, at);
        await house.sweep(morning, house.roundsOver(planted.database)).catch(() => undefined);
        if (!planted.struck()) break;
        for (let minute = 1; minute < 4; minute += 1) await house.sweep(addMinutes(morning, minute));
        const readers = await readersOf(house);
        expect(readers.toSorted()).toEqual(Array.from({ length: 30 }, (_, one) => invitationAt(one)));
        expect(await house.state(), `call ${at}`).toMatchObject({ state: 'done', counts: { owed: 30, tasks: 0 } });
      }
    });

    test('a municipality that another stands for halfway is not written to twice', async () => {
      await begin(shortStory(0, 30));
      await house.on(firstRound, monday);
      // Nothing is left of the process after its first page.
      let pages = 0;
      const ends: Database = {
        ...house.database,
        transact: (writes) => {
          pages += writes.length > 1 ? 1 : 0;
          return pages > 1 ? Promise.reject(new Error('over')) : house.database.transact(writes);
        },
      };
      await house.sweep(morning, house.roundsOver(ends));
      const { invitations } = house.world.picture;
      expect(await house.mails()).toHaveLength(25);
      // A colleague of each was invited as well, and came.
      const colleagues = invitations.map((one, at) => ({ ...one, key: invitationAt(900 + at), name: 'Een ander' }));
      const cameToo = [...house.world.picture.came, ...colleagues.flatMap(({ place, key }) => [key, place ?? key])];
      house.world.picture = {
        ...house.world.picture,
        invitations: [...colleagues, ...invitations],
        came: new Set(cameToo),
      };
      await house.sweep(addMinutes(morning, 1));
      const outcome = await house.rounds.outcomeOf(organiser, house.slug, 1);
      const codes = outcome?.recipients.map(({ municipality }) => municipality) ?? [];
      expect(codes).toHaveLength(30);
      expect(new Set(codes).size).toBe(30);
      expect(await house.mails()).toHaveLength(30);
    });
  });

  describe('What an event does', () => {
    beforeEach(() => begin(shortStory(0, 3)));
    const change = async (different: Record<string, unknown>, now = later(100)) => {
      const found = await house.events.find(house.slug, { consistent: true });
      if (found === undefined) throw new Error('No event');
      await house.events.save(house.slug, { ...found.event, ...different }, found.event.revision, organiser, now);
    };

    test('a round of an event that moved goes on the new morning, later or earlier', async () => {
      await house.on(firstRound, monday);
      await change({
        startsAt: '2019-05-29T15:30:00.000Z',
        endsAt: '2019-05-29T19:30:00.000Z',
        closesAt: '2019-05-29T15:30:00.000Z',
      });
      for (let day = 1; day < 9; day += 1) await house.sweep(addDays(monday, day, zone));
      expect(await house.mails()).toEqual([]);
      await change(
        {
          startsAt: '2019-05-28T15:30:00.000Z',
          endsAt: '2019-05-28T19:30:00.000Z',
          closesAt: '2019-05-28T15:30:00.000Z',
        },
        '2019-05-28T08:00:00.000Z',
      );
      await house.sweep('2019-05-29T07:00:00.000Z');
      expect(await house.mails()).toHaveLength(3);
    });

    test('one of a cancelled event sends nothing, and neither does a mail that lay ready', async () => {
      await house.on(firstRound, monday);
      await house.on(secondRound, monday);
      await house.sweep(morning);
      const [mail] = await house.mails();
      await house.events.cancel(house.slug, 'De zaal brandde af', organiser, later(100));
      await house.sweep(addDays(morning, 6, zone));
      expect(await house.mails(2)).toEqual([]);
      expect((await house.state(2))?.state).toBe('stopped');
      expect(mail && (await house.rounds.followUpFacts(mail, morning))).toEqual({ skipped: 'event-cancelled' });
    });

    test('T12: rounds, what they did and who was stopped go with the guests of the event, questions too', async () => {
      house.world.picture = {
        ...house.world.picture,
        invitations: house.world.picture.invitations.map((one) => ({ ...one, reachable: false })),
      };
      await house.on(firstRound, monday);
      await house.save(secondRound, monday);
      await house.sweep(morning);
      await house.rounds.stopReader(organiser, house.slug, invitationAt(1), 'ziek', morning);
      const tasks = async () => (await house.todos()).filter(({ kind }) => kind === 'follow-up-task');
      const kept = async () =>
        (await house.database.query({ in: 'follow-ups', of: `event#${house.slug}`, limit: 500 })).items.length;
      expect(await tasks()).toHaveLength(3);
      // Two rounds, three of whom something became, one stop, and what erases them.
      expect(await kept()).toBe(7);
      const erased = '2019-08-22T04:00:00.000Z';
      for (let day = 0; day < 91; day += 1) await house.sweep(addDays(morning, day, zone));
      expect(await kept()).toBe(7);
      await house.sweep(erased);
      await house.sweep(erased);
      expect(await kept()).toBe(0);
      expect(await tasks()).toEqual([]);
      expect(await house.rounds.saveRound(organiser, house.slug, firstRound, { request: 'late' }, erased)).toEqual({
        is: 'refused',
        because: 'event-over',
      });
      expect(await house.rounds.stopReader(organiser, house.slug, invitationAt(1), 'ziek', erased)).toEqual({
        is: 'refused',
        because: 'event-over',
      });
    });
  });

  describe('When a mail is claimed', () => {
    beforeEach(async () => {
      await begin(shortStory(20, 28));
      house.world.picture = { ...house.world.picture, invitations: house.world.picture.invitations.toReversed() };
    });
    const all: RoundDraft = { ...firstRound, stops: ['answered', 'left', 'person'] };
    const factsOf = async (at: number, number = 1) => {
      const mail = (await house.mails(number)).find(({ reader }) => reader === invitationAt(at));
      if (mail === undefined) throw new Error(`No mail to ${at}`);
      return house.rounds.followUpFacts(mail, addMinutes(morning, 5));
    };
    const signsNow = (at: number, recordedAt: string) => {
      const signature = {
        name: `Wethouder ${at}`,
        at: recordedAt,
        recordedAt,
        here: false,
        stands: true,
        underReserve: true,
      };
      const register = new Map(house.world.picture.register);
      register.set(codeAt(at), { takesPart: true, left: false, signatures: [signature] });
      house.world.picture = { ...house.world.picture, register };
    };

    test('it is filled from this reader alone, with the links that are theirs', async () => {
      await house.on(firstRound, monday);
      await house.sweep(morning);
      expect(await factsOf(20)).toMatchObject({
        to: 'inv0000000000000000000020@gemeente.example',
        language: 'nl',
        facts: {
          subject: 'Na de avond',
          name: 'Wethouder 20',
          municipality: 'Gemeente 0020',
          why: 'signed',
          paragraphs: [['Dank u, Wethouder 20.'], ['Uw afschrift: ', { link: 'copy' }]],
          copy: { purpose: 'signature', reader: 'GM0020~Wethouder20' },
          page: { reader: invitationAt(20) },
        },
      });
      expect(await factsOf(26)).toMatchObject({
        facts: {
          why: 'came-not-signed',
          sign: '/campagnes/samen-aan-tafel/ondertekenen',
          paragraphs: [
            ['U was er, Wethouder 26.'],
            ['Ondertekenen kan nog: ', { link: 'sign' }],
            ['Doe mee: ', { link: 'sign' }],
          ],
        },
      });
    });

    test('who signed since gets the letter of who signed', async () => {
      await house.on(firstRound, monday);
      await house.sweep(morning);
      signsNow(26, addMinutes(morning, 1));
      expect(await factsOf(26)).toMatchObject({ facts: { why: 'signed', copy: { reader: 'GM0026~Wethouder26' } } });
    });

    test('a copy only for who signed themselves: not for another of their municipality', async () => {
      await house.on(firstRound, monday);
      const register = new Map(house.world.picture.register);
      const part = register.get(codeAt(20));
      register.set(codeAt(20), {
        takesPart: true,
        left: false,
        signatures: (part?.signatures ?? []).map((one) => ({ ...one, name: 'De burgemeester' })),
      });
      house.world.picture = { ...house.world.picture, register };
      await house.sweep(morning);
      const found = await factsOf(20);
      expect(found).toMatchObject({ facts: { why: 'signed', paragraphs: [['Dank u, Wethouder 20.']] } });
      expect('facts' in found && found.facts.copy).toBeUndefined();
    });

    test('no member is asked to sign, whatever the letter says', async () => {
      const asks = { nl: { subject: 'Teken', text: 'Dag {naam}.\n\nTeken: {tekenlink}' } };
      await house.on(
        { ...firstRound, letters: firstRound.letters.map((one) => ({ ...one, words: asks })), blocks: [] },
        monday,
      );
      await house.sweep(morning);
      for (let at = 20; at < 28; at += 1) {
        const found = await factsOf(at);
        if (!('facts' in found)) throw new Error('Nothing to send');
        const takesPart = house.world.picture.register.get(codeAt(at))?.takesPart === true;
        expect(found.facts.paragraphs).toHaveLength(takesPart ? 1 : 2);
        expect(found.facts.sign === undefined).toBe(takesPart);
      }
    });

    test('stopped since, by each rule, and by the round itself: it is skipped and says why', async () => {
      await house.on(all, monday);
      await house.on({ ...all, moment: { after: 'event', days: 1, time: '09:01' } }, monday);
      await house.sweep(morning);
      signsNow(25, addMinutes(morning, 1));
      await house.sweep(addMinutes(morning, 1));
      const stop = await house.rounds.stopReader(organiser, house.slug, guestAt(46), 'nee', morning);
      expect(stop).toEqual({ is: 'not-found' });
      await house.rounds.stopReader(organiser, house.slug, invitationAt(27), 'ziek', morning);
      expect(await factsOf(27)).toEqual({ skipped: 'stopped-person' });
      const register = new Map(house.world.picture.register);
      register.set(codeAt(26), { takesPart: false, left: true, signatures: [] });
      house.world.picture = { ...house.world.picture, register };
      expect(await factsOf(26)).toEqual({ skipped: 'stopped-left' });
      expect((await house.state(2))?.counts).toEqual({ owed: 7, stopped: 1, tasks: 0 });
      signsNow(24, addMinutes(morning, 2));
      expect(await factsOf(24, 2)).toEqual({ skipped: 'stopped-answered' });
    });

    test('the stop button: what had not left is not sent, and it says how much did', async () => {
      await house.on(firstRound, monday);
      await house.sweep(morning);
      // A round that is through is stopped by nobody; one that still sends is.
      const waits: RoundDraft = { ...secondRound, moment: { after: 'signing', days: 1, time: '09:00' } };
      const number = await house.on(waits, monday);
      await house.sweep(morning);
      const mails = await house.mails(number);
      expect(mails).toHaveLength(5);
      expect(await house.rounds.stopRound(organiser, house.slug, number, morning)).toMatchObject({
        is: 'stopped',
        owed: 5,
        left: 0,
        round: { state: 'stopped' },
      });
      expect(await factsOf(20, number)).toEqual({ skipped: 'round-stopped' });
      await house.sweep(addDays(morning, 1, zone));
      expect(await house.mails(number)).toHaveLength(5);
    });

    test('the host of an action is asked how it went by their own page, and not once they told; in no municipality’s stead', async () => {
      const host = { key: `app_${'0'.repeat(26)}`, name: 'Noor Bakker', language: 'nl', reachable: true } as const;
      house.world.picture = { ...house.world.picture, hosts: [{ ...host, since: morning, reported: false }] };
      const ask = {
        nl: { subject: 'Hoe ging het?', text: 'Dag {naam}.\n\nVertel het op {uw pagina}.\n\n{tekenlink}' },
      };
      await house.on(
        { ...firstRound, letters: [...firstRound.letters, { id: 'report', group: 'no-report', words: ask }] },
        monday,
      );
      await house.sweep(morning);
      expect(await readersOf(house)).toHaveLength(9);
      expect(await readersOf(house)).toContain(host.key);
      const outcome = await house.rounds.outcomeOf(organiser, house.slug, 1);
      expect(outcome?.recipients.find(({ key }) => key === host.key)).toMatchObject({
        name: 'Noor Bakker',
        municipality: undefined,
        letter: 'report',
      });
      const mail = { subject: house.slug, reader: host.key, generation: 1 };
      const made = await house.rounds.followUpFacts(mail, morning);
      expect(made).toMatchObject({
        to: 'host@buurt.example',
        facts: { why: 'no-report', name: 'Noor Bakker', page: { purpose: 'host', subject: host.key } },
      });
      if (!('facts' in made)) throw new Error('Nothing to send');
      // Who signs for no municipality is not asked to.
      expect(made.facts.paragraphs).toHaveLength(2);
      expect(await house.rounds.stopReader(organiser, house.slug, host.key, 'gebeld', morning)).toEqual({
        is: 'stopped',
      });
      expect(await house.rounds.followUpFacts(mail, morning)).toEqual({ skipped: 'stopped-person' });
      await house.rounds.resumeReader(organiser, house.slug, host.key);
      house.world.picture = { ...house.world.picture, hosts: [{ ...host, since: morning, reported: true }] };
      expect(await house.rounds.followUpFacts(mail, morning)).toEqual({ skipped: 'no-letter' });
      house.world.picture = { ...house.world.picture, hosts: [] };
      expect(await house.rounds.followUpFacts(mail, morning)).toEqual({ skipped: 'guest-gone' });
    });

    test('who said no to such mail counts as stopped, with the reason; and of a bounce it says which', async () => {
      await house.on(firstRound, monday);
      await house.sweep(morning);
      const [declined, bounced] = await house.mails();
      if (declined === undefined || bounced === undefined) throw new Error('No mails');
      await house.database.transact([
        {
          update: mailKey(declined.id),
          in: tables.outbox,
          set: { state: 'skipped', because: unsubscribed },
          if: { of: 'present' },
        },
        countDeclined(tables.outbox, declined, morning),
        {
          update: mailKey(bounced.id),
          in: tables.outbox,
          set: { state: 'bounced', bounce: 'permanent' },
          if: { of: 'present' },
        },
      ]);
      const outcome = await house.rounds.outcomeOf(organiser, house.slug, 1);
      const of = (key: string) => outcome?.recipients.find((one) => one.key === key);
      expect(of(declined.reader)).toMatchObject({ outcome: 'stopped', because: 'declined' });
      expect(of(bounced.reader)).toMatchObject({ outcome: 'mail', mail: { state: 'bounced', bounce: 'permanent' } });
      expect(outcome?.round.counts).toEqual({ owed: 7, stopped: 1, tasks: 0 });
      const listed = await house.rounds.rounds(organiser, house.slug);
      expect(listed?.rounds[0]?.counts).toEqual({ owed: 7, stopped: 1, tasks: 0 });
      // Of another round of the event nothing was declined.
      const number = await house.on(secondRound, morning);
      expect((await house.rounds.outcomeOf(organiser, house.slug, number))?.round.counts.stopped).toBe(0);
    });

    test('T10: a secretariat reads along in a copy of its own, without what opens the reader’s page or signature', async () => {
      const { invitations } = house.world.picture;
      const office = (secretariat: boolean) => {
        house.world.picture = {
          ...house.world.picture,
          invitations: invitations.map((one) => (one.key === invitationAt(20) ? { ...one, secretariat } : one)),
        };
      };
      office(true);
      const text = 'Dank u, {naam}.\n\nUw afschrift: {kopie}\n\nUw plek: {uw pagina}';
      const round = {
        ...firstRound,
        letters: firstRound.letters.map((one) => ({ ...one, words: { nl: { subject: 'Dank', text } } })),
      };
      const saved = await house.save(round, monday);
      const preview = await house.rounds.previewRound(organiser, house.slug, saved.number, morning);
      expect(preview?.counts).toMatchObject({ outcomes: { mail: 8 }, copies: 1 });
      expect(preview?.recipients.find(({ key }) => key === invitationAt(20))?.copied).toBe(true);
      await house.rounds.switchOn(organiser, house.slug, saved.number, saved.revision, monday);
      await house.sweep(morning);
      await house.sweep(addMinutes(morning, 1));
      const copy = `${invitationAt(20)}~secretariat`;
      const readers = await readersOf(house);
      expect(readers.toSorted()).toEqual(
        [...Array.from({ length: 8 }, (_, at) => invitationAt(at + 20)), copy].toSorted(),
      );
      // The copy is no mail to a municipality of its own.
      expect(await house.state()).toMatchObject({ state: 'done', counts: { owed: 8, stopped: 0, tasks: 0 } });
      const outcome = await house.rounds.outcomeOf(organiser, house.slug, 1);
      expect(outcome?.recipients.filter(({ copy: of }) => of !== undefined).map(({ key }) => key)).toEqual([
        invitationAt(20),
      ]);

      const asked = { subject: house.slug, reader: copy, generation: 1 };
      const facts = () => house.rounds.followUpFacts(asked, morning);
      const made = await facts();
      expect(made).toMatchObject({
        to: 'secretariaat.inv0000000000000000000020@gemeente.example',
        facts: { copyOf: 'Wethouder 20', why: 'signed', paragraphs: [['Dank u, Wethouder 20.']] },
      });
      if (!('facts' in made)) throw new Error('Nothing to send');
      expect(made.facts).not.toHaveProperty('page');
      expect(made.facts).not.toHaveProperty('copy');
      expect(await factsOf(20)).toMatchObject({
        to: 'inv0000000000000000000020@gemeente.example',
        facts: { page: { reader: invitationAt(20) }, copy: { purpose: 'signature' } },
      });

      const { outbox } = tables;
      const told = { because: 'pressed', mail: 'mail_x' } as const;
      const no = { organisation: organiser.organisation };
      const own = mailboxAt(invitationAt(20));
      const theirs = officeMailboxAt(invitationAt(20));
      // The secretariat’s no, or an address that takes none, leaves the copy out alone; the reader’s no leaves nothing to copy.
      await house.database.transact([unsubscribe(outbox, theirs, { about: `event#${house.slug}` }, told, morning)]);
      expect(await facts()).toEqual({ skipped: 'copy-left-out' });
      expect(await factsOf(20)).toHaveProperty('facts');
      await house.database.transact([
        resubscribe(outbox, theirs, { about: `event#${house.slug}` }),
        suppress(outbox, theirs, { because: 'bounced', mail: 'mail_x' }, morning),
      ]);
      expect(await facts()).toEqual({ skipped: 'copy-left-out' });
      await house.database.transact([lift(outbox, theirs), unsubscribe(outbox, own, no, told, morning)]);
      expect(await facts()).toEqual({ skipped: 'no-letter' });
      await house.database.transact([resubscribe(outbox, own, no)]);
      expect(await facts()).toHaveProperty('facts');
      await house.rounds.stopReader(organiser, house.slug, invitationAt(20), 'ziek', morning);
      expect(await facts()).toEqual({ skipped: 'stopped-person' });
      await house.rounds.resumeReader(organiser, house.slug, invitationAt(20));
      office(false);
      expect(await facts()).toEqual({ skipped: 'no-secretariat' });
    });

    test('per reader nobody reads along', async () => {
      const { invitations } = house.world.picture;
      house.world.picture = {
        ...house.world.picture,
        invitations: invitations.map((one) => ({ ...one, secretariat: true })),
      };
      await house.on({ ...firstRound, per: 'reader' }, monday);
      await house.sweep(morning);
      expect((await readersOf(house)).filter((reader) => reader.includes('~secretariat'))).toEqual([]);
    });

    test('an address that went, a place that was erased, and a round of another event', async () => {
      await house.on(firstRound, monday);
      await house.sweep(morning);
      const { invitations } = house.world.picture;
      house.world.picture = {
        ...house.world.picture,
        invitations: invitations.map((one) => ({ ...one, reachable: false })),
      };
      expect(await factsOf(20)).toMatchObject({ to: undefined });
      house.world.picture = { ...house.world.picture, invitations: [], places: [] };
      expect(await factsOf(20)).toEqual({ skipped: 'guest-gone' });
      const mail = { subject: 'een-andere', reader: invitationAt(20), generation: 1 };
      expect(await house.rounds.followUpFacts(mail, morning)).toEqual({ skipped: 'event-gone' });
    });
  });

  describe('A round that counts from signing or ordering', () => {
    beforeEach(() => begin(shortStory(0, 4)));

    test('goes to each on their own day, and to who signs later on a later one', async () => {
      const number = await house.on({ ...secondRound, moment: { after: 'signing', days: 7, time: '10:00' } }, monday);
      const [first] = house.world.picture.invitations;
      const register = new Map(house.world.picture.register);
      register.set(first?.municipality ?? '', { takesPart: false, left: false, signatures: [] });
      house.world.picture = { ...house.world.picture, register };
      for (let day = 1; day < 12; day += 1) await house.sweep(addDays(monday, day, zone));
      expect(await house.mails(number)).toHaveLength(3);
      const at = '2019-05-30T12:00:00.000Z';
      const signature = { name: 'Wethouder 0', at, recordedAt: at, here: true, stands: true, underReserve: false };
      house.world.picture = {
        ...house.world.picture,
        register: new Map(register).set(codeAt(0), { takesPart: true, left: false, signatures: [signature] }),
      };
      for (let day = 12; day < 17; day += 1) await house.sweep(addDays(monday, day, zone));
      expect(await house.mails(number)).toHaveLength(3);
      await house.sweep('2019-06-06T08:30:00.000Z');
      expect(await readersOf(house, number)).toContain(invitationAt(0));
      expect(await house.state(number)).toMatchObject({ state: 'on', counts: { owed: 4 } });
    });
  });

  describe('Composing', () => {
    beforeEach(() => begin(shortStory(0, 2)));
    const by = (request: string, number?: number, revision?: number) => ({ request, number, revision });

    test('a draft may be unfinished and is not switched on; what else is wrong is refused', async () => {
      const empty = { ...firstRound, title: '', letters: [] };
      const saved = await house.rounds.saveRound(organiser, house.slug, empty, by('a'), monday);
      expect(saved).toMatchObject({ is: 'saved', round: { number: 1, state: 'draft' } });
      expect(await house.rounds.switchOn(organiser, house.slug, 1, 1, monday)).toEqual({
        is: 'faulty',
        faults: [
          { at: 'title', fault: 'missing' },
          { at: 'letters', fault: 'missing' },
        ],
      });
      const wrong = { ...firstRound, blocks: [{ id: 'b', group: 'member' as const, words: { nl: '{telefoon}' } }] };
      expect(await house.rounds.saveRound(organiser, house.slug, wrong, by('b'), monday)).toEqual({
        is: 'faulty',
        faults: [{ at: 'block', id: 'b', language: 'nl', field: 'text', fault: 'unknown-placeholder' }],
      });
    });

    test('the same form twice makes one round; of two who change it the second is told', async () => {
      await house.rounds.saveRound(organiser, house.slug, firstRound, by('a'), monday);
      await house.rounds.saveRound(organiser, house.slug, firstRound, by('a'), monday);
      expect((await house.rounds.rounds(organiser, house.slug))?.rounds).toHaveLength(1);
      const renamed = { ...firstRound, title: 'Anders' };
      expect(await house.rounds.saveRound(organiser, house.slug, renamed, by('b', 1, 1), monday)).toMatchObject({
        is: 'saved',
        round: { title: 'Anders', revision: 2 },
      });
      expect(await house.rounds.saveRound(organiser, house.slug, firstRound, by('c', 1, 1), monday)).toMatchObject({
        is: 'changed-since',
        round: { title: 'Anders' },
      });
      expect(await house.rounds.switchOn(organiser, house.slug, 1, 1, monday)).toMatchObject({ is: 'changed-since' });
    });

    test('what is on is not changed; stopped before anything went it is a draft again', async () => {
      const number = await house.on(firstRound, monday);
      expect(await house.rounds.saveRound(organiser, house.slug, firstRound, by('b', 1, 2), monday)).toEqual({
        is: 'refused',
        because: 'not-a-draft',
      });
      expect(await house.rounds.stopRound(organiser, house.slug, number, monday)).toMatchObject({
        is: 'stopped',
        owed: 0,
        left: 0,
        round: { state: 'draft' },
      });
      await house.sweep(morning);
      expect(await house.mails()).toEqual([]);
      const draft = await house.state();
      expect(await house.rounds.switchOn(organiser, house.slug, 1, draft?.revision ?? 0, morning)).toMatchObject({
        is: 'changed',
        round: { state: 'on' },
      });
      await house.sweep(morning);
      expect(await house.mails()).toHaveLength(2);
      expect(await house.rounds.stopRound(organiser, house.slug, number, morning)).toMatchObject({
        is: 'stopped',
        round: { state: 'done' },
      });
    });

    test('twenty rounds and no more', async () => {
      for (let at = 0; at < 20; at += 1) await house.save(firstRound, monday);
      expect(await house.rounds.saveRound(organiser, house.slug, firstRound, by('more'), monday)).toEqual({
        is: 'refused',
        because: 'too-many',
      });
    });

    test('a letter as an example reads it, and as one reader will', async () => {
      const { number } = await house.save(firstRound, monday);
      const example = await house.rounds.letterFor(
        organiser,
        house.slug,
        number,
        { letter: 'letter-came-not-signed', language: 'nl', blocks: [] },
        monday,
      );
      expect(example?.paragraphs).toEqual([['U was er, Noor Bakker.'], ['Ondertekenen kan nog: ', { link: 'sign' }]]);
      const own = { letter: 'letter-signed', language: 'nl', reader: invitationAt(1) } as const;
      expect((await house.rounds.letterFor(organiser, house.slug, number, own, monday))?.paragraphs).toEqual([
        ['Dank u, Wethouder 1.'],
        ['Uw afschrift: ', { link: 'copy' }],
        ['Breng het naar uw college.'],
      ]);
    });

    test('T10: of another organisation there is nothing', async () => {
      const { number, revision } = await house.save(firstRound, monday);
      const { rounds, slug } = house;
      expect(await rounds.rounds(stranger, slug)).toBeUndefined();
      expect(await rounds.round(stranger, slug, number)).toBeUndefined();
      expect(await rounds.previewRound(stranger, slug, number, monday)).toBeUndefined();
      expect(await rounds.outcomeOf(stranger, slug, number)).toBeUndefined();
      expect(await rounds.stopsOf(stranger, slug)).toEqual([]);
      const which = { letter: 'letter-signed', language: 'nl' } as const;
      expect(await rounds.letterFor(stranger, slug, number, which, monday)).toBeUndefined();
      const notFound = { is: 'not-found' };
      expect(await rounds.saveRound(stranger, slug, firstRound, by('x'), monday)).toEqual(notFound);
      expect(await rounds.saveRound(stranger, slug, firstRound, by('x', number, revision), monday)).toEqual(notFound);
      expect(await rounds.switchOn(stranger, slug, number, revision, monday)).toEqual(notFound);
      expect(await rounds.stopRound(stranger, slug, number, monday)).toEqual(notFound);
      expect(await rounds.stopReader(stranger, slug, invitationAt(0), 'x', monday)).toEqual(notFound);
      expect(await rounds.resumeReader(stranger, slug, invitationAt(0))).toEqual(notFound);
    });
  });
};
