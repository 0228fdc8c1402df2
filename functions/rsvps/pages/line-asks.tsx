import type { Group } from '#kernel/groups.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { ReasonForm } from '#platform/pages/reason-form.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Consequence } from '../core/capacity-consequence.ts';
import type { ReasonFault } from '../core/reason.ts';
import type { Rsvp } from '../core/rsvp.ts';
import { lineWording } from '../wording/line.ts';
import type { MovesUp } from '../wording/words.ts';
import { AsWritten } from './as-written.tsx';
import type { LineView } from './line-desk.tsx';
import { guestsPath, linePath, movesUp } from './view.ts';

type Props = { readonly frame: Frame; readonly found: LineView; readonly request: string };

/** Who goes in, who still waits, and what is left then: said before it is done. */
const Consequences = ({
  consequence,
  found,
  language,
}: {
  readonly consequence: Consequence;
  readonly found: LineView;
  readonly language: Language;
}) => {
  const told = lineWording[language].consequence;
  const moves: MovesUp = movesUp(found.event);
  const names = new Map(found.line.map(({ guest, name }) => [guest, name]));
  return (
    <>
      <Heading level={2}>{told.title}</Heading>
      {found.line.length === 0 ? <Paragraph>{told.nobody}</Paragraph> : null}
      {found.line.length > 0 && consequence.byHand ? <Paragraph>{told.byHand}</Paragraph> : null}
      {found.line.length > 0 && !consequence.byHand && consequence.in.length === 0 ? (
        <Paragraph>{told.noneFit}</Paragraph>
      ) : null}
      {consequence.in.length > 0 ? (
        <>
          <Paragraph>{told.goIn[moves](consequence.in.length)}</Paragraph>
          <List>
            {consequence.in.map(({ guest, party }) => (
              <span key={guest}>{told.who(names.get(guest) ?? '', party)}</span>
            ))}
          </List>
        </>
      ) : null}
      {consequence.stillWaiting > 0 ? <Paragraph>{told.stays(consequence.stillWaiting)}</Paragraph> : null}
      <Paragraph>{told.left(consequence.left)}</Paragraph>
    </>
  );
};

/** Another number of chairs, with what it sets off; or, when it is fewer than are taken, who holds them. */
export const CapacityPage = ({
  frame,
  found,
  request,
  capacity,
  least,
  consequence,
  holding,
}: Props & {
  readonly capacity: number;
  /** The fewest chairs there can be now. */
  readonly least: number;
  readonly consequence: Consequence;
  readonly holding: readonly Rsvp[];
}) => {
  const { event } = found;
  const { language } = frame;
  const words = lineWording[language];
  const told = words.capacity;
  const deskPath = addressIn(language, linePath(event.slug));
  const tooFew = capacity < least;
  const by = capacity - event.capacity;
  const title = tooFew ? told.tooFewTitle : told.confirmTitle(event.capacity, capacity);
  return (
    <Page
      {...frame}
      main={{
        'data-lets-in': String(consequence.in.length),
        ...(tooFew && { 'data-refused': 'capacity-below-taken' }),
      }}
      section="desk"
      title={title}
      unlisted
    >
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">
        <AsWritten language={language}>{event.title}</AsWritten>
      </Paragraph>
      {tooFew ? (
        <>
          <Alert kind="warning">
            <Paragraph>{told.tooFew(least)}</Paragraph>
          </Alert>
          <Paragraph>{told.holding}</Paragraph>
          <List>
            {holding.map((rsvp) => (
              <span key={rsvp.guest}>{words.consequence.who(rsvp.name, rsvp.party)}</span>
            ))}
          </List>
          <TextLink alone href={addressIn(language, guestsPath(event.slug))}>
            {words.toGuests}
          </TextLink>
        </>
      ) : (
        <>
          <Paragraph>{by > 0 ? told.more(by) : told.fewer(-by)}</Paragraph>
          <Consequences consequence={consequence} found={found} language={language} />
          <Form
            action={deskPath}
            hidden={{ act: 'capacity', capacity: String(capacity), revision: String(event.revision) }}
            request={request}
            token={frame.formToken}
          >
            <Button>{told.button}</Button>
          </Form>
        </>
      )}
      <TextLink alone href={deskPath}>
        {told.back}
      </TextLink>
    </Page>
  );
};

/** Chairs of a group that become everybody's, with what that sets off. */
export const ReleasePoolPage = ({
  frame,
  found,
  request,
  group,
  consequence,
}: Props & { readonly group: Group; readonly consequence: Consequence }) => {
  const { event, pools } = found;
  const { language } = frame;
  const words = lineWording[language];
  const told = words.release;
  const deskPath = addressIn(language, linePath(event.slug));
  const title = told.title(words.pools.group[group]);
  return (
    <Page {...frame} main={{ 'data-lets-in': String(consequence.in.length) }} section="desk" title={title} unlisted>
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">
        <AsWritten language={language}>{event.title}</AsWritten>
      </Paragraph>
      <Paragraph>{told.text(pools[group]?.left ?? 0)}</Paragraph>
      <Consequences consequence={consequence} found={found} language={language} />
      <Form action={deskPath} hidden={{ act: 'release-pool', group }} request={request} token={frame.formToken}>
        <Button>{told.button}</Button>
      </Form>
      <TextLink alone href={deskPath}>
        {told.back}
      </TextLink>
    </Page>
  );
};

/** A no wants a reason: the guest reads it. `about` is the place itself, or what they asked for. */
export const SayNoPage = ({
  frame,
  found,
  request,
  rsvp,
  about,
  typed,
  fault,
}: Props & {
  readonly rsvp: Rsvp;
  readonly about: 'place' | 'wish';
  readonly typed: string;
  readonly fault?: ReasonFault | undefined;
}) => {
  const { event } = found;
  const { language } = frame;
  const told = lineWording[language].no;
  const deskPath = addressIn(language, linePath(event.slug));
  const title = about === 'place' ? told.titlePlace(rsvp.name) : told.titleWish(rsvp.name);
  const invalid = fault === undefined ? {} : { reason: told.fault[fault] };
  const hidden: Readonly<Record<string, string>> =
    about === 'place'
      ? { act: 'refuse', guest: rsvp.guest, generation: String(rsvp.generation) }
      : { act: 'refuse-wish', guest: rsvp.guest, at: rsvp.wish?.at ?? '' };
  return (
    <Page {...frame} faulty={fault !== undefined} section="desk" title={title} unlisted>
      <ErrorSummary invalid={invalid} title={fault === undefined ? '' : told.fault[fault]} />
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">
        <AsWritten language={language}>{event.title}</AsWritten>
      </Paragraph>
      <Paragraph>{about === 'place' ? told.textPlace : told.textWish}</Paragraph>
      <ReasonForm
        action={deskPath}
        back={{ href: deskPath, label: told.back }}
        hidden={hidden}
        invalid={invalid}
        request={request}
        token={frame.formToken}
        typed={typed}
        words={told}
      />
    </Page>
  );
};
