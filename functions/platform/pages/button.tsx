import type { ReactNode } from 'react';

export type ButtonKind = 'primary' | 'secondary' | 'subtle' | 'danger';

/** The classes of a button, shared with the link that looks like one. */
export const buttonClasses: Readonly<Record<ButtonKind, string>> = {
  primary: 'nl-button nl-button--primary',
  secondary: 'nl-button nl-button--secondary',
  subtle: 'nl-button nl-button--subtle',
  danger: 'nl-button nl-button--secondary button--danger',
};

/** A button that sends its form. It says what happens ("Aanmelden"); `danger` is for what cannot be undone. */
export const Button = ({
  kind = 'primary',
  name,
  value,
  action,
  children,
}: {
  readonly kind?: ButtonKind | undefined;
  /** Sent along with the form, so that a form can have two buttons. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Sends the form to another address than its own. */
  readonly action?: string | undefined;
  readonly children: ReactNode;
}) => (
  <button className={buttonClasses[kind]} formAction={action} name={name} type="submit" value={value}>
    {children}
  </button>
);
