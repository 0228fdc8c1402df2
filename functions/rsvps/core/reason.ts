/** Longest reason for a no, in characters: it stands in a mail. */
const longest = 500;

export type ReasonFault = 'reason-missing' | 'reason-too-long';

/** Why an organiser says no, as the guest reads it; or what is wrong with it. */
export const readReason = (typed: string): { readonly reason: string } | { readonly fault: ReasonFault } => {
  const reason = typed.trim();
  if (reason === '') return { fault: 'reason-missing' };
  return reason.length > longest ? { fault: 'reason-too-long' } : { reason };
};
