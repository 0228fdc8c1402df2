import { beforeEach, describe, expect, test } from 'vitest';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { answersFor, municipalities, openCampaign, signAtEvening } from '../../../support/campaign.ts';
import { monday, organiser } from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { campaignWith, goodText } from '../core/campaign-examples.ts';
import { type DeskHouse, deskContract, deskHouse } from '../desk-house.ts';

const list = '/bureau/campagnes';
const fresh = `${list}/nieuw`;
const at = (slug: string, path = ''): string => `${list}/${slug}${path === '' ? '' : `/${path}`}`;
const seven: Instant = '2019-05-22T17:00:00.000Z';
const joining = municipalities.slice(95);

let house: DeskHouse;
beforeEach(() => {
  house = deskHouse();
});

/** A campaign with 95 earlier members, on the evening itself. */
const onTheEvening = async (): Promise<string> => {
  const slug = await openCampaign(house, { members: 95 });
  house.clock.now = seven;
  return slug;
};
const sign = async (slug: string, howMany: number, from = 0): Promise<void> => {
  for (const [place, code] of joining.slice(from, from + howMany).entries()) {
    house.clock.now = addMinutes(seven, from + place + 1);
    await signAtEvening(house, slug, answersFor(code), { now: house.clock.now });
  }
};
const numbersOn = (body: string) => {
  const number = (name: string) => Number(new RegExp(`data-${name}="(\\d+)"`).exec(body)?.[1]);
  return { count: number('count'), shown: number('shown'), underWay: number('under-way') };
};
const shownToAll = async (slug: string) => (await house.pledges.board(slug, house.clock.now))?.count;

describe('making a campaign', () => {
  test('goes from an empty form to a draft that nobody sees, and then to one that everybody sees', async () => {
    const empty = await house.organiser.get(fresh);
    expect([empty.status, empty.fields['contact-name']]).toEqual([200, 'Hanna Bos']);
    const made = await house.organiser.post(fresh, { ...campaignWith(), request: empty.fields.request });
    expect([made.status, made.location]).toEqual([303, at('samen-aan-tafel?uitkomst=made')]);
    expect(await house.pledges.published('samen-aan-tafel')).toBeUndefined();

    const draft = await house.organiser.get(made.location ?? '');
    expect(draft.body).toContain('De campagne is bewaard als concept');
    expect(draft.body).toContain('Tekst schrijven');
    expect(draft.body).not.toContain('>Publiceren</button>');

    const early = await house.organiser.post(at('samen-aan-tafel', 'publiceren'));
    expect([early.status, early.body.includes('data-refused="no-text"')]).toEqual([409, true]);

    const text = await house.organiser.post(at('samen-aan-tafel', 'tekst'), { ...goodText, version: '0' });
    expect([text.status, text.location]).toEqual([303, at('samen-aan-tafel?uitkomst=text-saved')]);
    const published = await house.organiser.post(at('samen-aan-tafel', 'publiceren'));
    expect([published.status, published.location]).toEqual([303, at('samen-aan-tafel?uitkomst=published')]);
    expect(await house.pledges.published('samen-aan-tafel')).toMatchObject({ marks: [25, 50, 100, 120, 200, 'all'] });
    expect((await house.organiser.post(at('samen-aan-tafel', 'publiceren'))).status).toBe(303);
  });

  test('keeps all that was typed when something is wrong, and makes nothing', async () => {
    const typed = campaignWith({ marks: 'heel veel', opens: 'volgende week', 'contact-email': 'mees' });
    const { status, body, fields } = await house.organiser.post(fresh, typed);
    expect(status).toBe(422);
    expect(body).toContain('<title>Fout: Nieuwe campagne');
    expect(body).toContain('Controleer 3 antwoorden');
    expect(body).toContain(typed.asks);
    for (const field of [
      'title',
      'goal',
      'marks',
      'opens',
      'closes',
      'contact-phone',
      'contact-email',
      'press',
    ] as const) {
      expect(fields[field], field).toBe(typed[field]);
    }
    expect(await markupFindings(body)).toEqual([]);
    expect((await house.organiser.get(list)).body).toContain('U hebt nog geen campagne');
  });

  test('happens once however often the form arrives, and says so when it arrives with other answers', async () => {
    const { fields } = await house.organiser.get(fresh);
    const first = await house.organiser.post(fresh, { ...campaignWith(), request: fields.request });
    const again = await house.organiser.post(fresh, { ...campaignWith(), request: fields.request });
    expect(again.location).toBe(first.location);
    const other = await house.organiser.post(fresh, { ...campaignWith({ goal: '120' }), request: fields.request });
    expect([other.status, other.body.includes('data-refused="sent-before"')]).toEqual([409, true]);
    expect(other.fields.goal).toBe('120');
    expect(other.fields.request).not.toBe(fields.request);
    expect((await house.pledges.campaigns(organiser, 10)).campaigns).toHaveLength(1);
  });
});

