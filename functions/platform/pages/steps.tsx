/** Where someone is in a form of several pages. `words` is the sentence ("Stap 2 van 4"); the bars repeat it for the eye. */
export const Steps = ({
  words,
  current,
  total,
}: {
  readonly words: string;
  /** Counts from 1. */
  readonly current: number;
  readonly total: number;
}) => (
  <div className="steps">
    <p className="nl-paragraph steps__words">{words}</p>
    <div aria-hidden="true" className="steps__bars">
      {Array.from({ length: total }, (_, place) => place + 1).map((step) => (
        <span className={step <= current ? 'steps__bar steps__bar--done' : 'steps__bar'} key={step} />
      ))}
    </div>
  </div>
);
