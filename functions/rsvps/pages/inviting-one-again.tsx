import type { Instant } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { List } from '#platform/pages/list.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { addressOf } from '../core/invitation.ts';
import { type InviteAgainRefusal, owedAgain } from '../core/invite-again.ts';
import type { InvitedRow } from '../core/invited-list.ts';
import { type InvitingWords, invitingWording } from '../wording/inviting.ts';
import { invitationsPath, invitedPath } from './inviting-paths.ts';
import { RefusedAlert, whoTold } from './inviting-told.tsx';
import type { EventView } from './view.ts';

export type InviteAgainProps = {
  readonly frame: Frame;
  readonly event: EventView;
  readonly row: InvitedRow;
  readonly request: string;
  readonly now: Instant;
  readonly refused?: InviteAgainRefusal | 'busy' | undefined;
};

/** What the person hears when an invitation is valid again. */
const heardBy = ({
  row: { invitation },
  event,
  now,
}: InviteAgainProps): keyof InvitingWords['one']['again']['hears'] => {
  if (invitation.invitedAt === undefined && invitation.savedTheDateAt === undefined) return 'nothing';
  const owed = owedAgain(invitation, event, now);
  if (owed === undefined) return 'closed';
  return addressOf(invitation) === undefined ? 'letter' : owed;
};

/** Before a withdrawn invitation is valid again: what the person hears, and what does not come back with it. */
export const InviteAgainPage = (props: InviteAgainProps) => {
  const { frame, event, row, request, refused } = props;
  const { invitation, place } = row;
  const { substitute } = invitation;
  const desk = invitingWording[frame.language];
  const words = desk.one.again;
  const title = words.title(whoTold(invitation, row.where, desk));
  // What is off or has begun will not be asked for again.
  const ended = refused === 'event-cancelled' || refused === 'event-over';
  const lost = substitute === undefined ? words.place : words.substitute(substitute);
  const told = [words.hears[heardBy(props)], ...(substitute === undefined && place === undefined ? [] : [lost])];
  const own = addressIn(frame.language, invitedPath(event.slug, invitation.invitation));
  return (
    <Page {...frame} section="desk" title={title} unlisted>
      <Heading level={1}>{title}</Heading>
      {refused === undefined ? null : <RefusedAlert because={refused} told={words.refused[refused]} />}
      {ended ? (
        <LinkButton href={addressIn(frame.language, invitationsPath(event.slug))} kind="secondary">
          {desk.toInvitations}
        </LinkButton>
      ) : (
        <>
          <Paragraph look="lead">{words.lead}</Paragraph>
          <List>
            {told.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </List>
          <Form action={own} hidden={{ act: 'invite-again' }} request={request} token={frame.formToken}>
            <ButtonRow>
              <Button>{words.button}</Button>
              <LinkButton href={own} kind="secondary">
                {words.keep}
              </LinkButton>
            </ButtonRow>
          </Form>
        </>
      )}
    </Page>
  );
};
