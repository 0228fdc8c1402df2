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
import type { InvitedRow } from '../core/invited-list.ts';
import { holdsSeats } from '../core/rsvp.ts';
import { type InvitingWords, invitingWording } from '../wording/inviting.ts';
import { invitedPath } from './inviting-paths.ts';
import { RefusedAlert, whoTold } from './inviting-told.tsx';
import type { EventView } from './view.ts';

/** What the person hears when an invitation is taken back. */
const heardBy = ({ invitation, place }: InvitedRow): keyof InvitingWords['one']['withdraw']['hears'] => {
  if (place !== undefined && place.state !== 'cancelled') {
    return place.guest === invitation.invitation ? 'place' : 'substitute';
  }
  if (invitation.invitedAt === undefined && invitation.savedTheDateAt === undefined) return 'nothing';
  return addressOf(invitation) === undefined ? 'letter' : 'mail';
};

/** Before an invitation is taken back: what the person hears, and what becomes of the place. */
export const WithdrawPage = ({
  frame,
  event,
  row,
  request,
  busy = false,
}: {
  readonly frame: Frame;
  readonly event: EventView;
  readonly row: InvitedRow;
  readonly request: string;
  readonly busy?: boolean;
}) => {
  const { invitation, place } = row;
  const desk = invitingWording[frame.language];
  const words = desk.one.withdraw;
  const own = addressIn(frame.language, invitedPath(event.slug, invitation.invitation));
  const frees = place !== undefined && holdsSeats(place.state) ? [words.frees(place.party)] : [];
  const told = [words.hears[heardBy(row)], ...frees];
  const title = words.title(whoTold(invitation, row.where, desk));
  return (
    <Page {...frame} section="desk" title={title} unlisted>
      <Heading level={1}>{title}</Heading>
      {busy ? <RefusedAlert because="busy" told={desk.busy} /> : null}
      <Paragraph look="lead">{words.lead}</Paragraph>
      <List>
        {told.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </List>
      <Form action={own} hidden={{ act: 'withdraw' }} request={request} token={frame.formToken}>
        <ButtonRow>
          <Button kind="danger">{words.button}</Button>
          <LinkButton href={own} kind="secondary">
            {words.keep}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  );
};
