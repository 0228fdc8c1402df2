import type { InviteProblem } from '#rsvps/core/invite-rows.ts';

/** What makes a row bad, by its problem: columns of a good row written over. */
const spoilt: readonly (readonly [InviteProblem, Readonly<Record<string, string>>])[] = [
  ['no-name', { achternaam: '' }],
  ['not-a-name', { achternaam: 'www.verkoop.example' }],
  ['not-a-salutation', { aanhef: 'excellentie' }],
  ['not-an-email', { 'e-mail': 'wethouder@' }],
  ['secretariat-not-an-email', { 'e-mail secretariaat': 'secretariaat' }],
  ['secretariat-not-a-phone', { 'telefoon secretariaat': '14 070' }],
  ['unknown-municipality', { gemeente: 'Nergenshuizen' }],
  ['ended-municipality', { gemeente: 'Uden' }],
  ['several-municipalities', { gemeente: 'Bergen' }],
  ['not-a-language', { taal: 'Fries' }],
];

const columns = [
  'aanhef',
  'voorletters',
  'tussenvoegsel',
  'achternaam',
  'functie',
  'gemeente',
  'e-mail',
  'e-mail secretariaat',
  'telefoon secretariaat',
  'taal',
] as const;

/**
 * A list of that many rows as a Dutch Excel saves it, with so many bad ones among them, of ten kinds in turn; `bad` says which lines and why. Names of
 * municipalities are those of `among`, in turn.
 */
export const listOf = (
  count: number,
  { bad: howMany, among }: { readonly bad: number; readonly among: readonly string[] },
): { readonly text: string; readonly bad: ReadonlyMap<number, InviteProblem> } => {
  const bad = new Map<number, InviteProblem>();
  const every = howMany === 0 ? Number.POSITIVE_INFINITY : Math.floor(count / howMany);
  const rows = Array.from({ length: count }, (_, at) => {
    const line = at + 2;
    const row: Record<string, string> = {
      aanhef: at % 2 === 0 ? 'mevrouw' : 'de heer',
      voorletters: 'Ü.',
      tussenvoegsel: 'van',
      achternaam: `Dam ${at}`,
      functie: 'wethouder',
      gemeente: among[at % among.length] ?? '',
      'e-mail': at % 7 === 0 ? '' : `wethouder.${at}@gemeente.example`,
      'e-mail secretariaat': at % 14 === 0 ? '' : `secretariaat.${at % 300}@gemeente.example`,
      'telefoon secretariaat': '0492 12 34 56',
      taal: 'nl',
    };
    const [problem, over] = spoilt[bad.size % spoilt.length] ?? [];
    if (problem !== undefined && at % every === every - 1 && bad.size < howMany) {
      bad.set(line, problem);
      Object.assign(row, over);
    }
    return columns.map((column) => row[column] ?? '').join(';');
  });
  return { text: [columns.join(';'), ...rows].join('\r\n'), bad };
};
