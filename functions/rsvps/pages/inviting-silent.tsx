import { dateInWords, type Instant } from '#kernel/instants.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { Frame } from '#platform/http/visit.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Page } from '#platform/pages/page.tsx';
import { addressIn } from '#platform/pages/page-address.ts';
import { Pager } from '#platform/pages/pager.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import { type AnswerChoice, answerChoices } from '../core/invitation-standing.ts';
import type { InvitedRow } from '../core/invited-list.ts';
import { invitingWording, type PhoneRefusal } from '../wording/inviting.ts';
import { perPage } from './inviting-overview.tsx';
import { invitationsPath, invitedPath, silentOnPaperPath, silentPath } from './inviting-paths.ts';
import { RefusedAlert, ShownBadge, whereTold, whoTold } from './inviting-told.tsx';
import { type EventView, guestsPath } from './view.ts';

export type SilentProps = {
  readonly frame: Frame;
  readonly event: EventView;
  /** Who was asked and did not answer, those that no mail reached first. */
  readonly rows: readonly InvitedRow[];
  readonly page: number;
  /** The crew of the desk notes a yes and a no. The page of one invitation, and so any other answer, is not theirs. */
  readonly crew: boolean;
  /** Answers are still taken on the telephone: until the event begins. */
  readonly mayAnswer: boolean;
  /** Asking again on another day still helps. */
  readonly mayAskAgain: boolean;
  readonly request: string;
  /** Whose answer was just noted. */
  readonly noted?: InvitedRow | undefined;
  readonly refused?: PhoneRefusal | undefined;
};

/** Whether such an answer asks for more, which is done on the page of that invitation. */
export const asksMore = (choice: AnswerChoice): choice is 'somebody-else' | 'not-yet-known' =>
  choice === 'somebody-else' || choice === 'not-yet-known';

/** Who did not answer, with the number to call. Each line takes the answer with one press. */
export const SilentPage = (props: SilentProps) => {
  const { frame, event, rows, noted, refused, request, mayAnswer, crew } = props;
  const bounced = rows.filter(({ shown }) => shown === 'bounced').length;
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(Math.max(1, props.page), pages);
  const from = (page - 1) * perPage;
  const shown = rows.slice(from, from + perPage);
  const { language } = frame;
  const desk = invitingWording[language];
  const words = desk.silent;
  const { pager } = desk.overview;
  const title = words.title(event.title);
  const list = <CallTable {...props} shown={shown} />;
  const own = addressIn(language, silentPath(event.slug));
  const at = (to: number): string => (to === 1 ? own : `${own}?pagina=${to}`);
  return (
    <Page
      {...frame}
      main={{ 'data-silent': String(rows.length), 'data-bounced': String(bounced) }}
      section="desk"
      title={title}
      unlisted
    >
      {crew ? (
        <TextLink alone href={addressIn(language, guestsPath(event.slug))}>
          {words.toGuests}
        </TextLink>
      ) : (
        <TextLink alone href={addressIn(language, invitationsPath(event.slug))}>
          {desk.toInvitations}
        </TextLink>
      )}
      {noted === undefined ? null : (
        <Alert
          kind="ok"
          title={words.noted(
            whoTold(noted.invitation, noted.where, desk),
            desk.state[noted.shown].toLocaleLowerCase(language),
          )}
        />
      )}
      <Heading level={1}>{title}</Heading>
      {refused === undefined ? null : <RefusedAlert because={refused} told={desk.one.phone.refused[refused]} />}
      <Paragraph look="lead">{words.lead(rows.length)}</Paragraph>
      {bounced === 0 ? null : <Paragraph>{words.bounced(bounced)}</Paragraph>}
      {rows.length === 0 ? null : (
        <>
          <LinkButton href={addressIn(language, silentOnPaperPath(event.slug))} kind="secondary">
            {words.paper}
          </LinkButton>
          {mayAnswer ? (
            <Form
              action={own}
              data={{ 'data-wide': '' }}
              hidden={page === 1 ? {} : { pagina: String(page) }}
              request={request}
              token={frame.formToken}
            >
              <Paragraph look="quiet">{crew ? words.helpCrew : words.help}</Paragraph>
              {list}
            </Form>
          ) : (
            list
          )}
          {pages === 1 ? null : (
            <Pager
              label={pager.label}
              next={page === pages ? undefined : { href: at(page + 1), label: pager.next }}
              previous={page === 1 ? undefined : { href: at(page - 1), label: pager.previous }}
              words={pager.words(from + 1, from + shown.length, rows.length)}
            />
          )}
        </>
      )}
    </Page>
  );
};

