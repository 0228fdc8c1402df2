import { describe, expect, test } from 'vitest';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { Signature } from '#pledges/actions.ts';
import {
  answersFor,
  type CampaignHouse,
  campaignHouse,
  municipalities,
  openCampaign,
  signAtEvening,
} from '../../support/campaign.ts';
import { brokenCampaignPromises, lookAt } from '../../support/campaign-promises.ts';
import { organiser } from '../../support/house.ts';

/** What the web tells of a municipality while its number is held: nothing, whoever asks and under whatever name. */
const seven: Instant = '2019-05-22T17:00:00.000Z';
const minutes = (after: number): Instant => addMinutes(seven, after);
const asked = municipalities[2] ?? '';
const alderperson = answersFor(asked);
const colleague = answersFor(asked, { name: 'Burgemeester', email: 'burgemeester@gemeente.example' });
const stranger = answersFor(asked, { email: 'wie@x.example' });

/** Two take part, and the third makes a mark that waits. */
const opened = async (database: Database = memoryDatabase()) => {
  const house = campaignHouse(database);
  return { house, slug: await openCampaign(house, { members: 2, plan: { marks: [3] } }) };
};

/** Every call to the database by its kind and, of a read, what it asks for. */
const listening = (real: Database) => {
  const heard: string[] = [];
  return {
    heard,
    database: {
      get: (table, key, options) => {
        heard.push(`get ${key.item}`);
        return real.get(table, key, options);
      },
      query: (query) => {
        heard.push(`query ${query.of} ${JSON.stringify(query.item)}`);
        return real.query(query);
      },
      write: (write) => {
        heard.push('write');
        return real.write(write);
      },
      transact: (writes) => {
        heard.push(`transact ${writes.map((one) => ('put' in one ? one.put.item : 'other')).join(' ')}`);
        return real.transact(writes);
      },
    } satisfies Database,
  };
};

const sign = (
  house: CampaignHouse,
  slug: string,
  answers: typeof alderperson,
  at: number,
  by: 'desk' | 'paper' | 'public' | 'invited' = 'desk',
) => signAtEvening(house, slug, answers, { now: minutes(at), by, request: `op-${by}-${at}` });

const taken = async (signing: ReturnType<typeof sign>): Promise<Signature> => {
  const outcome = await signing;
  if (outcome === 'busy' || !('signature' in outcome)) throw new Error(`It was not taken: ${JSON.stringify(outcome)}`);
  return outcome.signature;
};

const release = async ({ pledges }: CampaignHouse, slug: string, at: number) => {
  const { milestone, who } = (await pledges.milestone(organiser, slug, '3', minutes(at))) ?? {};
  return pledges.release(
    organiser,
    slug,
    '3',
    { revision: milestone?.revision ?? 0, code: who?.code ?? '' },
    minutes(at),
  );
};

const linkIn = (path: string): string => path.split('/').at(-1) ?? '';
const waiting = async ({ pledges }: CampaignHouse, slug: string) =>
  (await pledges.awaiting(organiser, slug))?.signatures ?? [];
const idOf = ({ code, person }: Pick<Signature, 'code' | 'person'>): string => `${code}~${person}`;

type Hidden = readonly [string, (house: CampaignHouse, slug: string) => Promise<unknown>];
const hidden: readonly Hidden[] = [
  ['this very person signed and made the number', (house, slug) => sign(house, slug, alderperson, 1)],
  ['a colleague signed and made the number', (house, slug) => sign(house, slug, colleague, 1)],
  [
    'this very person signed and asked not to be named',
    (house, slug) => sign(house, slug, { ...alderperson, college: { is: 'to-decide', mayName: false } }, 1),
  ],
  ['this very person signed on paper', (house, slug) => sign(house, slug, alderperson, 1, 'paper')],
  ['somebody sent this name before', (house, slug) => sign(house, slug, stranger, 1, 'public')],
  [
    'this very person signed and took it back',
    async (house, slug) => house.pledges.withdraw(await taken(sign(house, slug, alderperson, 1)), minutes(2)),
  ],
];

