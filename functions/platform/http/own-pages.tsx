import type { ReactElement, ReactNode } from 'react';
import type { Role, SignedIn } from '#kernel/actors.ts';
import { Button } from '../pages/button.tsx';
import { ButtonRow } from '../pages/button-row.tsx';
import { Form } from '../pages/form.tsx';
import { Heading } from '../pages/heading.tsx';
import { LinkButton } from '../pages/link-button.tsx';
import { Page } from '../pages/page.tsx';
import { addressIn } from '../pages/page-address.ts';
import { Paragraph } from '../pages/paragraph.tsx';
import { deskOf } from './desk-of.ts';
import type { Frame, Visit } from './visit.ts';
import { wording } from './wording.ts';

/** The pages the stack answers by itself: refusals before a room is entered, and what remains when something breaks. */

const Plain = ({
  frame,
  title,
  text,
  children,
}: {
  frame: Frame;
  title: string;
  text: string;
  children?: ReactNode;
}) => (
  <Page {...frame} hasEnglish={false} title={title} unlisted>
    <Heading level={1}>{title}</Heading>
    <Paragraph>{text}</Paragraph>
    {children}
  </Page>
);

export const notFoundPage = (frame: Frame): ReactElement => {
  const words = wording[frame.language].notFound;
  return (
    <Plain frame={frame} text={words.text} title={words.title}>
      <LinkButton href={addressIn(frame.language, '/bijeenkomsten')}>{words.home}</LinkButton>
    </Plain>
  );
};

export const notAllowedPage = (frame: Frame): ReactElement => (
  <Plain frame={frame} {...wording[frame.language].notAllowed} />
);

/** What came with a form that could not be taken yet; none where a form carries none. Nothing of them is kept. */
type Files = Visit['files'];
const noFiles: Files = new Map();

/** Where a session ended while somebody typed, what was typed waits on this page until they are signed in again. */
export const signInFirstPage = (
  frame: Frame,
  needed: readonly Role[],
  form: URLSearchParams,
  files = noFiles,
): ReactElement => {
  const words = wording[frame.language].notYours;
  return (
    <Plain frame={frame} text={words.text(rolesIn(frame, needed))} title={words.title}>
      <LinkButton href={addressIn(frame.language, `/inloggen?terug=${encodeURIComponent(frame.path)}`)}>
        {words.signIn}
      </LinkButton>
      {form.size === 0 ? null : (
        <>
          <Paragraph>{words.kept}</Paragraph>
          <Again files={files} form={form} frame={frame} send={words.send} />
        </>
      )}
    </Plain>
  );
};

/** For whom a page is: "gemeenten en coalitiepartners". */
const rolesIn = ({ language }: Frame, roles: readonly Role[]): string =>
  new Intl.ListFormat(language).format(roles.map((role) => wording[language].roles[role].many));

/** Somebody signed in whose role this is not: which one is needed, who can give it, and the way to their own desk. */
export const wrongRolePage = (
  frame: Frame,
  { needed, has }: { needed: readonly Role[]; has: SignedIn },
  form: URLSearchParams,
  files = noFiles,
): ReactElement => {
  const { wrongRole: words, roles } = wording[frame.language];
  return (
    <Plain frame={frame} text={words.text(rolesIn(frame, needed), roles[has.is].one)} title={words.title}>
      <Paragraph>{words.whoGivesIt}</Paragraph>
      <ButtonRow>
        <LinkButton href={addressIn(frame.language, deskOf(has))}>{words.toDesk}</LinkButton>
        <LinkButton href={addressIn(frame.language, '/contact')} kind="secondary">
          {words.contact}
        </LinkButton>
      </ButtonRow>
      {form.size === 0 ? null : (
        <>
          <Paragraph>{words.kept}</Paragraph>
          <Again files={files} form={form} frame={frame} send={words.send} />
        </>
      )}
    </Plain>
  );
};

export const foreignFormPage = (frame: Frame): ReactElement => (
  <Plain frame={frame} {...wording[frame.language].foreignForm} />
);
export const unreadablePage = (frame: Frame): ReactElement => (
  <Plain frame={frame} {...wording[frame.language].unreadable} />
);
export const tooLargePage = (frame: Frame): ReactElement => (
  <Plain frame={frame} {...wording[frame.language].tooLarge} />
);

export const brokenPage = (frame: Frame, requestId: string): ReactElement => {
  const words = wording[frame.language].broken;
  return <Plain frame={frame} text={words.text(requestId)} title={words.title} />;
};

export const fileTooLargePage = (frame: Frame): ReactElement => (
  <Plain frame={frame} {...wording[frame.language].fileTooLarge} />
);

const Again = ({ frame, form, files, send }: { frame: Frame; form: URLSearchParams; files: Files; send: string }) => (
  <Form action={addressIn(frame.language, frame.path)} token={frame.formToken}>
    {[...form.entries()]
      .filter(([name]) => name !== 'form')
      .map(([name, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same name may come twice with the same value, and nothing moves
        <input key={at} name={name} type="hidden" value={value} />
      ))}
    {files.size === 0 ? null : <Paragraph>{wording[frame.language].fileAgain}</Paragraph>}
    <Button>{send}</Button>
  </Form>
);

/** The form came from our own site but its key is gone or old: everything typed goes along with one more press. */
export const againFormPage = (frame: Frame, form: URLSearchParams, files = noFiles): ReactElement => {
  const words = wording[frame.language].againForm;
  return (
    <Plain frame={frame} text={words.text} title={words.title}>
      <Again files={files} form={form} frame={frame} send={words.send} />
    </Plain>
  );
};

/** The database or an event's counter could not be reached in three seconds: the same request once more, with all that was typed. */
export const unreachablePage = (frame: Frame, form: URLSearchParams, files = noFiles): ReactElement => {
  const words = wording[frame.language].unreachable;
  return (
    <Plain frame={frame} text={words.text} title={words.title}>
      {form.size === 0 ? (
        <LinkButton href={addressIn(frame.language, frame.path)}>{words.reload}</LinkButton>
      ) : (
        <Again files={files} form={form} frame={frame} send={words.send} />
      )}
    </Plain>
  );
};
