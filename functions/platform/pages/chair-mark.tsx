const lines = 'M8 6v20M8 17h8q2 0 2 2v7M14 12h12M23 12v14';

/**
 * The mark as an icon of a tab, inside the page itself: a first visit asks for the page and its style and nothing else.
 * Kept in the colours of the light theme, as a tab has no other. Quotes as %27: React writes each as six characters, on every page.
 */
export const chairIcon =
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%238a164d'/%3E%3Cpath d='${lines}' fill='none' stroke='%23fff' stroke-width='2.5' stroke-linecap='round'/%3E%3C/svg%3E`.replaceAll(
    "'",
    '%27',
  );

/** The mark: a chair that has been pulled up to a table. Stands beside a word, so it is not read aloud. */
export const ChairMark = () => (
  <svg aria-hidden="true" className="mark" focusable="false" viewBox="0 0 32 32">
    <rect className="mark__tile" height="32" rx="6" width="32" />
    <path className="mark__line" d={lines} />
  </svg>
);