describe('T7 the public page answers as if nothing were known', () => {
  const probe = async (given: (house: CampaignHouse, slug: string) => Promise<unknown>) => {
    const memory = memoryDatabase();
    const { house, slug } = await opened(memory);
    await given(house, slug);
    const before = await house.mails(slug);
    const { heard, database } = listening(memory);
    const outcome = await sign(campaignHouse(database), slug, stranger, 9, 'public');
    const signature = outcome === 'busy' || !('signature' in outcome) ? undefined : outcome.signature;
    const path = signature === undefined ? '' : house.pledges.signatureLink(signature);
    const own = await house.pledges.bySignatureLink(slug, linkIn(path));
    return {
      outcome,
      path,
      own: own && { signature: own.signature, membership: own.membership },
      copy: own && house.pledges.copyOf(own.signature, own.text, own.campaign),
      mails: (await house.mails(slug)).slice(before.length).map(({ kind, generation }) => [kind, generation]),
      heard,
    };
  };

  test.each(hidden)('while %s', async (_what, given) => {
    const nothing = await probe(async () => undefined);
    expect(nothing.outcome).toMatchObject({ is: 'awaits', signature: { state: 'awaits', generation: 1, joins: true } });
    expect(nothing.mails).toEqual([['signature-awaits', 1]]);
    expect(await probe(given)).toEqual(nothing);
  });

  test('and what was sent stays as it was when the alderperson signs afterwards', async () => {
    const { house, slug } = await opened();
    const sent = await taken(sign(house, slug, stranger, 1, 'public'));
    await sign(house, slug, alderperson, 2);
    const own = await house.pledges.bySignatureLink(slug, linkIn(house.pledges.signatureLink(sent)));
    expect([own?.signature, own?.membership]).toEqual([sent, undefined]);
    expect((await lookAt(house, slug)).tally.count).toBe(3);
  });

  test('two keys have nothing in common that tells that the name is the same', async () => {
    const { house, slug } = await opened();
    const once = await taken(sign(house, slug, stranger, 1, 'public'));
    const twice = await taken(sign(house, slug, stranger, 2, 'public'));
    const desk = await taken(sign(house, slug, alderperson, 3));
    expect(new Set([once.person, twice.person, desk.person]).size).toBe(3);
  });

  test('and helps again as soon as everybody may know', async () => {
    const { house, slug } = await opened();
    await sign(house, slug, alderperson, 1);
    await release(house, slug, 5);
    expect(await sign(house, slug, stranger, 9, 'public')).toEqual({ is: 'refused', because: 'already-signed' });
    expect(await sign(house, slug, colleague, 10, 'public')).toMatchObject({ is: 'already-member' });
    const also = await sign(house, slug, { ...colleague, also: true }, 11, 'public');
    expect(also).toMatchObject({ is: 'awaits', signature: { joins: false } });
  });
});

describe('T7 the own link', () => {
  const mailed = async (house: CampaignHouse, slug: string, signature: Signature) => {
    const { generation } = signature;
    const mail = { kind: 'signature-recorded', subject: slug, reader: idOf(signature), generation } as const;
    return house.pledges.mailFactsFor(mail, minutes(20));
  };

  test('takes a second signatory while the number is held, without a word about the first', async () => {
    const { house, slug } = await opened();
    await sign(house, slug, colleague, 1);
    const outcome = await sign(house, slug, alderperson, 2, 'invited');
    expect(outcome).toMatchObject({ is: 'signed', moves: 0, membership: { signatories: 2 } });
    expect(await mailed(house, slug, await taken(sign(house, slug, alderperson, 2, 'invited')))).toMatchObject({
      facts: { joins: true },
    });
    expect((await lookAt(house, slug)).tally.count).toBe(3);
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });

  test('tells it first when everybody may know', async () => {
    const { house, slug } = await opened();
    await sign(house, slug, colleague, 1);
    await release(house, slug, 5);
    expect(await sign(house, slug, alderperson, 6, 'invited')).toMatchObject({ is: 'already-member' });
    const also = await taken(sign(house, slug, { ...alderperson, also: true }, 7, 'invited'));
    expect(await mailed(house, slug, also)).toMatchObject({ facts: { joins: false } });
  });
});

