import { Button, Section } from '@react-email/components';
import type { ReactElement } from 'react';
import { look } from './look.ts';
import { SmallPrint } from './paragraph.tsx';
import { TextLink } from './text-link.tsx';

export type ActionProps = {
  readonly address: string;
  /** What happens: "Inloggen". */
  readonly words: string;
  /** Stands before the address written out: "Werkt de knop niet? Gebruik dan dit adres:". */
  readonly otherwise: string;
};

/** The one button of a mail, its address written out below it. The text part has both as one line. */
export const Action = ({ address, words, otherwise }: ActionProps): ReactElement => (
  <>
    <Section style={look.action}>
      <Button className="button" href={address} style={look.button}>
        {words}
      </Button>
    </Section>
    <div style={look.writtenOut} data-skip-in-text="true">
      <SmallPrint>
        {otherwise} <TextLink address={address}>{address}</TextLink>
      </SmallPrint>
    </div>
  </>
);