describe('changing a campaign', () => {
  test('shows what there is and saves what was typed', async () => {
    const slug = await openCampaign(house);
    const { fields } = await house.organiser.get(at(slug, 'wijzigen'));
    expect(fields).toMatchObject({ title: 'Samen aan tafel', goal: 'alle', marks: '25, 50, 100, 120, 200, alle' });
    const saved = await house.organiser.post(at(slug, 'wijzigen'), {
      ...campaignWith({ marks: '100, 150', press: '' }),
      revision: fields.revision,
    });
    expect([saved.status, saved.location]).toEqual([303, at(`${slug}?uitkomst=saved`)]);
    const { campaign } = (await house.pledges.managed(organiser, slug, monday)) ?? {};
    expect(campaign?.marks).toEqual([100, 150]);
    expect(campaign).not.toHaveProperty('press');
  });

  test('by two at once shows the second what is different now, and a second press does it', async () => {
    const slug = await openCampaign(house);
    const { fields } = await house.organiser.get(at(slug, 'wijzigen'));
    await house.colleague.post(at(slug, 'wijzigen'), { ...campaignWith({ goal: '150' }), revision: fields.revision });
    const mine = { ...campaignWith({ goal: '200' }), revision: fields.revision };
    const late = await house.organiser.post(at(slug, 'wijzigen'), mine);
    expect(late.status).toBe(409);
    expect(late.body).toContain('Dit is nu anders dan wat u invulde: Doel.');
    expect(late.fields.goal).toBe('200');
    const again = await house.organiser.post(at(slug, 'wijzigen'), { ...mine, revision: late.fields.revision });
    expect(again.status).toBe(303);
    expect((await house.pledges.managed(organiser, slug, monday))?.campaign.goal).toBe(200);
  });

  test('pressed twice is saved once and no quarrel', async () => {
    const slug = await openCampaign(house);
    const { fields } = await house.organiser.get(at(slug, 'wijzigen'));
    const mine = { ...campaignWith({ goal: '200' }), revision: fields.revision };
    await house.organiser.post(at(slug, 'wijzigen'), mine);
    expect((await house.organiser.post(at(slug, 'wijzigen'), mine)).status).toBe(303);
  });

  test('with a fault keeps what was typed', async () => {
    const slug = await openCampaign(house);
    const { status, fields } = await house.organiser.post(at(slug, 'wijzigen'), campaignWith({ goal: 'veel' }));
    expect([status, fields.goal]).toEqual([422, 'veel']);
  });
});

