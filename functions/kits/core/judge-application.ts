import type { Instant } from '#kernel/instants.ts';
import {
  type Application,
  acted,
  isUndecided,
  isWhole,
  type Pressed,
  takenBefore,
  type WholeApplication,
  withDue,
} from './application.ts';

/** What an organiser says of what a host handed in. */
export type Verdict =
  | { readonly is: 'approve' }
  | { readonly is: 'ask'; readonly question: string }
  | { readonly is: 'refuse'; readonly reason: string };

export type Judging =
  /** The action is to be published as an event in the same breath; its slug is not known yet. */
  | { readonly is: 'approved'; readonly application: WholeApplication }
  | { readonly is: 'asked'; readonly application: Application }
  /** Its packages go back. `was` still has them. */
  | { readonly is: 'refused-it'; readonly application: Application; readonly was: Application }
  | { readonly is: 'repeated'; readonly application: Application }
  | {
      readonly is: 'refused';
      readonly because: 'not-waiting' | 'changed-meanwhile' | 'no-question' | 'no-reason' | 'too-long' | 'over';
    };

/** Longest question or reason, in characters: it stands in a mail. */
export const longestVerdict = 1_000;

/** Yes publishes it, a question opens it for its host again, no says why. An action that has begun cannot be published. */
export const judgeApplication = (
  application: Application,
  verdict: Verdict,
  { request, by, revision }: Pressed & { readonly revision: number },
  now: Instant,
): Judging => {
  const pressed = { request, by };
  if (takenBefore(application, { request, revision }) !== undefined) return { is: 'repeated', application };
  if (application.state !== 'waits' || !isWhole(application)) return { is: 'refused', because: 'not-waiting' };
  if (revision !== application.revision) return { is: 'refused', because: 'changed-meanwhile' };
  switch (verdict.is) {
    case 'approve': {
      if (application.where.startsAt <= now) return { is: 'refused', because: 'over' };
      const approved = {
        ...application,
        state: 'approved' as const,
        ...acted(application, pressed, 'approve-application', now),
      };
      return { is: 'approved', application: withDue(approved, now) };
    }
    case 'ask': {
      const question = verdict.question.trim();
      if (question === '') return { is: 'refused', because: 'no-question' };
      if (question.length > longestVerdict) return { is: 'refused', because: 'too-long' };
      return {
        is: 'asked',
        application: {
          ...application,
          state: 'asked',
          question,
          ...acted(application, pressed, 'ask-host', now),
        },
      };
    }
    case 'refuse': {
      const reason = verdict.reason.trim();
      if (reason === '') return { is: 'refused', because: 'no-reason' };
      if (reason.length > longestVerdict) return { is: 'refused', because: 'too-long' };
      return {
        is: 'refused-it',
        was: application,
        application: withDue(
          {
            ...application,
            state: 'refused',
            reason,
            parcel: 'given-back',
            ...acted(application, pressed, 'refuse-application', now),
          },
          now,
        ),
      };
    }
  }
};

export type Withdrawing =
  | { readonly is: 'withdrawn'; readonly application: Application; readonly was: Application }
  | { readonly is: 'repeated'; readonly application: Application }
  | { readonly is: 'refused'; readonly because: 'approved' | 'not-sent' | 'ended' };

/** Its host takes it back, until it is approved: from then on guests may have signed up. */
export const withdrawApplication = (application: Application, request: string, now: Instant): Withdrawing => {
  if (application.requests.some(({ id }) => id === request)) return { is: 'repeated', application };
  if (application.state === 'approved') return { is: 'refused', because: 'approved' };
  if (application.state === 'draft') return { is: 'refused', because: 'not-sent' };
  if (!isUndecided(application)) return { is: 'refused', because: 'ended' };
  const { question: _, ...rest } = application;
  return {
    is: 'withdrawn',
    was: application,
    application: withDue(
      {
        ...rest,
        state: 'withdrawn',
        parcel: 'given-back',
        ...acted(application, { request, by: 'host' }, 'withdraw-application', now),
      },
      now,
    ),
  };
};
