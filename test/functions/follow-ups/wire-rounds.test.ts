import { beforeEach, describe, expect, test } from 'vitest';
import { checkInStore } from '#check-in/store.ts';
import { addMinutes } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { didNotArrive } from '#platform/outbox/bounced.ts';
import { logIndex } from '#platform/outbox/owed.ts';
import type { Rounding } from '../../../functions/follow-ups/rounding.ts';
import { wireRounds } from '../../../functions/follow-ups/wire-rounds.ts';
import { answersFor, campaignHouse, municipalities, openCampaign } from '../../support/campaign.ts';
import { answersOf, later, organiser, secret, signUp, tables } from '../../support/house.ts';
import { helmond, kitsHouse, municipality, openDesk, request, slot } from '../../support/kits.ts';
import { coming, invitedEvening, inviteeOf, notComing, somebodyElse } from '../rsvps/invited-house.ts';
import { firstRound, morning } from './core/story.ts';

const [member = '', ...others] = [...municipalities.slice(0, 1), ...municipalities.slice(100, 106)];
const [signs = '', came = '', silent = '', bounces = '', declines = ''] = others;
const people = [
  inviteeOf('Lid Komt', { municipality: member }),
  inviteeOf('Noor Tekent', { municipality: signs }),
  inviteeOf('Bram Wordt Vervangen', { municipality: came }),
  inviteeOf('Daan Is Stil', { municipality: silent }),
  inviteeOf('Els Bestaat Niet', { municipality: bounces }),
  inviteeOf('Cato Zegt Nee', { municipality: declines, language: 'en' }),
];

