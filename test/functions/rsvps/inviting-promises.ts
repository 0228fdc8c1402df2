import { describe, expect, test } from 'vitest';
import { directoryActions } from '#directory/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { Invitation } from '#rsvps/core/invitation.ts';
import { type InviteRow, readInvites } from '#rsvps/core/invite-rows.ts';
import { municipalitiesOn } from '#rsvps/http/inviting-visit.ts';
import { answersOf, type House, houseOver, later, monday, organiser, publish, signUp } from '../../support/house.ts';
import { plant } from '../../support/planted.ts';
import { brokenPromises } from '../../support/promises.ts';
import { listOf } from './invite-lists.ts';
import { coming, inviteeOf } from './invited-house.ts';
import { colleague } from './inviting-house.ts';

const minute = 60_000;
const long = 120_000;

/** A day on which some municipalities of 2019 are no more. */
const naming = municipalitiesOn(directoryActions(), '2026-11-22T09:00:00.000Z');
const readList = (text: string) => {
  const read = readInvites(text, { find: naming.find, chosen: () => undefined });
  if ('refused' in read) throw new Error(read.refused.because);
  return read;
};
/** Names that fit one municipality alone. */
const names = naming.list.flatMap(({ name }) => {
  const found = naming.find(name);
  return typeof found === 'object' && 'code' in found ? [name] : [];
});

const rowsOf = (people: readonly ReturnType<typeof inviteeOf>[]): readonly InviteRow[] =>
  people.map((invitee, at) => ({ line: at + 2, invitee }));
const office = (municipality: string): InviteRow => ({
  line: 2,
  invitee: { role: 'wethouder', municipality, language: 'nl' },
});

