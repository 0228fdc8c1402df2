import { randomToken } from '#kernel/ids.ts';
import { requestIn } from '#platform/http/forms.ts';
import type { Answer, Endpoints } from '#platform/http/visit.ts';
import { invitationCode } from '#platform/links.ts';
import type { rsvps } from '../contract.ts';
import { addressOf, isInvitationId } from '../core/invitation.ts';
import { type AnswerChoice, answerChoices, daysToAskAgain } from '../core/invitation-standing.ts';
import { type InvitedRow, silentRows } from '../core/invited-list.ts';
import { invitationLink } from '../invitation-keys.ts';
import { LettersPage } from '../pages/inviting-letters.tsx';
import { answerPath, silentPath } from '../pages/inviting-paths.ts';
import { asksMore, SilentPage, SilentPaperPage, type SilentProps } from '../pages/inviting-silent.tsx';
import { type Desk, deskOf, type InvitingNeeds, pageIn } from './inviting-visit.ts';
import { atDesk, busy, type DeskVisit, slugIn } from './read-visit.ts';

/** Whoever a mail did not move or reach: the list to call, and the letters. */
export const callEndpoints = (needs: InvitingNeeds): Pick<Endpoints<typeof rsvps>, 'silent' | 'letters'> => ({
  silent: { get: atDesk(showSilent(needs)), post: atDesk(noteAnswer(needs)) },
  letters: { get: atDesk(showLetters(needs)) },
});

const silentPage = (needs: InvitingNeeds, visit: DeskVisit, desk: Desk, more: Partial<SilentProps>) => (
  <SilentPage
    crew={visit.crew}
    event={desk.event}
    frame={visit.frame}
    mayAnswer={desk.event.state === 'published' && desk.event.startsAt > visit.now}
    mayAskAgain={daysToAskAgain(desk.event, visit.now) !== undefined}
    page={pageIn(visit.query)}
    request={randomToken(needs.random)}
    rows={silentRows(desk.rows)}
    {...more}
  />
);

const showSilent =
  (needs: InvitingNeeds) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const desk = await deskOf(needs, visit);
    if (desk === undefined) return { notFound: true };
    if (visit.query.get('blad') === 'papier') {
      return {
        page: (
          <SilentPaperPage
            destroyBy={needs.events.erasing(desk.event).sensitive}
            event={desk.event}
            frame={visit.frame}
            rows={silentRows(desk.rows)}
          />
        ),
      };
    }
    const id = visit.query.get('genoteerd');
    return {
      page: silentPage(needs, visit, desk, { noted: desk.rows.find(({ invitation }) => invitation.invitation === id) }),
    };
  };

/** One press on a line: which answer is in the name of the button, whose in its value. */
const pressedIn = (
  form: URLSearchParams,
): { readonly answer: AnswerChoice; readonly invitation: string } | undefined => {
  for (const answer of answerChoices) {
    const invitation = form.get(answer) ?? '';
    if (isInvitationId(invitation)) return { answer, invitation };
  }
  return undefined;
};

const noteAnswer =
  (needs: InvitingNeeds) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { organiser, form, now } = visit;
    const slug = slugIn(visit);
    const pressed = pressedIn(form);
    if (pressed === undefined) {
      return (await needs.events.managed(organiser, slug)) === undefined
        ? { notFound: true }
        : { seeOther: silentPath(slug) };
    }
    const { answer, invitation } = pressed;
    if (asksMore(answer)) {
      // What is asked next is asked on the page of one invitation, which is not the crew's; theirs has no such button.
      if (visit.crew) return { seeOther: silentPath(slug) };
      return (await needs.inviting.listedOne(organiser, slug, invitation)) === undefined
        ? { notFound: true }
        : { seeOther: answerPath(slug, invitation, answer) };
    }
    // One form serves every line: which answer was pressed is part of its key, so that a slip is put right from the same page.
    const request = `${requestIn(form) ?? randomToken(needs.random)}-${answer}`;
    const outcome = await needs.answering.answerByPhone(
      organiser,
      slug,
      invitation,
      {
        answer: answer === 'coming' ? { is: 'coming' } : { is: 'not-coming' },
        by: { is: 'by-phone', person: organiser.person },
        request,
      },
      now,
    );
    if (outcome !== 'busy' && outcome.is === 'not-found') return { notFound: true };
    if (outcome !== 'busy' && outcome.is === 'answered') {
      const page = pageIn(form);
      return { seeOther: `${silentPath(slug)}?genoteerd=${invitation}${page === 1 ? '' : `&pagina=${page}`}` };
    }
    const desk = await deskOf(needs, visit);
    if (desk === undefined) return { notFound: true };
    const refused = outcome === 'busy' ? outcome : outcome.because;
    const page = silentPage(needs, visit, desk, { refused, page: pageIn(form) });
    return outcome === 'busy' ? { page, ...busy } : { page, status: 409 };
  };

/** Who can only be written to: by name, and without an address to mail to. */
const isForPaper = ({ invitation }: InvitedRow): boolean =>
  invitation.name !== undefined && addressOf(invitation) === undefined;

const showLetters =
  (needs: InvitingNeeds) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const desk = await deskOf(needs, visit);
    if (desk === undefined) return { notFound: true };
    const onPaper = desk.rows.filter(isForPaper);
    const toSend = onPaper.filter(({ shown }) => shown === 'drafted');
    const sent = onPaper.filter(({ shown }) => shown === 'invited');
    const again = visit.query.get('ook') === 'verstuurd';
    return {
      page: (
        <LettersPage
          event={desk.event}
          frame={visit.frame}
          letters={[...toSend, ...(again ? sent : [])].map((row) => ({
            row,
            code: invitationCode(needs.secret, invitationLink(row.invitation)),
          }))}
          more={!again && sent.length > 0}
          toSend={toSend.length}
        />
      ),
    };
  };
