import type { Language } from '#kernel/languages.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import type { PledgeText } from '../core/campaign.ts';

type Written = { readonly language: Language };

const dutch = (language: Language) => (language === 'nl' ? {} : { lang: 'nl' });

/** Words of an organiser, who writes Dutch: each line as it was written, and marked as Dutch on an English page. */
export const WrittenLines = ({ language, text }: Written & { readonly text: string }) => (
  <div className="stack" {...dutch(language)}>
    {text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
  </div>
);

/** The text that is signed, below a heading of level 2: what it says first, and each pillar under its number. */
export const PledgeTextPart = ({
  language,
  text,
}: Written & { readonly text: Pick<PledgeText, 'intro' | 'pillars'> }) => (
  <div className="stack" {...dutch(language)}>
    <WrittenLines language="nl" text={text.intro} />
    {text.pillars.map((pillar, at) => (
      <section className="stack" key={pillar.title}>
        <Heading level={3}>
          {at + 1}. {pillar.title}
        </Heading>
        <WrittenLines language="nl" text={pillar.text} />
      </section>
    ))}
  </div>
);
