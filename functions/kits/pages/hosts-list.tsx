import { type Instant, momentInWords } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Badge } from '#platform/pages/badge.tsx';
import { Card, CardList } from '#platform/pages/card.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { type Application, isOverdue, workingDaysToAnswer } from '../core/application.ts';
import { zone } from '../core/slot.ts';
import { hostsWording } from '../wording/hosts.ts';
import type { JudgeNotice } from '../wording/hosts-words.ts';
import { hostPath } from './host-paths.ts';
import { momentOf } from './host-told.tsx';

type Props = {
  readonly frame: Frame;
  readonly applications: readonly Application[];
  /** Whose hosts told how it went, the latest first. */
  readonly reported: readonly Application[];
  readonly now: Instant;
  readonly notice?: JudgeNotice | undefined;
};

/** The short list of the organisers: whoever waits longest first. */
export const HostsPage = ({ frame, applications, reported, now, notice }: Props) => {
  const { language } = frame;
  const words = hostsWording[language].list;
  const waiting = applications.filter(({ state }) => state === 'waits');
  const asked = applications.filter(({ state }) => state === 'asked');
  return (
    <Page {...frame} main={{ 'data-waiting': String(waiting.length) }} section="desk" title={words.title} unlisted>
      {notice === undefined ? null : <Alert kind="ok" title={words.notice[notice]} />}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead(workingDaysToAnswer)}</Paragraph>
      {waiting.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <Group applications={waiting} language={language} now={now} title={words.waitsTitle(waiting.length)} />
      )}
      {asked.length === 0 ? null : (
        <Group applications={asked} language={language} now={now} title={words.askedTitle(asked.length)} />
      )}
      {reported.length === 0 ? null : (
        <Group applications={reported} language={language} now={now} title={words.reportedTitle(reported.length)} />
      )}
    </Page>
  );
};

const Group = ({
  title,
  applications,
  now,
  language,
}: {
  readonly title: string;
  readonly applications: readonly Application[];
  readonly now: Instant;
  readonly language: Language;
}) => {
  const { list: words, report: told } = hostsWording[language];
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <CardList>
        {applications.map((application) => {
          const { activity, where, guests, delivery, waitsSince, begunAt, state, report } = application;
          return (
            <Card
              badge={
                state === 'waits' && isOverdue(application, now) ? <Badge kind="danger">{words.overdue}</Badge> : null
              }
              href={addressIn(language, hostPath(application.application))}
              key={application.application}
              level={3}
              meta={[
                ...(where === undefined ? [] : [momentOf(where, language), `${where.venue}, ${where.city}`]),
                ...(guests === undefined ? [] : [guests.organisation]),
                ...(report === undefined
                  ? [
                      ...(delivery === undefined ? [] : [words.packages(delivery.howMany)]),
                      words.since(momentInWords(waitsSince ?? begunAt, zone, language)),
                    ]
                  : [told(report.came, report.said)]),
              ]}
              title={activity?.title ?? ''}
            />
          );
        })}
      </CardList>
    </>
  );
};
