import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTicket } from '#kernel/tickets.ts';
import { type Journey, startJourney, typedAnswers } from '../support/journey.ts';
import { hiddenIn } from '../support/person.ts';
import { readPng } from '../support/read-png.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ streams: 'off', sweep: 'off' });
});
afterAll(() => journey?.laptop.stop());

/** The last mail to somebody: what its picture says to a camera, and the letters beside it. */
const ticketMailed = async (name: string) => {
  await journey.laptop.sweepNow();
  const mail = journey.mailsTo(String(typedAnswers(name).email)).at(-1);
  const picture = mail?.attachments.find(({ contentType }) => contentType === 'image/png');
  return {
    says: picture === undefined ? undefined : decodeQR(readPng(Buffer.from(picture.content, 'base64'))),
    code: /Code voor de deur: (\S+)/.exec(mail?.text ?? '')?.[1],
    text: mail?.text ?? '',
  };
};
const codeOn = (body: string) => /class="ticket__code">([^<]*)</.exec(body)?.[1];

test('a guest gets a ticket by mail and on the own page, and a hand-over makes another', {
  timeout: 120_000,
}, async () => {
  const slug = await journey.publish({ title: 'Aan tafel met een kaartje', capacity: '1' });
  const { person, place, page } = await journey.signUp(slug, typedAnswers('Anna Een'));
  expect(page.outcome).toBe('seated');
  const first = await ticketMailed('Anna Een');
  expect(first.says).toMatch(new RegExp(`^${journey.laptop.address}/bijeenkomsten/${slug}#kaartje-`));
  expect(readTicket(first.says ?? '')?.event).toBe(slug);
  const own = await person.get(place);
  expect(codeOn(own.body)).toBe(first.code);
  expect(own.body.match(/class="qr"/g)).toHaveLength(1);

  // A telephone's own camera opens the public page: what stands behind the # reaches nobody.
  expect((await person.get(new URL(first.says ?? '').pathname)).status).toBe(200);

  const waits = await journey.signUp(slug, typedAnswers('Bram Twee'));
  expect(waits.page.outcome).toBe('waiting');
  expect(codeOn((await waits.person.get(waits.place)).body)).toBeUndefined();
  expect(await ticketMailed('Bram Twee')).toMatchObject({ says: undefined, code: undefined });

  const { body } = await person.get(place);
  const handed = await person.post(place, {
    generation: hiddenIn(body, 'generation') ?? '',
    choice: 'hand-over',
    'substitute-name': 'Cato Drie',
    'substitute-email': String(typedAnswers('Cato Drie').email),
    'substitute-role': 'wethouder',
  });
  expect(handed.status).toBe(303);
  expect(codeOn((await person.get(place)).body)).toBeUndefined();
  const second = await ticketMailed('Cato Drie');
  expect(readTicket(second.says ?? '')?.event).toBe(slug);
  expect(second.says).not.toBe(first.says);
  expect(second.code).not.toBe(first.code);
  expect((await ticketMailed('Anna Een')).says).toBeUndefined();
});
