import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf, type Journey, startJourney, typedAnswers } from '../support/journey.ts';
import { newPerson } from '../support/person.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ sweep: 'off' });
});
afterAll(() => journey?.laptop.stop());

/** Everything that is owed has been sent; the streams go on by themselves meanwhile. */
const delivered = () => journey.laptop.settle();
const mailsOf = (typed: { readonly email?: unknown }) => journey.mailsTo(String(typed.email));

describe('T2: one person holds one place, and gets one mail', () => {
  test('when the answer was lost and the form is pressed again', async () => {
    const slug = await journey.publish({ title: 'Verloren antwoord', capacity: '1' });
    const typed = typedAnswers('Noor Bakker');
    const person = newPerson(journey.laptop.address);
    const { request } = await person.open(formOf(slug));
    await person.postAndHangUp(formOf(slug), { ...typed, request });
    const again = await person.post(formOf(slug), { ...typed, request });
    expect(again.status).toBe(303);
    expect((await person.get(again.location ?? '')).outcome).toBe('seated');
    await delivered();
    expect(await journey.guests(slug)).toMatchObject({ seated: ['Noor Bakker'], waiting: [], left: 0 });
    expect(mailsOf(typed)).toHaveLength(1);
  });

  test('when nobody presses again after the answer was lost', async () => {
    const slug = await journey.publish({ title: 'Zonder antwoord', capacity: '1' });
    const typed = typedAnswers('Bo van Dam');
    const person = newPerson(journey.laptop.address);
    const { request } = await person.open(formOf(slug));
    await person.postAndHangUp(formOf(slug), { ...typed, request });
    await expect.poll(async () => (await journey.guests(slug)).seated, { timeout: 10_000 }).toEqual(['Bo van Dam']);
    await delivered();
    expect(mailsOf(typed)).toHaveLength(1);
  });

  test('when the button is pressed twice at once', async () => {
    const slug = await journey.publish({ title: 'Dubbele klik', capacity: '1' });
    const typed = typedAnswers('Piet de Vries');
    const person = newPerson(journey.laptop.address);
    const { request } = await person.open(formOf(slug));
    const press = () => person.post(formOf(slug), { ...typed, request });
    const both = await Promise.all([press(), press()]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(both[0]?.location).toBe(both[1]?.location);
    await delivered();
    expect(await journey.guests(slug)).toMatchObject({ seated: ['Piet de Vries'], waiting: [], left: 0 });
    expect(mailsOf(typed)).toHaveLength(1);
  });

  test('when the page is loaded again, and the form sent again by it', async () => {
    const slug = await journey.publish({ title: 'Opnieuw laden', capacity: '1' });
    const typed = typedAnswers('Fatima El Amrani');
    const { person, place, request } = await journey.signUp(slug, typed);
    for (let loads = 0; loads < 3; loads += 1) expect((await person.get(place)).outcome).toBe('seated');
    const sentAgain = await person.post(formOf(slug), { ...typed, request });
    expect(sentAgain).toMatchObject({ status: 303, location: place });
    await delivered();
    expect(await journey.guests(slug)).toMatchObject({ seated: ['Fatima El Amrani'], left: 0 });
    expect(mailsOf(typed)).toHaveLength(1);
  });

  test('when the same form is sent from two tabs at once', async () => {
    const slug = await journey.publish({ title: 'Twee tabbladen', capacity: '1' });
    const typed = typedAnswers('Lies Jansen');
    const person = newPerson(journey.laptop.address);
    const [one, other] = [await person.open(formOf(slug)), await person.open(formOf(slug))];
    expect(one.request).not.toBe(other.request);
    const both = await Promise.all([one, other].map(({ request }) => person.post(formOf(slug), { ...typed, request })));
    const outcomes = await Promise.all(both.map(async ({ location }) => (await person.get(location ?? '')).outcome));
    expect(outcomes.toSorted()).toEqual(['mailed', 'seated']);
    await delivered();
    expect(await journey.guests(slug)).toMatchObject({ seated: ['Lies Jansen'], waiting: [], left: 0 });
    expect(mailsOf(typed)).toHaveLength(1);
  });

  test('also while waiting: one place in line', async () => {
    const slug = await journey.publish({ title: 'In de rij', capacity: '1' });
    await journey.signUp(slug, typedAnswers('Al Binnen'));
    const typed = typedAnswers('Wacht Even');
    const person = newPerson(journey.laptop.address);
    const { request } = await person.open(formOf(slug));
    await Promise.all([1, 2, 3].map(() => person.post(formOf(slug), { ...typed, request })));
    await delivered();
    expect(await journey.guests(slug)).toMatchObject({ seated: ['Al Binnen'], waiting: ['Wacht Even'] });
    expect(mailsOf(typed)).toHaveLength(1);
  });
});

describe('T2: who holds a place is a person, not a mailbox', () => {
  const secretariat = 'bestuurssecretariaat@helmond.example';

  test('two alderpersons signed up from one secretariat hold two places; the same one twice holds one', async () => {
    const slug = await journey.publish({ title: 'Secretariaat', capacity: '5' });
    const answers = (name: string) =>
      typedAnswers(name, { email: secretariat, for: 'other', by: 'Secretariaat Helmond' });
    await journey.signUp(slug, answers('Jan de Groot'));
    await journey.signUp(slug, answers('Marie Şahin'));
    const again = await journey.signUp(slug, answers('  jan DE groot '));
    expect(again.page.outcome).toBe('mailed');
    // A repeated sign-up opens nothing on screen: the link goes by mail.
    expect(again.page.body).not.toContain('/plaats/');
    await delivered();
    expect((await journey.guests(slug)).seated).toEqual(['Jan de Groot', 'Marie Şahin']);
    const mails = journey.mailsTo(secretariat);
    expect(mails).toHaveLength(2);
    for (const name of ['Jan de Groot', 'Marie Şahin']) expect(mails.at(-1)?.text).toContain(name);
  });
});

describe('a guest without an address is owed a call each time', () => {
  /** Who stands on the call list, and with what there is to tell. */
  const calls = async (slug: string) => {
    const owed = (await journey.owed(slug)).filter(({ by }) => by === 'call');
    const { body } = await journey.desk.get(`/bureau/bijeenkomsten/${slug}/bellen`);
    const [, table = ''] = /<table[^>]*id="bellen"[^>]*>([\s\S]*?)<\/table>/.exec(body) ?? [];
    const rows = [...table.matchAll(/<th[^>]*scope="row"[^>]*>([^<]*)</g)].map(([, name = '']) => name);
    return { kinds: owed.map(({ kind }) => kind).toSorted(), rows: rows.toSorted() };
  };
  const withoutAddress = (name: string, phone: string) => typedAnswers(name, { email: '', phone });

  test('seated, waiting, promoted and released', async () => {
    const slug = await journey.publish({ title: 'Bellen', capacity: '1' });
    const before = journey.laptop.inbox().length;

    expect(await journey.enter(slug, withoutAddress('Truus van den Berg', '0492 12 34 56'))).toBe('seated');
    expect(await calls(slug)).toEqual({ kinds: ['seat-reserved'], rows: ['Truus van den Berg'] });

    expect(await journey.enter(slug, withoutAddress('Henk Nguyễn', ''))).toBe('waiting');
    expect(await calls(slug)).toEqual({
      kinds: ['place-waiting', 'seat-reserved'],
      rows: ['Henk Nguyễn', 'Truus van den Berg'],
    });

    const { keys } = await journey.guests(slug);
    await journey.releaseByDesk(slug, keys.get('Truus van den Berg') ?? '');
    await delivered();
    expect(await journey.guests(slug)).toMatchObject({ seated: ['Henk Nguyễn'], givenUp: ['Truus van den Berg'] });
    // What was owed for a place that is no longer so has lost its point.
    expect(await calls(slug)).toEqual({
      kinds: ['place-promoted', 'place-released', 'place-waiting', 'seat-reserved'],
      rows: ['Henk Nguyễn', 'Truus van den Berg'],
    });

    await journey.releaseByDesk(slug, keys.get('Henk Nguyễn') ?? '');
    expect((await calls(slug)).kinds.filter((kind) => kind === 'place-released')).toHaveLength(2);
    expect((await calls(slug)).rows).toEqual(['Henk Nguyễn', 'Truus van den Berg']);
    expect(journey.laptop.inbox()).toHaveLength(before);
  });
});
