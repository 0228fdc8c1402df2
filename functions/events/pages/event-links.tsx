import type { Language } from '#kernel/languages.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Event } from '../core/event.ts';
import { type DeskWords, wording } from '../wording/index.ts';
import {
  badgesPath,
  callsPath,
  cancelPath,
  copyPath,
  doorPath,
  eventAccessPath,
  followUpPath,
  guestsPath,
  hallPath,
  invitationsPath,
  linePath,
  listsPath,
  messagePath,
  postPath,
  previewPath,
  questionsPath,
  tablesPath,
} from './paths.ts';

type Links = DeskWords['overview']['links'];

type Link = {
  readonly to: keyof Links['to'];
  readonly path: (slug: string) => string;
  /** Served to organisers of the organisation whose event it is, and not to whoever was let in for it. */
  readonly own?: true;
  /** Nothing is left to do there once the event is cancelled. */
  readonly whileOn?: true;
};

/** The pages of an event as an organiser thinks of it: who comes, what they hear, what the day needs, and the event itself. The most used come first. */
const groups: readonly { readonly group: keyof Links['group']; readonly links: readonly Link[] }[] = [
  {
    group: 'guests',
    links: [
      { to: 'guests', path: guestsPath },
      { to: 'invitations', path: invitationsPath },
      { to: 'line', path: linePath },
      { to: 'questions', path: questionsPath },
    ],
  },
  {
    group: 'mails',
    links: [
      { to: 'message', path: messagePath },
      { to: 'followUp', path: followUpPath },
      { to: 'calls', path: callsPath },
      { to: 'post', path: postPath },
    ],
  },
  {
    group: 'day',
    links: [
      { to: 'tables', path: tablesPath },
      { to: 'badges', path: badgesPath },
      { to: 'lists', path: listsPath, own: true },
      { to: 'door', path: doorPath },
      { to: 'hall', path: hallPath, own: true },
    ],
  },
  {
    group: 'event',
    links: [
      { to: 'preview', path: previewPath },
      { to: 'copy', path: copyPath, own: true },
      { to: 'access', path: eventAccessPath, own: true },
      { to: 'cancel', path: cancelPath, own: true, whileOn: true },
    ],
  },
];

/** Where the pages of an event are, in groups, each a list with a name. Somebody who was let in for this event sees those that open for them. */
export const EventLinks = ({
  event: { slug, state },
  own,
  language,
}: {
  readonly event: Pick<Event, 'slug' | 'state'>;
  readonly own: boolean;
  readonly language: Language;
}) => {
  const words = wording[language].desk.overview.links;
  return (
    <nav aria-label={words.all} className="desk-links">
      {groups.map(({ group, links }) => (
        <div key={group}>
          <Heading id={`links-${group}`} level={2} look={4}>
            {words.group[group]}
          </Heading>
          <ul aria-labelledby={`links-${group}`} className="desk-links__list">
            {links
              .filter((link) => (own || link.own !== true) && (state !== 'cancelled' || link.whileOn !== true))
              .map(({ to, path }) => (
                <li key={to}>
                  <TextLink alone href={addressIn(language, path(slug))}>
                    {words.to[to]}
                  </TextLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
};
