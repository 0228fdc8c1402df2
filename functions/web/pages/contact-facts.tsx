import type { Contact } from '#kernel/contacts.ts';
import type { Language } from '#kernel/languages.ts';
import { phoneInWords } from '#kernel/people.ts';
import { Facts } from '#platform/pages/facts.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { wording } from '../wording/index.ts';

/** Whom one can call or mail about the programme as a whole. */
export const ContactFacts = ({ contact, language }: { contact: Contact; language: Language }) => {
  const words = wording[language].contact;
  return (
    <Facts
      facts={[
        { term: words.who, value: contact.name },
        {
          term: words.phone,
          value: (
            <TextLink alone href={`tel:${contact.phone}`}>
              {phoneInWords(contact.phone)}
            </TextLink>
          ),
        },
        {
          term: words.email,
          value: (
            <TextLink alone href={`mailto:${contact.email}`}>
              {contact.email}
            </TextLink>
          ),
        },
      ]}
    />
  );
};