describe('the text that is signed', () => {
  test('gets a new version; who signed keeps the one of then', async () => {
    const slug = await openCampaign(house, { members: 1 });
    const page = await house.organiser.get(at(slug, 'tekst'));
    expect(page.body).toContain('Wie al ondertekende, houdt de versie van toen.');
    expect(page.body).toContain('Nu geldt versie 1, sinds dinsdag 25 september 2018.');
    expect(page.fields).toMatchObject({ since: '20-05-2019', 'pillar-1-title': 'Bestuur', version: '1' });
    const saved = await house.organiser.post(at(slug, 'tekst'), { ...goodText, version: page.fields.version });
    expect(saved.status).toBe(303);
    expect((await house.pledges.managed(organiser, slug, monday))?.text).toMatchObject({
      version: 2,
      intro: 'Onze gemeente doet mee. Dit doen wij:',
    });
    expect((await house.pledges.text(slug, 1))?.intro).toBe('Wij doen mee.');
  });

  test('becomes one version of a double press, and is not replaced unread', async () => {
    const slug = await openCampaign(house);
    const send = (browser: DeskHouse['organiser'], different = {}) =>
      browser.post(at(slug, 'tekst'), { ...goodText, ...different, version: '1' });
    await send(house.organiser);
    expect((await send(house.organiser)).status).toBe(303);
    const other = await send(house.colleague, { intro: 'Een heel andere tekst.' });
    expect([other.status, other.body.includes('data-refused="text-changed-meanwhile"')]).toEqual([409, true]);
    expect(other.body).toContain('Een heel andere tekst.');
    expect((await house.pledges.managed(organiser, slug, monday))?.campaign.version).toBe(2);
    expect((await house.colleague.post(at(slug, 'tekst'), { ...goodText, version: other.fields.version })).status).toBe(
      303,
    );
  });

  test('keeps all that was typed when a pillar is half', async () => {
    const slug = await openCampaign(house);
    const { status, body, fields } = await house.organiser.post(at(slug, 'tekst'), {
      ...goodText,
      since: 'gisteren',
      'pillar-2-title': '',
      version: '1',
    });
    expect(status).toBe(422);
    expect(body).toContain('Vul ook een titel in bij pijler 2');
    expect(body).toContain('Wij werken samen met wie er al is.');
    expect(fields.since).toBe('gisteren');
    expect(await markupFindings(body)).toEqual([]);
  });
});

describe('the overview on the evening', () => {
  test('shows the true number beside the public one, and what is under way', async () => {
    const slug = await onTheEvening();
    expect(numbersOn((await house.organiser.get(at(slug))).body)).toEqual({ count: 95, shown: 95, underWay: 0 });
    await sign(slug, 7);
    await signAtEvening(house, slug, answersFor(joining[30] ?? ''), { now: house.clock.now, by: 'paper' });
    const { body } = await house.organiser.get(at(slug));
    expect(numbersOn(body)).toEqual({ count: 102, shown: 99, underWay: 4 });
    expect(body).toContain('Nummer 100 is bereikt. Nog niemand ziet het.');
    expect(body).toContain(`href="${at(slug, 'mijlpaal/100')}">Bekijk nummer 100</a>`);
    expect(body).toContain('donderdag 23 mei 2019, 8.00 uur');
    expect(body).toContain(`href="${at(slug, 'wachten')}"`);
    expect(body).toContain('1 handtekening');
    expect(await markupFindings(body)).toEqual([]);
  });

  test('leads to everything there is', async () => {
    const slug = await onTheEvening();
    const { body } = await house.organiser.get(at(slug));
    const paths = ['gemeenten', 'wachten', 'uitnodigen', 'papier', 'invoeren', 'oefening', 'wijzigen', 'tekst'];
    for (const path of paths) expect(body, path).toContain(`href="${at(slug, path)}"`);
    for (const path of [`/campagnes/${slug}`, `/campagnes/${slug}/scherm`]) expect(body).toContain(`href="${path}"`);
  });
});

