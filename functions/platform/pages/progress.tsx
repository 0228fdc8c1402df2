/** How full something is. `label` says what is counted, `words` how far it is ("59 van 60 plaatsen bezet"). */
export const Progress = ({
  id,
  label,
  words,
  value,
  max,
}: {
  /** Unique in the page. */
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly value: number;
  readonly max: number;
}) => (
  <div className="progress">
    <label className="progress__label" htmlFor={id}>
      {label}
    </label>
    <progress className="progress__bar" id={id} max={max} value={value}>
      {words}
    </progress>
    <span className="progress__words">{words}</span>
  </div>
);
