import { dateInWords } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { type Fact, Facts } from '#platform/pages/facts.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { choicesFrom, type PreferencesOpened, type Why } from '../core/preferences.ts';
import { preferencesWording } from '../wording/preferences.ts';
import type { PreferencesWords } from '../wording/preferences-words.ts';
import { wording } from '../wording/wording.ts';

export type PreferencesPageProps = {
  readonly frame: Frame;
  readonly opened: PreferencesOpened;
  readonly request: string;
  /** What was chosen has been kept. */
  readonly kept?: boolean | undefined;
  /** Sent without a choice. */
  readonly unchosen?: boolean | undefined;
  /** The database had no time for it: the same form again. */
  readonly busy?: boolean | undefined;
};

/** Why a mail came and what its reader gets from now on. The choice is not made beforehand: mail scanners press buttons too. */
export const PreferencesPage = ({
  frame,
  opened,
  request,
  kept = false,
  unchosen = false,
  busy = false,
}: PreferencesPageProps) => {
  const words = preferencesWording[frame.language];
  const { of, about, standing, complained } = opened;
  const { contact } = about;
  const invalid = unchosen ? { choice: words.choose.missing } : {};
  const choice = words.choose.choice[of];
  return (
    <Page {...frame} faulty={unchosen} main={{ 'data-outcome': standing }} title={words.title} unlisted>
      <ErrorSummary invalid={invalid} title={words.choose.faults} />
      {kept ? <Alert kind="ok" title={words.choose.kept} /> : null}
      {busy ? (
        <Alert kind="warning" title={words.choose.busy.title}>
          <Paragraph>{words.choose.busy.text}</Paragraph>
        </Alert>
      ) : null}
      <Heading level={1}>{words.title}</Heading>
      <Facts facts={factsOf(opened, frame, words)} />
      <Heading level={2}>{words.now.title}</Heading>
      <Paragraph look="lead">{complained ? words.now.complained : words.now.standing[of][standing]}</Paragraph>
      <Paragraph>{words.now.extra}</Paragraph>
      <Paragraph>{words.now.always}</Paragraph>
      <Form action={addressIn(frame.language, frame.path)} request={request} token={frame.formToken}>
        <Fieldset
          invalid={invalid}
          legend={words.choose.legend}
          name="choice"
          options={choicesFrom(standing).map((value) => ({ value, ...choice[value] }))}
        />
        <Paragraph>{words.now.place}</Paragraph>
        <Button>{words.choose.button}</Button>
      </Form>
      <Paragraph>{words.contact(`${contact.name}, ${phoneInWords(contact.phone)}, ${contact.email}`)}</Paragraph>
      <Paragraph look="quiet">{words.stored}</Paragraph>
    </Page>
  );
};

const factsOf = (
  { kind, of, about, sentAt, why }: PreferencesOpened,
  { language }: Frame,
  words: PreferencesWords,
): readonly Fact[] => {
  const from = about.organisations.length > 0 ? about.organisations.join(', ') : about.contact.name;
  return [
    { term: words.facts.kind, value: wording[language].what[kind] },
    { term: words.facts.about[of], value: about.title },
    { term: words.facts.from, value: from },
    { term: words.facts.why, value: whyInWords(why, words).join(' ') },
    ...(sentAt === undefined ? [] : [{ term: words.facts.sent, value: dateInWords(sentAt, about.zone, language) }]),
  ];
};

const whyInWords = (why: Why, { why: words }: PreferencesWords): readonly string[] => {
  switch (why.is) {
    case 'invited':
      return [words.invited];
    case 'introduced':
      return [words.introduced];
    case 'asked-to-sign':
      return [words.askedToSign];
    case 'after-event':
      return [words.afterEvent, ...(why.group === undefined ? [] : [words.afterEventAs[why.group]])];
    case 'on-a-list':
      return [words.onAList];
    case 'guest': {
      const [state] = why.states;
      return [
        words.guest,
        // Of a mail to several groups nothing is said: it would not say which of them the reader is in.
        ...(state !== undefined && why.states.length === 1 ? [words.guestIn[state]] : []),
        ...(why.group === undefined ? [] : [words.group[why.group]]),
        ...(why.via === undefined ? [] : [words.via[why.via]]),
        ...(why.municipality ? [words.municipality] : []),
        ...(why.picked ? [words.picked] : []),
      ];
    }
  }
};