const CallTable = ({
  frame,
  event,
  rows,
  shown,
  mayAnswer,
  mayAskAgain,
  crew,
}: SilentProps & { readonly shown: readonly InvitedRow[] }) => {
  const desk = invitingWording[frame.language];
  const words = desk.silent;
  return (
    <Table
      caption={words.caption(rows.length)}
      cards
      columns={[
        { key: 'who', label: words.columns.who },
        { key: 'where', label: words.columns.where },
        { key: 'phone', label: words.columns.phone },
        ...(mayAnswer ? [{ key: 'answer', label: words.columns.answer }] : []),
      ]}
      id="silent"
      rowHeader="who"
      rows={shown.map((row) => {
        const { invitation, where } = row;
        const name = whoTold(invitation, where, desk);
        return {
          key: invitation.invitation,
          cells: {
            who: (
              <div>
                {crew ? (
                  name
                ) : (
                  <TextLink alone href={addressIn(frame.language, invitedPath(event.slug, invitation.invitation))}>
                    {name}
                  </TextLink>
                )}
                {row.shown === 'bounced' ? (
                  <>
                    {' '}
                    <ShownBadge shown="bounced" words={desk} />
                  </>
                ) : null}
              </div>
            ),
            where: whereTold(invitation, where, desk),
            phone: <Phone none={words.noPhone} row={row} />,
            answer: (
              <div className="call-answers">
                {answerChoices
                  .filter((choice) => !(crew && asksMore(choice)) && (choice !== 'not-yet-known' || mayAskAgain))
                  .map((choice) => (
                    <Button kind="secondary" key={choice} name={choice} value={invitation.invitation}>
                      {words.press[choice]}
                      <span className="unseen">{`: ${name}`}</span>
                    </Button>
                  ))}
              </div>
            ),
          },
        };
      })}
    />
  );
};

const Phone = ({ none, row }: { readonly none: string; readonly row: InvitedRow }) => {
  const phone = row.invitation.secretariat?.phone;
  return phone === undefined ? (
    none
  ) : (
    <TextLink alone href={`tel:${phone}`}>
      {phoneInWords(phone)}
    </TextLink>
  );
};

/** The whole list for on paper, with a box for each answer. */
export const SilentPaperPage = ({
  frame,
  event,
  rows,
  destroyBy,
}: Pick<SilentProps, 'frame' | 'event' | 'rows'> & { readonly destroyBy: Instant }) => {
  const { language } = frame;
  const desk = invitingWording[language];
  const words = desk.silent;
  const title = words.title(event.title);
  return (
    <Page {...frame} section="desk" title={title} unlisted>
      <div className="screen-only stack">
        <TextLink alone href={addressIn(language, silentPath(event.slug))}>
          {words.back}
        </TextLink>
        <Paragraph>{words.print}</Paragraph>
      </div>
      <Heading level={1}>{title}</Heading>
      <div className="call-list">
        <Table
          caption={words.caption(rows.length)}
          columns={[
            { key: 'where', label: words.columns.where },
            { key: 'who', label: words.columns.who },
            { key: 'phone', label: words.columns.phone },
            { key: 'answer', label: words.columns.answer },
            { key: 'note', label: words.columns.note },
          ]}
          id="silent"
          rowHeader="where"
          rows={rows.map(({ invitation, where, shown }) => ({
            key: invitation.invitation,
            cells: {
              where,
              who: (
                <>
                  {whoTold(invitation, where, desk)}
                  {invitation.name !== undefined && invitation.role !== undefined ? `, ${invitation.role}` : ''}
                  {shown === 'bounced' ? ` (${desk.state.bounced.toLocaleLowerCase(language)})` : ''}
                </>
              ),
              phone:
                invitation.secretariat?.phone === undefined
                  ? words.noPhone
                  : phoneInWords(invitation.secretariat.phone),
              answer: answerChoices.map((choice) => (
                <span className="call-boxes" key={choice}>
                  <span className="call-box" /> {words.press[choice]}
                </span>
              )),
              note: '',
            },
          }))}
        />
      </div>
      <Paragraph look="quiet">{words.destroy(dateInWords(destroyBy, event.zone, language))}</Paragraph>
    </Page>
  );
};
