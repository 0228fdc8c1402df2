import { Resend } from 'resend';
import type { Posted } from '#platform/http/visit.ts';

/**
 * What the provider signed, read; undefined for anything else: no signature or another's, another body, or more than five minutes from now, by the
 * machine's clock. `id` is the same each time the provider sends the same news.
 */
export type Verify = (posted: Posted) => { readonly id: string; readonly event: unknown } | undefined;

/** The provider's own check of a webhook, on the body as it came. The secret is the one Resend shows with the webhook: "whsec_…". */
export const verifyWithResend = (webhookSecret: string): Verify => {
  // The key is for sending, which this function cannot: it has none.
  const { webhooks } = new Resend('none');
  return ({ body, headers }) => {
    const { 'svix-id': id = '', 'svix-timestamp': timestamp = '', 'svix-signature': signature = '' } = headers;
    if (!/^[\w-]{1,200}$/.test(id)) return undefined;
    try {
      const event: unknown = webhooks.verify({ payload: body, headers: { id, timestamp, signature }, webhookSecret });
      return { id, event };
    } catch {
      // Which of its checks failed is nobody's business, and a body that is no JSON was not signed by the provider.
      return undefined;
    }
  };
};
