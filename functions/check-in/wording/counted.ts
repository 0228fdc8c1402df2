/** Who is in, of whom; as the desk and every tablet say it. `came`: of who was expected, with a place beforehand. */
export type Counted = (came: number, expected: number, walkIns: number) => string;

export const countedNl: Counted = (came, expected, walkIns) =>
  `Binnen: ${came} van ${expected} verwacht${walkIns === 0 ? '' : `, en ${walkIns} zonder plek vooraf`}`;
export const countedEn: Counted = (came, expected, walkIns) =>
  `In: ${came} of ${expected} expected${walkIns === 0 ? '' : `, and ${walkIns} without a place before`}`;
