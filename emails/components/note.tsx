import { Text } from '@react-email/components';
import type { ReactElement, ReactNode } from 'react';
import { look } from './look.ts';

/** Words of somebody else, such as the reason for cancelling: set apart by a bar at the side. */
export const Note = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Text className="ink edge" style={look.note}>
    {children}
  </Text>
);
