import { beforeEach, describe, expect, test } from 'vitest';
import { wallTimeOf } from '#kernel/instants.ts';
import { eventsStore } from '../../../functions/events/store.ts';
import { organiser, seeded, tables } from '../../support/house.ts';
import { markupFindings } from '../../support/page-checks.ts';
import { create, createAndPublish, newPath, type OpenHouse, openHouse } from './house.ts';

let house: OpenHouse;
let slug: string;
beforeEach(async () => {
  house = openHouse();
  slug = (await create(house.organiser)).slug;
});

const list = (): string => `/bureau/bijeenkomsten/${slug}/vragen`;
const stored = async () => (await house.events.managed(organiser, slug))?.event;
const askedNow = async () => (await stored())?.questions ?? [];
const add = async (fields: Record<string, string>) => {
  const form = await house.organiser.get(`${list()}?vraag=nieuw`);
  return house.organiser.post(list(), { ...form.fields, ...fields });
};
const car = { 'words-nl': 'Komt u met de auto?', 'words-en': 'By car?', kind: 'yes-no', required: 'yes' };

describe('the questions of an event at the desk', () => {
  test('can be reached from its page, and begin empty', async () => {
    expect((await house.organiser.get(`/bureau/bijeenkomsten/${slug}`)).body).toContain(`href="${list()}"`);
    const page = await house.organiser.get(list());
    expect(page.status).toBe(200);
    expect(page.body).toContain('data-questions="0"');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('are added, changed, moved and removed, each with a 303 and an act that holds no words', async () => {
    expect(await add(car)).toMatchObject({ status: 303, location: `${list()}?uitkomst=toegevoegd` });
    const [first] = await askedNow();
    await add({ 'words-nl': 'Wat is uw kenteken?', kind: 'text', when: `${first?.id}:0` });
    await add({ 'words-nl': 'Wat eet u?', kind: 'choice', 'choices-nl': 'Soep\nBrood' });
    const [one, two, three] = await askedNow();
    expect(two?.shownWhen).toEqual({ question: one?.id, is: 'yes' });

    const page = await house.organiser.get(list());
    expect(page.body).toContain('Alleen bij “Ja” op “Komt u met de auto?”');
    expect(await markupFindings(page.body)).toEqual([]);

    const form = await house.organiser.get(`${list()}?vraag=${three?.id}`);
    expect(form.fields).toMatchObject({ 'words-nl': 'Wat eet u?', 'choices-nl': 'Soep\nBrood' });
    expect(await house.organiser.post(list(), { ...form.fields, 'words-nl': 'Wat drinkt u?' })).toMatchObject({
      location: `${list()}?uitkomst=bewaard`,
    });
    const revision = String((await stored())?.revision);
    await house.organiser.post(list(), { act: 'move', id: three?.id ?? '', to: 'up', revision });
    expect((await askedNow()).map(({ id }) => id)).toEqual([three?.id, one?.id, two?.id]);

    const asked = await house.organiser.get(`${list()}?verwijderen=${three?.id}`);
    expect(asked.body).toContain('blijft bij die gasten staan');
    await house.organiser.post(list(), asked.fields);
    expect((await askedNow()).map(({ id }) => id)).toEqual([one?.id, two?.id]);
    const store = eventsStore({ database: house.database, table: tables.events, random: seeded('acts') });
    let acts = '';
    for await (const act of store.acts(slug)) acts += JSON.stringify(act);
    expect(acts).toContain('change-questions');
    expect(acts).not.toContain('drinkt');
  });

  test('a form sent twice adds one question', async () => {
    const form = await house.organiser.get(`${list()}?vraag=nieuw`);
    await house.organiser.post(list(), { ...form.fields, ...car });
    expect(await house.organiser.post(list(), { ...form.fields, ...car })).toMatchObject({ status: 303 });
    expect(await askedNow()).toHaveLength(1);
  });

  test('T13 a faulty form comes back with everything typed', async () => {
    const page = await add({ 'words-nl': 'Wat eet u?', kind: 'choice', 'choices-nl': 'Soep' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('Geef twee antwoorden of meer');
    expect(page.fields).toMatchObject({ 'words-nl': 'Wat eet u?', 'choices-nl': 'Soep' });
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('what a colleague saved meanwhile is not written over: 409, what was typed is kept, one more press is a choice', async () => {
    const form = await house.organiser.get(`${list()}?vraag=nieuw`);
    await house.colleague.post(list(), { ...(await house.colleague.get(`${list()}?vraag=nieuw`)).fields, ...car });
    const back = await house.organiser.post(list(), { ...form.fields, 'words-nl': 'Wat eet u?', kind: 'text' });
    expect(back.status).toBe(409);
    expect(back.body).toContain('data-refused="changed-meanwhile"');
    expect(back.fields['words-nl']).toBe('Wat eet u?');
    expect(await house.organiser.post(list(), back.fields)).toMatchObject({ status: 303 });
    expect(await askedNow()).toHaveLength(2);
  });

  test('T13 words typed about a question that a colleague took away come back, as those of a new one', async () => {
    await add(car);
    const [first] = await askedNow();
    const form = await house.organiser.get(`${list()}?vraag=${first?.id}`);
    await house.colleague.get(newPath);
    const revision = String((await stored())?.revision);
    await house.colleague.post(list(), { act: 'remove', id: first?.id ?? '', revision });
    const back = await house.organiser.post(list(), { ...form.fields, 'words-nl': 'Komt u met de fiets?' });
    expect([back.status, back.fields['words-nl'], back.fields.act]).toEqual([409, 'Komt u met de fiets?', 'add']);
    expect(await markupFindings(back.body)).toEqual([]);
    // Under a name of its own: what guests answered to the other is no answer to this one.
    expect(back.fields.id).not.toBe(first?.id);
    expect(await house.organiser.post(list(), { ...back.fields, kind: 'yes-no' })).toMatchObject({ status: 303 });
    expect(await askedNow()).toMatchObject([{ words: { nl: 'Komt u met de fiets?' } }]);
  });

  test('a question that another hangs from stays: 409', async () => {
    await add(car);
    const [first] = await askedNow();
    await add({ 'words-nl': 'Kenteken?', kind: 'text', when: `${first?.id}:0` });
    const asked = await house.organiser.get(`${list()}?verwijderen=${first?.id}`);
    const page = await house.organiser.post(list(), asked.fields);
    expect([page.status, page.body.includes('data-refused="others-depend"')]).toEqual([409, true]);
  });

  test('belong to the organisation of the event', async () => {
    expect((await house.stranger.get(list())).status).toBe(404);
    await house.stranger.get(newPath);
    expect((await house.stranger.post(list(), { act: 'remove', id: 'aaaaaa' })).status).toBe(404);
    expect((await house.stranger.get(`/bureau/bijeenkomsten/${slug}/kopieren`)).status).toBe(404);
  });

  test('stay when the event itself is saved', async () => {
    await add(car);
    const form = await house.organiser.get(`/bureau/bijeenkomsten/${slug}`);
    await house.organiser.post(`/bureau/bijeenkomsten/${slug}`, { ...form.fields, title: 'Een andere titel' });
    expect(await stored()).toMatchObject({ title: 'Een andere titel', questions: [{ kind: 'yes-no' }] });
  });
});

describe('a copy of an event', () => {
  const copyPage = (): string => `/bureau/bijeenkomsten/${slug}/kopieren`;
  const copy = async (fields: Record<string, string>) => {
    const form = await house.organiser.get(copyPage());
    return house.organiser.post(copyPage(), { ...form.fields, ...fields });
  };

  test('is a draft on another day with its text and its questions, and lands on the editor', async () => {
    slug = await createAndPublish(house.organiser);
    await add(car);
    expect((await house.organiser.get(`/bureau/bijeenkomsten/${slug}`)).body).toContain(`href="${copyPage()}"`);
    const form = await house.organiser.get(copyPage());
    expect(form.fields.title).toBe('Samen aan de slag');
    expect(await markupFindings(form.body)).toEqual([]);
    const made = await copy({ title: 'Nog een avond', date: '20-11-2019' });
    expect(made).toMatchObject({ status: 303, location: '/bureau/bijeenkomsten/nog-een-avond?uitkomst=copied' });
    const found = await house.events.managed(organiser, 'nog-een-avond');
    expect(found?.event).toMatchObject({ state: 'draft', version: 1, questions: [{ kind: 'yes-no' }], capacity: 60 });
    expect(wallTimeOf(found?.event.startsAt ?? '', 'Europe/Amsterdam')).toBe('2019-11-20T17:30');
    expect(found?.seats).toMatchObject({ left: 60, waiting: 0, state: 'draft' });
    expect((await house.organiser.get(made.location ?? '')).body).toContain('De kopie is bewaard als concept');
  });

  test('is made once by a form that is sent twice, and told of when it held other answers', async () => {
    const { fields } = await house.organiser.get(copyPage());
    const first = await house.organiser.post(copyPage(), { ...fields, date: '20-11-2019' });
    expect(await house.organiser.post(copyPage(), { ...fields, date: '20-11-2019' })).toMatchObject({
      status: 303,
      location: first.location,
    });
    const other = await house.organiser.post(copyPage(), { ...fields, date: '21-11-2019' });
    expect([other.status, other.fields.date]).toEqual([409, '21-11-2019']);
    expect(other.fields.request).not.toBe(fields.request);
  });

  test('T13 wants a day that is still to come', async () => {
    const page = await copy({ title: 'Te laat', date: '1-5-2019' });
    expect([page.status, page.fields.title, page.fields.date]).toEqual([422, 'Te laat', '1-5-2019']);
    expect(page.body).toContain('Kies een dag die nog komt');
  });
});
