import { momentInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Card, CardList } from '#platform/pages/card.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { Campaign } from '../core/campaign.ts';
import { zone } from '../core/days.ts';
import { type Signature, signatureId } from '../core/signature.ts';
import type { AwaitingNotice, AwaitingRefusal } from '../wording/register-words.ts';
import { awaitingPath, municipalityPath, registerPath } from './paths.ts';
import { collegeTold } from './register-history.tsx';
import { inLanguage, RefusedAlert, RegisterHeading } from './register-told.tsx';

type Props = {
  readonly frame: Frame;
  readonly campaign: Campaign;
  readonly signatures: readonly Signature[];
  /** Of these the person signed already, by id. */
  readonly signedBefore: readonly string[];
  readonly nameOf: (code: string) => string;
  /** The organiser who looks, by id. */
  readonly you: string;
  readonly request: string;
  readonly notice?: AwaitingNotice | undefined;
  readonly refusal?: AwaitingRefusal | undefined;
};

/** Signatures that count only when somebody confirms them: from the public page, and from paper by another person than who keyed them in. */
export const AwaitingPage = (props: Props) => {
  const { frame, campaign, signatures, notice, refusal } = props;
  const { language, all, at } = inLanguage(frame);
  const words = all.awaiting;
  return (
    <Page
      {...frame}
      main={{ 'data-awaiting': String(signatures.length) }}
      section="desk"
      title={`${words.title}: ${campaign.title}`}
      unlisted
    >
      <TextLink alone href={at(registerPath(campaign.slug))}>
        {all.toRegister}
      </TextLink>
      {notice === undefined ? null : <Alert kind="ok" title={words.notice[notice]} />}
      <RegisterHeading campaign={campaign} language={language} title={words.title} />
      {refusal === undefined ? null : <RefusedAlert because={refusal} told={words.refused[refusal]} />}
      {signatures.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <>
          <Paragraph look="lead">{words.lead}</Paragraph>
          <CardList>
            {signatures.map((signature) => (
              <Waiting {...props} key={signatureId(signature)} signature={signature} />
            ))}
          </CardList>
        </>
      )}
    </Page>
  );
};

const Waiting = ({
  frame,
  campaign,
  nameOf,
  you,
  request,
  signedBefore,
  signature,
}: Props & { signature: Signature }) => {
  const own = signature.by === 'paper' && signature.enteredBy === you;
  const before = signedBefore.includes(signatureId(signature));
  const { language, all, at } = inLanguage(frame);
  const words = all.awaiting;
  const { facts } = words;
  return (
    <Card title={signature.name}>
      <div className="stack">
        <Facts
          facts={[
            {
              term: facts.municipality,
              value: (
                <TextLink href={at(municipalityPath(campaign.slug, signature.code))}>{nameOf(signature.code)}</TextLink>
              ),
            },
            { term: facts.role, value: signature.role },
            { term: facts.email, value: signature.email ?? words.noEmail },
            { term: facts.signedAt, value: momentInWords(signature.signedAt, zone, language) },
            { term: facts.how, value: words.how[signature.by === 'paper' ? 'paper' : 'public'] },
            { term: facts.college, value: collegeTold(signature, language) },
          ]}
          plain
        />
        {own ? <Paragraph>{words.own}</Paragraph> : null}
        {before ? <Paragraph>{words.signedBefore}</Paragraph> : null}
        <Form
          action={at(awaitingPath(campaign.slug))}
          hidden={{ signature: signatureId(signature) }}
          request={request}
          token={frame.formToken}
        >
          <ButtonRow>
            {own || before ? null : (
              <Button name="act" value="confirm">
                {words.confirm}
              </Button>
            )}
            <Button kind="danger" name="act" value="refuse">
              {words.refuse}
            </Button>
          </ButtonRow>
        </Form>
      </div>
    </Card>
  );
};
