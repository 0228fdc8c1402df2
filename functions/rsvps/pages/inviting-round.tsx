import { momentInWords, periodInWords } from '#kernel/instants.ts';
import { numbersIn } from '#kernel/numbers.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { RoundOffer } from '../core/invited-list.ts';
import type { Round } from '../core/round.ts';
import { type InvitingWords, invitingWording } from '../wording/inviting.ts';
import { invitationsPath } from './inviting-paths.ts';
import { type CallBy, RefusedAlert } from './inviting-told.tsx';
import type { EventView } from './view.ts';

export type RoundRefusal = keyof InvitingWords['round']['refused'];

export type RoundProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly offer: RoundOffer;
  /** The one before of the same kind. */
  readonly last: Round | undefined;
  /** Who is on the list and gets nothing by this: without an address, without even a name, or where a mail came back before. */
  readonly without: number;
  readonly unnamed: number;
  readonly bounced: number;
  readonly request: string;
  readonly call: CallBy;
  readonly refused?: RoundRefusal | undefined;
};

/** Before something goes out: what it is, and how many it touches. Only its button sends. */
export const RoundPage = (props: RoundProps) => {
  const { frame, event, offer, last, without, unnamed, bounced, request, call, refused } = props;
  const { what, meant, earlier } = offer;
  const { language } = frame;
  const desk = invitingWording[language];
  const words = desk.round;
  const number = numbersIn(language);
  const facts: readonly Fact[] = [
    { term: words.facts.count, value: number.format(meant) },
    {
      term: words.facts.event,
      value: event.title,
      note: periodInWords(event.startsAt, event.endsAt, event.zone, language),
    },
    { term: words.facts.closes, value: momentInWords(event.closesAt, event.zone, language) },
    ...(last === undefined
      ? []
      : [
          {
            term: words.facts.last,
            value: words.lastTime(momentInWords(last.at, event.zone, language), call(last.by)),
          },
        ]),
    ...(what === 'letters' || without === 0
      ? []
      : [{ term: words.facts.without, value: number.format(without), note: words.without(without) }]),
    ...(bounced === 0 || what === 'letters'
      ? []
      : [{ term: words.facts.bounced, value: number.format(bounced), note: words.bounced(bounced) }]),
  ];
  return (
    <Page
      {...frame}
      main={{ 'data-round': what, 'data-meant': String(meant) }}
      section="desk"
      title={words.title[what]}
      unlisted
    >
      <TextLink alone href={addressIn(language, invitationsPath(event.slug))}>
        {desk.toInvitations}
      </TextLink>
      <Heading level={1}>{words.title[what]}</Heading>
      {refused === undefined ? null : <RefusedAlert because={refused} told={words.refused[refused]} />}
      {meant === 0 ? (
        refused === undefined ? (
          <RefusedAlert because="nobody" told={words.refused.nobody} />
        ) : null
      ) : (
        <>
          <Paragraph look="lead">{words.lead[what](meant)}</Paragraph>
          <Facts facts={facts} />
          {unnamed === 0 || what === 'letters' ? null : <Paragraph>{words.unnamed(unnamed)}</Paragraph>}
          <Form
            action={addressIn(language, invitationsPath(event.slug))}
            hidden={{ act: 'round', what, earlier: String(earlier) }}
            request={request}
            token={frame.formToken}
          >
            <Paragraph look="quiet">{words.once}</Paragraph>
            <Button>{words.button[what](meant)}</Button>
          </Form>
        </>
      )}
    </Page>
  );
};
