import { momentInWords } from '#kernel/instants.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { NotAgain, ReadMail } from '../actions.ts';
import type { Wording } from '../wording/wording.ts';
import { nameOf } from './mail-log.tsx';
import { Onward } from './onward.tsx';
import { stateOf } from './state-of.ts';

type Place = {
  readonly frame: Frame;
  readonly words: Wording;
  /** The path of the log that this mail stands in. */
  readonly log: string;
};

/** One mail as it was sent, without its reader's own links and codes; and, where it did not arrive for sure, how to send it again. */
export const MailPage = ({ frame, words, log, found }: Place & { readonly found: ReadMail }) => {
  const { mail, about, readable } = found;
  const moment = (instant: string) => momentInWords(instant, about.zone, frame.language);
  const { facts } = words.mail;
  const what = words.what[mail.kind];
  const title = words.mail.title(mail.again ? words.mail.again(what) : what);
  const stands = stateOf(mail, words, moment);
  const read = readable.is === 'text' ? readable : undefined;
  return (
    <Page {...frame} main={{ 'data-mail': mail.state }} section="desk" title={title} unlisted>
      <Heading level={1}>{title}</Heading>
      <Paragraph look="lead">{about.title}</Paragraph>
      <Facts
        facts={[
          { term: facts.to, value: nameOf(found, words) },
          { term: facts.owed, value: moment(found.owedAt) },
          { term: facts.state, value: <Badge kind={stands.look}>{stands.state}</Badge>, note: stands.next },
          ...(read === undefined ? [] : [{ term: facts.subject, value: read.subject }]),
          ...(read === undefined || read.attachments.length === 0
            ? []
            : [{ term: facts.attached, value: read.attachments.join(', ') }]),
        ]}
        plain
      />
      {found.maySendAgain ? <SendAgain frame={frame} log={log} mail={mail} words={words} /> : null}
      <Text readable={readable} words={words} />
      <Onward links={[{ href: addressIn(frame.language, log), label: words.mail.back }]} />
    </Page>
  );
};

const Text = ({ readable, words }: Pick<Place, 'words'> & Pick<ReadMail, 'readable'>) => {
  if (readable.is !== 'text') {
    const { title, text } = words.mail.unread[readable.is];
    return (
      <Alert title={title}>
        <Paragraph>{text}</Paragraph>
      </Alert>
    );
  }
  return (
    <>
      <Heading level={2}>{words.mail.text}</Heading>
      <Paragraph look="quiet">{words.mail.withoutLinks}</Paragraph>
      {readable.otherWords ? <Paragraph look="quiet">{words.mail.otherWords}</Paragraph> : null}
      <blockquote className="written" lang={readable.language}>
        <p className="written__text">{readable.text}</p>
      </blockquote>
    </>
  );
};

const SendAgain = ({ frame, words, log, mail }: Place & Pick<ReadMail, 'mail'>) => {
  const { title, warning, how, button } = words.mail.sendAgain;
  const state = mail.state as keyof typeof warning;
  return (
    <Alert kind="warning" title={title}>
      <Paragraph>
        {warning[state]} {how}
      </Paragraph>
      <Form action={addressIn(frame.language, log)} hidden={{ mail: mail.id, act: 'again' }} token={frame.formToken}>
        <Button kind="secondary">{button}</Button>
      </Form>
    </Alert>
  );
};

/** Nothing was sent: why, and what can still be done. */
export const NotAgainPage = ({ frame, words, log, because }: Place & { readonly because: NotAgain }) => (
  <Page {...frame} section="desk" title={words.mail.refused.title} unlisted>
    <Heading level={1}>{words.mail.refused.title}</Heading>
    <Paragraph look="lead">{words.mail.refused[because]}</Paragraph>
    <Onward links={[{ href: addressIn(frame.language, log), label: words.mail.back }]} />
  </Page>
);
