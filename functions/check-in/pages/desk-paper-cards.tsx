import { dateInWords } from '#kernel/instants.ts';
import { Heading } from '#platform/pages/heading.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { deskWording } from '../wording/desk.ts';
import { wording } from '../wording/index.ts';
import { at, wordsOf } from './desk-shell.tsx';
import type { DoorPage, PaperSigner } from './door-view.ts';
import type { PledgeView } from './view.ts';

export type PaperCards = {
  readonly pledge: PledgeView;
  /** Who comes for a municipality, on the surname. */
  readonly signers: readonly PaperSigner[];
  /** Where somebody keys a card in; undefined for who may not. */
  readonly keyIn?: string | undefined;
};

/** What guests read on paper is Dutch, in whatever language an organiser prints it. */
const paper = deskWording.nl.paper.cards;

/** The last resort where no tablet works: the text to sign, and for each office holder who is expected a card to fill in and sign by hand. */
export const DeskPaperCards = ({ here, pledge, signers, keyIn }: PaperCards & { readonly here: DoorPage }) => {
  const words = wordsOf(here).paper.cards;
  const { text } = pledge;
  const { sign } = wording.nl;
  return (
    <div className="door-paper sign-cards">
      <Heading level={2}>{words.title}</Heading>
      <div className="stack not-on-paper">
        <Paragraph>{words.lead}</Paragraph>
        <Paragraph>{words.how}</Paragraph>
        {keyIn === undefined ? null : (
          <TextLink alone href={at(here, keyIn)}>
            {words.keyIn}
          </TextLink>
        )}
      </div>
      <div className="stack sign-cards__text" lang={here.frame.language === 'nl' ? undefined : 'nl'}>
        <Heading level={3}>{pledge.title}</Heading>
        <Paragraph>{sign.text(dateInWords(`${text.since}T12:00:00.000Z`, 'Europe/Amsterdam', 'nl'))}</Paragraph>
        <Paragraph>
          <b>{sign.asks}</b>: {pledge.asks}
        </Paragraph>
        <Paragraph>
          <b>{sign.decides}</b>: {pledge.decides}
        </Paragraph>
        <Paragraph>{text.intro}</Paragraph>
        <ol>
          {text.pillars.map((pillar) => (
            <li key={pillar.title}>
              <b>{pillar.title}</b>
              <br />
              {pillar.text}
            </li>
          ))}
        </ol>
      </div>
      <ul className="sign-cards__list" lang={here.frame.language === 'nl' ? undefined : 'nl'}>
        {signers.map(({ key, name, municipality, role, code }) => (
          <li className="sign-card" key={key}>
            <p className="sign-card__who">
              <b className="sign-card__name">{name}</b>
              <span>{[role, municipality].filter((part) => part !== undefined).join(', ')}</span>
            </p>
            <p className="sign-card__code">
              {paper.code} <b>{code}</b>
            </p>
            <p>{paper.signs(pledge.title, text.version, municipality)}</p>
            <p>{paper.decided}</p>
            <ul className="sign-card__choices">
              {[paper.yes, paper.notYet, paper.notYetNamed].map((choice) => (
                <li key={choice}>
                  <span className="door-paper__box" /> {choice}
                </li>
              ))}
            </ul>
            <p className="sign-card__line">{paper.email}</p>
            <p className="sign-card__line sign-card__line--signature">{paper.signature}</p>
          </li>
        ))}
      </ul>
    </div>
  );
};
