import { controlId, type Invalid } from './invalid.ts';

/**
 * Stands above a form that came back: how many answers to look at again (`title`, as the room words it), and a link to
 * each of them. For radio buttons and checkboxes the link lands on the first one. Shows nothing when nothing is wrong.
 */
export const ErrorSummary = ({ title, invalid }: { readonly title: string; readonly invalid: Invalid }) => {
  const faults = Object.entries(invalid);
  if (faults.length === 0) return null;
  return (
    <div className="utrecht-alert utrecht-alert--error error-summary" data-focus="" role="alert" tabIndex={-1}>
      <div className="utrecht-alert__content">
        <h2 className="nl-heading nl-heading--level-4">{title}</h2>
        <ul className="error-summary__list">
          {faults.map(([name, words]) => (
            <li key={name}>
              <a className="nl-link link--alone" href={`#${controlId(name)}`}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
