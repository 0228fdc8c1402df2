import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { directoryActions } from '#directory/actions.ts';
import type { EventWithSeats } from '#events/actions.ts';
import { erasingMoments } from '#events/core/event.ts';
import type { Contract } from '#kernel/contract.ts';
import { readInvitationCode } from '#kernel/links.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { type Limits, noLimits, tableLimits } from '#platform/limits/limits.ts';
import type { Answered } from '#rsvps/answering.ts';
import { rsvps } from '#rsvps/contract.ts';
import { answerInvitation } from '#rsvps/core/answer-invitation.ts';
import { draftInvitation, type Invitation } from '#rsvps/core/invitation.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { type InvitationField, invitationFields } from '#rsvps/core/typed-invitation.ts';
import { invitationHttp } from '#rsvps/http/invitation.tsx';
import { hostile } from '../../../support/hostile.ts';
import { monday, planOf, seeded } from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { runs } from '../../../support/runs.ts';
import { type Handler, type Page, testSettings, type Visitor, visitor } from '../../../support/visit.ts';
import { rsvpOf } from '../core/examples.ts';

const { invitation: invitationRoute, code: codeRoute, prepare, proposal } = rsvps.routes;
/** The routes of who is invited alone: each part of the room is held to its promises by itself. */
const contract = {
  ...rsvps,
  routes: { invitation: invitationRoute, code: codeRoute, prepare, proposal },
} as const satisfies Contract;

type Needs = Parameters<typeof invitationHttp>[0];
type Answering = Needs['answering'];

const slug = 'samen-aan-de-slag';
const id = `inv_${'a'.repeat(22)}`;
const token = 't'.repeat(22);
const code = 'K7M2-9XQF';
const path = `/bijeenkomsten/${slug}/uitnodiging/${id}.${token}`;
const diet = 'geen noten, want daar word ik ziek van';
const reason = 'Die avond ben ik in Rome';

const drafted = draftInvitation(
  {
    slug,
    invitation: id,
    invitee: {
      name: 'Noor van den Berg',
      role: 'wethouder',
      municipality: 'GM0794',
      email: 'noor@helmond.example',
      secretariat: { email: 'bureau@helmond.example', phone: '+31492123456' },
      language: 'nl',
    },
  },
  'per_hanna',
  monday,
);

let now: string;
let events: Map<string, EventWithSeats>;
let kept: Invitation;
let place: Rsvp | undefined;
let answers: Parameters<Answering['answer']>[1][];
/** What the next answer meets, instead of being decided. */
let meets: Answered | 'busy' | undefined;
let campaignsAsked: number;
let campaign: Awaited<ReturnType<Awaited<ReturnType<Needs['pledges']>>['current']>>;

const eventOf = (different: Partial<EventWithSeats['event']> = {}): EventWithSeats => {
  const plan = planOf({
    closesAt: '2019-05-24T10:00:00.000Z',
    startsAt: '2019-05-24T15:30:00.000Z',
    endsAt: '2019-05-24T19:30:00.000Z',
  });
  const event = {
    ...plan,
    slug,
    organisation: 'org_programme',
    owner: 'per_hanna',
    state: 'published' as const,
    version: 1,
    revision: 1,
    ...different,
  };
  const { capacity, closesAt, promoteUntil } = event;
  return { event, seats: { capacity, left: capacity, waiting: 0, state: 'open', closesAt, promoteUntil }, pools: {} };
};

/** Answers as the room does, with one place in the house. */
const answering: Answering = {
  byLink: async (asked, link) => (asked === slug && link === `${id}.${token}` ? kept : undefined),
  byCode: async (typed) =>
    readInvitationCode(typed) === code ? { invitation: kept, link: `${id}.${token}` } : undefined,
  placeOf: async ({ place: of }) => (of === undefined ? undefined : place),
  answer: async (invitation, asked, at): Promise<Answered | 'busy'> => {
    answers.push(asked);
    if (meets !== undefined) return meets;
    const { answer, by, request } = asked;
    const form = { id: request, hash: JSON.stringify([answer, by]), by, actor: 'guest' };
    const { event } = events.get(slug) ?? eventOf();
    const decided = answerInvitation(invitation, place, answer, form, event, at);
    if (decided.is === 'refused') return decided;
    kept = decided.invitation;
    if (decided.is === 'answered' && answer.is === 'coming') {
      place = rsvpOf({ slug, guest: id, invitation: id, ...answer });
      kept = { ...kept, place: id };
    }
    if (decided.is === 'answered' && answer.is === 'somebody-else') {
      place = rsvpOf({ slug, guest: 'other~guest', name: answer.name, email: answer.email, diet: 'alleen vis' });
      kept = { ...kept, place: 'other~guest' };
    }
    if (decided.is === 'answered' && answer.is === 'not-coming' && place !== undefined)
      place = { ...place, state: 'cancelled', releasedBy: 'guest' };
    return { is: 'answered', invitation: kept, place };
  },
};