describe('what was sent from the public page', () => {
  test('T7 counts when an organiser confirms it, and opens under the link it had and the new one', async () => {
    const { house, slug } = await opened();
    const sent = await taken(sign(house, slug, alderperson, 1, 'public'));
    const link = linkIn(house.pledges.signatureLink(sent));
    const waits = await house.pledges.bySignatureLink(slug, link);
    expect(await house.pledges.confirm(organiser, slug, idOf(sent), minutes(2))).toMatchObject({ is: 'signed' });
    expect(await house.pledges.confirm(organiser, slug, idOf(sent), minutes(3))).toMatchObject({ is: 'repeated' });

    const old = await house.pledges.bySignatureLink(slug, link);
    expect(old?.signature).toMatchObject({ state: 'stands', signedAt: minutes(1) });
    const now = old && linkIn(house.pledges.signatureLink(old.signature));
    expect((await house.pledges.bySignatureLink(slug, now ?? ''))?.signature).toEqual(old?.signature);
    expect(now).not.toBe(link);
    expect(await house.pledges.bySignatureLink(slug, `${link.slice(0, -3)}abc`)).toBeUndefined();
    // The copy somebody printed while it waited is the copy of what counts.
    const copyOf = (of: typeof old) => of && house.pledges.copyOf(of.signature, of.text, of.campaign);
    expect(copyOf(old)).toEqual(copyOf(waits));
    // The same form once more.
    const again = await sign(house, slug, alderperson, 1, 'public');
    expect(again).toMatchObject({ is: 'repeated', signature: { state: 'stands' } });
    expect(await waiting(house, slug)).toEqual([]);
    expect(await house.todos()).not.toContainEqual(expect.objectContaining({ kind: 'signature-awaits' }));
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });

  test('T7 is not confirmed for whoever signed already, and can only be refused', async () => {
    const { house, slug } = await opened();
    const sent = await taken(sign(house, slug, stranger, 1, 'public'));
    await sign(house, slug, alderperson, 2);
    const refused = { is: 'refused', because: 'already-signed' };
    expect(await house.pledges.confirm(organiser, slug, idOf(sent), minutes(3))).toEqual(refused);
    const { memberships, tally } = await lookAt(house, slug);
    expect([tally.count, memberships.find(({ code }) => code === asked)?.signatories]).toEqual([3, 1]);
    expect(await waiting(house, slug)).toHaveLength(1);
    expect(await house.pledges.refuse(organiser, slug, idOf(sent), minutes(4))).toMatchObject({ is: 'refused-it' });
    expect(await waiting(house, slug)).toEqual([]);
    expect((await house.mails(slug)).map(({ kind }) => kind)).toContain('signature-withdrawn');
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });

  test('T7 is not confirmed beside the same name on paper', async () => {
    const { house, slug } = await opened();
    await sign(house, slug, alderperson, 1, 'paper');
    const sent = await taken(sign(house, slug, stranger, 2, 'public'));
    const refused = { is: 'refused', because: 'already-signed' };
    expect(await house.pledges.confirm(organiser, slug, idOf(sent), minutes(3))).toEqual(refused);
    const [paper] = (await waiting(house, slug)).filter(({ by }) => by === 'paper');
    const other = { ...organiser, person: 'prs_colleague' };
    const confirmed = await house.pledges.confirm(other, slug, paper === undefined ? '' : idOf(paper), minutes(4));
    expect(confirmed).toMatchObject({ is: 'signed' });
  });

  test('sent twice by one person: the second is refused without a mail that says it does not count', async () => {
    const { house, slug } = await opened();
    const first = await taken(sign(house, slug, alderperson, 1, 'public'));
    const second = await taken(sign(house, slug, alderperson, 2, 'public'));
    await house.pledges.confirm(organiser, slug, idOf(first), minutes(3));
    await house.pledges.refuse(organiser, slug, idOf(second), minutes(4));
    const kinds = (await house.mails(slug)).map(({ kind }) => kind).filter((kind) => kind.startsWith('signature'));
    expect(kinds.sort()).toEqual(['signature-awaits', 'signature-awaits', 'signature-recorded']);
  });

  test('T10 its first link ends with the signature that it became', async () => {
    const { house, slug } = await opened();
    const sent = await taken(sign(house, slug, alderperson, 1, 'public'));
    const link = linkIn(house.pledges.signatureLink(sent));
    await house.pledges.confirm(organiser, slug, idOf(sent), minutes(2));
    const confirmed = (await house.pledges.bySignatureLink(slug, link))?.signature;
    if (confirmed !== undefined) await house.pledges.withdraw(confirmed, minutes(3));
    expect((await house.pledges.bySignatureLink(slug, link))?.signature.state).toBe('withdrawn');
    await sign(house, slug, alderperson, 4);
    expect(await house.pledges.bySignatureLink(slug, link)).toBeUndefined();
  });

  test('T7 taken back while an organiser confirms it, it does not count', async () => {
    const memory = memoryDatabase();
    const { house, slug } = await opened(memory);
    const sent = await taken(sign(house, slug, alderperson, 1, 'public'));
    let done = false;
    const racing = campaignHouse({
      ...memory,
      transact: async (writes) => {
        if (!done) await house.pledges.withdraw(sent, minutes(2));
        done = true;
        return memory.transact(writes);
      },
    });
    const confirmed = await racing.pledges.confirm(organiser, slug, idOf(sent), minutes(3));
    expect(confirmed).toEqual({ is: 'refused', because: 'not-awaiting' });
    expect((await lookAt(house, slug)).tally.count).toBe(2);
  });

  test('confirmed twice at once it counts once, and both are told so', async () => {
    const memory = memoryDatabase();
    const { house, slug } = await opened(memory);
    const sent = await taken(sign(house, slug, alderperson, 1, 'public'));
    for (const late of [`signature#${idOf(sent)}`, `membership#${asked}`]) {
      let first: Promise<unknown> | undefined;
      const racing = campaignHouse({
        ...memory,
        get: async (table, key, options) => {
          const was = await memory.get(table, key, options);
          if (key.item !== late) return was;
          first ??= house.pledges.confirm(organiser, slug, idOf(sent), minutes(2));
          await first;
          return was;
        },
      });
      const second = await racing.pledges.confirm(organiser, slug, idOf(sent), minutes(2));
      expect([late, second]).toMatchObject([late, { is: 'repeated' }]);
    }
    expect((await lookAt(house, slug)).tally.count).toBe(3);
    expect(await brokenCampaignPromises(house, slug)).toEqual([]);
  });
});