describe('releasing a milestone', () => {
  test('is done after reading who it is, and everybody sees it', async () => {
    const slug = await onTheEvening();
    await sign(slug, 7);
    const page = await house.organiser.get(at(slug, 'mijlpaal/100'));
    const fifth = (await house.pledges.municipality(organiser, slug, joining[4] ?? '', house.clock.now))?.place.name;
    expect(page.body).toContain(`<strong>${fifth}</strong>`);
    expect(page.body).toContain(`Wethouder van ${joining[4]}`);
    expect(page.body).toContain('woensdag 22 mei 2019, 19.05 uur');
    expect(page.body).toContain('>Toon nummer 100</button>');
    expect(await shownToAll(slug)).toBe(99);

    const { revision, code } = page.fields;
    const shown = await house.organiser.post(at(slug, 'mijlpaal/100'), { act: 'release', revision, code });
    expect([shown.status, shown.location]).toEqual([303, at(slug, 'mijlpaal/100?uitkomst=released')]);
    expect(await shownToAll(slug)).toBe(102);
    const after = await house.organiser.get(shown.location ?? '');
    expect(after.body).toContain('Iedereen ziet nu nummer 100');
    expect(after.body).toContain('>Haal nummer 100 terug</button>');

    // A colleague who pressed as well finds it done, and it is done once.
    const late = await house.colleague.post(at(slug, 'mijlpaal/100'), { act: 'release', revision, code });
    expect(late.status).toBe(303);
    expect((await house.pledges.milestone(organiser, slug, '100', house.clock.now))?.milestone.releases).toBe(1);
  });

  test('shows it again when the municipality changed meanwhile, with the new name', async () => {
    const slug = await onTheEvening();
    await sign(slug, 7);
    const { fields } = await house.organiser.get(at(slug, 'mijlpaal/100'));
    const early = joining[40] ?? '';
    await signAtEvening(house, slug, answersFor(early), { now: house.clock.now, signedAt: addMinutes(seven, 0) });
    const again = await house.organiser.post(at(slug, 'mijlpaal/100'), { ...fields, act: 'release' });
    expect(again.status).toBe(409);
    const now = await house.pledges.milestone(organiser, slug, '100', house.clock.now);
    expect(now?.who?.code).not.toBe(fields.code);
    expect(again.body).toContain(`Het is nu ${now?.place?.name}.`);
    expect(await shownToAll(slug)).toBe(99);
    expect(again.fields.code).toBe(now?.who?.code);
    const second = await house.organiser.post(at(slug, 'mijlpaal/100'), { ...again.fields, act: 'release' });
    expect(second.status).toBe(303);
    expect(await shownToAll(slug)).toBe(103);
  });

  test('is refused when the number is no longer there', async () => {
    const slug = await onTheEvening();
    await sign(slug, 5);
    const { fields } = await house.organiser.get(at(slug, 'mijlpaal/100'));
    await house.pledges.recordDecision(
      organiser,
      slug,
      joining[0] ?? '',
      { on: '2019-05-22', against: true },
      house.clock.now,
    );
    const gone = await house.organiser.post(at(slug, 'mijlpaal/100'), { ...fields, act: 'release' });
    expect([gone.status, gone.body.includes('data-refused="not-there-any-more"')]).toEqual([409, true]);
    expect(gone.body).toContain('Nu zijn 99 gemeenten aangesloten');
    expect(gone.body).not.toContain('<button class="nl-button nl-button--primary"');
    // Who waits keeps waiting: the screen loses the one that left, and gains nobody.
    expect(await shownToAll(slug)).toBe(98);
  });

  test('can be taken back, and its history stays', async () => {
    const slug = await onTheEvening();
    await sign(slug, 5);
    const { fields } = await house.organiser.get(at(slug, 'mijlpaal/100'));
    const { revision, code } = fields;
    await house.colleague.post(at(slug, 'mijlpaal/100'), { act: 'release', revision, code });
    const undone = await house.organiser.post(at(slug, 'mijlpaal/100'), { act: 'undo' });
    expect([undone.status, undone.location]).toEqual([303, at(slug, 'mijlpaal/100?uitkomst=undone')]);
    expect(await shownToAll(slug)).toBe(99);
    const { body } = await house.organiser.get(undone.location ?? '');
    expect(body).toContain('Nummer 100 is teruggehaald. Nog niemand ziet het');
    expect(body).toContain('getoond door een collega');
    expect(body).toContain('teruggehaald door u');
    expect(body).toContain('>Toon nummer 100</button>');
    const twice = await house.organiser.post(at(slug, 'mijlpaal/100'), { act: 'undo' });
    expect([twice.status, twice.body.includes('data-refused="not-released"')]).toEqual([409, true]);
  });

  test('does nothing without a choice, and knows no mark that was not reached', async () => {
    const slug = await onTheEvening();
    await sign(slug, 5);
    const nothing = await house.organiser.post(at(slug, 'mijlpaal/100'), {});
    expect([nothing.status, nothing.body.includes('data-refused="no-such-act"')]).toEqual([422, true]);
    expect(await shownToAll(slug)).toBe(99);
    for (const mark of ['120', 'all', '101', '0', 'x', '-1', '1e2', '9999999']) {
      expect((await house.organiser.get(at(slug, `mijlpaal/${mark}`))).status, mark).toBe(404);
      expect((await house.organiser.post(at(slug, `mijlpaal/${mark}`), { act: 'release' })).status, mark).toBe(404);
    }
  });

  test('an imported milestone was never a moment: there is nothing to press', async () => {
    const slug = await onTheEvening();
    const { status, body } = await house.organiser.get(at(slug, 'mijlpaal/50'));
    expect(status).toBe(200);
    expect(body).toContain('U hoeft niets te doen');
    expect((await house.organiser.post(at(slug, 'mijlpaal/50'), { act: 'undo' })).status).toBe(409);
  });
});

