import type { ReactNode } from 'react';

const controlClasses = {
  radio: 'utrecht-radio-button utrecht-radio-button--html-input',
  checkbox: 'utrecht-checkbox utrecht-checkbox--custom utrecht-checkbox--html-input',
} as const;

const invalidClasses = { radio: ' utrecht-radio-button--invalid', checkbox: ' utrecht-checkbox--invalid' } as const;

/** One radio button or checkbox with its label; the whole row is the target. */
export const Choice = ({
  id,
  kind,
  name,
  value,
  label,
  help,
  checked,
  invalid = false,
  describedBy,
}: {
  readonly id: string;
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly checked: boolean;
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
}) => {
  const described = [
    ...(describedBy === undefined ? [] : [describedBy]),
    ...(help === undefined ? [] : [`${id}-hint`]),
  ];
  return (
    <div className="choice">
      <input
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        aria-invalid={invalid && kind === 'checkbox' ? true : undefined}
        className={`choice__control ${controlClasses[kind]}${invalid ? invalidClasses[kind] : ''}`}
        defaultChecked={checked}
        id={id}
        name={name}
        type={kind}
        value={value}
      />
      <label className="choice__label utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {help === undefined ? null : (
        <div className="choice__help utrecht-form-field-description" id={`${id}-hint`}>
          {help}
        </div>
      )}
    </div>
  );
};
