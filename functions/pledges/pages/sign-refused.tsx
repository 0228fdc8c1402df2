import { momentInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { Campaign } from '../core/campaign.ts';
import { zone } from '../core/days.ts';
import { signWording } from '../wording/sign.ts';
import { campaignPath, signPath } from './paths.ts';
import { contactOf } from './sign.tsx';

/** Why nobody, or not this person, can sign here now. */
export type SignRefusal =
  | { readonly is: 'not-open' }
  | { readonly is: 'closed' }
  | { readonly is: 'already-signed' }
  /** The municipality of an own link has become part of another. */
  | { readonly is: 'not-in-force'; readonly municipality: string; readonly successor?: string | undefined };

/** The reason, whom to ask, and what can still be done. */
export const SignRefusedPage = ({
  frame,
  campaign,
  refusal,
}: {
  readonly frame: Frame;
  readonly campaign: Campaign;
  readonly refusal: SignRefusal;
}) => {
  const { refused, form } = signWording[frame.language];
  const said = ((): { readonly title: string; readonly text: string } => {
    switch (refusal.is) {
      case 'not-open':
        return {
          title: refused.notOpen.title,
          text: refused.notOpen.text(momentInWords(campaign.opensAt, zone, frame.language)),
        };
      case 'closed':
        return {
          title: refused.closed.title,
          text: refused.closed.text(momentInWords(campaign.closesAt, zone, frame.language)),
        };
      case 'already-signed':
        return refused.alreadySigned;
      case 'not-in-force':
        return { title: form.endedTitle(refusal.municipality), text: refused.ended(refusal.successor) };
    }
  })();
  return (
    <Page {...frame} main={{ 'data-outcome': 'refused' }} title={said.title} unlisted>
      <Heading level={1}>{said.title}</Heading>
      <Paragraph look="lead">{campaign.title}</Paragraph>
      <Paragraph>{said.text}</Paragraph>
      <Paragraph>{refused.contact(contactOf(campaign, frame))}</Paragraph>
      <ButtonRow>
        {refusal.is === 'already-signed' || refusal.is === 'not-in-force' ? (
          <LinkButton href={addressIn(frame.language, signPath(campaign.slug))}>{refused.elsewhere}</LinkButton>
        ) : null}
        <LinkButton
          href={addressIn(frame.language, campaignPath(campaign.slug))}
          kind={refusal.is === 'not-open' || refusal.is === 'closed' ? 'primary' : 'secondary'}
        >
          {form.backToCampaign}
        </LinkButton>
      </ButtonRow>
    </Page>
  );
};
