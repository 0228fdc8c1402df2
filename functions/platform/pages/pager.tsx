type PageLink = { readonly href: string; readonly label: string };

/** To the previous and next part of a long list. `label` names the navigation, `words` says where one is. */
export const Pager = ({
  label,
  words,
  previous,
  next,
}: {
  readonly label: string;
  readonly words?: string | undefined;
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
}) => (
  <nav aria-label={label} className="pager">
    {previous === undefined ? null : (
      <a className="nl-link link--alone" href={previous.href} rel="prev">
        {previous.label}
      </a>
    )}
    {words === undefined ? null : <span className="pager__words">{words}</span>}
    {next === undefined ? null : (
      <a className="nl-link link--alone" href={next.href} rel="next">
        {next.label}
      </a>
    )}
  </nav>
);
