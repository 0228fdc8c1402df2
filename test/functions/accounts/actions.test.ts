import { beforeEach, describe, expect, test } from 'vitest';
import { addHours, addMilliseconds, addMinutes } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { tableLimits } from '#platform/limits/limits.ts';
import { startSession } from '../../../functions/accounts/core/session.ts';
import { whoIsFor } from '../../../functions/accounts/who-is.ts';
import { overBoth } from '../../support/dynamodb-local-beside-memory.ts';
import { testSettings } from '../../support/visit.ts';
import { firstOrganiser, noor, signInOf } from './examples.ts';
import { type AccountsHouse, accountsHouse, accountsTables, lastMail, wrong } from './house.ts';

const start = '2019-05-20T07:00:00.000Z';
const known = firstOrganiser.email;

/** Asks as one form does: the same press again is the same request. */
const askIn = async (
  house: AccountsHouse,
  {
    email = known,
    request = 'a'.repeat(22),
    insteadOf,
    browser,
    network = 'net',
  }: { email?: string; request?: string; insteadOf?: number; browser?: string; network?: string } = {},
): Promise<string> => {
  const asked = { email, request, insteadOf, browser, back: undefined, language: 'nl', network } as const;
  const outcome = await house.actions.askToSignIn(asked, house.clock.now);
  // The log sorts on the moment: two mails of one millisecond have no order.
  house.clock.now = addMilliseconds(house.clock.now, 1);
  if (outcome === 'busy' || outcome.is !== 'asked') throw new Error(`Asking was ${JSON.stringify(outcome)}.`);
  return outcome.browser;
};

const signIn = async (house: AccountsHouse, request?: string): Promise<string> => {
  const browser = await askIn(house, request === undefined ? {} : { request });
  const { code } = await lastMail(house);
  const outcome = await house.actions.redeemCode({ code, browser }, house.clock.now);
  if (outcome === 'busy' || outcome.is !== 'signed-in') throw new Error(`Signing in was ${JSON.stringify(outcome)}.`);
  return outcome.session;
};

