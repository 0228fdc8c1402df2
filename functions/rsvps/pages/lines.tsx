import type { Language } from '#kernel/languages.ts';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { AsWritten } from './as-written.tsx';

/** What an organiser wrote over several lines, a paragraph each. */
export const Lines = ({ text, language }: { readonly text: string; readonly language: Language }) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (
      <Paragraph key={line}>
        <AsWritten language={language}>{line}</AsWritten>
      </Paragraph>
    ));
