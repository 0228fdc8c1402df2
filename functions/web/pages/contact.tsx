import type { Contact } from '#kernel/contacts.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Page } from '#platform/pages/page.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { wording } from '../wording/index.ts';
import { ContactFacts } from './contact-facts.tsx';

/** Whom to call or mail, and about what one had better ask somebody else. */
export const ContactPage = ({ frame, contact }: { frame: Frame; contact: Contact }) => {
  const words = wording[frame.language].contact;
  return (
    <Page {...frame} path="/contact" title={words.title}>
      <Heading level={1}>{words.title}</Heading>
      <Paragraph look="lead">{words.lead}</Paragraph>
      <ContactFacts contact={contact} language={frame.language} />
      {[words.event, words.security].map(({ title, text }) => (
        <section className="stack" key={title}>
          <Heading level={2}>{title}</Heading>
          <Paragraph>{text}</Paragraph>
        </section>
      ))}
    </Page>
  );
};
