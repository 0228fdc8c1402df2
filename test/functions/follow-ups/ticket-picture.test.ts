import { describe, expect, test } from 'vitest';
import type { Link } from '#kernel/links.ts';
import { ticketText } from '#kernel/tickets.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { qrModules } from '#platform/pages/qr-modules.ts';
import { qrPicture } from '#platform/qr-picture.ts';
import { ticketCodeOf, ticketOf } from '#platform/tickets.ts';
import { ticketPictures } from '../../../functions/follow-ups/ticket-picture.ts';
import { postOffice, secret } from './post-office.ts';

const site = 'https://aanschuif.example';
const link: Link = { purpose: 'place', subject: 'samen-aan-de-slag', reader: 'a1b2~c3d4', generation: 2 };
const ticketFor = ticketPictures({ secret, site });

describe('the ticket that the sender makes', () => {
  test('is that of the place in the link: what the door’s list and the own page hold', async () => {
    const place = { slug: link.subject, guest: link.reader, linkGeneration: link.generation };
    const { picture, code } = await ticketFor(link);
    const text = ticketText(site, place.slug, ticketOf(secret, place));
    expect(picture).toBe(qrPicture(await qrModules(text)).toString('base64'));
    expect(code).toBe(ticketCodeOf(secret, place));
  });

  test('T5 is the same at every attempt, and another for a new link, another guest and another event', async () => {
    const made = await ticketFor(link);
    expect(await ticketPictures({ secret, site })(link)).toEqual(made);
    for (const other of [
      { ...link, generation: 3 },
      { ...link, reader: 'a1b2~e5f6' },
      { ...link, subject: 'burendag' },
    ]) {
      const { picture, code } = await ticketFor(other);
      expect(picture).not.toBe(made.picture);
      expect(code).not.toBe(made.code);
    }
  });
});

test('T5 a mail whose answer was lost goes out again as the same bytes, ticket included, and no ticket lies in the outbox', async () => {
  const office = postOffice(memoryDatabase());
  const id = await office.owe({ reader: 'b1946ac92492-d2347c6d' });
  office.provider.mode('lost');
  await office.sender.sweep();
  office.later(10);
  office.provider.mode('ok');
  await office.senderOver().sweep();
  const [first, second] = office.provider.postings;
  expect(second?.bytes).toBe(first?.bytes);
  expect(office.provider.mails()).toHaveLength(1);
  const [picture] = first?.mail.attachments.filter(({ contentType }) => contentType === 'image/png') ?? [];
  const code = /Code voor de deur: (\S+)/.exec(first?.mail.text ?? '')?.[1];
  expect(picture?.filename).toBe('qr-code.png');
  expect(code).toMatch(/^\w{4}-\w{4}$/);
  const kept = JSON.stringify(await office.mail(id));
  expect(kept).not.toContain(code);
  expect(kept).not.toContain('qr-code');
});