const promises = (fresh: () => Promise<Database>) => {
  let house: AccountsHouse;
  let database: Database;

  beforeEach(async () => {
    database = await fresh();
    house = accountsHouse(database, { start });
  });

  describe('asking for a code', () => {
    test('owes one mail for a known address, in its name and to nobody else', async () => {
      await askIn(house);
      const owed = await house.owed();
      expect(owed).toMatchObject([{ kind: 'sign-in', state: 'pending', by: 'mail', language: 'nl', generation: 1 }]);
      expect(await lastMail(house)).toMatchObject({ to: known });
    });

    test('keeps no address, code or token in the outbox (T12)', async () => {
      const browser = await askIn(house);
      const { code, path } = await lastMail(house);
      const outbox = JSON.stringify(await house.owed());
      for (const secret of [known, code, path, browser]) expect(outbox).not.toContain(secret);
    });

    test('looks the same for an address nobody knows, and owes nothing', async () => {
      const browser = await askIn(house, { email: 'iemand@example.nl' });
      expect(browser).toMatch(/^sign_[\w-]{22}\.[\w-]{22}$/);
      expect(await house.owed()).toEqual([]);
    });

    test('makes the same calls for a known and an unknown address', async () => {
      const calls: string[] = [];
      const counted = (name: keyof Database): Partial<Database> => ({
        [name]: (...given: never[]) => {
          calls.push(name);
          return (database[name] as (...given: never[]) => unknown)(...given);
        },
      });
      const watched = {
        ...counted('get'),
        ...counted('query'),
        ...counted('write'),
        ...counted('transact'),
      } as Database;
      const watchedHouse = accountsHouse(watched, { start, limits: tableLimits(watched, 'limits') });
      await askIn(watchedHouse);
      const forKnown = calls.splice(0);
      await askIn(watchedHouse, { email: 'iemand@example.nl', request: 'b'.repeat(22) });
      expect(calls).toEqual(forKnown);
      expect(forKnown).toEqual(['get', 'get', 'write', 'write', 'transact']);
    });

    test('twice with the same form owes one mail and stays with the same browser', async () => {
      const [first, second] = await Promise.all([askIn(house), askIn(house)]);
      expect(second).toBe(first);
      expect(await house.owed()).toHaveLength(1);
    });

    test('anew ends the code and the link before it', async () => {
      const browser = await askIn(house);
      const old = await lastMail(house);
      const [oldRecord] = await house.owed();
      house.clock.now = addMinutes(start, 1);
      expect(await askIn(house, { browser, insteadOf: 1, request: 'b'.repeat(22) })).toBe(browser);
      expect(await house.owed()).toHaveLength(2);
      const outcome = await house.actions.redeemLink(
        { link: old.path.slice('/inloggen/'.length), browser },
        house.clock.now,
      );
      expect(outcome).toEqual({ is: 'refused', because: 'link-replaced' });
      expect(oldRecord && (await house.read(oldRecord))).toEqual({ skipped: 'gone' });
      const { code } = await lastMail(house);
      expect(code).not.toBe(old.code);
      expect(await house.actions.redeemCode({ code, browser }, house.clock.now)).toMatchObject({ is: 'signed-in' });
    });

    test('anew, pressed twice, owes one new mail', async () => {
      const browser = await askIn(house);
      await Promise.all([askIn(house, { browser, insteadOf: 1 }), askIn(house, { browser, insteadOf: 1 })]);
      expect(await house.owed()).toHaveLength(2);
    });

    test('is not written over what another press has written meanwhile, for an address nobody knows either', async () => {
      const unknown = { ...signInOf({ askedAt: start }), known: false };
      expect(await house.store.ask(unknown, undefined, start)).toEqual({ is: 'written' });
      expect(await house.store.ask(unknown, undefined, start)).toMatchObject({ is: 'condition' });
      expect(await house.store.ask({ ...unknown, generation: 3 }, 2, start)).toMatchObject({ is: 'condition' });
      expect(await house.store.ask({ ...unknown, generation: 2 }, 1, start)).toEqual({ is: 'written' });
    });

    test('with a form of yesterday begins anew', async () => {
      const browser = await askIn(house);
      house.clock.now = addHours(start, 24);
      expect(await askIn(house)).not.toBe(browser);
      expect(await house.owed()).toHaveLength(2);
    });
  });

  describe('limits', () => {
    const request = (at: number) => String(at).padStart(22, 'x');

    beforeEach(() => {
      house = accountsHouse(database, { start, limits: tableLimits(database, 'limits') });
    });

    test('three mails in ten minutes to one address, whoever asks; known or not', async () => {
      for (const email of [known, 'iemand@example.nl']) {
        for (let at = 0; at < 3; at += 1) await askIn(house, { email, request: request(at), network: `net-${at}` });
        const fourth = { email, request: request(9), insteadOf: undefined, browser: undefined, back: undefined };
        expect(
          await house.actions.askToSignIn({ ...fourth, language: 'nl', network: 'net-9' }, house.clock.now),
        ).toEqual({
          is: 'refused',
          because: 'asked-too-often',
          until: '2019-05-20T07:10:00.000Z',
        });
      }
      expect(await house.owed()).toHaveLength(3);
      house.clock.now = '2019-05-20T07:10:00.000Z';
      await askIn(house, { request: request(10) });
      expect(await house.owed()).toHaveLength(4);
    });

    test('twenty mails in ten minutes from one network', async () => {
      const asking = (at: number) => askIn(house, { email: `gast-${at}@example.nl`, request: request(at) });
      for (let at = 0; at < 20; at += 1) await asking(at);
      await expect(asking(20)).rejects.toThrow('asked-too-often');
      await askIn(house, { email: 'gast-20@example.nl', request: request(20), network: 'another' });
    });

    test('do not count the same form sent again', async () => {
      for (let at = 0; at < 5; at += 1) await askIn(house);
      expect(await house.owed()).toHaveLength(1);
    });
  });

  describe('a code', () => {
    test('signs in once: of two at the same time one gets a session (T10)', async () => {
      const browser = await askIn(house);
      const { code } = await lastMail(house);
      const both = [1, 2].map(() => house.actions.redeemCode({ code, browser }, house.clock.now));
      const outcomes = await Promise.all(both);
      expect(outcomes.filter((outcome) => outcome !== 'busy' && outcome.is === 'signed-in')).toHaveLength(1);
      expect(outcomes).toContainEqual({ is: 'refused', because: 'already-used' });
      expect(await house.actions.redeemCode({ code, browser }, house.clock.now)).toMatchObject({
        because: 'already-used',
      });
    });

    test('is dead after five wrong ones, also when they come all at once (T10)', async () => {
      const browser = await askIn(house);
      const { code } = await lastMail(house);
      const guesses = Array.from({ length: 5 }, () =>
        house.actions.redeemCode({ code: wrong(code), browser }, house.clock.now),
      );
      const heard = (await Promise.all(guesses)).map((outcome) =>
        outcome !== 'busy' && outcome.is === 'wrong-code' ? outcome.signIn.triesLeft : undefined,
      );
      expect(heard.sort()).toEqual([0, 1, 2, 3, 4]);
      expect(await house.actions.redeemCode({ code, browser }, house.clock.now)).toMatchObject({
        because: 'tries-spent',
      });
    });

    test('is one of five guesses and no more when a hundred come at once (T10)', async () => {
      const over = memoryDatabase();
      const crowded = accountsHouse(over, { start });
      const browser = await askIn(crowded);
      const { code } = await lastMail(crowded);
      // All of them read before any writes, and the right one writes last each time.
      const guesses = [...Array.from({ length: 99 }, () => wrong(code)), code];
      const outcomes = await Promise.all(
        guesses.map((guess) => crowded.actions.redeemCode({ code: guess, browser }, start)),
      );
      expect(outcomes.at(-1)).toMatchObject({ is: 'refused', because: 'tries-spent' });
      expect(outcomes.filter((outcome) => outcome !== 'busy' && outcome.is === 'wrong-code')).toHaveLength(5);
    });

    test('works in no browser but the one that asked, nor with a made-up cookie (T10)', async () => {
      const browser = await askIn(house);
      const { code } = await lastMail(house);
      const other = await askIn(house, { email: 'iemand@example.nl', request: 'b'.repeat(22) });
      const forged = `${browser.split('.')[0]}.${other.split('.')[1]}`;
      for (const cookie of [undefined, '', forged, 'nonsense']) {
        const outcome = await house.actions.redeemCode({ code, browser: cookie }, house.clock.now);
        expect(outcome).toEqual({ is: 'refused', because: 'other-browser' });
      }
      const elsewhere = await house.actions.redeemCode({ code, browser: other }, house.clock.now);
      expect(elsewhere).toMatchObject({ is: 'wrong-code', signIn: { triesLeft: 4 } });
      expect(await house.actions.redeemCode({ code, browser }, house.clock.now)).toMatchObject({ is: 'signed-in' });
    });

    describe('that was still good when it was read is refused by the database (T10)', () => {
      const redeemed = async (meanwhile: (browser: string) => Promise<unknown>, now = house.clock.now) => {
        const browser = await askIn(house);
        const read = await house.actions.ownSignIn(browser);
        await meanwhile(browser);
        if (read?.state !== 'open') throw new Error('The sign-in is gone.');
        const session = startSession(noor, now);
        return house.store.redeem(read, { value: 'v', session, instead: undefined, newPerson: undefined, now });
      };
      const nothing = async () => {};

      test('unless nothing came in between', async () => {
        expect(await redeemed(nothing)).toEqual({ is: 'written' });
      });

      test('when its ten minutes have passed', async () => {
        expect(await redeemed(nothing, addMinutes(start, 10))).toMatchObject({ is: 'condition' });
      });

      test('when it was used', async () => {
        const use = async (browser: string) =>
          house.actions.redeemCode({ code: (await lastMail(house)).code, browser }, house.clock.now);
        expect(await redeemed(use)).toMatchObject({ is: 'condition' });
      });

      test('when there is a newer code', async () => {
        const renew = (browser: string) => askIn(house, { browser, insteadOf: 1 });
        expect(await redeemed(renew)).toMatchObject({ is: 'condition' });
      });

      // Else any number that arrive together would all be tried: only the wrong ones wait for each other.
      test('when a wrong code was typed, which goes before it', async () => {
        const guess = async (browser: string) =>
          house.actions.redeemCode({ code: wrong((await lastMail(house)).code), browser }, house.clock.now);
        expect(await redeemed(guess)).toMatchObject({ is: 'condition' });
      });

      test('when the fifth wrong code was typed', async () => {
        const spend = async (browser: string) => {
          const code = wrong((await lastMail(house)).code);
          for (let tries = 0; tries < 5; tries += 1) await house.actions.redeemCode({ code, browser }, house.clock.now);
        };
        expect(await redeemed(spend)).toMatchObject({ is: 'condition' });
      });
    });

    test('leaves no address behind once used (T12)', async () => {
      const browser = await askIn(house);
      const { code } = await lastMail(house);
      await house.actions.redeemCode({ code, browser }, house.clock.now);
      expect(await house.actions.ownSignIn(browser)).toMatchObject({ state: 'used' });
      const key = { of: `signin#${browser.split('.')[0]}`, item: 'signin' };
      expect(JSON.stringify(await database.get('accounts', key))).not.toContain(known);
      const [record] = await house.owed();
      expect(record && (await house.read(record))).toEqual({ skipped: 'gone' });
    });
  });

  describe('the first organiser', () => {
    test('gets a record at the first sign-in and is the same person at the next', async () => {
      const first = await house.actions.whoIs(await signIn(house), house.clock.now);
      const second = await house.actions.whoIs(await signIn(house, 'b'.repeat(22)), house.clock.now);
      expect(first).toMatchObject({
        is: 'organiser',
        name: firstOrganiser.name,
        organisation: firstOrganiser.organisation,
      });
      expect(second).toEqual(first);
    });

    test('gets in also while the key of a record that is kept no longer is still there (T13)', async () => {
      const before = await house.actions.whoIs(await signIn(house), house.clock.now);
      // Both are garbage from the same second, and collected in any order.
      await database.write({ delete: { of: `person#${before?.person}`, item: 'person' }, in: 'accounts' });
      expect(await house.actions.whoIs(await signIn(house, 'b'.repeat(22)), house.clock.now)).toEqual(before);
    });

    test('is one person, also when two first sign-ins end at the same time', async () => {
      const browsers = [await askIn(house)];
      const codes = [(await lastMail(house)).code];
      house.clock.now = addMinutes(start, 1);
      browsers.push(await askIn(house, { request: 'b'.repeat(22) }));
      codes.push((await lastMail(house)).code);
      const outcomes = await Promise.all(
        browsers.map((browser, at) => house.actions.redeemCode({ code: codes[at] ?? '', browser }, house.clock.now)),
      );
      const people = await Promise.all(
        outcomes.map((outcome) =>
          outcome !== 'busy' && outcome.is === 'signed-in'
            ? house.actions.whoIs(outcome.session, house.clock.now)
            : undefined,
        ),
      );
      expect(people[0]).toBeDefined();
      expect(people[1]).toEqual(people[0]);
    });

    test('whose role ended does not get in with a code that is right', async () => {
      const { person } = (await house.actions.whoIs(await signIn(house), house.clock.now)) ?? { person: '' };
      const browser = await askIn(house, { request: 'b'.repeat(22) });
      const { code } = await lastMail(house);
      const update = { of: `person#${person}`, item: 'person' };
      await database.write({ update, in: 'accounts', set: { roles: [] }, if: { id: { is: person } } });
      expect(await house.actions.redeemCode({ code, browser }, house.clock.now)).toEqual({
        is: 'refused',
        because: 'role-ended',
      });
    });
  });

  describe('a session', () => {
    test('is new at every sign-in, and ends the one this browser had', async () => {
      const first = await signIn(house);
      const browser = await askIn(house, { request: 'b'.repeat(22) });
      const { code } = await lastMail(house);
      const outcome = await house.actions.redeemCode({ code, browser, instead: first }, house.clock.now);
      const second = outcome !== 'busy' && outcome.is === 'signed-in' ? outcome.session : '';
      expect(second).not.toBe(first);
      expect(await house.actions.whoIs(first, house.clock.now)).toBeUndefined();
      expect(await house.actions.whoIs(second, house.clock.now)).toBeDefined();
    });

    test('goes on while somebody works and ends after two quiet hours', async () => {
      const session = await signIn(house);
      for (let at = 1; at <= 6; at += 1) {
        house.clock.now = addMinutes(start, at * 100);
        expect(await house.actions.whoIs(session, house.clock.now)).toBeDefined();
      }
      house.clock.now = addMinutes(start, 600 + 120);
      expect(await house.actions.whoIs(session, house.clock.now)).toBeUndefined();
    });

    test('ends at once for every room when somebody signs out', async () => {
      const session = await signIn(house);
      const secret = testSettings.LINK_SECRET;
      const whoIs = whoIsFor({ database, tables: { accounts: 'accounts' }, secret });
      expect(await whoIs(session, house.clock.now)).toMatchObject({ is: 'organiser' });
      await house.actions.signOut(session);
      expect(await whoIs(session, house.clock.now)).toBeUndefined();
    });

    test('of somebody without the role of organiser is no organiser (T10)', async () => {
      const browser = await askIn(house);
      const read = await house.actions.ownSignIn(browser);
      if (read?.state !== 'open') throw new Error('The sign-in is gone.');
      const session = startSession({ ...noor, roles: [] }, house.clock.now);
      const value = 'v'.repeat(22);
      await house.store.redeem(read, {
        value,
        session,
        instead: undefined,
        newPerson: undefined,
        now: house.clock.now,
      });
      expect(await house.store.session(value)).toBeDefined();
      expect(await house.actions.whoIs(value, house.clock.now)).toBeUndefined();
    });

    test('that was ended does not come back because a slow request notes it as seen', async () => {
      const session = await signIn(house);
      const slow = await house.store.session(session);
      await house.actions.signOut(session);
      if (slow !== undefined) await house.store.noteSeen(session, slow, addMinutes(start, 6));
      expect(await house.store.session(session)).toBeUndefined();
    });

    test.each([
      ['that is not there', undefined],
      ['that is empty', ''],
      ['that is no session', 'a'.repeat(22)],
      ['of another shape', '%'],
      ['of 5,000 characters', 'a'.repeat(5000)],
    ])('is nobody for a cookie %s', async (_, cookie) => {
      await signIn(house);
      expect(await house.actions.whoIs(cookie, house.clock.now)).toBeUndefined();
    });
  });
};

overBoth('accounts', accountsTables, promises);
