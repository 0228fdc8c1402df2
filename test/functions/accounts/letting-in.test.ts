import { beforeEach, describe, expect, test } from 'vitest';
import type { Organiser } from '#kernel/actors.ts';
import { addHours } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { logIndex, MailRecord } from '#platform/outbox/owed.ts';
import type { LettingIn } from '../../../functions/accounts/core/letting-in.ts';
import { peopleFor } from '../../../functions/accounts/people.ts';
import { whoIsFor } from '../../../functions/accounts/who-is.ts';
import { overBoth } from '../../support/dynamodb-local-beside-memory.ts';
import { testSettings } from '../../support/visit.ts';
import { contact, firstOrganiser } from './examples.ts';
import { type AccountsHouse, accountsHouse, accountsTables, lastMail } from './house.ts';

const start = '2019-05-20T07:00:00.000Z';
const secret = testSettings.LINK_SECRET;
const tables = { accounts: 'accounts' };
const ours: Organiser = { is: 'organiser', person: 'person_ours', organisation: firstOrganiser.organisation };
const theirs: Organiser = { is: 'organiser', person: 'person_theirs', organisation: 'een-ander' };

const prorail = { role: 'partner', organisation: 'prorail', organisationName: 'ProRail' } as const;
const piet: LettingIn = { name: 'Piet Visser', email: 'piet@prorail.example', for: prorail };
const helmond = {
  role: 'official',
  organisation: 'gemeente-gm0794',
  organisationName: 'Gemeente Helmond',
  municipality: 'GM0794',
} as const;
const femke: LettingIn = { name: 'Femke Smits', email: 'femke@helmond.example', for: helmond };
const key = (letter: string) => letter.repeat(22);

