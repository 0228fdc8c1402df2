/** What a desk may know of the people of an organisation. Comes from accounts, through the wiring. */
export type Colleagues = {
  /** Their names, by id, as far as they have access now. */
  readonly namesOf: (organisation: string) => Promise<ReadonlyMap<string, string>>;
  /** Where one of them is reached by mail. */
  readonly mailboxOf: (person: string) => Promise<{ readonly name: string; readonly email: string } | undefined>;
};
