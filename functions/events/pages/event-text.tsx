import { phoneInWords } from '#kernel/people.ts';
import { Facts } from '#platform/pages/facts.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Prose } from '#platform/pages/prose.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Event, ProgrammeItem } from '../core/event.ts';
import { type Words, wording } from '../wording/index.ts';
import { AsWritten } from './as-written.tsx';
import type { EventViewProps } from './event.tsx';

/** What an event is about, in the order in which people ask. A part without words leaves no heading behind. */
export const EventText = ({ frame, found, text }: Omit<EventViewProps, 'now'>) => {
  const { event } = found;
  const { language } = frame;
  const words = wording[language].event;
  return (
    <>
      <Paragraph look="lead">
        <AsWritten language={language}>{event.summary}</AsWritten>
      </Paragraph>
      {text === undefined ? null : (
        <div lang={language === 'nl' ? undefined : 'nl'}>
          <Prose html={text} />
        </div>
      )}
      {event.programme.length > 0 ? (
        <>
          <Heading level={2}>{words.programme}</Heading>
          <div className="stack" lang={language === 'nl' ? undefined : 'nl'}>
            <Programme items={event.programme} words={words} />
          </div>
        </>
      ) : null}
      {event.directions === '' ? null : (
        <>
          <Heading level={2}>{words.directions}</Heading>
          {event.directions
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <Paragraph key={line}>
                <AsWritten language={language}>{line}</AsWritten>
              </Paragraph>
            ))}
        </>
      )}
      {event.offers.length > 0 ? (
        <>
          <Heading level={2}>{words.offers}</Heading>
          <List>
            {event.offers.map((offer) => (
              <span key={offer}>{words.offer[offer]}</span>
            ))}
          </List>
        </>
      ) : null}
      <Heading level={2}>{words.invitedBy}</Heading>
      <Paragraph>{new Intl.ListFormat(language).format(event.organisations)}</Paragraph>
      <ContactPerson contact={event.contact} words={words} />
    </>
  );
};

/** Times with what happens then. A line without a time belongs to the one before it. */
const Programme = ({ items, words }: { items: readonly ProgrammeItem[]; words: Words['event'] }) => {
  const first = items.findIndex(({ time }) => time !== '');
  const untimed = first < 0 ? items : items.slice(0, first);
  const timed: { readonly time: string; readonly lines: string[] }[] = [];
  for (const { time, what } of items.slice(untimed.length)) {
    const last = timed.at(-1);
    if (last !== undefined && (time === '' || time === last.time)) last.lines.push(what);
    else timed.push({ time, lines: [what] });
  }
  return (
    <>
      {untimed.length > 0 ? (
        <List>
          {untimed.map(({ what }) => (
            <span key={what}>{what}</span>
          ))}
        </List>
      ) : null}
      {timed.length > 0 ? (
        <Facts
          facts={timed.map(({ time, lines: [value, ...more] }) => ({
            term: words.time(time),
            value,
            note: more.length === 0 ? undefined : more.join(' · '),
          }))}
          plain
        />
      ) : null}
    </>
  );
};

/** Gone from the record when the guests are. */
const ContactPerson = ({ contact, words }: { contact: Event['contact']; words: Words['event'] }) =>
  contact.name === '' ? null : (
    <>
      <Heading level={2}>{words.questions}</Heading>
      <Paragraph>
        {words.ask(contact.name)} <TextLink href={`tel:${contact.phone}`}>{phoneInWords(contact.phone)}</TextLink>,{' '}
        <TextLink href={`mailto:${contact.email}`}>{contact.email}</TextLink>
      </Paragraph>
    </>
  );
