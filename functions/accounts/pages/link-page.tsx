import type { Frame } from '#platform/http/visit.ts';
import { Button } from '#platform/pages/button.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { LinkRefusal } from '../core/redeem-link.ts';
import { wording } from '../wording/wording.ts';

/** What the link of the mail opens: one button, and nothing happens before it is pressed. */
export const LinkPage = ({ frame }: { frame: Frame }) => {
  const words = wording[frame.language].link;
  return (
    <Page {...frame} section="desk" title={words.title} unlisted>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.text}</Paragraph>
      <Form action={addressIn(frame.language, frame.path)} token={frame.formToken}>
        <Button>{words.signIn}</Button>
      </Form>
      <Paragraph look="quiet">{words.ownBrowser}</Paragraph>
    </Page>
  );
};

/** Why this link or code lets nobody in, and what to do now. */
export const RefusedPage = ({
  frame,
  because,
  contact,
}: {
  frame: Frame;
  because: LinkRefusal | 'role-ended';
  contact: string;
}) => {
  const words = wording[frame.language];
  const { title, text } = words.refusals[because];
  return (
    <Page {...frame} main={{ 'data-outcome': 'refused' }} section="desk" title={title} unlisted>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{text}</Paragraph>
      {because === 'already-used' ? (
        // Whoever is signed in goes on from there to their own desk.
        <LinkButton href={addressIn(frame.language, '/inloggen')}>{words.toDesk}</LinkButton>
      ) : (
        <LinkButton href={addressIn(frame.language, '/inloggen')}>{words.newCode}</LinkButton>
      )}
      <Paragraph look="quiet">{words.help(contact)}</Paragraph>
    </Page>
  );
};
