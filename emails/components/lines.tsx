import type { ReactElement } from 'react';

/** A text of several lines, as it was typed. */
export const Lines = ({ text }: { readonly text: string }): ReactElement => {
  const end = text.indexOf('\n');
  if (end === -1) return <>{text}</>;
  return (
    <>
      {text.slice(0, end)}
      <br />
      <Lines text={text.slice(end + 1)} />
    </>
  );
};