/** What inviting promises whatever the database; `where` gives one that each test may fill. */
export const invitingPromises = (where: () => Database): void => {
  let events = 0;
  const evening = async (house: House = houseOver(where())) => {
    events += 1;
    const slug = await publish(house, { title: `Avond ${events} ${crypto.randomUUID()}` });
    const invitations = (): Promise<readonly Invitation[]> => house.store.invited.invitations(slug);
    const bring = (rows: readonly InviteRow[], request: string, room: House = house, who = organiser) =>
      room.rsvps.inviting.bring(who, slug, rows, { request, now: monday });
    const broughtList = async (rows: readonly InviteRow[], request: string) => {
      const brought = await bring(rows, request);
      if (brought === 'busy' || brought.is !== 'brought') throw new Error('The list was not brought');
      return brought.list;
    };
    const mails = async (): Promise<readonly string[]> => {
      const invited = new Set((await invitations()).map(({ invitation }) => invitation));
      const page = await house.database.query({
        in: 'outbox',
        index: { name: 'log', of: 'about', item: 'owedAt' },
        of: `event#${slug}`,
        limit: 1_000,
      });
      return page.items.filter(({ reader }) => invited.has(String(reader))).map(({ kind }) => String(kind));
    };
    const begin = (what: 'invitation' | 'reminder', request: string, who = organiser, now = later(minute)) =>
      house.rsvps.inviting.begin(who, slug, what, { request, now });
    return { house, slug, invitations, bring, broughtList, mails, begin };
  };

  describe('a list of 2,000 rows with 40 bad ones of ten kinds', () => {
    const { text, bad } = listOf(2_000, { bad: 40, among: names });
    const read = readList(text);

    test('names all 40 by row and reason', () => {
      expect(read.bad.map(({ line, problems }) => [line, ...problems])).toEqual([...bad]);
      expect(new Set(bad.values()).size).toBe(10);
    });

    test(
      'has all others on it, a thousand at once and the rest by the sweep; again it changes nothing',
      async () => {
        const { house, slug, invitations, broughtList, bring } = await evening();
        const list = await broughtList(read.rows, 'first');
        const half = await house.rsvps.inviting.progress(organiser, slug, list);
        expect(half?.list).toMatchObject({ added: 1_000, known: 0, total: 1_960 });
        expect(half?.list.doneAt).toBeUndefined();
        await house.rsvps.inviting.goOn(later(minute), 200);
        const done = await house.rsvps.inviting.progress(organiser, slug, list);
        expect(done?.list).toMatchObject({ added: 1_960, known: 0 });
        expect(done?.list.doneAt).toBeDefined();
        const before = await invitations();
        expect(before).toHaveLength(1_960);
        expect(new Set(before.map(({ name }) => name)).size).toBe(1_960);

        await bring(read.rows, 'first');
        await bring(read.rows, 'second');
        await house.rsvps.inviting.goOn(later(2 * minute), 200);
        expect(await invitations()).toEqual(before);
      },
      long,
    );

    test(
      'brought by two at once is on it once',
      async () => {
        const { house, slug, invitations, bring } = await evening();
        const few = read.rows.slice(0, 400);
        const [one, two] = await Promise.all([
          bring(few, 'one'),
          bring(few.toReversed(), 'two', houseOver(where()), colleague),
        ]);
        for (let sweep = 1; sweep < 6; sweep += 1) await house.rsvps.inviting.goOn(later(sweep * minute), 200);
        expect(await invitations()).toHaveLength(400);
        const lists = [one, two].map((outcome) => (outcome === 'busy' || outcome.is !== 'brought' ? '' : outcome.list));
        const done = await Promise.all(lists.map((list) => house.rsvps.inviting.progress(organiser, slug, list)));
        expect(done.reduce((sum, found) => sum + (found?.list.added ?? 0), 0)).toBe(400);
        expect(done.reduce((sum, found) => sum + (found?.list.known ?? 0), 0)).toBe(400);
      },
      long,
    );

    test(
      'stopped halfway is finished by the sweep',
      async () => {
        const whole = await evening();
        const few = read.rows.slice(0, 200);
        const ending = houseOver(plant(where(), 'process ends', 150).database);
        await expect(whole.bring(few, 'stopped', ending)).rejects.toThrow();
        const before = (await whole.invitations()).length;
        expect(before).toBeGreaterThan(0);
        expect(before).toBeLessThan(200);
        await whole.house.rsvps.inviting.goOn(later(minute), 200);
        expect(await whole.invitations()).toHaveLength(200);
      },
      long,
    );
  });

  describe('an office without a name', () => {
    test('is filled by the first who is brought for it; a second person comes beside', async () => {
      const { invitations, broughtList } = await evening();
      await broughtList([office('GM0794'), office('GM0344')], 'directory');
      await broughtList(rowsOf([inviteeOf('Anna Smit'), inviteeOf('Bram Bos')]), 'list');
      const found = (await invitations()).map(({ name = '-', municipality }) => `${municipality} ${name}`);
      expect(found.toSorted()).toEqual(['GM0344 -', 'GM0794 Anna Smit', 'GM0794 Bram Bos']);
    });

    test('is filled once by the same person, in whatever order two lists bring them at once', async () => {
      const { house, invitations, broughtList, bring } = await evening();
      await broughtList([office('GM0794')], 'directory');
      const people = [inviteeOf('Anna Smit'), inviteeOf('Bram Bos'), inviteeOf('Cato Visser')];
      await Promise.all([bring(rowsOf(people), 'one'), bring(rowsOf(people.toReversed()), 'two', houseOver(where()))]);
      await house.rsvps.inviting.goOn(later(minute), 200);
      await broughtList(rowsOf(people), 'three');
      expect((await invitations()).map(({ name }) => name).toSorted()).toEqual([
        'Anna Smit',
        'Bram Bos',
        'Cato Visser',
      ]);
    });

    test('that has a name by now does not come back when the directory is brought again', async () => {
      const { invitations, broughtList } = await evening();
      await broughtList([office('GM0794')], 'directory');
      await broughtList(rowsOf([inviteeOf('Anna Smit')]), 'list');
      await broughtList([office('GM0794')], 'directory again');
      expect((await invitations()).map(({ name }) => name)).toEqual(['Anna Smit']);
    });
  });

  describe('a round', () => {
    const people = Array.from({ length: 60 }, (_, at) => inviteeOf(`Gast ${at}`));

    test(
      'reaches everybody once, with one press and with two at once',
      async () => {
        const { invitations, broughtList, begin, mails } = await evening();
        await broughtList(rowsOf(people), 'list');
        await Promise.all([begin('invitation', 'invitation.0'), begin('invitation', 'invitation.0', colleague)]);
        expect((await invitations()).every(({ state, mails: owed }) => state === 'invited' && owed === 1)).toBe(true);
        expect(await begin('invitation', 'invitation.1')).toMatchObject({ is: 'refused', because: 'nobody' });
        const kinds = await mails();
        expect([kinds.length, new Set(kinds).size]).toEqual([60, 1]);
      },
      long,
    );

    test(
      'of reminders is one per press, and leaves out who answered since',
      async () => {
        const { house, slug, invitations, broughtList, begin } = await evening();
        await broughtList(rowsOf(people), 'list');
        await begin('invitation', 'invitation.0');
        // The reminder stops after its first step; then somebody answers whom it had not reached.
        const ending = houseOver(plant(where(), 'process ends', 10).database);
        await expect(
          ending.rsvps.inviting.begin(organiser, slug, 'reminder', { request: 'reminder.0', now: later(2 * minute) }),
        ).rejects.toThrow();
        const open = (await invitations()).filter(({ remindedAt }) => remindedAt === undefined);
        expect(open.length).toBeGreaterThan(0);
        expect(open.length).toBeLessThan(60);
        const answers = open.at(-1);
        if (answers === undefined) throw new Error('Everybody was reminded');
        const asked = { answer: coming, by: { is: 'self' }, request: 'answer' } as const;
        await house.rsvps.answering.answer(answers, asked, later(3 * minute));
        await house.rsvps.inviting.goOn(later(4 * minute), 200);
        const after = await invitations();
        expect(after.filter(({ remindedAt }) => remindedAt !== undefined)).toHaveLength(59);
        expect(after.find(({ invitation }) => invitation === answers.invitation)?.remindedAt).toBeUndefined();
        const rounds = await house.store.invited.rounds(slug);
        expect(rounds.find(({ what }) => what === 'reminder')).toMatchObject({ meant: 60, done: 59 });
        // The same press, once more.
        await begin('reminder', 'reminder.0', organiser, later(5 * minute));
        expect((await invitations()).filter(({ mails }) => mails > 2)).toEqual([]);
      },
      long,
    );

    test(
      'of an event that is cancelled meanwhile stops',
      async () => {
        const { house, slug, invitations, broughtList } = await evening();
        await broughtList(rowsOf(people), 'list');
        const ending = houseOver(plant(where(), 'process ends', 9).database);
        const pressed = { request: 'invitation.0', now: later(minute) };
        await expect(ending.rsvps.inviting.begin(organiser, slug, 'invitation', pressed)).rejects.toThrow();
        const before = (await invitations()).filter(({ state }) => state === 'invited').length;
        await house.events.cancel(slug, 'De zaal staat onder water.', organiser, later(2 * minute));
        await house.rsvps.inviting.goOn(later(3 * minute), 200);
        expect((await invitations()).filter(({ state }) => state === 'invited')).toHaveLength(before);
        const [round] = await house.store.invited.rounds(slug);
        expect(round?.doneAt).toBeDefined();
      },
      long,
    );
  });

  describe('an invitation that was withdrawn', () => {
    const only = async ({ invitations }: { invitations: () => Promise<readonly Invitation[]> }) => {
      const [one] = await invitations();
      if (one === undefined) throw new Error('Nobody is on the list');
      return one;
    };
    const withdrawn = async () => {
      const night = await evening();
      await night.broughtList(rowsOf([inviteeOf('Anna Smit')]), 'list');
      await night.begin('invitation', 'invitation.0');
      const { invitation } = await only(night);
      const { answering } = night.house.rsvps;
      await answering.withdraw(organiser, night.slug, invitation, later(2 * minute));
      const again = (room: House = night.house, who = organiser) =>
        room.rsvps.answering.inviteAgain(who, night.slug, invitation, later(3 * minute));
      return { ...night, invitation, again };
    };

    test('is valid again once, whoever of two presses first, with one mail and one act', async () => {
      const night = await withdrawn();
      const outcomes = await Promise.all([night.again(), night.again(houseOver(where()), colleague)]);
      const done = outcomes.map((outcome) => (outcome === 'busy' ? outcome : outcome.is));
      expect(done.toSorted()).toEqual(['invited-again', 'valid-already']);
      const { state, acts } = await only(night);
      expect([state, acts.filter(({ act }) => act === 'invite: again').length]).toEqual(['invited', 1]);
      expect((await night.mails()).toSorted()).toEqual(['invitation', 'invitation', 'invitation-withdrawn']);
    });

    test('is valid again with its mail or not at all, wherever the process ends', async () => {
      const night = await withdrawn();
      for (let call = 1; call < 40; call += 1) {
        const ending = houseOver(plant(where(), 'process ends', call).database);
        const ended = await night.again(ending).then(
          () => false,
          () => true,
        );
        const mails = (await night.mails()).filter((kind) => kind === 'invitation').length;
        expect([(await only(night)).state, mails]).toEqual(
          (await only(night)).state === 'invited' ? ['invited', 2] : ['withdrawn', 1],
        );
        if (!ended) break;
      }
      expect((await only(night)).state).toBe('invited');
    });

    test('and an event that is cancelled at that moment: whoever is invited in the end hears that it is off', async () => {
      const night = await withdrawn();
      const { house, slug } = night;
      await Promise.all([
        night.again(houseOver(where())),
        house.events.cancel(slug, 'De zaal staat onder water.', organiser, later(3 * minute)),
      ]);
      for (let sweep = 4; sweep < 8; sweep += 1) await house.rsvps.sweep(later(sweep * minute), 200);
      const { state } = await only(night);
      expect((await night.mails()).includes('invitation-cancelled')).toBe(state === 'invited');
    });
  });

  describe('another address', () => {
    const only = async ({ invitations }: { invitations: () => Promise<readonly Invitation[]> }) => {
      const [one] = await invitations();
      if (one === undefined) throw new Error('Nobody is on the list');
      return one;
    };

    test('ends the old link and code, asks again, and finds who signs up with it', async () => {
      const night = await evening();
      const { house, slug, broughtList, begin, mails } = night;
      await broughtList(rowsOf([inviteeOf('Anna Smit')]), 'list');
      await begin('invitation', 'invitation.0');
      const before = await only(night);
      const { inviting, answering } = house.rsvps;
      const at = async () => inviting.listedOne(organiser, slug, before.invitation);
      const code = (await at())?.code ?? '';
      expect((await answering.byCode(code))?.invitation.invitation).toBe(before.invitation);
      const to = { email: 'anna@elders.example' };
      const outcome = await inviting.readdress(organiser, slug, before.invitation, to, later(2 * minute));
      expect(outcome).toEqual({ is: 'asked-again' });
      expect(await mails()).toEqual(['invitation', 'invitation']);
      expect(await answering.byCode(code)).toBeUndefined();
      expect((await answering.byCode((await at())?.code ?? ''))?.invitation.invitation).toBe(before.invitation);
      expect(await inviting.readdress(organiser, slug, before.invitation, to, later(3 * minute))).toEqual({
        is: 'unchanged',
      });
    });

    test('of the secretariat counts where that is who reads the mail, and a number alone asks nobody again', async () => {
      const night = await evening();
      const { house, slug, broughtList, begin } = night;
      const secretariat = { email: 'secretariaat@helmond.example' };
      const { email: _email, ...without } = inviteeOf('Anna Smit', { secretariat });
      await broughtList(rowsOf([without]), 'list');
      await begin('invitation', 'invitation.0');
      const { invitation } = await only(night);
      const readdress = (to: Parameters<typeof house.rsvps.inviting.readdress>[3]) =>
        house.rsvps.inviting.readdress(organiser, slug, invitation, to, later(2 * minute));
      expect(await readdress({ secretariat: { ...secretariat, phone: '+31492123456' } })).toEqual({ is: 'changed' });
      expect(await readdress({ secretariat: { email: 'bestuur@helmond.example' } })).toEqual({ is: 'asked-again' });
      expect((await only(night)).generation).toBe(2);
    });

    test.each([
      ['nobody ever used', false],
      ['was signed up with and given up again', true],
    ])('T2 takes the place along to one that %s, and is refused where they hold one there', async (_, used) => {
      const night = await evening();
      const { house, slug, broughtList, begin } = night;
      await broughtList(rowsOf([inviteeOf('Anna Smit')]), 'list');
      await begin('invitation', 'invitation.0');
      const email = 'anna@elders.example';
      const signsUp = (request: string, now: Instant) =>
        signUp(house, slug, answersOf('Anna Smit', { email }), { request, now });
      if (used) {
        const first = await signsUp('form-first', later(minute));
        if (first !== 'busy' && 'rsvp' in first) await house.rsvps.releaseOwn(first.rsvp, later(minute));
      }
      const { invitation } = await only(night);
      const asked = { answer: coming, by: { is: 'self' } as const, request: 'yes' };
      await house.rsvps.answering.answer(await only(night), asked, later(2 * minute));
      const readdress = () => house.rsvps.inviting.readdress(organiser, slug, invitation, { email }, later(4 * minute));
      expect(await readdress()).toEqual({ is: 'changed' });
      expect(await house.store.place(slug, invitation)).toMatchObject({ email, state: 'seated' });
      await house.rsvps.inviting.readdress(
        organiser,
        slug,
        invitation,
        { email: 'weer@anders.example' },
        later(5 * minute),
      );
      await signsUp('form-second', later(6 * minute));
      expect(await readdress()).toEqual({ is: 'refused', because: 'has-a-place' });
      expect(await brokenPromises(house, slug)).toEqual([]);
    });

    test('of somebody without a municipality does not bring them a second time', async () => {
      const night = await evening();
      const { house, slug, broughtList, invitations } = night;
      const { municipality: _municipality, ...partner } = inviteeOf('Anna Smit', { organisation: 'Rode Kruis' });
      await broughtList(rowsOf([partner]), 'list');
      const { invitation } = await only(night);
      await house.rsvps.inviting.readdress(
        organiser,
        slug,
        invitation,
        { email: 'anna@elders.example' },
        later(minute),
      );
      await broughtList(rowsOf([partner]), 'the old list');
      await broughtList(rowsOf([{ ...partner, email: 'anna@elders.example' }]), 'the new list');
      expect(await invitations()).toHaveLength(1);
    });
  });
};