const promises = (fresh: () => Promise<Database>) => {
  let house: AccountsHouse;
  let database: Database;
  const letIn = (who: LettingIn, request: string, by = ours) =>
    house.lettingIn.letIn(by, who, request, house.clock.now);
  const idOf = async (who: LettingIn): Promise<string> => (await house.store.personAt(who.email))?.id ?? '';
  const end = async (who: LettingIn, by = ours) => house.lettingIn.end(by, await idOf(who), house.clock.now);
  const mailsTo = async (id: string): Promise<readonly MailRecord[]> => {
    const page = await database.query({ in: 'outbox', index: logIndex, of: `person#${id}`, limit: 100 });
    return page.items.map((item) => MailRecord.parse(item));
  };
  const signIn = async (email: string, request: string) => {
    const asked = { email, request, insteadOf: undefined, browser: undefined, back: undefined, network: 'net' };
    const outcome = await house.actions.askToSignIn({ ...asked, language: 'nl' }, house.clock.now);
    if (outcome === 'busy' || outcome.is !== 'asked') throw new Error('No code was sent.');
    const { code } = await lastMail(house);
    return house.actions.redeemCode({ code, browser: outcome.browser }, house.clock.now);
  };
  const sessionOf = async (email: string, request: string): Promise<string> => {
    const outcome = await signIn(email, request);
    if (outcome === 'busy' || outcome.is !== 'signed-in') throw new Error(`Signing in was ${JSON.stringify(outcome)}.`);
    return outcome.session;
  };

  beforeEach(async () => {
    database = await fresh();
    house = accountsHouse(database, { start });
  });

  describe('somebody who is let in', () => {
    test('signs in as what they were let in as, and lands on their own desk', async () => {
      expect(await letIn(femke, key('a'))).toEqual({ is: 'let-in' });
      const outcome = await signIn(femke.email, key('s'));
      expect(outcome).toMatchObject({ is: 'signed-in', desk: '/bureau/aanvragen' });
      const session = outcome !== 'busy' && outcome.is === 'signed-in' ? outcome.session : '';
      const { organisation, organisationName, municipality } = helmond;
      expect(await whoIsFor({ database, tables, secret })(session, house.clock.now)).toEqual({
        is: 'official',
        person: await idOf(femke),
        organisation,
        organisationName,
        municipality,
        name: 'Femke Smits',
      });
    });

    test('is owed one mail, with no token in it', async () => {
      await letIn(piet, key('a'));
      const id = await idOf(piet);
      const [mail, ...more] = await mailsTo(id);
      expect(more).toEqual([]);
      expect(mail).toMatchObject({ kind: 'access-given', subject: id, generation: 1, state: 'pending', by: 'mail' });
      expect(mail && (await house.actions.mailFactsFor(mail, start))).toEqual({
        to: piet.email,
        language: 'nl',
        facts: { name: 'Piet Visser', role: 'partner', organisation: 'ProRail', contact },
      });
    });

    test('hears from whom, while that name is kept', async () => {
      const session = await sessionOf(firstOrganiser.email, key('o'));
      const { name: _, ...organiser } = (await house.actions.whoIs(session, start)) ?? { name: '' };
      if (!('is' in organiser) || organiser.is !== 'organiser') throw new Error('This is no organiser.');
      await letIn(piet, key('a'), organiser);
      const [mail] = await mailsTo(await idOf(piet));
      expect(mail && (await house.actions.mailFactsFor(mail, start))).toMatchObject({
        facts: { by: firstOrganiser.name },
      });
      expect((await house.lettingIn.list(organiser)).given).toMatchObject([{ by: 'you' }]);
      const colleague = { ...organiser, person: 'person_colleague' };
      expect((await house.lettingIn.list(colleague)).given).toMatchObject([{ by: { name: firstOrganiser.name } }]);
    });

    test('is let in once by the same form, however often and however close together it arrives (T2)', async () => {
      await Promise.all([letIn(piet, key('a')), letIn(piet, key('a')), letIn(piet, key('a'))]);
      expect(await letIn(piet, key('a'))).toEqual({ is: 'let-in' });
      expect(await mailsTo(await idOf(piet))).toHaveLength(1);
      expect((await house.lettingIn.list(ours)).given).toHaveLength(1);
    });

    test('is one person when two organisations let them in at the same time', async () => {
      const outcomes = await Promise.all([letIn(piet, key('a')), letIn(piet, key('b'), theirs)]);
      expect(outcomes).toContainEqual({ is: 'let-in' });
      expect(outcomes).toContainEqual({ is: 'refused', because: 'has-access' });
      expect(await mailsTo(await idOf(piet))).toHaveLength(1);
    });

    test('is refused by a form that let in another before', async () => {
      await letIn(piet, key('a'));
      expect(await letIn(femke, key('a'))).toEqual({ is: 'refused', because: 'sent-before' });
      expect(await letIn(piet, key('a'), theirs)).toEqual({ is: 'refused', because: 'sent-before' });
      expect(await house.store.personAt(femke.email)).toBeUndefined();
    });

    test('is not said to be in by a form of before their access ended, nor let in by it (T2, T4)', async () => {
      await letIn(piet, key('a'));
      await end(piet);
      expect(await letIn(piet, key('a'))).toEqual({ is: 'refused', because: 'sent-before' });
      expect(await letIn(piet, key('b'))).toEqual({ is: 'let-in' });
    });

    test('is refused for an organisation that is something else, and nothing is written', async () => {
      await letIn(piet, key('a'));
      const sanne = {
        name: 'Sanne Kok',
        email: 'sanne@x.example',
        for: { ...prorail, role: 'station-keeper' },
      } as const;
      expect(await letIn(sanne, key('b'))).toEqual({ is: 'refused', because: 'other-role' });
      expect(await house.store.personAt(sanne.email)).toBeUndefined();
    });
  });

  describe('the other rooms', () => {
    test('find somebody’s mailbox and an organisation’s people, as long as they have access', async () => {
      const people = peopleFor({ database, tables, secret });
      const sanne = { name: 'Sanne Kok', email: 'sanne@prorail.example', for: prorail };
      await letIn(piet, key('a'));
      await letIn(sanne, key('b'), theirs);
      await letIn(femke, key('c'));
      const [id, other] = [await idOf(piet), await idOf(sanne)];
      expect(await people.mailboxOf(id)).toEqual({ email: piet.email, name: piet.name });
      const found = await people.peopleOf('prorail');
      expect(found).toHaveLength(2);
      expect(found).toContainEqual({ person: id, name: piet.name, email: piet.email, role: 'partner' });
      await end(piet);
      expect(await people.mailboxOf(id)).toBeUndefined();
      expect(await people.peopleOf('prorail')).toMatchObject([{ person: other }]);
      expect(await people.mailboxOf('person_nobody')).toBeUndefined();
      expect(await people.peopleOf('niemand')).toEqual([]);
    });

    test('find the organisers of an organisation too, once they were here', async () => {
      const people = peopleFor({ database, tables, secret });
      expect(await people.peopleOf(firstOrganiser.organisation)).toEqual([]);
      await sessionOf(firstOrganiser.email, key('o'));
      expect(await people.peopleOf(firstOrganiser.organisation)).toMatchObject([
        { email: firstOrganiser.email, role: 'organiser' },
      ]);
    });
  });

  describe('the end of somebody’s access', () => {
    test('reaches their next request, and keeps them out with a code that is right', async () => {
      await letIn(piet, key('a'));
      const session = await sessionOf(piet.email, key('s'));
      const whoIs = whoIsFor({ database, tables, secret });
      expect(await whoIs(session, house.clock.now)).toMatchObject({ is: 'partner' });
      expect(await end(piet)).toEqual({ is: 'ended' });
      expect(await whoIs(session, house.clock.now)).toBeUndefined();
      house.clock.now = addHours(start, 1);
      expect(await signIn(piet.email, key('t'))).toEqual({ is: 'refused', because: 'role-ended' });
    });

    test('erases name and address at once, and the mail that still waits (T12)', async () => {
      await letIn(piet, key('a'));
      const id = await idOf(piet);
      const [mail] = await mailsTo(id);
      house.clock.now = addHours(start, 1);
      await end(piet);
      const record = await database.get('accounts', { of: `person#${id}`, item: 'person' });
      expect(JSON.stringify(record)).not.toMatch(/Piet|prorail/);
      expect(mail && (await house.actions.mailFactsFor(mail, start))).toEqual({ skipped: 'gone' });
      const acts = await database.query({ in: 'accounts', of: `person#${id}`, item: { startsWith: 'act#' }, limit: 9 });
      expect(acts.items).toMatchObject([
        { actor: ours.person, act: 'let-in' },
        { actor: ours.person, act: 'end-access' },
      ]);
    });

    test('may be asked twice, also at once', async () => {
      await letIn(piet, key('a'));
      expect(await Promise.all([end(piet), end(piet)])).toEqual([{ is: 'ended' }, { is: 'ended' }]);
      expect(await end(piet)).toEqual({ is: 'ended' });
    });

    test('is not another organisation’s to ask, who does not see them either (T10)', async () => {
      await letIn(piet, key('a'));
      const id = await idOf(piet);
      expect(await house.lettingIn.find(theirs, id)).toBeUndefined();
      expect(await end(piet, theirs)).toEqual({ is: 'not-found' });
      expect((await house.lettingIn.list(theirs)).given).toEqual([]);
      expect(await house.lettingIn.find(ours, id)).toMatchObject({ person: { id } });
      await end(piet);
      expect(await house.lettingIn.find(theirs, id)).toBeUndefined();
      expect(await house.lettingIn.find(ours, id)).toBe('ended');
    });

    test('ends where they are let in again: the same person, a new mail, and no session from before', async () => {
      await letIn(piet, key('a'));
      const id = await idOf(piet);
      const session = await sessionOf(piet.email, key('s'));
      await end(piet);
      house.clock.now = addHours(start, 1);
      expect(await letIn({ ...piet, name: 'P. Visser' }, key('b'), theirs)).toEqual({ is: 'let-in' });
      expect(await idOf(piet)).toBe(id);
      expect(await mailsTo(id)).toMatchObject([{ generation: 1 }, { generation: 2 }]);
      expect(await house.actions.whoIs(session, house.clock.now)).toBeUndefined();
      expect(await house.lettingIn.find(ours, id)).toBeUndefined();
      expect(await house.lettingIn.find(theirs, id)).toMatchObject({ person: { name: 'P. Visser' } });
      const mailbox = await database.get('accounts', house.store.mailboxKey(piet.email));
      expect(mailbox).not.toHaveProperty('gone');
    });

    test('whose key is all that is left, does not keep the address from being let in', async () => {
      await letIn(piet, key('a'));
      const id = await idOf(piet);
      await end(piet);
      await database.write({ delete: { of: `person#${id}`, item: 'person' }, in: 'accounts' });
      house.clock.now = addHours(start, 1);
      expect(await letIn(piet, key('b'))).toEqual({ is: 'let-in' });
      expect(await mailsTo(id)).toHaveLength(2);
    });
  });

  test('the list goes by organisation, page after page', async () => {
    await letIn(piet, key('a'));
    await letIn(femke, key('b'));
    await letIn({ ...piet, name: 'Anna', email: 'anna@prorail.example' }, key('c'));
    const all = await house.store.given(ours.organisation, 2);
    expect(all.people.map(({ organisation }) => organisation)).toEqual(['gemeente-gm0794', 'prorail']);
    const rest = await house.store.given(ours.organisation, 2, all.next);
    expect(rest.people.map(({ organisation }) => organisation)).toEqual(['prorail']);
    expect(rest.next).toBeUndefined();
  });
};

overBoth('letting people in', accountsTables, promises);
