import { generateIcsEvent, generateIcsTimezone, type IcsDateObject, type IcsTimezone } from 'ts-ics';
import { type Instant, wallTimeOf, type Zone } from '#kernel/instants.ts';
import type { CalendarEntry, EventFacts } from '#kernel/messages.ts';
import { venueInWords } from './venue-in-words.ts';

export type CalendarFile = {
  readonly method: 'request' | 'cancel';
  readonly event: Pick<EventFacts, 'title' | 'startsAt' | 'endsAt' | 'zone' | 'venue' | 'contact'>;
  readonly entry: CalendarEntry;
  /** Under the title in a calendar: what the own page is for and its address. Lines end in `\n`. */
  readonly description: string;
  /** The mailbox the mail goes to. Calendars show an invitation as one's own when it names them. */
  readonly to?: string;
  /** Somebody still has to agree: the entry stands there as provisional. */
  readonly tentative?: boolean;
};

/**
 * An iCalendar file (RFC 5545, 5546) that puts the event into a calendar, moves it or takes it away: the same UID with a higher SEQUENCE.
 * Times stand as wall time with their zone. It wants no answer: nobody is asked to reply (RSVP=FALSE, PARTSTAT=ACCEPTED), and whatever a
 * calendar sends changes nothing here. The title is the event's and says nothing about the person.
 *
 * Made from facts alone, no clock: DTSTAMP is the start of the event. It only orders files with the same SEQUENCE, and ours always rises.
 */
export function calendarFile({ method, event, entry, description, to, tentative = false }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Aanschuif//Mail//NL',
    `METHOD:${method.toUpperCase()}`,
    ...linesOf(generateIcsTimezone(timezones[event.zone], { skipFormatLines: true })),
    ...linesOf(
      generateIcsEvent(
        {
          uid: entry.uid,
          sequence: entry.sequence,
          stamp: { date: new Date(event.startsAt) },
          start: wallTime(event.startsAt, event.zone),
          end: wallTime(event.endsAt, event.zone),
          summary: event.title,
          location: venueInWords(event.venue),
          description,
          status: method === 'cancel' ? 'CANCELLED' : tentative ? 'TENTATIVE' : 'CONFIRMED',
          timeTransparent: 'OPAQUE',
          organizer: { name: parameter(event.contact.name), email: address(event.contact.email) },
          ...(to !== undefined && {
            attendees: [
              { email: address(to), cutype: 'INDIVIDUAL', role: 'REQ-PARTICIPANT', partstat: 'ACCEPTED', rsvp: false },
            ],
          }),
        },
        { skipFormatLines: true, timezones: knownZones },
      ),
    ),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf(component: string): string[] {
  return component.split('\r\n').filter((line) => line !== '');
}

/** ts-ics takes a wall time as a `Date` whose UTC digits are those on the wall. */
function wallTime(instant: Instant, zone: Zone): IcsDateObject {
  const onTheWall = new Date(`${wallTimeOf(instant, zone)}:00.000Z`);
  const ahead = (onTheWall.getTime() - Math.floor(Date.parse(instant) / 60_000) * 60_000) / 60_000;
  return { date: new Date(instant), local: { date: onTheWall, timezone: zone, tzoffset: offset(ahead) } };
}

function offset(minutes: number): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}${digits(size % 60)}`;
}

/** The rules of each zone as they have been since 1996; ts-ics moves `start` from UTC to the clock behind the change. */
const timezones: Readonly<Record<Zone, IcsTimezone>> = {
  'Europe/Amsterdam': {
    id: 'Europe/Amsterdam',
    props: [
      {
        type: 'DAYLIGHT',
        start: new Date('1970-03-29T00:00:00Z'),
        offsetFrom: '+0100',
        offsetTo: '+0200',
        name: 'CEST',
        recurrenceRule: { frequency: 'YEARLY', byMonth: [2], byDay: [{ day: 'SU', occurrence: -1 }] },
      },
      {
        type: 'STANDARD',
        start: new Date('1970-10-25T02:00:00Z'),
        offsetFrom: '+0200',
        offsetTo: '+0100',
        name: 'CET',
        recurrenceRule: { frequency: 'YEARLY', byMonth: [9], byDay: [{ day: 'SU', occurrence: -1 }] },
      },
    ],
  },
  'America/Kralendijk': {
    id: 'America/Kralendijk',
    props: [
      {
        type: 'STANDARD',
        start: new Date('1970-01-01T04:00:00Z'),
        offsetFrom: '-0400',
        offsetTo: '-0400',
        name: 'AST',
      },
    ],
  },
};

// ts-ics only asks whether it knows the zone of a wall time. From the rules above it would work out every change of the clock since 1970
// to answer that, a millisecond for each mail and in the zone of the machine; without rules it answers at once.
const knownZones = Object.values(timezones).map(({ id, props }) => ({
  id,
  props: props.map(({ recurrenceRule: _, ...prop }) => prop),
}));

/** A name as a parameter: ts-ics writes it as it is, and these characters would end it. */
function parameter(name: string): string {
  return name
    .replace(/[":;,\\]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function address(email: string): string {
  return email.replace(/[\s"<>;,\\]+/g, '');
}

/** Lines of at most 75 octets, cut between characters. Those of ts-ics are 75 UTF-16 units and may cut one character in two. */
function folded(line: string): string {
  let octets = 0;
  let result = '';
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