const endpointsWith = (limits: Limits, contact?: Needs['contact']): Handler => {
  const endpoints = invitationHttp({
    answering,
    placeInLine: async () => 4,
    linkOf: ({ slug: at, guest }) => `/bijeenkomsten/${at}/plaats/${guest}.token`,
    events: { published: async (asked) => events.get(asked), erasing: erasingMoments },
    directory: directoryActions(),
    pledges: async () => {
      campaignsAsked += 1;
      return {
        current: async () => campaign,
        text: async () => ({
          version: 2,
          since: '2018-09-25',
          intro: 'Wij beloven dit.',
          pillars: [
            { title: 'Het bestuur staat erachter', text: 'Eén wethouder is het gezicht.' },
            { title: 'Een sterk netwerk', text: 'Wij brengen mensen bij elkaar.' },
          ],
        }),
      };
    },
    limits,
    random: seeded('invited'),
    ...(contact !== undefined && { contact }),
  });
  return httpFunction(contract, endpoints as never, {
    settings: testSettings,
    clock: () => now,
    random: seeded('stack'),
    log: (level, what, fields) => {
      throw new Error(`${level} ${what} ${JSON.stringify(fields)}`);
    },
    whoIs: async () => undefined,
  }) as Handler;
};

let browser: Visitor;
beforeEach(() => {
  now = monday;
  events = new Map([[slug, eventOf()]]);
  kept = { ...drafted, state: 'invited', invitedAt: monday };
  place = undefined;
  answers = [];
  meets = undefined;
  campaignsAsked = 0;
  campaign = {
    slug: 'een-tegen-eenzaamheid',
    title: 'Aan tafel tegen eenzaamheid',
    summary: '',
    asks: 'Geen geld vooraf.',
    decides: '',
    goal: 'all',
    marks: [100],
    opensAt: '2018-10-01T07:00:00.000Z',
    closesAt: '2021-12-31T16:00:00.000Z',
    contact: { name: 'Hanna Bos', phone: '+31701234567', email: 'hanna@programma.example' },
    organisation: 'org_programme',
    state: 'published',
    version: 2,
    revision: 1,
  };
  browser = visitor(endpointsWith(noLimits), contract);
});

type Typed = Partial<Record<InvitationField | 'request', string>>;
const answer = async (typed: Typed): Promise<Page> => {
  const page = await browser.get(path);
  return browser.post(path, { ...page.fields, who: 'self', ...typed });
};
const choices = (page: Page): readonly string[] =>
  [...page.body.matchAll(/<input[^>]*name="answer"[^>]*>/g)].map(([input]) => /value="([^"]*)"/.exec(input)?.[1] ?? '');
const yes = { answer: 'coming', party: '1' } as const;
const no = { answer: 'not-coming' } as const;
const roos = { answer: 'somebody-else', 'substitute-name': 'Roos Jansen', 'substitute-email': 'roos@helmond.example' };

