import type { ReactNode } from 'react';

/** Questions that belong together, under a legend the size of a small heading. */
export const Group = ({
  legend,
  help,
  children,
}: {
  readonly legend: ReactNode;
  readonly help?: ReactNode;
  readonly children: ReactNode;
}) => (
  <fieldset className="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset group">
    <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend group__legend">
      {legend}
    </legend>
    {help === undefined ? null : <div className="group__help utrecht-form-field-description">{help}</div>}
    <div className="group__fields">{children}</div>
  </fieldset>
);
