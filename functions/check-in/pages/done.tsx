import { dateInWords, type Instant } from '#kernel/instants.ts';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { signingFields } from '../core/read-signing.ts';
import type { Typed } from '../core/typed-answers.ts';
import { wording } from '../wording/index.ts';
import { HallShell } from './hall-page.tsx';
import { inHall, type Spot } from './view.ts';

/** Thanks; names no number, for that is the presenter's. The next guest is one press away. */
export const SignedPage = ({
  spot,
  municipality,
  mailed,
}: {
  readonly spot: Spot;
  readonly municipality: string;
  readonly mailed: boolean;
}) => {
  const words = wording[spot.frame.language].signed;
  return (
    <HallShell outcome="signed" spot={spot} title={words.title}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.text(municipality)}</Paragraph>
      <Paragraph>{mailed ? words.mailed : words.notMailed}</Paragraph>
      <LinkButton href={inHall(spot, spot.listPath)}>{words.next}</LinkButton>
    </HallShell>
  );
};

/** A substitute's interest is noted. */
export const InterestedPage = ({ spot, municipality }: { readonly spot: Spot; readonly municipality: string }) => {
  const words = wording[spot.frame.language];
  return (
    <HallShell outcome="interested" spot={spot} title={words.interested.title}>
      <Heading level={1}>{words.interested.title}</Heading>
      <Paragraph look="lead">{words.interested.text(municipality)}</Paragraph>
      <LinkButton href={inHall(spot, spot.listPath)}>{words.signed.next}</LinkButton>
    </HallShell>
  );
};

/** The municipality takes part already: nothing was written, and a second name is one press. */
export const AlreadyMemberPage = ({
  spot,
  since,
  municipality,
  version,
  guest,
  request,
  typed,
}: {
  readonly spot: Spot;
  readonly since: Instant;
  readonly municipality: string;
  readonly version: number;
  readonly guest?: string | undefined;
  readonly request: string;
  readonly typed: Typed;
}) => {
  const words = wording[spot.frame.language].member;
  const title = words.title(dateInWords(since, spot.event.zone, spot.frame.language));
  return (
    <HallShell outcome="already-member" spot={spot} title={title}>
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{words.text(typed('name'), municipality)}</Paragraph>
      <Form
        action={inHall(spot, spot.signPath)}
        hidden={{
          act: 'sign',
          version: String(version),
          ...(guest !== undefined && { guest }),
          ...Object.fromEntries(signingFields.map((field) => [field, typed(field)])),
        }}
        request={request}
        token={spot.frame.formToken}
      >
        <ButtonRow>
          <Button name="also" value="yes">
            {words.also}
          </Button>
          <LinkButton href={inHall(spot, spot.listPath)} kind="secondary">
            {words.enough}
          </LinkButton>
        </ButtonRow>
      </Form>
    </HallShell>
  );
};

/** A table's address after its evening. */
export const EndedPage = ({ frame }: Pick<Spot, 'frame'>) => {
  const words = wording[frame.language].ended;
  return (
    <HallShell outcome="ended" spot={{ frame, host: 'table' }} title={words.title}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.text}</Paragraph>
    </HallShell>
  );
};
