import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { ButtonRow } from '#platform/pages/button-row.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Progress } from '#platform/pages/progress.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { InviteList } from '../core/invite-list.ts';
import { invitingWording } from '../wording/inviting.ts';
import { invitationsPath, invitePath, invitingPath } from './inviting-paths.ts';
import type { EventView } from './view.ts';

/** How far a list is; once it is done what came of it, and what comes next. */
export const ProgressPage = ({
  frame,
  event,
  list,
}: {
  readonly frame: Frame;
  readonly event: EventView;
  readonly list: InviteList;
}) => {
  const desk = invitingWording[frame.language];
  const words = desk.progress;
  const at = (path: string): string => addressIn(frame.language, path);
  const { added, known, total, doneAt } = list;
  const done = doneAt !== undefined;
  const title = done ? words.doneTitle : words.title;
  return (
    <Page
      {...frame}
      main={{
        'data-outcome': done ? 'done' : 'going',
        'data-added': String(added),
        'data-known': String(known),
        'data-total': String(total),
      }}
      section="desk"
      title={title}
      unlisted
    >
      <TextLink alone href={at(invitationsPath(event.slug))}>
        {desk.toInvitations}
      </TextLink>
      <Heading level={1}>{title}</Heading>
      <Progress
        id="progress"
        label={words.label}
        max={total}
        value={added + known}
        words={words.words(added + known, total)}
      />
      {done ? (
        <>
          <Alert kind="ok" title={words.came(added, known)}>
            <Paragraph>{words.next}</Paragraph>
          </Alert>
          <ButtonRow>
            <LinkButton href={at(invitationsPath(event.slug))}>{words.toList}</LinkButton>
            <LinkButton href={at(invitePath(event.slug))} kind="secondary">
              {words.more}
            </LinkButton>
          </ButtonRow>
        </>
      ) : (
        <>
          <Paragraph>{words.going}</Paragraph>
          <LinkButton href={at(invitingPath(event.slug, list.list))} kind="secondary">
            {words.refresh}
          </LinkButton>
        </>
      )}
    </Page>
  );
};
