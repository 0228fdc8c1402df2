import { Heading } from '#platform/pages/heading.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { QrCode } from '#platform/pages/qr-code.tsx';
import type { QrModules } from '#platform/pages/qr-modules.ts';
import type { Words } from '../wording/index.ts';

/** What somebody holds up at the door, made for this page: the QR code, and the short code of the same place. */
export type OwnTicketView = { readonly modules: QrModules; readonly code: string };

/** The QR code of a place with the letters beside it, on screen and on paper. One code lets in everybody of the place. */
export const OwnTicket = ({
  ticket,
  party,
  whom,
  words,
}: {
  readonly ticket: OwnTicketView;
  readonly party: number;
  /** Who comes, where that is not the reader. */
  readonly whom: string | undefined;
  readonly words: Words;
}) => {
  const told = words.place.ticket;
  return (
    <section aria-labelledby="ticket" className="ticket">
      <QrCode label={told.picture} modules={ticket.modules} />
      <div className="ticket__text stack">
        <Heading id="ticket" level={2} look={3}>
          {told.title(whom)}
        </Heading>
        <Paragraph>{told.show(whom)}</Paragraph>
        {party > 1 ? <Paragraph>{told.forAll(party)}</Paragraph> : null}
        <Paragraph>
          {told.otherwise} <strong className="ticket__code">{ticket.code}</strong>
        </Paragraph>
        <div className="not-on-paper">
          <Paragraph look="quiet">{told.print}</Paragraph>
        </div>
      </div>
    </section>
  );
};
