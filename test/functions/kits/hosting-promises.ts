import { describe, expect, test } from 'vitest';
import type { Instant } from '#kernel/instants.ts';
import { type Message, messages } from '#kernel/messages.ts';
import { answers, august, elsewhere, giver, type HostHouse, otherPartner, programme } from './host-house.ts';

const slug = 'kom-erbij-pakket';
const lastHalfMinute: Instant = '2027-08-31T21:59:30.000Z';
const aSecondLate: Instant = '2027-08-31T22:00:01.000Z';

/** What hosts, organisers and the partner do, over one database after the other: `newHouse` gives each test tables of its own. */
export const hostingPromises = (newHouse: () => Promise<HostHouse>) => {
  const opened = async (left: number, different: Parameters<HostHouse['open']>[1] = {}) => {
    const house = await newHouse();
    await house.open(left, different);
    return house;
  };
  type Draft = Awaited<ReturnType<HostHouse['draft']>>;
  const send = (house: HostHouse, { link, revision }: Draft, now = august, request = `send-${link.slice(0, 30)}`) =>
    house.hosts.hostSubmit(link, { request, revision }, now);
  const sent = async (house: HostHouse, email: string, now = august) => {
    const draft = await house.draft(email, { now });
    const outcome = await send(house, draft, now);
    if (outcome === 'busy' || outcome.is !== 'submitted') throw new Error(JSON.stringify(outcome));
    return { ...draft, parcel: outcome.parcel, application: outcome.application };
  };
  const judged = async (
    house: HostHouse,
    id: string,
    verdict: Parameters<HostHouse['hosts']['judge']>[2],
    now = august,
    request = `judge-${id.slice(-8)}-${verdict.is}`,
  ) => {
    const revision = (await house.store.application(id, { consistent: true }))?.revision ?? 0;
    return house.hosts.judge(programme, id, verdict, { request, revision }, now);
  };
  const parcelOf = async (house: HostHouse, id: string) =>
    (await house.store.application(id, { consistent: true }))?.parcel;
  /** Mails of one moment have no order. */
  const kinds = async (house: HostHouse, id: string) => (await house.mails(id)).map(({ kind }) => kind).toSorted();
  const sweep = async (house: HostHouse, now: Instant) => {
    for (const thing of await house.store.due(now, 200)) await house.hosts.doDue(thing, now);
  };

  describe('beginning', () => {
    const begin = (house: HostHouse, email: string, request: string, more: object = {}) =>
      house.hosts.hostBegin(
        slug,
        {
          email,
          request,
          language: 'nl',
          within: async () => 'within',
          withinAddress: async () => 'within',
          ...more,
        },
        august,
      );
    const begun = async (house: HostHouse) => {
      const draft = await house.draft('noor@buurt.example', { request: 'first-form' });
      return { draft, mails: () => kinds(house, draft.id) };
    };

    test('T2 mails one link for one form, and for a second form the same draft’s again', async () => {
      const house = await opened(5);
      const { draft, mails } = await begun(house);
      expect(await begin(house, 'noor@buurt.example', 'first-form')).toEqual({ is: 'mailed' });
      expect(await mails()).toEqual(['host-begun']);
      expect(await begin(house, 'noor@buurt.example', 'second-form')).toEqual({ is: 'mailed' });
      expect(await mails()).toEqual(['host-begun', 'host-begun']);
      expect((await house.store.application(draft.id))?.begun).toBe(2);
    });

    test('says the same over the limit of one address and mails nothing; over that of a network it says so', async () => {
      const house = await opened(5);
      const { mails } = await begun(house);
      const over = { over: 'limit' as const, until: '2027-08-02T09:00:00.000Z' };
      expect(await begin(house, 'noor@buurt.example', 'form-2', { withinAddress: async () => over })).toEqual({
        is: 'mailed',
      });
      expect(await mails()).toEqual(['host-begun']);
      expect(await begin(house, 'noor@buurt.example', 'form-3', { within: async () => over })).toEqual({
        is: 'limited',
        until: over.until,
      });
    });

    test('is refused before the package can be asked for, and of one that nobody may see', async () => {
      const early = await opened(5, { opensAt: '2027-08-10T07:00:00.000Z' });
      expect(await begin(early, 'noor@buurt.example', 'form-1')).toMatchObject({ because: 'not-open-yet' });
      const hidden = await opened(5, { state: 'draft' });
      expect(await begin(hidden, 'noor@buurt.example', 'form-1')).toEqual({ is: 'not-found' });
    });
  });

  describe('a draft', () => {
    test('keeps every step, whoever opens its link on whatever device, and no other link opens it', async () => {
      const house = await opened(5);
      const { link, id } = await house.draft('noor@buurt.example');
      expect((await house.hosts.hostPage(link))?.application).toMatchObject({ state: 'draft', ...answers });
      for (const other of [`${id}.${'x'.repeat(22)}`, id, '.', `app_${'0'.repeat(26)}.x`, '']) {
        expect(await house.hosts.hostPage(other), other).toBeUndefined();
      }
    });

    test('T12 goes after 30 days as a whole, and its host can begin anew', async () => {
      const house = await opened(5);
      const { link, id } = await house.draft('noor@buurt.example');
      await sweep(house, '2027-09-01T07:59:00.000Z');
      expect(await house.hosts.hostPage(link)).toBeDefined();
      await sweep(house, '2027-09-01T08:01:00.000Z');
      expect(await house.store.application(id, { consistent: true })).toBeUndefined();
      expect((await house.draft('noor@buurt.example', { request: 'begin-anew' })).id).not.toBe(id);
    });
  });

  describe('handing in', () => {
    test('is one act: the action waits, its package is taken, the mail is owed and an organiser is asked', async () => {
      const house = await opened(5);
      const { id } = await sent(house, 'noor@buurt.example');
      expect(await house.stock()).toMatchObject({ left: 4, waiting: 0 });
      expect(await kinds(house, id)).toEqual(['host-begun', 'host-sent']);
      expect(await house.todos()).toMatchObject([
        { kind: 'host-waits', subject: id, application: id, title: 'Soep in de straat', since: august },
      ]);
      expect(await house.hosts.hostsWaiting(programme)).toMatchObject([{ application: id, parcel: 'allotted' }]);
    });

    test('T2 pressed twice, and after a lost answer, takes one package', async () => {
      const house = await opened(5);
      const draft = await house.draft('noor@buurt.example');
      const both = await Promise.all([send(house, draft), send(house, draft)]);
      expect(both.map((one) => (one === 'busy' ? one : one.is)).sort()).toEqual(['repeated', 'submitted']);
      expect(await send(house, draft)).toMatchObject({ is: 'repeated' });
      expect((await house.stock()).left).toBe(4);
      expect(await kinds(house, draft.id)).toEqual(['host-begun', 'host-sent']);
    });

    test('N9 with two left and three hosts at once: two allotted, one first on the late list, three actions saved', async () => {
      const house = await opened(2);
      const drafts: Draft[] = [];
      for (const name of ['noor', 'piet', 'lies']) drafts.push(await house.draft(`${name}@buurt.example`));
      const outcomes = await Promise.all(drafts.map((draft) => send(house, draft)));
      const parcels = outcomes.map((one) =>
        one !== 'busy' && one.is === 'submitted' ? one.parcel : JSON.stringify(one),
      );
      expect(parcels.toSorted()).toEqual(['allotted', 'allotted', 'late']);
      expect(await house.stock()).toMatchObject({ left: 0, waiting: 1 });
      expect(await house.hosts.hostsWaiting(programme)).toHaveLength(3);
      const late = drafts[parcels.indexOf('late')];
      expect(await house.hosts.hostPage(late?.link ?? '')).toMatchObject({ place: 1 });
    });

    test('T1 never gives more than there is, with twenty at once, and numbers the late list without a gap', async () => {
      const house = await opened(7);
      const drafts: Draft[] = [];
      for (let nth = 0; nth < 20; nth += 1) drafts.push(await house.draft(`host${nth}@buurt.example`));
      const press = async (draft: Draft): Promise<string> => {
        for (;;) {
          const outcome = await send(house, draft);
          if (outcome !== 'busy') return outcome.is === 'submitted' ? outcome.parcel : outcome.is;
        }
      };
      const parcels = await Promise.all(drafts.map(press));
      expect(parcels.filter((parcel) => parcel === 'allotted')).toHaveLength(7);
      expect(await house.stock()).toMatchObject({ left: 0, waiting: 13 });
      const places = await Promise.all(drafts.map(async ({ link }) => (await house.hosts.hostPage(link))?.place ?? 0));
      expect(places.filter((place) => place > 0).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 13 }, (_, at) => at + 1),
      );
      // The partner's two people hear once that the stock is gone.
      expect((await house.mails(slug)).map(({ kind, reader }) => `${kind} ${reader}`).toSorted()).toEqual([
        'stock-gone prs_colleague',
        'stock-gone prs_giver',
      ]);
    });

    test('half a minute before closing is in time; a second after, the action is taken and the host is on the list for next time', async () => {
      const house = await opened(0);
      const early = await house.draft('noor@buurt.example', { now: lastHalfMinute });
      const tooLate = await house.draft('piet@buurt.example', { now: lastHalfMinute });
      expect(await send(house, early, lastHalfMinute)).toMatchObject({ parcel: 'late' });
      expect(await send(house, tooLate, aSecondLate)).toMatchObject({ parcel: 'next-time' });
      expect(await house.stock()).toMatchObject({ left: 0, waiting: 1 });
      expect(await house.hosts.hostsWaiting(programme)).toHaveLength(2);
      expect(await kinds(house, tooLate.id)).toEqual(['host-begun', 'host-sent']);
    });

    test('gives one host no more than each gets, over all that is handed in', async () => {
      const house = await opened(9);
      const two = { delivery: { ...answers.delivery, howMany: 2 } };
      const first = await house.draft('noor@buurt.example', { different: two });
      expect(await send(house, first)).toMatchObject({ is: 'submitted' });
      const second = await house.draft('noor@buurt.example', { request: 'begin-2' });
      expect(await send(house, second)).toEqual({ is: 'refused', because: 'too-many', left: 0 });
      expect((await house.stock()).left).toBe(7);
    });
  });

  describe('an organiser', () => {
    test('says yes: the action is in the calendar in the same breath, and its host hears where', async () => {
      const house = await opened(5);
      const { id, link } = await sent(house, 'noor@buurt.example');
      const outcome = await judged(house, id, { is: 'approve' });
      expect(outcome).toMatchObject({ is: 'approved', application: { event: 'soep-in-de-straat' } });
      const found = await house.events.published('soep-in-de-straat');
      expect(found?.event).toMatchObject({
        kind: 'week-action',
        state: 'published',
        organisation: programme.organisation,
        organisations: ['Buurtvereniging De Linde'],
        venue: { name: 'Buurthuis De Linde', street: 'Lindelaan 1', city: 'Helmond' },
        cost: 'Gratis',
        contact: { name: 'Noor Bakker', email: 'noor@buurt.example' },
      });
      expect(found?.seats).toMatchObject({ left: 30, state: 'open' });
      expect(await kinds(house, id)).toEqual(['host-approved', 'host-begun', 'host-sent']);
      expect(await house.todos()).toEqual([]);
      expect(await house.hosts.hostsWaiting(programme)).toEqual([]);
      expect(await house.hosts.hostWithdraw(link, { request: 'w-1' }, august)).toMatchObject({ because: 'approved' });
    });

    test('T2 pressing twice publishes once; two actions of one name both get a page', async () => {
      const house = await opened(5);
      const [one, other] = [await sent(house, 'noor@buurt.example'), await sent(house, 'piet@buurt.example')];
      const press = async (id: string, revision: number) =>
        house.hosts.judge(programme, id, { is: 'approve' }, { request: `j-${id}`, revision }, august);
      const outcomes = await Promise.all([
        press(one.id, one.application.revision),
        press(one.id, one.application.revision),
        press(other.id, other.application.revision),
      ]);
      expect(outcomes.map((each) => (each === 'busy' ? each : each.is)).toSorted()).toEqual([
        'approved',
        'approved',
        'repeated',
      ]);
      const { events: coming } = await house.events.calendar(august, 10);
      expect(coming.map(({ slug: path }) => path.slice(0, 17))).toEqual(['soep-in-de-straat', 'soep-in-de-straat']);
      expect(new Set(coming.map(({ slug: path }) => path)).size).toBe(2);
    });

    test('asks: its host changes the answers, sends again and is at the end of the list', async () => {
      const house = await opened(5);
      const { id, link } = await sent(house, 'noor@buurt.example');
      await judged(house, id, { is: 'ask', question: 'Is er een lift?' });
      expect(await house.todos()).toEqual([]);
      expect((await house.hosts.hostPage(link))?.application).toMatchObject({
        state: 'asked',
        question: 'Is er een lift?',
      });
      const tuesday: Instant = '2027-08-03T09:00:00.000Z';
      const saved = await house.hosts.hostSave(
        link,
        'where',
        { ...answers.where, venue: 'De Linde, met lift' },
        tuesday,
      );
      const revision = saved !== 'busy' && saved.is === 'saved' ? saved.application.revision : 0;
      expect(await house.hosts.hostSubmit(link, { request: 'again-1', revision }, tuesday)).toMatchObject({
        is: 'sent-again',
      });
      expect(await house.hosts.hostsWaiting(programme)).toMatchObject([{ application: id, waitsSince: tuesday }]);
      expect(await house.todos()).toMatchObject([{ kind: 'host-waits', since: tuesday }]);
      expect((await house.stock()).left).toBe(4);
      expect(await kinds(house, id)).toEqual(['host-asked', 'host-begun', 'host-sent', 'host-sent']);
    });

    test('says no: the first of the late list gets the package and a mail, the second becomes first', async () => {
      const house = await opened(1);
      const first = await sent(house, 'noor@buurt.example');
      const second = await sent(house, 'piet@buurt.example', '2027-08-02T08:01:00.000Z');
      const third = await sent(house, 'lies@buurt.example', '2027-08-02T08:02:00.000Z');
      expect([first.parcel, second.parcel, third.parcel]).toEqual(['allotted', 'late', 'late']);
      expect((await house.hosts.hostPage(third.link))?.place).toBe(2);
      expect(await judged(house, first.id, { is: 'refuse', reason: 'Dit hoort niet bij de Week.' })).toMatchObject({
        is: 'refused-it',
      });
      expect(await parcelOf(house, second.id)).toBe('allotted');
      expect(await kinds(house, second.id)).toEqual(['host-begun', 'host-sent', 'package-allotted']);
      expect((await house.hosts.hostPage(third.link))?.place).toBe(1);
      expect(await house.stock()).toMatchObject({ left: 0, waiting: 1 });
      expect(await house.hosts.hostPage(first.link)).toMatchObject({ application: { state: 'refused' } });
    });

    test('T10 sees what was handed in to the own organisation, and nothing of another’s', async () => {
      const house = await opened(5);
      const { id, application } = await sent(house, 'noor@buurt.example');
      expect(await house.hosts.hostsWaiting(elsewhere)).toEqual([]);
      expect(await house.hosts.hostApplication(elsewhere, id)).toBeUndefined();
      const { revision } = application;
      expect(await house.hosts.judge(elsewhere, id, { is: 'approve' }, { request: 'j-1', revision }, august)).toEqual({
        is: 'not-found',
      });
      const draft = await house.draft('piet@buurt.example');
      expect(await house.hosts.hostApplication(programme, draft.id)).toBeUndefined();
    });
  });

  describe('who gives up', () => {
    test('gives the package to the first of the late list, and a turn on that list to the next', async () => {
      const house = await opened(1);
      const first = await sent(house, 'noor@buurt.example');
      const second = await sent(house, 'piet@buurt.example', '2027-08-02T08:01:00.000Z');
      const third = await sent(house, 'lies@buurt.example', '2027-08-02T08:02:00.000Z');
      expect(await house.hosts.hostWithdraw(second.link, { request: 'w-2' }, august)).toMatchObject({
        is: 'withdrawn',
      });
      expect(await house.stock()).toMatchObject({ left: 0, waiting: 1 });
      await house.hosts.hostWithdraw(first.link, { request: 'w-1' }, august);
      expect(await house.hosts.hostWithdraw(first.link, { request: 'w-1' }, august)).toMatchObject({ is: 'repeated' });
      expect(await parcelOf(house, third.id)).toBe('allotted');
      expect(await house.stock()).toMatchObject({ left: 0, waiting: 0 });
      expect((await house.todos()).map(({ subject }) => subject)).toEqual([third.id]);
      // And may ask again.
      const anew = await house.draft('noor@buurt.example', { request: 'begin-anew' });
      expect(await send(house, anew)).toMatchObject({ is: 'submitted', parcel: 'late' });
    });

    test('is made good by the tick when the request could not, once', async () => {
      const house = await opened(0);
      const { id } = await sent(house, 'noor@buurt.example');
      await house.store.commit([house.store.giveBackStock(slug, 1, august)]);
      await Promise.all([house.hosts.promoteLate(slug, august), sweep(house, august)]);
      expect(await parcelOf(house, id)).toBe('allotted');
      expect(await house.stock()).toMatchObject({ left: 0, waiting: 0 });
      expect(await house.store.due(august, 10)).toEqual([]);
    });
  });

  describe('bringing packages', () => {
    const approved = async (house: HostHouse, email: string) => {
      const handed = await sent(house, email);
      await judged(house, handed.id, { is: 'approve' });
      return handed.id;
    };
    const mark = (house: HostHouse, step: 'packed' | 'sent' | 'delivered' | 'not-delivered', ids: readonly string[]) =>
      house.hosts.deliver(giver, slug, { step, applications: ids }, { request: `mark-${step}` }, august);

    test('lists approved actions alone, and takes them on one by one or all at once', async () => {
      const house = await opened(3);
      const ids = [await approved(house, 'noor@buurt.example'), await approved(house, 'piet@buurt.example')];
      await sent(house, 'lies@buurt.example');
      const list = await house.hosts.deliveries(giver, slug);
      expect(list?.applications.map(({ application }) => application).toSorted()).toEqual(ids.toSorted());
      expect(await mark(house, 'packed', ids)).toEqual({ is: 'marked', marked: 2, left: 0 });
      expect(await mark(house, 'packed', ids)).toEqual({ is: 'marked', marked: 2, left: 0 });
      await mark(house, 'sent', ids);
      await mark(house, 'delivered', ids.slice(0, 1));
      await mark(house, 'not-delivered', ids.slice(1));
      expect(await Promise.all(ids.map((id) => parcelOf(house, id)))).toEqual(['delivered', 'not-delivered']);
      expect((await kinds(house, ids[0] ?? '')).slice(-2)).toEqual(['package-delivered', 'package-sent']);
      expect((await kinds(house, ids[1] ?? '')).slice(-1)).toEqual(['package-sent']);
    });

    test('shows the giver who waits for one and who wants one next time, until it is given or taken back', async () => {
      const house = await opened(0);
      const { id } = await sent(house, 'noor@buurt.example');
      const list = async () =>
        (await house.hosts.deliveries(giver, slug))?.wanting.map(({ application }) => application);
      expect(await list()).toEqual([id]);
      await judged(house, id, { is: 'refuse', reason: 'Er is al zoiets.' });
      expect(await list()).toEqual([]);
    });

    test('T10 is the giver’s alone, of the own package alone', async () => {
      const house = await opened(3);
      const id = await approved(house, 'noor@buurt.example');
      expect(await house.hosts.deliveries(otherPartner, slug)).toBeUndefined();
      expect(
        await house.hosts.deliver(
          otherPartner,
          slug,
          { step: 'packed', applications: [id] },
          { request: 'm-1' },
          august,
        ),
      ).toEqual({ is: 'not-found' });
      expect(await mark(house, 'packed', [`app_${'z'.repeat(26)}`, '../x'])).toEqual({
        is: 'marked',
        marked: 0,
        left: 2,
      });
    });
  });

  describe('what is forgotten', () => {
    test('T12 13 weeks after the action nothing tells who its host was, and the link opens nothing', async () => {
      const house = await opened(3);
      const { id, link } = await sent(house, 'noor@buurt.example');
      await judged(house, id, { is: 'approve' });
      await sweep(house, '2027-12-30T14:59:00.000Z');
      expect(await house.hosts.hostPage(link)).toBeDefined();
      await sweep(house, '2027-12-30T15:01:00.000Z');
      const left = await house.store.application(id, { consistent: true });
      expect(left).toMatchObject({ state: 'approved', activity: { title: 'Soep in de straat' } });
      expect(JSON.stringify(left)).not.toMatch(/Noor|noor@|612345678|Kastanjelaan|5701/);
      expect(await house.hosts.hostPage(link)).toBeUndefined();
      expect(await house.store.due('2028-12-30T15:01:00.000Z', 10)).toEqual([]);
    });

    test('what nobody ever answered gives its package and its turn back', async () => {
      const house = await opened(1);
      const first = await sent(house, 'noor@buurt.example');
      const second = await sent(house, 'piet@buurt.example', '2027-08-02T08:01:00.000Z');
      await sweep(house, '2028-01-10T09:00:00.000Z');
      expect(await house.stock()).toMatchObject({ left: 1, waiting: 0 });
      expect(await house.todos()).toEqual([]);
      expect(await Promise.all([first.id, second.id].map((id) => parcelOf(house, id)))).toEqual([
        'given-back',
        'given-back',
      ]);
    });
  });

  describe('the sender', () => {
    const factsOf = async (house: HostHouse, subject: string) => {
      const told: Record<string, unknown> = {};
      for (const mail of await house.mails(subject)) {
        const kind = mail.kind as Message['kind'];
        const found = await house.hosts.mailFactsFor({ ...mail, kind }, august);
        // What is told fits its kind, or there is nothing left to tell.
        told[mail.kind] =
          'skipped' in found ? found.skipped : { to: found.to, ...(messages[kind].parse(found.facts) as object) };
      }
      return told;
    };

    test('gets the facts of each mail as they are now', async () => {
      const house = await opened(1);
      const first = await sent(house, 'noor@buurt.example');
      const second = await sent(house, 'piet@buurt.example', '2027-08-02T08:01:00.000Z');
      expect(await factsOf(house, first.id)).toMatchObject({
        'host-begun': 'over',
        'host-sent': {
          to: 'noor@buurt.example',
          state: 'allotted',
          answerBy: '2027-08-04',
          application: { id: first.id, title: 'Soep in de straat', place: 'Buurthuis De Linde, Helmond' },
          print: '/pakketten/kom-erbij-pakket/printversie',
          fund: { name: 'het lokale fonds' },
          link: { purpose: 'host', subject: first.id, reader: 'host' },
        },
      });
      expect(await factsOf(house, second.id)).toMatchObject({ 'host-sent': { state: 'late', placeInLine: 1 } });
      expect(await factsOf(house, slug)).toMatchObject({
        'stock-gone': { package: 'Kom erbij-pakket', waiting: 1, page: '/bureau/pakketten/kom-erbij-pakket' },
      });
      await judged(house, first.id, { is: 'approve' });
      await house.hosts.deliver(giver, slug, { step: 'sent', applications: [first.id] }, { request: 'm' }, august);
      expect(await factsOf(house, first.id)).toMatchObject({
        'host-approved': { eventPage: '/bijeenkomsten/soep-in-de-straat', state: 'allotted' },
        'package-sent': { contact: { email: 'lotte@fonds.example' }, howMany: 1 },
      });
      await judged(house, second.id, { is: 'refuse', reason: 'Te druk.' });
      expect(await factsOf(house, second.id)).toMatchObject({
        'host-sent': 'over',
        'host-refused': { reason: 'Te druk.' },
      });
    });

    test('never tells a telephone number or where a package goes', async () => {
      const house = await opened(1);
      const { id } = await sent(house, 'noor@buurt.example');
      expect(JSON.stringify(await factsOf(house, id))).not.toMatch(/612345678|Kastanjelaan|5701/);
    });
  });
};