describe('the rehearsal', () => {
  const rehearse = (slug: string, fields: Record<string, string>) => house.organiser.post(at(slug, 'oefening'), fields);

  test('with 130 invented signatures shows 225 and leaves the real 95 alone', async () => {
    const slug = await onTheEvening();
    const before = await house.organiser.get(at(slug, 'oefening'));
    expect(before.body).toContain('data-rehearsal="none"');
    expect(before.body).toContain('95 gemeenten');
    expect((await rehearse(slug, { act: 'begin' })).location).toBe(at(slug, 'oefening?uitkomst=begun'));
    await rehearse(slug, { act: 'sign', 'how-many': '130' });
    const { body } = await house.organiser.get(at(slug, 'oefening'));
    expect(numbersOn(body)).toEqual({ count: 225, shown: 99, underWay: 126 });
    expect(body).toContain('data-real="95"');
    expect(body).toContain('Nummer 100 is bereikt in de oefening');
    expect(body).toContain('Daarna wacht nog nummer 120 en 200.');
    expect(await markupFindings(body)).toEqual([]);
    expect(numbersOn((await house.organiser.get(at(slug))).body)).toEqual({ count: 95, shown: 95, underWay: 0 });
    expect(await shownToAll(slug)).toBe(95);
  });

  test('shows its number on its own screen and state alone, to nobody else and kept by nobody', async () => {
    const slug = await onTheEvening();
    for (const path of ['oefening/scherm', 'oefening/stand']) {
      expect((await house.organiser.get(at(slug, path))).status, path).toBe(404);
    }
    await rehearse(slug, { act: 'begin' });
    await rehearse(slug, { act: 'sign', 'how-many': '10' });
    const state = await house.organiser.get(at(slug, 'oefening/stand'));
    expect([state.status, state.headers['content-type']]).toEqual([200, 'application/json']);
    expect(state.headers['cache-control']).toBe('private, no-store');
    expect(JSON.parse(state.body)).toMatchObject({ slug, count: 99, underWay: 6, held: true });
    const screen = await house.organiser.get(at(slug, 'oefening/scherm'));
    expect(screen.headers['cache-control']).toBe('private, no-store');
    expect(screen.body).toContain(`data-poll="${at(slug, 'oefening/stand')}"`);
    expect(screen.body).toContain('data-count="99"');
    expect(screen.body).not.toContain('oefening~');
    for (const path of ['oefening', 'oefening/scherm', 'oefening/stand']) {
      expect((await house.stranger.get(at(slug, path))).status, path).toBe(404);
    }
  });

  test('releases its own mark and takes it back, with the button of the evening', async () => {
    const slug = await onTheEvening();
    await rehearse(slug, { act: 'begin' });
    await rehearse(slug, { act: 'sign', 'how-many': '10' });
    const page = await house.organiser.get(at(slug, 'oefening'));
    expect(page.body).toContain('>Toon nummer 100</button>');
    const { mark = '', revision = '', code = '' } = page.fields;
    const shown = await rehearse(slug, { act: 'release', mark, revision, code });
    expect(shown.location).toBe(at(slug, 'oefening?uitkomst=released'));
    const after = await house.organiser.get(at(slug, 'oefening'));
    expect(numbersOn(after.body)).toMatchObject({ count: 105, shown: 105 });
    expect(after.body).toContain('>Haal nummer 100 terug</button>');
    expect((await rehearse(slug, { act: 'undo', mark })).location).toBe(at(slug, 'oefening?uitkomst=undone'));
    expect(numbersOn((await house.organiser.get(at(slug, 'oefening'))).body)).toMatchObject({ shown: 99 });
    expect(await shownToAll(slug)).toBe(95);
    expect(await house.mails(slug)).toEqual([]);
    expect(await house.todos()).toEqual([]);
  });

  test('lets the last one be taken back while the next one waits', async () => {
    const slug = await onTheEvening();
    await rehearse(slug, { act: 'begin' });
    await rehearse(slug, { act: 'sign', 'how-many': '130' });
    const { mark = '', revision = '', code = '' } = (await house.organiser.get(at(slug, 'oefening'))).fields;
    await rehearse(slug, { act: 'release', mark, revision, code });
    const { body } = await house.organiser.get(at(slug, 'oefening'));
    expect(body).toContain('>Toon nummer 120</button>');
    expect(body).toContain('>Haal nummer 100 terug</button>');
    await rehearse(slug, { act: 'undo', mark: '100' });
    expect(numbersOn((await house.organiser.get(at(slug, 'oefening'))).body)).toMatchObject({ shown: 99 });
  });

  test('ends without a trace, and can begin again', async () => {
    const slug = await onTheEvening();
    await rehearse(slug, { act: 'begin' });
    await rehearse(slug, { act: 'sign', 'how-many': '10' });
    expect((await rehearse(slug, { act: 'end' })).location).toBe(at(slug, 'oefening?uitkomst=ended'));
    expect((await house.organiser.get(at(slug, 'oefening'))).body).toContain('data-rehearsal="none"');
    await rehearse(slug, { act: 'begin' });
    expect(numbersOn((await house.organiser.get(at(slug, 'oefening'))).body)).toMatchObject({ count: 95 });
  });

  test('says so when nothing was added: every municipality takes part', async () => {
    const slug = await onTheEvening();
    await rehearse(slug, { act: 'begin' });
    for (const _ of [1, 2]) expect((await rehearse(slug, { act: 'sign', 'how-many': '130' })).status).toBe(303);
    const full = await rehearse(slug, { act: 'sign', 'how-many': '10' });
    expect([full.status, full.body.includes('data-refused="nothing-added"')]).toEqual([409, true]);
    expect(numbersOn(full.body)).toMatchObject({ count: 355 });
  });

  test('that is not going on takes no signatures and no release', async () => {
    const slug = await onTheEvening();
    const none = await rehearse(slug, { act: 'sign', 'how-many': '10' });
    expect([none.status, none.body.includes('data-refused="no-rehearsal"')]).toEqual([409, true]);
    expect((await rehearse(slug, { act: 'release', mark: '100' })).status).toBe(409);
    for (const fields of [{}, { act: 'sign', 'how-many': '1000' }, { act: 'release' }, { act: 'anders' }]) {
      expect((await rehearse(slug, fields)).status, JSON.stringify(fields)).toBe(422);
    }
    expect(await shownToAll(slug)).toBe(95);
  });

  test('has no address among the campaigns', async () => {
    const slug = await onTheEvening();
    await rehearse(slug, { act: 'begin' });
    for (const path of ['', 'wijzigen', 'mijlpaal/100', 'oefening']) {
      expect((await house.organiser.get(at(`${slug}~oefening`, path))).status, path).toBe(404);
    }
  });
});

