import type { ReactNode } from 'react';
import { Alert } from '#platform/pages/alert.tsx';
import { ErrorSummary } from '#platform/pages/error-summary.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { DataAttributes, Invalid } from '#platform/pages/invalid.ts';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type DeskDoorWords, type DoorNotice, type DoorRefusal, deskWording } from '../wording/desk.ts';
import { type DoorPage, doorPath } from './door-view.ts';

/** What just happened, or why nothing did. */
export type Told = {
  readonly notice?: DoorNotice | undefined;
  readonly refused?: DoorRefusal | undefined;
};

/** The words of a page in the language of the desk. */
export const wordsOf = ({ frame }: Pick<DoorPage, 'frame'>): DeskDoorWords => deskWording[frame.language];

/** A path in the language of the desk. */
export const at = ({ frame }: Pick<DoorPage, 'frame'>, path: string): string => addressIn(frame.language, path);

/** The shell of every page of the door at the desk: the way back, the title, what just happened. */
export const DeskShell = ({
  here,
  title,
  back = 'door',
  invalid = {},
  told = {},
  data = {},
  children,
}: {
  readonly here: DoorPage;
  readonly title: string;
  /** Where the way back leads: to the event, or to the door itself. */
  readonly back?: 'event' | 'door';
  readonly invalid?: Invalid | undefined;
  readonly told?: Told;
  readonly data?: DataAttributes;
  readonly children: ReactNode;
}) => {
  const words = wordsOf(here);
  const faults = Object.keys(invalid).length;
  return (
    <Page
      {...here.frame}
      faulty={faults > 0}
      main={{ ...data, ...(told.refused !== undefined && { 'data-refused': told.refused }) }}
      section="desk"
      title={title}
      unlisted
    >
      <div className="not-on-paper">
        <TextLink
          alone
          href={at(here, back === 'event' ? `/bureau/bijeenkomsten/${here.event.slug}` : doorPath(here.event.slug))}
        >
          {back === 'event' ? words.toEvent : words.toDoor}
        </TextLink>
      </div>
      <ErrorSummary invalid={invalid} title={words.faultsTitle(faults)} />
      <Heading level={1}>{title}</Heading>
      {told.notice === undefined ? null : <Alert kind="ok" title={words.notice[told.notice]} />}
      {told.refused === undefined ? null : <Alert kind="warning" title={words.refused[told.refused]} />}
      {children}
    </Page>
  );
};
