import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, addMinutes } from '#kernel/instants.ts';
import { longestReport, readReport } from '#kits/core/report-action.ts';
import { ordersFollowed } from '#kits/for-follow-ups.ts';
import { secret } from '../../support/house.ts';
import { answers, august, elsewhere, type HostHouse, hostHouse, programme } from './host-house.ts';

const over = addMinutes(answers.where.endsAt, 0);
const said = { came: 34, said: 'Drie buren kwamen voor het eerst.' };

let house: HostHouse;
let link: string;
let id: string;
const application = async () => {
  const found = await house.store.application(id, { consistent: true });
  if (found === undefined) throw new Error('The application is gone.');
  return found;
};
const event = async () => (await application()).event ?? '';
const hosts = async (slug: string) =>
  ordersFollowed({ store: house.store, people: house.people, secret }).hostsOf(slug);
beforeEach(async () => {
  house = hostHouse();
  await house.open(5);
  const draft = await house.draft('noor@buurt.example');
  ({ link, id } = draft);
  const sent = await house.hosts.hostSubmit(link, { request: 'send', revision: draft.revision }, august);
  if (sent === 'busy' || !('application' in sent)) throw new Error('Not sent');
  const { revision } = sent.application;
  await house.hosts.judge(programme, id, { is: 'approve' }, { request: 'judge', revision }, august);
});

describe('How an action went', () => {
  test('is told once it is over, not a minute before, and the organisers read it', async () => {
    const early = await house.hosts.hostReport(link, said, addMinutes(over, -1));
    expect(early).toMatchObject({ is: 'refused', because: 'not-held' });
    expect((await application()).report).toBeUndefined();
    expect(await house.hosts.hostReport(link, said, over)).toMatchObject({ is: 'reported' });
    expect(await house.hosts.hostsReported(programme)).toMatchObject([
      { application: id, report: { ...said, at: over } },
    ]);
    expect(await house.hosts.hostsReported(elsewhere)).toEqual([]);
    // Its packages stand where they stood.
    expect(await application()).toMatchObject({ state: 'approved', parcel: 'allotted' });
  });

  test('the same again writes nothing; other words take the place of the first', async () => {
    await house.hosts.hostReport(link, said, over);
    const { revision } = await application();
    expect(await house.hosts.hostReport(link, said, addMinutes(over, 1))).toMatchObject({ is: 'repeated' });
    expect((await application()).revision).toBe(revision);
    await house.hosts.hostReport(link, { ...said, came: 35 }, addMinutes(over, 2));
    expect((await application()).report).toEqual({ ...said, came: 35, at: addMinutes(over, 2) });
  });

  test('goes by the calendar: an action that was called off has none, and one that moved only after its new day', async () => {
    const found = await house.events.find(await event(), { consistent: true });
    if (found === undefined) throw new Error('No event');
    const { startsAt, endsAt, venue } = found.event;
    const zone = 'Europe/Amsterdam';
    const to = { startsAt: addDays(startsAt, 7, zone), endsAt: addDays(endsAt, 7, zone), venue };
    await house.store.commit(house.events.moving(found, to, programme, august));
    expect(await house.hosts.hostReport(link, said, over)).toMatchObject({ because: 'not-held' });
    expect((await house.hosts.hostPage(link))?.action).toMatchObject({ endsAt: to.endsAt });
    const moved = await house.events.find(await event(), { consistent: true });
    if (moved === undefined) throw new Error('No event');
    await house.store.commit(house.events.ending(moved, 'Storm', programme, august));
    expect(await house.hosts.hostReport(link, said, addDays(over, 8, zone))).toMatchObject({ because: 'not-held' });
  });

  test('T10: another link, and that of an action that nobody approved, tell nothing', async () => {
    expect(await house.hosts.hostReport(`${link}x`, said, over)).toEqual({ is: 'not-found' });
    const draft = await house.draft('bram@buurt.example');
    expect(await house.hosts.hostReport(draft.link, said, over)).toMatchObject({ because: 'not-held' });
  });

  test('T12: with its host the sentence goes, and how many came stays', async () => {
    await house.hosts.hostReport(link, said, over);
    const { dueAt = '' } = await application();
    const key = { of: `application#${id}`, item: 'application' };
    await house.hosts.doDue({ what: 'application', key, dueAt }, dueAt);
    expect(await application()).toMatchObject({ email: '', report: { came: said.came, said: '' } });
    expect(await house.hosts.hostReport(link, said, dueAt)).toEqual({ is: 'not-found' });
    expect(await hosts(await event())).toEqual([]);
  });

  test('follow-ups of the action find its host, with their own page, and whether they told', async () => {
    const found = { key: id, to: 'noor@buurt.example', name: 'Noor Bakker', language: 'nl' };
    expect(await hosts(await event())).toMatchObject([
      { ...found, link: { purpose: 'host', subject: id }, reported: false },
    ]);
    await house.hosts.hostReport(link, said, over);
    expect(await hosts(await event())).toMatchObject([{ ...found, reported: true }]);
    expect(await hosts('een-ander')).toEqual([]);
  });
});

describe('What a host types', () => {
  const read = (came: string, sentence: string) => readReport((field) => (field === 'came' ? came : sentence));
  test.each([
    ['0', 0],
    [' 34 ', 34],
    ['1.200', 1200],
  ])('%j people are %i', (typed, came) => {
    expect(read(typed, ' Het was\r\ngezellig ')).toEqual({ answers: { came, said: 'Het was gezellig' } });
  });
  test.each([
    ['', '', { came: 'missing', said: 'missing' }],
    ['veel', 'x'.repeat(longestReport + 1), { came: 'not-a-number', said: 'too-long' }],
    ['-1', 'a\u202eb', { came: 'not-a-number', said: 'not-a-text' }],
    ['10001', 'x'.repeat(longestReport), { came: 'too-many' }],
  ])('%j and what is wrong with it', (came, sentence, faults) => {
    expect(read(came, sentence)).toEqual({ faults });
  });
});
