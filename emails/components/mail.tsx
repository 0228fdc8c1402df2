import { Body, Container, Head, Hr, Html, Preview, Section, Text } from '@react-email/components';
import type { ReactElement, ReactNode } from 'react';
import type { Language } from '#kernel/languages.ts';
import { darkColours, look } from './look.ts';

export type MailProps = {
  readonly language: Language;
  readonly title: string;
  /** What an inbox shows behind the subject. */
  readonly preview: string;
  readonly siteName: string;
  /** Who can be reached; stands under a line in the same card as the message. */
  readonly contact: ReactNode;
  /** Why somebody gets this mail; small, below the card. */
  readonly footer: ReactNode;
  readonly children: ReactNode;
};

/** One mail: one column of at most 600 px, readable at 320, with a language, a preview line and no picture. */
export const Mail = ({ language, title, preview, siteName, contact, footer, children }: MailProps): ReactElement => (
  <Html lang={language}>
    <Head>
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <style>{darkColours}</style>
    </Head>
    <Body className="page" style={look.page}>
      <Preview>{beginning(preview)}</Preview>
      <Container style={look.column}>
        <Section className="card" style={look.card}>
          <Text className="accent" style={look.wordMark} data-skip-in-text="true">
            {siteName}
          </Text>
          {children}
          <Hr className="line" style={look.rule} />
          {contact}
        </Section>
        <Section style={look.footer}>{footer}</Section>
      </Container>
    </Body>
  </Html>
);

/** Preview cuts at 150 UTF-16 units, through the middle of a character if need be; this ends before it. */
const beginning = (preview: string): string => preview.slice(0, 149).replace(/[\ud800-\udbff]$/, '');
