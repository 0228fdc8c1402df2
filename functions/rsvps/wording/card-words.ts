import type { CardFault, CardField } from '../core/card.ts';
import type { CardRefusal } from '../core/fill-in-card.ts';

/** What just happened on the page of an own card. */
export type CardNotice = 'filled-in' | 'removed' | 'unchanged' | 'busy';

type Question = { readonly label: string; readonly help: string };
type Consent = { readonly legend: string; readonly help: string };

/** Every text of the page of an own proud-and-looking card. */
export type CardWords = {
  readonly title: string;
  readonly lead: string;
  readonly forAnother: (name: string) => string;
  readonly until: (moment: string) => string;
  readonly oneOrBoth: string;
  readonly proud: { readonly legend: string; readonly theme: string; readonly sentence: Question };
  readonly seeks: { readonly legend: string; readonly theme: string; readonly sentence: Question };
  readonly chooseTheme: string;
  readonly toShow: Consent;
  readonly toIntroduce: (moment: string) => Consent;
  readonly noAddress: string;
  readonly yes: string;
  readonly no: string;
  readonly choice: string;
  readonly choose: string;
  readonly change: string;
  readonly changeHelp: string;
  readonly remove: string;
  readonly removeHelp: string;
  readonly removeLateHelp: string;
  readonly leave: string;
  readonly fillIn: string;
  readonly confirm: string;
  readonly yourCard: string;
  readonly half: (theme: string, sentence: string) => string;
  readonly shown: string;
  readonly notShown: string;
  readonly introduced: string;
  readonly notIntroduced: string;
  readonly toShowTerm: string;
  readonly toIntroduceTerm: string;
  readonly keptUntil: (date: string) => string;
  readonly toPlace: string;
  readonly refused: Readonly<Record<CardRefusal, string>>;
  readonly notice: Readonly<Record<CardNotice, string>>;
  readonly fault: (field: CardField, fault: CardFault) => string;
  readonly faultsTitle: (count: number) => string;
};