describe('the page behind the link', () => {
  test('tells what it is and asks four choices, of which none is made', async () => {
    const page = await browser.get(path);
    expect(page.status).toBe(200);
    expect(page.outcome).toBe('invited');
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(choices(page)).toEqual(['coming', 'not-coming', 'somebody-else', 'not-yet-known']);
    expect(page.body).not.toMatch(/<input[^>]*type="radio"[^>]*checked/);
    for (const told of ['Noor van den Berg', 'wethouder van Helmond', 'De Glazen Zaal', 'VWS en VNG'])
      expect(page.body).toContain(told);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('T10 holds no address and no telephone number of who was invited', async () => {
    for (const state of ['invited', 'accepted', 'declined'] as const) {
      kept = { ...kept, state, answeredAt: monday, answeredBy: { is: 'self' }, reason };
      const { body } = await browser.get(path);
      for (const hidden of ['noor@helmond.example', 'bureau@helmond.example', '492', reason, id.slice(4), 'per_hanna'])
        expect(body.replaceAll(path, ''), hidden).not.toContain(hidden);
    }
  });

  test('T11 opening it changes nothing, however often', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) await browser.get(`${path}?uitkomst=verstuurd`, { method });
    expect(answers).toEqual([]);
    expect(kept.revision).toBe(drafted.revision);
    expect((await browser.get(`${path}?uitkomst=verstuurd`)).body).not.toContain('Dank u wel');
  });

  test('T11 a button that is pressed without a choice changes nothing', async () => {
    const page = await browser.get(path);
    const pressed = await browser.post(path, page.fields);
    expect(pressed.status).toBe(422);
    expect(pressed.body).toContain('<title>Fout: ');
    expect(answers).toEqual([]);
  });

  test('speaks English too', async () => {
    const page = await browser.get(path, { language: 'en' });
    expect(page.body).toContain('Yes, I am coming');
    expect(page.body).not.toContain('Ja, ik kom');
  });

  test('T10 opens nothing with the link of another event, or a token that is not its own', async () => {
    events.set('een-andere-avond', eventOf({ slug: 'een-andere-avond' }));
    for (const other of [
      `/bijeenkomsten/een-andere-avond/uitnodiging/${id}.${token}`,
      `/bijeenkomsten/${slug}/uitnodiging/${id}.${'x'.repeat(22)}`,
      `/bijeenkomsten/${slug}/uitnodiging/${id}`,
    ]) {
      for (const page of [await browser.get(other), await browser.post(other, { who: 'self', ...no })]) {
        expect(page.body).not.toContain('Noor');
        expect([403, 404]).toContain(page.status);
      }
    }
    expect(answers).toEqual([]);
  });

  test('an older link says whom to ask for a new one, and where a code is filled in', async () => {
    const page = await browser.get(`${path.slice(0, -2)}xx`);
    expect(page.status).toBe(404);
    expect(page.outcome).toBe('unknown-link');
    expect(page.body).toContain('Mees de Wit, 070 123 45 67');
    expect(page.body).toContain('href="/uitnodiging"');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('is not there for an event that nobody may see', async () => {
    events.clear();
    expect((await browser.get(path)).status).toBe(404);
  });
});

describe('an answer', () => {
  test('yes leads back to the same page, which tells what was answered and what happens next', async () => {
    const sent = await answer({ ...yes, who: 'on-behalf', by: 'Anouk de Vries' });
    expect([sent.status, sent.location]).toEqual([303, `${path}?uitkomst=verstuurd`]);
    const page = await browser.get(sent.location ?? '');
    expect(page.outcome).toBe('seated');
    for (const told of [
      'Dank u wel',
      'Er is een plek voor',
      'door Anouk de Vries, namens Noor van den Berg',
      'naar het secretariaat',
    ])
      expect(page.body).toContain(told);
    expect(answers).toHaveLength(1);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('no, somebody else and not yet are each told back', async () => {
    await answer({ ...no, reason });
    const declined = await browser.get(path);
    expect(declined.outcome).toBe('declined');
    expect(declined.body).toContain('U gaf er een reden bij.');
    await answer({ answer: 'not-yet-known', 'ask-again': '22-5-2019' });
    const later = await browser.get(path);
    expect(later.outcome).toBe('not-yet-known');
    expect(later.body).toContain('woensdag 22 mei 2019');
    await answer(roos);
    const over = await browser.get(path);
    expect(over.outcome).toBe('handed-over');
    expect(over.body).toContain('Roos Jansen komt');
    expect(choices(over)).toEqual([]);
  });

  test('T10 nothing of a substitute is shown but the name that was typed', async () => {
    await answer(roos);
    const { body } = await browser.get(path);
    for (const hidden of ['roos@helmond.example', 'alleen vis', 'other~guest']) expect(body).not.toContain(hidden);
  });

  test('T10 what is sensitive is never shown back, only that it was told', async () => {
    await answer({ ...yes, diet });
    const { body } = await browser.get(path);
    expect(body).not.toContain(diet);
    expect(body).toContain('U gaf een dieetwens door.');
  });

  test('T2 pressed twice is answered twice alike, whichever it was', async () => {
    for (const typed of [yes, roos, no, { answer: 'not-yet-known', 'ask-again': '22-5-2019' }]) {
      kept = { ...drafted, state: 'invited' };
      place = undefined;
      const page = await browser.get(path);
      const form = { ...page.fields, who: 'self', ...typed };
      const first = await browser.post(path, form);
      const state = kept;
      const second = await browser.post(path, form);
      expect([first.status, second.status], typed.answer).toEqual([303, 303]);
      expect(second.location).toBe(first.location);
      expect(kept).toEqual(state);
    }
  });

  test('the same form with another answer is refused, and taken with the key that comes back', async () => {
    const page = await browser.get(path);
    await browser.post(path, { ...page.fields, who: 'self', ...no });
    const other = await browser.post(path, { ...page.fields, who: 'self', ...yes, diet });
    expect(other.status).toBe(409);
    expect(other.body).toContain('U hebt dit formulier al verstuurd');
    expect(other.fields).toMatchObject({ who: 'self', answer: 'coming', diet });
    expect(other.fields.request).not.toBe(page.fields.request);
    expect((await browser.post(path, other.fields)).status).toBe(303);
    expect(kept.state).toBe('accepted');
  });

  test('T13 a faulty one comes back with everything that was typed', async () => {
    const typed = {
      ...yes,
      who: 'on-behalf',
      by: 'www.x.nl',
      party: '99',
      companions: 'Jan\nPiet',
      diet: '<b>vis</b>',
    };
    const page = await answer(typed);
    expect(page.status).toBe(422);
    expect(page.fields).toMatchObject({
      who: 'on-behalf',
      answer: 'coming',
      by: 'www.x.nl',
      party: '99',
      diet: '<b>vis</b>',
    });
    expect(page.body).toContain('&lt;b&gt;vis&lt;/b&gt;');
    expect(page.body).toContain('U kunt met hoogstens 4 mensen komen');
    expect(answers).toEqual([]);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('T13 every fault has a field on the page to go to', async () => {
    const alone = eventOf({ partyLimit: 1, asks: [] });
    for (const event of [eventOf(), alone]) {
      events.set(slug, event);
      for (const choice of ['coming', 'not-coming', 'somebody-else', 'not-yet-known', 'perhaps']) {
        const long = 'x'.repeat(600);
        const page = await answer({
          answer: choice,
          party: '99',
          companions: long,
          diet: long,
          access: long,
          reason: long,
          who: 'on-behalf',
        });
        expect(page.status).toBe(422);
        for (const [, to] of page.body.matchAll(/<a[^>]*href="#(field-[^"]*)"/g))
          expect(page.body, `${choice}: ${to}`).toContain(`id="${to}"`);
      }
    }
  });

  test('is not read for what the event does not ask', async () => {
    events.set(slug, eventOf({ partyLimit: 1, asks: [] }));
    expect((await answer({ answer: 'coming', party: '99', diet })).status).toBe(303);
    expect(answers[0]?.answer).toEqual({ is: 'coming' });
  });

  test('leaves as they are the number and the names that a colleague gave since the page was opened', async () => {
    const stale = await browser.get(path);
    await browser.post(path, { ...stale.fields, who: 'self', ...yes });
    expect(answers[0]?.answer).toEqual({ is: 'coming' });
    kept = { ...kept, state: 'accepted', place: id };
    place = rsvpOf({ guest: id, party: 3, companions: 'Jan Jansen\nPiet Smit' });
    const page = await browser.get(path);
    expect(page.fields).toMatchObject({ party: '3', 'party-was': '3' });
    const sent = { ...page.fields, who: 'self', answer: 'coming', companions: 'Jan Jansen\nPiet Smit' };
    await browser.post(path, { ...sent, request: 'second' });
    expect(answers[1]?.answer).toEqual({ is: 'coming' });
    await browser.post(path, { ...sent, request: 'third', party: '2', companions: 'Jan Jansen' });
    expect(answers[2]?.answer).toEqual({ is: 'coming', party: 2, companions: 'Jan Jansen' });
    await browser.post(path, { ...sent, request: 'fourth', companions: ' ' });
    expect(answers[3]?.answer).toEqual({ is: 'coming', companions: '' });
  });

  test.each([
    ['', 'dinsdag 21 mei 2019, 12.00 uur', 'Kies of u de plek neemt'],
    ['/en', 'Tuesday 21 May 2019', 'Choose whether you take the place'],
  ])('says until when a place is held, and leads to where one press takes it (%s)', async (under, until, way) => {
    kept = { ...kept, state: 'accepted', place: id };
    place = rsvpOf({ slug, guest: id, invitation: id, state: 'offered', offeredUntil: '2019-05-21T10:00:00.000Z' });
    const page = await browser.get(`${under}${path}`);
    expect(page.outcome).toBe('offered');
    expect(page.body).toContain(until);
    expect(page.body).toMatch(new RegExp(`href="${under}/bijeenkomsten/${slug}/plaats/${id}\\.token"[^>]*>${way}<`));
    expect(await markupFindings(page.body)).toEqual([]);
    // A yes on this page would look like one and hold nothing: it says where the place is taken, with the same way there.
    const sent = await browser.post(`${under}${path}`, { ...page.fields, who: 'self', ...yes });
    expect(sent.status).toBe(409);
    expect(sent.body).toContain(`${under}/bijeenkomsten/${slug}/plaats/${id}.token`);
    expect(sent.body).toContain('data-refused="offer-open"');
  });

  test('T10 leads to no offer of a substitute, nor to one that is over with the event', async () => {
    const offer = { state: 'offered', offeredUntil: '2019-05-21T10:00:00.000Z' } as const;
    kept = { ...kept, state: 'handed-over', place: 'other~guest', substitute: 'Sam Jansen' };
    place = rsvpOf({ slug, guest: 'other~guest', ...offer });
    expect((await browser.get(path)).body).not.toContain('/plaats/');
    kept = { ...kept, state: 'accepted', place: id };
    place = rsvpOf({ slug, guest: id, ...offer });
    now = eventOf().event.startsAt;
    expect((await browser.get(path)).body).not.toContain('/plaats/');
  });

  test.each([
    'holds-a-place',
    'too-late-to-ask-again',
    'rsvps-closed',
    'handed-over',
    'event-over',
    'not-sent-yet',
    'substitute-has-a-place',
    'no-room-for-more',
    'offer-open',
    'ask-on-own-page',
  ] as const)(
    'that meets "%s" comes back with the reason, what was typed and what can still be done',
    async (because) => {
      meets = { is: 'refused', because };
      const page = await answer({ ...yes, diet });
      expect(page.status).toBe(409);
      expect(page.body).toContain(`data-refused="${because}"`);
      expect(page.body).toContain('Mees de Wit, 070 123 45 67, mees@programma.example');
      expect(page.fields).toMatchObject({ answer: 'coming', diet });
      expect(await markupFindings(page.body)).toEqual([]);
    },
  );

  test('when it is very busy waits with the visitor, and can be sent again as it is', async () => {
    meets = 'busy';
    const page = await answer({ ...yes, diet });
    expect([page.status, page.headers['retry-after']]).toEqual([503, '3']);
    meets = undefined;
    expect((await browser.post(path, page.fields)).status).toBe(303);
    expect(answers.map(({ request }) => request)).toEqual([page.fields.request, page.fields.request]);
  });

  test('can be changed: who has a place may still say no', async () => {
    await answer(yes);
    const page = await browser.get(path);
    expect(choices(page)).toEqual(['coming', 'not-coming', 'somebody-else']);
    expect(page.body).toContain('<details');
    expect((await answer(no)).status).toBe(303);
    expect((await browser.get(path)).outcome).toBe('declined');
  });

  test('after closing can only be a no, and says whom to call for anything else', async () => {
    now = '2019-05-24T10:00:00.000Z';
    const page = await browser.get(path);
    expect(choices(page)).toEqual(['not-coming']);
    expect(page.body).toContain('Antwoorden kan hier niet meer');
    const late = await answer(roos);
    expect(late.status).toBe(409);
    expect(late.body).toContain('data-refused="rsvps-closed"');
    expect(answers).toEqual([]);
    expect((await answer(no)).status).toBe(303);
  });

  test('a day to ask again is refused where none is left, without a fault that leads nowhere', async () => {
    now = '2019-05-23T10:00:00.000Z';
    expect(choices(await browser.get(path))).not.toContain('not-yet-known');
    const page = await answer({ answer: 'not-yet-known', 'ask-again': '24-5-2019' });
    expect(page.status).toBe(409);
    expect(page.body).toContain('data-refused="too-late-to-ask-again"');
  });

  test('once the event has begun or is over is no longer asked', async () => {
    for (const moment of ['2019-05-24T16:00:00.000Z', '2019-05-30T16:00:00.000Z']) {
      now = moment;
      expect(choices(await browser.get(path))).toEqual([]);
      const page = await answer(no);
      expect(page.status).toBe(409);
    }
    expect(answers).toEqual([]);
  });

  test('a line has a place in it', async () => {
    await answer(yes);
    place = rsvpOf({ slug, guest: id, state: 'waiting' });
    const page = await browser.get(path);
    expect(page.outcome).toBe('waiting');
    expect(page.body).toContain('Plaats 4 op de wachtlijst');
  });
});

describe('what is over', () => {
  test('a withdrawn invitation says so kindly, whoever comes and whatever they send', async () => {
    kept = { ...kept, state: 'withdrawn' };
    const page = await browser.get(path);
    expect([page.status, page.outcome]).toEqual([410, 'withdrawn']);
    expect(page.body).toContain('Het spijt ons');
    for (const typed of [yes, {}, { answer: 'perhaps' }]) {
      const sent = await answer(typed);
      expect([sent.status, sent.outcome]).toEqual([410, 'withdrawn']);
    }
    expect(answers).toEqual([]);
  });

  test('an event that does not go ahead gives its reason, and asks nothing', async () => {
    events.set(slug, eventOf({ state: 'cancelled', reason: 'De zaal staat onder water.' }));
    for (const page of [await browser.get(path), await answer(yes)]) {
      expect([page.status, page.outcome]).toEqual([410, 'event-cancelled']);
      expect(page.body).toContain('De zaal staat onder water.');
      expect(choices(page)).toEqual([]);
    }
  });

  test('what was withdrawn or cancelled while somebody typed is told as it is now', async () => {
    const page = await browser.get(path);
    kept = { ...kept, state: 'withdrawn' };
    expect((await browser.post(path, { ...page.fields, who: 'self', ...yes })).outcome).toBe('withdrawn');
    meets = { is: 'refused', because: 'withdrawn' };
    expect((await browser.post(path, { ...page.fields, who: 'self', ...yes })).status).toBe(410);
  });

  test('a date to keep free asks nothing yet', async () => {
    kept = { ...drafted, savedTheDateAt: monday };
    const page = await browser.get(path);
    expect(page.outcome).toBe('save-the-date');
    expect(choices(page)).toEqual([]);
    expect((await answer(yes)).status).toBe(409);
  });
});

describe('the code of a letter', () => {
  const open = async (typed: string, from = browser): Promise<Page> => {
    const page = await from.get('/uitnodiging');
    return from.post('/uitnodiging', { ...page.fields, code: typed });
  };

  test('opens the invitation, however it is typed', async () => {
    for (const typed of [code, 'k7m2 9xqf', ' K7M29XQF. ', '“k7m2-9xqf”']) {
      const opened = await open(typed);
      expect([opened.status, opened.location], typed).toEqual([303, path]);
    }
  });

  test('is asked in one field, and says what to try when it is not known', async () => {
    const page = await browser.get('/uitnodiging');
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(await markupFindings(page.body)).toEqual([]);
    for (const [typed, fault] of [
      ['', 'Vul de code uit uw brief in'],
      ['K7M2', 'Een code heeft acht letters en cijfers'],
      ['K7M2-9XQE', 'Deze code kennen wij niet'],
    ] as const) {
      const again = await open(typed);
      expect(again.status).toBe(422);
      expect(again.body).toContain(fault);
      expect(again.fields.code).toBe(typed);
      expect(again.body).toContain('het nummer in uw brief');
    }
  });

  test('names the programme’s own contact where that is known', async () => {
    const contact = { name: 'Marieke Jansma', phone: '+31705550122', email: 'avond@programma.example' };
    const page = await visitor(endpointsWith(noLimits, contact), contract).get('/uitnodiging');
    expect(page.body).toContain('Marieke Jansma, 070 555 01 22');
  });

  test('T10 is tried twenty times in ten minutes from one network, and what cannot be a code is no try', async () => {
    const limited = visitor(endpointsWith(tableLimits(memoryDatabase(), 'limits')), contract);
    for (let at = 0; at < 5; at += 1) expect((await open('no code', limited)).status).toBe(422);
    for (let at = 0; at < 20; at += 1) expect((await open('K7M2-9XQE', limited)).status).toBe(422);
    const over = await open(code, limited);
    expect(over.status).toBe(429);
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    expect(over.body).toContain('Probeer het opnieuw na maandag 20 mei 2019');
    expect(over.fields.code).toBe(code);
    now = '2019-05-20T09:30:00.000Z';
    expect((await open(code, limited)).status).toBe(303);
  });
});

describe('preparing', () => {
  const pages = [`/bijeenkomsten/${slug}/voorbereiden`, `/bijeenkomsten/${slug}/collegevoorstel`];

  test.each(pages)('%s is for everybody: shared, without a form, a cookie or a name', async (page) => {
    for (const language of ['nl', 'en'] as const) {
      const shown = await browser.get(page, { language });
      expect(shown.status).toBe(200);
      expect(shown.headers['cache-control']).toContain('s-maxage=60');
      expect(shown.cookies).toEqual([]);
      expect(shown.body).not.toMatch(/<form|Mees de Wit|mees@|Hanna Bos|Noor/);
      expect(await markupFindings(shown.body)).toEqual([]);
    }
  });

  test('names what is signed and leads to its whole text and to the proposal', async () => {
    const { body } = await browser.get(pages[0] ?? '');
    for (const told of [
      'Een sterk netwerk',
      '/campagnes/een-tegen-eenzaamheid',
      `/bijeenkomsten/${slug}/collegevoorstel`,
    ])
      expect(body).toContain(told);
  });

  test('the proposal stands there twice: to read, and as a text to copy without a script', async () => {
    const { body } = await browser.get(pages[1] ?? '');
    const text = /<textarea[^>]*readonly[^>]*>([\s\S]*?)<\/textarea>/i.exec(body)?.[1] ?? '';
    for (const part of [
      'Onderwerp',
      'Gevraagd besluit',
      'Aanleiding',
      'De vijf pijlers',
      'Kanttekeningen',
      'Kosten',
      'Communicatie',
    ]) {
      expect(text).toContain(`\n${part}\n`);
      expect(body).toContain(`>${part}</h4>`);
    }
    for (const filled of [
      'vrijdag 24 mei 2019',
      'Samen aan de slag',
      'Aan tafel tegen eenzaamheid',
      'Geen geld vooraf.',
    ])
      expect(text).toContain(filled);
    expect(body).not.toContain('<script');
  });

  test('goes on without a campaign, and after one has closed', async () => {
    const closed = campaign && { ...campaign, closesAt: monday };
    for (const without of [undefined, closed]) {
      campaign = without;
      for (const page of pages) {
        const { status, body } = await browser.get(page);
        expect(status).toBe(200);
        expect(body).not.toContain('/campagnes/');
      }
    }
  });

  test('is only for a meeting of alderpersons, and asks no campaign for anything else', async () => {
    events.set(slug, eventOf({ kind: 'week-action' }));
    for (const page of pages) expect((await browser.get(page)).status).toBe(404);
    for (const page of pages) expect((await browser.get(page.replace(slug, 'nergens'))).status).toBe(404);
    expect(campaignsAsked).toBe(0);
  });
});

test('T13 whatever is sent to these pages is answered, and none of it comes back as markup', async () => {
  const sent = fc.record(
    Object.fromEntries(
      [...invitationFields, 'request', 'code'].map((field) => [field, fc.option(hostile, { nil: undefined })]),
    ) as Record<string, fc.Arbitrary<string | undefined>>,
  );
  const chosen = fc.record({
    who: fc.constantFrom('self', 'on-behalf', ''),
    answer: fc.constantFrom('coming', 'not-coming', 'somebody-else', 'not-yet-known', ''),
  });
  const page = await browser.get(path);
  const codePage = await browser.get('/uitnodiging');
  await fc.assert(
    fc.asyncProperty(sent, chosen, async (fields, said) => {
      kept = { ...drafted, state: 'invited' };
      place = undefined;
      const typed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Record<
        string,
        string
      >;
      for (const [to, form] of [
        [path, { ...page.fields, ...typed, ...(said.answer !== '' && said) }],
        ['/uitnodiging', { ...codePage.fields, ...typed }],
      ] as const) {
        const { status, body } = await browser.post(to, form);
        expect([200, 303, 404, 409, 422]).toContain(status);
        expect(body).not.toMatch(
          /<script(?! defer="" src="\/static\/)|<(?:img|iframe|base|style|math|svg\/)|href="(?:javascript|vbscript|data:text)/i,
        );
      }
    }),
    { numRuns: runs(500) },
  );
});
