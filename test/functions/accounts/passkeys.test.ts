import { beforeEach, describe, expect, test } from 'vitest';
import type { Organiser, SignedIn } from '#kernel/actors.ts';
import { addHours, addMinutes } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { logIndex, MailRecord } from '#platform/outbox/owed.ts';
import { answerIn, MadeAnswer, UsedAnswer } from '../../../functions/accounts/core/passkeys.ts';
import { overBoth } from '../../support/dynamodb-local-beside-memory.ts';
import { anotherKey, type SoftwarePasskey, softwarePasskey } from '../../support/software-passkey.ts';
import { testSettings } from '../../support/visit.ts';
import { firstOrganiser } from './examples.ts';
import { type AccountsHouse, accountsHouse, accountsTables } from './house.ts';

const start = '2019-05-20T07:00:00.000Z';
const site = testSettings.SITE_ADDRESS;
const email: string = firstOrganiser.email;

const promises = (fresh: () => Promise<Database>) => {
  let house: AccountsHouse;
  let database: Database;
  let telephone: SoftwarePasskey;

  beforeEach(async () => {
    database = await fresh();
    house = accountsHouse(database, { start, passkeys: 'required' });
    telephone = softwarePasskey(site);
  });

  let asked = 0;
  /** What a right code gives: half a session. */
  const codeOf = async (address = email): Promise<string> => {
    asked += 1;
    const request = String(asked).padStart(22, 'r');
    const asking = { email: address, request, insteadOf: undefined, browser: undefined, back: '/bureau/toegang' };
    const outcome = await house.actions.askToSignIn({ ...asking, network: 'net', language: 'nl' }, house.clock.now);
    if (outcome === 'busy' || outcome.is !== 'asked') throw new Error('No code was sent.');
    // Several are asked for in the same instant, so the newest is not the last of the list.
    const [id] = outcome.browser.split('.');
    const record = (await house.owed()).find(({ subject }) => subject === id);
    const mail = record && (await house.read(record));
    if (mail === undefined || 'skipped' in mail) throw new Error('No code was mailed.');
    const { code } = mail;
    const redeemed = await house.actions.redeemCode({ code, browser: outcome.browser }, house.clock.now);
    if (redeemed === 'busy' || redeemed.is !== 'signed-in') throw new Error(`Not in: ${JSON.stringify(redeemed)}`);
    return redeemed.session;
  };
  const asking = async (session: string) => {
    const halfway = await house.passkeys.halfway(session, house.clock.now);
    if (halfway === undefined) throw new Error('This browser is not halfway.');
    return halfway.asking;
  };
  type Lies = Parameters<SoftwarePasskey['use']>[1];
  const make = async (
    session: string,
    key = telephone,
    lies: Lies = {},
    given?: Awaited<ReturnType<typeof asking>>,
  ) => {
    const { options, until } = given ?? (await asking(session));
    const answer = answerIn(MadeAnswer, key.make(options, lies));
    if (answer === undefined) throw new Error('The answer has another shape.');
    const made = { answer, until, name: 'Telefoon', language: 'nl' as const };
    return house.passkeys.makeFirst(session, made, house.clock.now);
  };
  const use = async (session: string, key = telephone, lies: Lies = {}, given?: Awaited<ReturnType<typeof asking>>) => {
    const { options, until } = given ?? (await asking(session));
    const answer = answerIn(UsedAnswer, key.use(options, lies));
    if (answer === undefined) throw new Error('The answer has another shape.');
    return house.passkeys.use(session, { answer, until }, house.clock.now);
  };
  const inWith = (outcome: Awaited<ReturnType<typeof make>> | Awaited<ReturnType<typeof use>>): string => {
    if (typeof outcome === 'string' || outcome.is !== 'signed-in') throw new Error(JSON.stringify(outcome));
    return outcome.session;
  };
  /** Somebody who is wholly in, with their first key. */
  const enter = async (address = email, key = telephone) => inWith(await make(await codeOf(address), key));
  const whoIs = async (session: string): Promise<SignedIn> => {
    const found = await house.actions.whoIs(session, house.clock.now);
    if (found === undefined) throw new Error('This session is nobody’s.');
    const { name: _, ...member } = found;
    return member;
  };
  const organiserOf = async (session: string): Promise<Organiser> => {
    const member = await whoIs(session);
    if (member.is !== 'organiser') throw new Error('This is no organiser.');
    return member;
  };
  const mailsTo = async (id: string): Promise<readonly MailRecord[]> => {
    const page = await database.query({ in: 'outbox', index: logIndex, of: `person#${id}`, limit: 100 });
    return page.items.map((item) => MailRecord.parse(item)).filter(({ kind }) => kind === 'passkey-added');
  };
  const nothingOpens = async (session: string) =>
    expect(await house.actions.whoIs(session, house.clock.now)).toBeUndefined();

  describe('a code alone', () => {
    test('opens nothing, and asks whoever has no passkey to make one', async () => {
      const half = await codeOf();
      await nothingOpens(half);
      expect(await house.passkeys.halfway(half, house.clock.now)).toMatchObject({ to: 'make' });
      const whole = inWith(await make(half));
      expect(whole).not.toBe(half);
      expect(await whoIs(whole)).toMatchObject({ is: 'organiser' });
      await nothingOpens(half);
      expect(await house.passkeys.halfway(half, house.clock.now)).toBeUndefined();
    });

    test('is enough where passkeys are only offered, until somebody has one', async () => {
      house = accountsHouse(database, { start, passkeys: 'offered' });
      const session = await codeOf();
      const member = await whoIs(session);
      const { options, until } = (await house.passkeys.askForAnother(member, session, start)) ?? {};
      const answer = answerIn(MadeAnswer, telephone.make(options));
      if (answer === undefined || until === undefined) throw new Error('Nothing was asked.');
      const made = { answer, until, name: 'Telefoon', language: 'nl' as const };
      expect(await house.passkeys.makeAnother(member, session, made, start)).toEqual({ is: 'made' });
      const half = await codeOf();
      await nothingOpens(half);
      expect(await house.passkeys.halfway(half, start)).toMatchObject({ to: 'use' });
      expect(await whoIs(inWith(await use(half)))).toEqual(member);
    });

    test('is good for half an hour', async () => {
      const half = await codeOf();
      house.clock.now = addMinutes(start, 29);
      expect(await house.passkeys.halfway(half, house.clock.now)).toBeDefined();
      house.clock.now = addMinutes(start, 30);
      expect(await house.passkeys.halfway(half, house.clock.now)).toBeUndefined();
    });

    test('does not make a second key for whoever reads the mail (T10)', async () => {
      const thief = await codeOf();
      const early = await asking(thief);
      await enter();
      expect(await house.passkeys.halfway(thief, start)).toMatchObject({ to: 'use' });
      const own = softwarePasskey(site);
      expect(await make(thief, own, {}, early)).toMatchObject({ is: 'refused' });
      const now = await asking(thief);
      expect(await make(thief, own, {}, now)).toMatchObject({ is: 'refused' });
      await nothingOpens(thief);
      const { person } = await whoIs(inWith(await use(await codeOf())));
      expect((await house.store.passkeys(person)).keys).toHaveLength(1);
    });

    test('makes one key when two browsers make their first at once', async () => {
      const halves = [await codeOf(), await codeOf()];
      const keys = [softwarePasskey(site), softwarePasskey(site)];
      const outcomes = await Promise.all(halves.map((half, at) => make(half, keys[at])));
      expect(outcomes.filter((outcome) => typeof outcome !== 'string' && outcome.is === 'signed-in')).toHaveLength(1);
    });
  });

  describe('a passkey', () => {
    test('lets in after the code, and leads to the page that was asked for', async () => {
      await enter();
      house.clock.now = addHours(start, 1);
      const outcome = await use(await codeOf());
      expect(outcome).toMatchObject({ is: 'signed-in', goOn: '/bureau/toegang' });
      const { person } = await whoIs(inWith(outcome));
      expect((await house.store.passkeys(person)).keys).toMatchObject([{ name: 'Telefoon', usedAt: house.clock.now }]);
    });

    test.each([
      ['of another person’s device', () => ({ key: softwarePasskey(site) })],
      ['under the id of the right one, signed by another key', () => ({ lies: { with: anotherKey() } })],
      ['from another site', () => ({ lies: { origin: 'https://aanschuif.example.evil.example' } })],
      [
        'from a part of our own site that is another origin',
        () => ({ lies: { origin: 'https://www.aanschuif.example' } }),
      ],
      ['made for another site', () => ({ lies: { rpId: 'evil.example' } })],
      ['to another challenge', () => ({ lies: { challenge: 'A'.repeat(43) } })],
      ['as if a key had been made', () => ({ lies: { type: 'webauthn.create' } })],
      ['without anybody recognised by the device', () => ({ lies: { verified: false } })],
    ] as const)('is refused %s (T10)', async (_, wrongly) => {
      await enter();
      const half = await codeOf();
      const { key = telephone, lies = {} }: { key?: SoftwarePasskey; lies?: Lies } = wrongly();
      expect(await use(half, key, lies)).toMatchObject({ is: 'refused' });
      await nothingOpens(half);
      // The right one still works: nothing was spent.
      expect(await use(half)).toMatchObject({ is: 'signed-in' });
    });

    test.each([
      ['from another site', { origin: 'https://evil.example' }],
      ['for another site', { rpId: 'evil.example' }],
      ['to another challenge', { challenge: 'A'.repeat(43) }],
      ['as if it were used', { type: 'webauthn.get' }],
      ['without anybody recognised by the device', { verified: false }],
    ] as const)('is not taken when it was made %s (T10)', async (_, lies) => {
      const half = await codeOf();
      expect(await make(half, telephone, lies)).toMatchObject({ is: 'refused' });
      await nothingOpens(half);
      expect(await house.passkeys.halfway(half, start)).toMatchObject({ to: 'make' });
    });

    test('works once for what it was asked: the same answer again is nobody’s, in this browser and in another (T10)', async () => {
      await enter();
      const half = await codeOf();
      const { options, until } = await asking(half);
      const answer = answerIn(UsedAnswer, telephone.use(options));
      if (answer === undefined) throw new Error('The answer has another shape.');
      expect(await house.passkeys.use(half, { answer, until }, start)).toMatchObject({ is: 'signed-in' });
      expect(await house.passkeys.use(half, { answer, until }, start)).toBe('nobody');
      const other = await codeOf();
      expect(await house.passkeys.use(other, { answer, until }, start)).toEqual({ is: 'refused', because: 'too-late' });
      await nothingOpens(other);
    });

    test('that was asked of one browser is no answer in another, at the same moment (T10)', async () => {
      await enter();
      const [here, there] = [await codeOf(), await codeOf()];
      const given = await asking(here);
      expect(await use(there, telephone, {}, given)).toEqual({ is: 'refused', because: 'too-late' });
      await nothingOpens(there);
      expect(await use(here, telephone, {}, given)).toMatchObject({ is: 'signed-in' });
    });

    test('is asked for anew after five minutes, and a later end of them is not believed', async () => {
      await enter();
      const half = await codeOf();
      const { options, until } = await asking(half);
      house.clock.now = addMinutes(start, 5);
      const late = await use(half, telephone, {}, { options, until });
      expect(late).toEqual({ is: 'refused', because: 'too-late' });
      const longer = await use(half, telephone, {}, { options, until: addMinutes(until, 60) });
      expect(longer).toMatchObject({ is: 'refused' });
      expect(await use(half)).toMatchObject({ is: 'signed-in' });
    });

    test('whose device counts must have counted on: a copy is refused', async () => {
      const counting = softwarePasskey(site, { counts: true });
      await enter(email, counting);
      expect(await use(await codeOf(), counting)).toMatchObject({ is: 'signed-in' });
      const half = await codeOf();
      for (const counter of [2, 1, 0]) {
        expect(await use(half, counting, { counter })).toEqual({ is: 'refused', because: 'not-proven' });
      }
      expect(await use(half, counting, { counter: 3 })).toMatchObject({ is: 'signed-in' });
    });

    test('is told to its owner by mail, in the same transaction, and once', async () => {
      const { person } = await whoIs(await enter());
      const [mail, ...more] = await mailsTo(person);
      expect(more).toEqual([]);
      expect(mail && (await house.actions.mailFactsFor(mail, start))).toMatchObject({
        to: email,
        facts: { key: 'Telefoon', addedAt: start },
      });
    });

    test('stays the last one where one is required', async () => {
      const session = await enter();
      const member = await whoIs(session);
      const { keys } = await house.store.passkeys(member.person);
      expect(await house.passkeys.remove(member, keys[0]?.id ?? '')).toEqual({ is: 'refused', because: 'last-key' });
      const { options, until } = (await house.passkeys.askForAnother(member, session, start)) ?? {};
      const tablet = softwarePasskey(site);
      const answer = answerIn(MadeAnswer, tablet.make(options));
      if (answer === undefined || until === undefined) throw new Error('Nothing was asked.');
      const made = { answer, until, name: 'Tablet', language: 'nl' as const };
      expect(await house.passkeys.makeAnother(member, session, made, start)).toEqual({ is: 'made' });
      // The page's challenge is spent with it.
      const spent = { is: 'refused', because: 'too-late' };
      expect(await house.passkeys.makeAnother(member, session, made, start)).toEqual(spent);
      expect(await house.passkeys.remove(member, telephone.id)).toEqual({ is: 'removed' });
      expect(await use(await codeOf())).toMatchObject({ is: 'refused' });
      expect(await use(await codeOf(), tablet)).toMatchObject({ is: 'signed-in' });
    });

    test('goes with the access of whoever had it', async () => {
      const organiser = await organiserOf(await enter());
      const piet = { name: 'Piet Visser', email: 'piet@prorail.example' };
      const partner = { role: 'partner', organisation: 'prorail', organisationName: 'ProRail' } as const;
      const lettingIn = { ...piet, for: partner };
      await house.lettingIn.letIn(organiser, lettingIn, 'a'.repeat(22), start);
      const { person } = await whoIs(await enter(piet.email, softwarePasskey(site)));
      await house.lettingIn.end(organiser, person, start);
      expect((await house.store.passkeys(person)).keys).toEqual([]);
      await house.lettingIn.letIn(organiser, lettingIn, 'b'.repeat(22), start);
      expect(await house.passkeys.halfway(await codeOf(piet.email), start)).toMatchObject({ to: 'make' });
    });
  });

  describe('a key that is made just as its owner', () => {
    const piet = { name: 'Piet Visser', email: 'piet@prorail.example' };
    const partner = { role: 'partner', organisation: 'prorail', organisationName: 'ProRail' } as const;
    const lettingIn = { ...piet, for: partner };
    const meanwhiles = ['loses access', 'loses access and is let in again', 'signs out everywhere'] as const;
    let person: string;

    /** From now on, whoever writes a key finds that this happened to Piet a moment before. */
    const planted = async (meanwhile: (typeof meanwhiles)[number], passkeys: 'required' | 'offered') => {
      const organiser = await organiserOf(await enter());
      await house.lettingIn.letIn(organiser, lettingIn, 'a'.repeat(22), start);
      person = (await house.store.personAt(piet.email))?.id ?? '';
      const { lettingIn: desk, passkeys: own } = house;
      const happens = async () => {
        if (meanwhile === 'signs out everywhere') return own.signOutEverywhere({ ...organiser, person });
        await desk.end(organiser, person, start);
        if (meanwhile !== 'loses access') await desk.letIn(organiser, lettingIn, 'b'.repeat(22), start);
      };
      let happened = false;
      const transact: Database['transact'] = async (writes) => {
        if (!happened && writes.some((write) => 'put' in write && write.put.item === 'passkeys')) {
          happened = true;
          await happens();
        }
        return database.transact(writes);
      };
      house = accountsHouse({ ...database, transact }, { start, passkeys });
    };

    test.each(meanwhiles)('%s is not the first of half a session (T10, T12)', async (meanwhile) => {
      await planted(meanwhile, 'required');
      expect(await make(await codeOf(piet.email))).toBe('nobody');
      expect((await house.store.passkeys(person)).keys).toEqual([]);
    });

    test.each(meanwhiles)('%s is none beside a whole one (T10, T12)', async (meanwhile) => {
      await planted(meanwhile, 'offered');
      const session = await codeOf(piet.email);
      const member = await whoIs(session);
      const { options, until } = (await house.passkeys.askForAnother(member, session, start)) ?? {};
      const answer = answerIn(MadeAnswer, telephone.make(options));
      if (answer === undefined || until === undefined) throw new Error('Nothing was asked.');
      const made = { answer, until, name: 'Telefoon', language: 'nl' as const };
      const tooLate = { is: 'refused', because: 'too-late' };
      expect(await house.passkeys.makeAnother(member, session, made, start)).toEqual(tooLate);
      expect((await house.store.passkeys(person)).keys).toEqual([]);
    });
  });

  describe('signing out everywhere', () => {
    test('ends every session, whole and half, from its next request', async () => {
      const here = await enter();
      const there = inWith(await use(await codeOf()));
      const half = await codeOf();
      const member = await whoIs(here);
      const { sessions } = (await house.passkeys.own(member, here, start)) ?? { sessions: [] };
      expect(sessions.map(({ own }) => own).sort()).toEqual([false, true]);
      expect(await house.passkeys.signOutEverywhere(member)).toBe('signed-out');
      for (const session of [here, there, half]) await nothingOpens(session);
      expect(await house.passkeys.halfway(half, start)).toBeUndefined();
      const again = inWith(await use(await codeOf()));
      expect(await whoIs(again)).toEqual(member);
      expect((await house.passkeys.own(member, again, start))?.sessions).toHaveLength(1);
    });
  });

  describe('a lost passkey', () => {
    const colleague = { name: 'Jeroen van Dijk', email: 'jeroen@example.nl', for: 'colleague' as const };

    test('is taken away by a colleague, and ends the sessions of whoever had it', async () => {
      const organiser = await organiserOf(await enter());
      await house.lettingIn.letIn(organiser, colleague, 'a'.repeat(22), start);
      const session = await enter(colleague.email, softwarePasskey(site));
      const { person } = await whoIs(session);
      expect(await house.lettingIn.find(organiser, person)).toMatchObject({ passkeys: 1 });
      expect(await house.lettingIn.resetPasskeys(organiser, person, start)).toEqual({ is: 'reset' });
      await nothingOpens(session);
      expect(await whoIs(await enter(colleague.email, softwarePasskey(site)))).toMatchObject({ person });
      const acts = await database.query({
        in: 'accounts',
        of: `person#${person}`,
        item: { startsWith: 'act#' },
        limit: 9,
      });
      expect(acts.items.map(({ act }) => act)).toContain('reset-passkeys');
    });

    test('is not one’s own to take away, nor another organisation’s (T10)', async () => {
      const organiser = await organiserOf(await enter());
      expect(await house.lettingIn.resetPasskeys(organiser, organiser.person, start)).toEqual({
        is: 'refused',
        because: 'own',
      });
      const stranger: Organiser = { is: 'organiser', person: 'person_x', organisation: 'een-ander' };
      expect(await house.lettingIn.resetPasskeys(stranger, organiser.person, start)).toBe('not-found');
      expect((await house.store.passkeys(organiser.person)).keys).toHaveLength(1);
    });
  });

  describe('colleagues', () => {
    const jeroen = { name: 'Jeroen van Dijk', email: 'jeroen@example.nl', for: 'colleague' as const };

    test('are let in as organisers of the same organisation, and their access is any colleague’s to end', async () => {
      const first = await organiserOf(await enter());
      await house.lettingIn.letIn(first, jeroen, 'a'.repeat(22), start);
      const other = await organiserOf(await enter(jeroen.email, softwarePasskey(site)));
      expect(other.organisation).toBe(first.organisation);
      expect((await house.lettingIn.colleagues(first)).map(({ person }) => person.id).sort()).toEqual(
        [first.person, other.person].sort(),
      );
      expect((await house.lettingIn.list(first)).given).toEqual([]);
      // The one whom the stage names too.
      expect(await house.lettingIn.end(other, first.person, start)).toEqual({ is: 'ended' });
      expect(await house.lettingIn.end(other, other.person, start)).toEqual({
        is: 'refused',
        because: 'last-organiser',
      });
    });

    test('cannot both go when each ends the other at once', async () => {
      const first = await organiserOf(await enter());
      await house.lettingIn.letIn(first, jeroen, 'a'.repeat(22), start);
      const other = await organiserOf(await enter(jeroen.email, softwarePasskey(site)));
      const outcomes = await Promise.all([
        house.lettingIn.end(first, other.person, start),
        house.lettingIn.end(other, first.person, start),
      ]);
      expect(outcomes.filter((outcome) => outcome !== 'busy' && outcome.is === 'ended')).toHaveLength(1);
      const left = await Promise.all([first, other].map(({ person }) => house.store.person(person)));
      expect(left.filter((one) => one !== undefined && one.roles.length > 0)).toHaveLength(1);
    });

    test('may leave while another stays', async () => {
      const first = await organiserOf(await enter());
      await house.lettingIn.letIn(first, jeroen, 'a'.repeat(22), start);
      expect(await house.lettingIn.end(first, first.person, start)).toEqual({ is: 'ended' });
    });
  });
};

overBoth('passkeys', accountsTables, promises);