describe('whose it is', () => {
  test('T10 another organisation finds no campaign, whatever it sends, and changes nothing', async () => {
    const slug = await onTheEvening();
    await sign(slug, 5);
    await house.organiser.post(at(slug, 'oefening'), { act: 'begin' });
    const { fields } = await house.organiser.get(at(slug, 'mijlpaal/100'));
    // A form of its own, so that it is not refused for want of one.
    await house.stranger.get(fresh);
    const before = JSON.stringify(await house.pledges.managed(organiser, slug, house.clock.now));
    for (const { path, methods } of Object.values(deskContract.routes)) {
      if (!path.includes('{slug}')) continue;
      const there = path.replace('{slug}', slug).replace('{mark}', '100');
      for (const method of methods) {
        const { revision, code } = fields;
        const sent = { ...campaignWith(), ...goodText, revision, code, version: '1', act: 'release', mark: '100' };
        const page = method === 'GET' ? await house.stranger.get(there) : await house.stranger.post(there, sent);
        expect(page.status, `${method} ${there}`).toBe(404);
        expect(page.body, `${method} ${there}`).not.toContain('Samen aan tafel');
      }
    }
    for (const act of ['begin', 'sign', 'end', 'undo']) {
      const sent = { act, mark: '100', 'how-many': '10' };
      expect((await house.stranger.post(at(slug, 'oefening'), sent)).status, act).toBe(404);
    }
    expect(JSON.stringify(await house.pledges.managed(organiser, slug, house.clock.now))).toBe(before);
    expect((await house.organiser.get(at(slug, 'oefening'))).body).toContain('data-rehearsal="on"');
    expect((await house.stranger.get(list)).body).toContain('U hebt nog geen campagne');
  });

  test('who is not signed in is asked to, on every page', async () => {
    const slug = await onTheEvening();
    for (const { path } of Object.values(deskContract.routes)) {
      if (path.endsWith('publiceren')) continue;
      const there = path.replace('{slug}', slug).replace('{mark}', '100');
      const page = await house.nobody.get(there);
      expect([page.status, page.body.includes('Samen aan tafel')], there).toEqual([401, false]);
    }
  });

  test('what cannot be a campaign is not there', async () => {
    for (const slug of ['onbekend', 'A', '%F0%9F%98%80', 'a'.repeat(101), '..%2Fbureau', 'a~oefening']) {
      expect((await house.organiser.get(at(slug))).status, slug).toBe(404);
      expect((await house.organiser.get(at(slug, 'oefening'))).status, slug).toBe(404);
    }
  });

  test('the list goes on where it stopped, behind a sealed address', async () => {
    for (let made = 1; made <= 21; made += 1) {
      const opens = `2018-09-${String(made).padStart(2, '0')}T09:00`;
      await house.organiser.post(fresh, { ...campaignWith({ title: `Campagne ${made} van velen`, opens }) });
    }
    const first = await house.organiser.get(list);
    expect(first.body).toContain('Campagne 21 van');
    expect(first.body).not.toContain('Campagne 1 van');
    const next = /\/bureau\/campagnes\?verder=[\w.-]+/.exec(first.body)?.[0] ?? '';
    const second = await house.organiser.get(next);
    expect(second.body).toContain('Campagne 1 van');
    expect(second.body).toContain('Terug naar de nieuwste');
    expect((await house.stranger.get(next)).body).not.toContain('Campagne 1 van');
  });
});