/** The rooms as they are on AWS, over one database: an evening of six municipalities, of which three came. */
describe('Rounds with the rooms themselves', () => {
  let evening: Awaited<ReturnType<typeof invitedEvening>>;
  let rounds: Rounding;
  let pledge: (answers: ReturnType<typeof answersFor>, operation: string) => Promise<unknown>;
  const idOf = async (name: string): Promise<string> => (await evening.of(name)).invitation;

  beforeEach(async () => {
    evening = await invitedEvening(memoryDatabase(), people);
    const { house, slug, answer } = evening;
    const { database } = house;
    await answer('Lid Komt', coming);
    await answer('Noor Tekent', coming);
    await answer('Bram Wordt Vervangen', somebodyElse('Joris Vervanger'));
    await answer('Cato Zegt Nee', notComing);
    const campaign = campaignHouse(database);
    const programme = await openCampaign(campaign, { members: 24 });
    const at = '2019-05-22T17:45:00.000Z';
    const attendances = checkInStore({ database, tables });
    for (const { guest, name } of await house.store.guests(slug)) {
      const marks = [{ op: `op_${name}`, device: 'dev_1', door: 'Deur 1', at }];
      const attendance = { guest, party: 1, marks, revision: 1 };
      await database.transact([attendances.putAttendance(slug, attendance, undefined)]);
    }
    pledge = (answers, operation) =>
      campaign.pledges.sign(programme, answers, {
        request: operation,
        language: 'nl',
        actor: organiser,
        now: at,
        by: 'desk',
        where: { is: 'event', event: slug },
      });
    await pledge(answersFor(signs, { name: 'Noor Tekent' }), 'op_noor');
    const mail = {
      id: 'mail_els',
      reader: await idOf('Els Bestaat Niet'),
      owedAt: later(1),
      how: 'permanent' as const,
    };
    await database.transact([didNotArrive(tables.outbox, `event#${slug}`, mail, undefined, later(2))]);
    rounds = wireRounds(tables, secret, database);
  });

  test('each gets the letter that fits what happened, in their own language, and once', async () => {
    const { slug, house } = evening;
    const saved = await rounds.saveRound(organiser, slug, firstRound, { request: 'form' }, later(3));
    if (saved === 'busy' || saved.is !== 'saved') throw new Error('Not saved');
    await rounds.switchOn(organiser, slug, 1, saved.round.revision, later(4));
    const broken: unknown[] = [];
    for (const minute of [0, 1]) {
      await rounds.sweepRounds(addMinutes(morning, minute), 20, (error) => broken.push(error));
    }
    expect(broken).toEqual([]);
    const outcome = await rounds.outcomeOf(organiser, slug, 1);
    const got = Object.fromEntries(
      (outcome?.recipients ?? []).map(({ name, outcome: is, letter, because }) => [name, [is, because ?? letter]]),
    );
    expect(got).toEqual({
      'Lid Komt': ['mail', 'letter-came-member'],
      'Noor Tekent': ['mail', 'letter-signed'],
      'Bram Wordt Vervangen': ['mail', 'letter-came-not-signed'],
      'Daan Is Stil': ['mail', 'letter-not-come'],
      'Cato Zegt Nee': ['mail', 'letter-not-come'],
      'Els Bestaat Niet': ['task', 'bounced'],
    });
    const { items } = await house.database.query({
      in: tables.outbox,
      index: logIndex,
      of: `event#${slug}`,
      limit: 500,
    });
    expect(items.filter(({ kind }) => kind === 'follow-up')).toHaveLength(5);

    const facts = async (name: string) =>
      rounds.followUpFacts({ subject: slug, reader: await idOf(name), generation: 1 }, addMinutes(morning, 2));
    expect(await facts('Noor Tekent')).toMatchObject({
      to: 'noor.tekent@gemeente.example',
      facts: { why: 'signed', copy: { purpose: 'signature' }, page: { purpose: 'place' } },
    });
    const bram = await facts('Bram Wordt Vervangen');
    expect(bram).toMatchObject({
      to: 'bram.wordt.vervangen@gemeente.example',
      facts: {
        why: 'came-not-signed',
        sign: '/campagnes/samen-aan-tafel/ondertekenen',
        page: { purpose: 'invitation' },
      },
    });
    expect(JSON.stringify(bram)).not.toContain('Joris');
    expect(await facts('Cato Zegt Nee')).toMatchObject({ language: 'en', facts: { why: 'not-come' } });
    expect(await facts('Lid Komt')).not.toMatchObject({ facts: { sign: expect.anything() } });
  });

  test('who orders a station kit after the evening gets the letter for it, so many days later, while the order stands', async () => {
    const { slug, house } = evening;
    const lending = kitsHouse(house.database);
    const ordersAt = '2019-05-24T10:00:00.000Z';
    const kit = await openDesk(lending, { now: later(3), units: 2 });
    const by = { ...helmond, municipality: silent };
    const id = await request(lending, kit, [slot('HM', '2019-07-09', 'morning')], { by, now: ordersAt });
    const other = { ...municipality(7), municipality: declines };
    const off = await request(lending, kit, [slot('HM', '2019-07-09', 'afternoon')], { by: other, now: ordersAt });
    const draft = {
      ...firstRound,
      moment: { after: 'ordering' as const, days: 3, time: '10:00' },
      letters: firstRound.letters.slice(0, 1).map((one) => ({ ...one, group: 'asked-kit' as const })),
    };
    const saved = await rounds.saveRound(organiser, slug, draft, { request: 'form' }, later(3));
    if (saved === 'busy' || saved.is !== 'saved') throw new Error('Not saved');
    await rounds.switchOn(organiser, slug, 1, saved.round.revision, later(4));
    const owed = async () =>
      ((await rounds.outcomeOf(organiser, slug, 1))?.recipients ?? []).map(({ name, outcome }) => [name, outcome]);
    await rounds.sweepRounds('2019-05-27T07:59:00.000Z', 20, () => undefined);
    expect(await owed()).toEqual([]);
    await lending.kits.cancel(other, off, { reason: 'Toch niet', request: 'off' }, '2019-05-25T08:00:00.000Z');
    await rounds.sweepRounds('2019-05-27T08:00:00.000Z', 20, () => undefined);
    expect(await owed()).toEqual([['Daan Is Stil', 'mail']]);
    const facts = async () =>
      rounds.followUpFacts(
        { subject: slug, reader: await idOf('Daan Is Stil'), generation: 1 },
        '2019-05-27T08:01:00.000Z',
      );
    expect(await facts()).toMatchObject({ facts: { why: 'asked-kit' } });
    await lending.kits.cancel(by, id, { reason: 'Toch niet', request: 'off' }, '2019-05-27T08:00:00.000Z');
    expect(await facts()).toEqual({ skipped: 'no-letter' });
  });

  test('T10: the page of a signature is for who set it, not for whoever typed that name and municipality in the form', async () => {
    const { slug, house } = evening;
    const gijs = { name: 'Gijs Tekent Zelf', email: 'gijs@elders.example' };
    const typed = [answersOf('Noor Tekent', { email: 'iemand@elders.example' }), answersOf(gijs.name, gijs)];
    for (const answers of typed) await signUp(house, slug, { ...answers, municipality: signs });
    await pledge(answersFor(signs, { ...gijs, also: true }), 'op_gijs');
    const saved = await rounds.saveRound(
      organiser,
      slug,
      { ...firstRound, per: 'reader' },
      { request: 'form' },
      later(3),
    );
    if (saved === 'busy' || saved.is !== 'saved') throw new Error('Not saved');
    await rounds.switchOn(organiser, slug, 1, saved.round.revision, later(4));
    await rounds.sweepRounds(morning, 20, () => undefined);
    const guests = await house.store.guests(slug);
    const facts = async (key = '') => rounds.followUpFacts({ subject: slug, reader: key, generation: 1 }, morning);
    const at = (email: string) => facts(guests.find((one) => one.email === email)?.guest);
    const impostor = await at('iemand@elders.example');
    expect(impostor).toMatchObject({ to: 'iemand@elders.example', facts: { why: 'signed' } });
    expect(impostor).not.toMatchObject({ facts: { copy: expect.anything() } });
    expect(JSON.stringify(impostor)).not.toContain('signature');
    expect(await at(gijs.email)).toMatchObject({ facts: { copy: { purpose: 'signature' } } });
    expect(await facts(await idOf('Noor Tekent'))).toMatchObject({ facts: { copy: { purpose: 'signature' } } });
  });

  test('T11: every placeholder, in every letter, to every reader: nothing of anybody else', async () => {
    const { slug, house } = evening;
    const text = '{naam} {gemeente} {bijeenkomst} {wanneer} {waar} {aantal}\n\n{tekenlink}\n\n{uw pagina}\n\n{kopie}';
    const round = {
      ...firstRound,
      letters: firstRound.letters.map((one) => ({ ...one, words: { nl: { subject: 'Na de avond', text } } })),
    };
    const saved = await rounds.saveRound(organiser, slug, round, { request: 'form' }, later(3));
    if (saved === 'busy' || saved.is !== 'saved') throw new Error('Not saved');
    await rounds.switchOn(organiser, slug, 1, saved.round.revision, later(4));
    await rounds.sweepRounds(morning, 20, () => undefined);
    const readers = await Promise.all(
      people.map(async ({ name = '', municipality = '' }) => ({ name, municipality, key: await idOf(name) })),
    );
    const guests = await house.store.guests(slug);
    for (const reader of readers.filter(({ name }) => name !== 'Els Bestaat Niet')) {
      const found = await rounds.followUpFacts(
        { subject: slug, reader: reader.key, generation: 1 },
        addMinutes(morning, 1),
      );
      const said = JSON.stringify(found);
      expect(said).toContain(reader.name);
      for (const other of readers) {
        if (other.key === reader.key) continue;
        expect(said).not.toContain(other.name);
        expect(said).not.toContain(other.key);
        expect(said).not.toContain(other.municipality);
      }
      for (const guest of guests) {
        if (guest.guest === reader.key) continue;
        expect(said).not.toContain(guest.guest);
        expect(said).not.toContain(guest.name);
        expect(said).not.toContain(guest.email ?? guest.guest);
      }
    }
  });
});
