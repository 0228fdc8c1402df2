import { Text } from '@react-email/components';
import type { ReactElement, ReactNode } from 'react';
import { look } from './look.ts';

export const Paragraph = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Text className="ink" style={look.paragraph}>
    {children}
  </Text>
);

/** For what few people need: why this mail came, what to do when the button fails. */
export const SmallPrint = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Text className="quiet" style={look.small}>
    {children}
  </Text>
);

/** Digits to type over, large. They stay together, so that they can be copied in one go. */
export const Code = ({ children }: { readonly children: string }): ReactElement => (
  <Text className="tint ink" style={look.code}>
    {children}
  </Text>
);
