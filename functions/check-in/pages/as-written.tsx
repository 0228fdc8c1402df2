import type { ReactNode } from 'react';
import type { Language } from '#kernel/languages.ts';

/** Words of an organiser, who writes Dutch: on an English page they say so, so that they are read aloud as Dutch. */
export const AsWritten = ({ language, children }: { readonly language: Language; readonly children: ReactNode }) =>
  language === 'nl' ? children : <span lang="nl">{children}</span>;
