import type { LocalDate } from '#kernel/instants.ts';

/** On one date these municipalities ended and became part of `into`, of which `began` did not exist before. */
export type Change = {
  /** The first day on which the new situation holds. */
  readonly on: LocalDate;
  readonly ended: readonly (readonly [code: string, name: string])[];
  /** Codes of the successors. The first holds the village that gave an ended municipality its name, and lends it its point and province. */
  readonly into: readonly string[];
  readonly began?: string;
};

/** Before this date the table says nothing. On it 355 municipalities were in force, after the mergers of that same day. */
export const firstDate: LocalDate = '2019-01-01';

/**
 * Every merger from `firstDate` to 1 January 2026, oldest first. Codes and names of the successors agree with the list of 2026; those of the ended
 * municipalities were written from general knowledge and not compared with a CBS edition. Facts of CBS / Kadaster.
 */
export const changes: readonly Change[] = [
  {
    on: '2021-01-01',
    ended: [
      ['GM0003', 'Appingedam'],
      ['GM0010', 'Delfzijl'],
      ['GM0024', 'Loppersum'],
    ],
    into: ['GM1979'],
    began: 'GM1979',
  },
  { on: '2021-01-01', ended: [['GM0788', 'Haaren']], into: ['GM0824', 'GM0757', 'GM0855', 'GM0865'] },
  {
    on: '2022-01-01',
    ended: [
      ['GM0398', 'Heerhugowaard'],
      ['GM0416', 'Langedijk'],
    ],
    into: ['GM1980'],
    began: 'GM1980',
  },
  { on: '2022-01-01', ended: [['GM0370', 'Beemster']], into: ['GM0439'] },
  {
    on: '2022-01-01',
    ended: [
      ['GM0756', 'Boxmeer'],
      ['GM1684', 'Cuijk'],
      ['GM0786', 'Grave'],
      ['GM0815', 'Mill en Sint Hubert'],
      ['GM1702', 'Sint Anthonis'],
    ],
    into: ['GM1982'],
    began: 'GM1982',
  },
  {
    on: '2022-01-01',
    ended: [
      ['GM1685', 'Landerd'],
      ['GM0856', 'Uden'],
    ],
    into: ['GM1991'],
    began: 'GM1991',
  },
  { on: '2022-03-24', ended: [['GM0457', 'Weesp']], into: ['GM0363'] },
  {
    on: '2023-01-01',
    ended: [
      ['GM0501', 'Brielle'],
      ['GM0530', 'Hellevoetsluis'],
      ['GM0614', 'Westvoorne'],
    ],
    into: ['GM1992'],
    began: 'GM1992',
  },
];
