import type { FollowUpGroup } from '#kernel/follow-up-groups.ts';
import type { PlacePool } from '#kernel/groups.ts';
import type { Choice, Standing } from '../core/preferences.ts';

/** What a mail was about. */
type Of = 'event' | 'campaign';

/** Every text of the page on which somebody says which mail they want. */
export type PreferencesWords = {
  readonly title: string;
  readonly facts: {
    readonly kind: string;
    readonly about: Readonly<Record<Of, string>>;
    readonly from: string;
    readonly why: string;
    readonly sent: string;
  };
  readonly why: {
    readonly invited: string;
    readonly introduced: string;
    readonly askedToSign: string;
    readonly onAList: string;
    readonly afterEvent: string;
    readonly afterEventAs: Readonly<Record<FollowUpGroup, string>>;
    readonly guest: string;
    readonly guestIn: Readonly<Record<'asked' | 'seated' | 'offered' | 'waiting', string>>;
    readonly picked: string;
    readonly group: Readonly<Record<PlacePool, string>>;
    readonly via: Readonly<Record<'invitation' | 'form', string>>;
    readonly municipality: string;
  };
  readonly now: {
    readonly title: string;
    readonly standing: Readonly<Record<Of, Readonly<Record<Standing, string>>>>;
    readonly complained: string;
    readonly extra: string;
    readonly always: string;
    readonly place: string;
  };
  readonly choose: {
    readonly legend: string;
    readonly choice: Readonly<Record<Of, Readonly<Record<Choice, { readonly label: string; readonly help?: string }>>>>;
    readonly button: string;
    readonly missing: string;
    readonly faults: string;
    readonly kept: string;
    readonly busy: { readonly title: string; readonly text: string };
  };
  /** Name, telephone number and address. */
  readonly contact: (contact: string) => string;
  readonly stored: string;
};
