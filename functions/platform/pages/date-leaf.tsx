/** A day as a leaf of a calendar. Its words come in short ("wo", "22", "mei"). */
export type Leaf = { readonly weekday: string; readonly day: string; readonly month: string };

/** A calendar leaf, a picture of a date that stands in words beside it; hence it is not read aloud. */
export const DateLeaf = ({ weekday, day, month }: Leaf) => (
  <div aria-hidden="true" className="leaf">
    <span className="leaf__weekday">{weekday}</span>
    <span className="leaf__day">{day}</span>
    <span className="leaf__month">{month}</span>
  </div>
);
