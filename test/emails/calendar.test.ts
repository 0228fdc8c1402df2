import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarFile, calendarFile } from '#emails/calendar.ts';
import { tidyLine } from '#emails/tidy-facts.ts';
import type { EventFacts } from '#kernel/messages.ts';
import { evening } from '../support/examples/messages.ts';
import { runs } from '../support/runs.ts';

const file = (event: Partial<EventFacts> = {}, rest: Partial<CalendarFile> = {}): string =>
  calendarFile({
    method: 'request',
    event: { ...evening, ...event },
    entry: { uid: 'evening.guest@aanschuif.example', sequence: 3 },
    description: 'Uw aanmelding:\nhttps://aanschuif.example/bijeenkomsten/samen/plaats/abc.def',
    to: 'noor@example.nl',
    ...rest,
  });

/** What a calendar makes of the file: read back by a library that did not write it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const component = calendar.getFirstSubcomponent('vevent');
  if (component === null) throw new Error('no event');
  const event = new ICAL.Event(component);
  const moment = (time: ICAL.Time) => new Date(time.toUnixTime() * 1000).toISOString();
  const result = {
    calendar,
    component,
    event,
    startsAt: moment(event.startDate),
    endsAt: moment(event.endDate),
    method: calendar.getFirstPropertyValue('method'),
  };
  ICAL.TimezoneService.reset();
  return result;
};

describe('a calendar file', () => {
  test('is an invitation that a calendar reads back with the same moments, title, place and words', () => {
    const { event, startsAt, endsAt, method } = read(file());
    expect(method).toBe('REQUEST');
    expect(startsAt).toBe(evening.startsAt);
    expect(endsAt).toBe(evening.endsAt);
    expect(event.summary).toBe('Samen aan de slag');
    expect(event.location).toBe('Zalencentrum De Linde, Lange Linde 12, Den Haag');
    expect(event.description).toBe('Uw aanmelding:\nhttps://aanschuif.example/bijeenkomsten/samen/plaats/abc.def');
    expect(event.uid).toBe('evening.guest@aanschuif.example');
    expect(event.sequence).toBe(3);
  });

  test('takes an entry away under the same uid', () => {
    const { component, method, event } = read(file({}, { method: 'cancel' }));
    expect(method).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.uid).toBe('evening.guest@aanschuif.example');
  });

  test('wants no answer: nobody is asked to reply', () => {
    const text = file().replaceAll('\r\n ', '');
    expect(text).not.toContain('RSVP=TRUE');
    expect(text).not.toContain('NEEDS-ACTION');
    expect(text).toMatch(/ATTENDEE;.*PARTSTAT=ACCEPTED;RSVP=FALSE.*:mailto:noor@example\.nl/i);
    expect(text).toMatch(/ORGANIZER;CN=Hanna Bos:mailto:hanna\.bos@example\.nl/i);
    const entry = { uid: 'a', sequence: 0 };
    expect(calendarFile({ method: 'request', event: evening, entry, description: '' })).not.toContain('ATTENDEE');
  });

  test.each([
    ['summer', '2019-07-01T10:00:00.000Z', '2019-07-01T12:00:00.000Z', '20190701T120000'],
    ['winter', '2026-12-01T10:00:00.000Z', '2026-12-01T12:00:00.000Z', '20261201T110000'],
    ['the night clocks go forward', '2027-03-27T22:00:00.000Z', '2027-03-28T04:00:00.000Z', '20270327T230000'],
    ['the night clocks go back', '2027-10-30T21:00:00.000Z', '2027-10-31T05:00:00.000Z', '20271030T230000'],
    ['the hour after clocks went forward', '2027-03-28T01:00:00.000Z', '2027-03-28T02:00:00.000Z', '20270328T030000'],
  ])('holds wall times of Amsterdam and gives the right moments: %s', (_when, startsAt, endsAt, wall) => {
    const text = file({ startsAt, endsAt });
    expect(text).toContain(`DTSTART;TZID=Europe/Amsterdam:${wall}`);
    const back = read(text);
    expect(back.startsAt).toBe(startsAt);
    expect(back.endsAt).toBe(endsAt);
  });

  test('holds wall times of Bonaire for what happens there', () => {
    const text = file({
      zone: 'America/Kralendijk',
      startsAt: '2026-07-01T14:00:00.000Z',
      endsAt: '2026-07-01T16:00:00.000Z',
    });
    expect(text).toContain('DTSTART;TZID=America/Kralendijk:20260701T100000');
    expect(read(text).startsAt).toBe('2026-07-01T14:00:00.000Z');
  });

  test('gives the right moments on any day of forty years', () => {
    const minutes = (from: string, to: string) =>
      fc.integer({ min: Date.parse(from) / 60_000, max: Date.parse(to) / 60_000 }).map((minute) => minute * 60_000);
    fc.assert(
      fc.property(minutes('2000-01-01', '2040-01-01'), (start) => {
        const startsAt = new Date(start).toISOString();
        const endsAt = new Date(start + 5_400_000).toISOString();
        // The hour that comes twice in October has two moments for one wall time; events there are refused at entry.
        fc.pre(!/-10-(?:2[4-9]|3[01])T0[01]/.test(startsAt) && !/-10-(?:2[4-9]|3[01])T0[01]/.test(endsAt));
        const back = read(file({ startsAt, endsAt }));
        expect([back.startsAt, back.endsAt]).toEqual([startsAt, endsAt]);
      }),
      { numRuns: runs(300) },
    );
  });

  test('carries any text as it was, in lines of at most 75 octets, and no text becomes a property', () => {
    const properties = ['uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', 'summary', 'location', 'description'];
    const free = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(
        'BEGIN:VALARM',
        'a;b,c\\d:e"f',
        'x\\nATTENDEE;RSVP=TRUE:mailto:a@b.nl',
        '👩‍👩‍👧‍👦'.repeat(20),
        'شكرا'.repeat(30),
      ),
    );
    fc.assert(
      fc.property(free, free, free, (title, name, street) => {
        const tidy = { title: tidyLine(title), name: tidyLine(name), street: tidyLine(street) };
        const text = file({
          title: tidy.title,
          venue: { name: 'Zaal', street: tidy.street, city: 'Den Haag' },
          contact: { ...evening.contact, name: tidy.name },
        });
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
        const { component, calendar, event } = read(text);
        expect(event.summary ?? '').toBe(tidy.title);
        expect(event.location).toContain(tidy.street);
        expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
        expect(component.getAllSubcomponents()).toEqual([]);
        expect(component.getAllProperties().map((property) => property.name)).toEqual([
          ...properties,
          'status',
          'transp',
          'organizer',
          'attendee',
        ]);
      }),
      { numRuns: runs(300) },
    );
  });
});
