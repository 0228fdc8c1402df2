import type { Language } from '#kernel/languages.ts';
import { Select } from '#platform/pages/select.tsx';
import type { DeskFilter } from '../core/desk-filter.ts';
import { guestsWording } from '../wording/guests.ts';
import { groupInAddress, viaInAddress, wordOf } from './guest-paths.ts';

/** What a list of guests can be divided by: the municipalities and provinces that occur in it, and whether it holds places of groups and invited guests. */
export type GroupChoices = {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly provinces: readonly string[];
  readonly groups: boolean;
  readonly invited: boolean;
};

/** Which part of a list is meant, beside the state of its guests: at the list itself and for a mail to a group. */
export const GroupSelects = ({
  choices,
  filter,
  language,
}: {
  readonly choices: GroupChoices;
  readonly filter: Omit<DeskFilter, 'state'>;
  readonly language: Language;
}) => {
  const { filter: words, group: groups } = guestsWording[language];
  return (
    <>
      {choices.provinces.length === 0 ? null : (
        <>
          <Select
            empty={words.any}
            label={words.province}
            name="provincie"
            options={choices.provinces.map((province) => ({ value: province, label: province }))}
            value={filter.province ?? ''}
          />
          <Select
            empty={words.any}
            label={words.municipality}
            name="gemeente"
            options={choices.municipalities.map(({ code, name }) => ({ value: code, label: name }))}
            value={filter.municipality ?? ''}
          />
        </>
      )}
      {choices.groups ? (
        <Select
          empty={words.any}
          label={words.group}
          name="soort"
          options={Object.entries(groupInAddress).map(([value, group]) => ({ value, label: groups[group] }))}
          value={wordOf(groupInAddress, filter.group) ?? ''}
        />
      ) : null}
      {choices.invited ? (
        <Select
          empty={words.any}
          label={words.via}
          name="via"
          options={Object.entries(viaInAddress).map(([value, via]) => ({ value, label: words[via] }))}
          value={wordOf(viaInAddress, filter.via) ?? ''}
        />
      ) : null}
    </>
  );
};
