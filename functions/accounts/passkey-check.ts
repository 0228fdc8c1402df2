import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { algorithms, type MadeAnswer, type Passkey, type Site, type UsedAnswer } from './core/passkeys.ts';

/** What an answer has to be about: our own challenge (base64url), on our own site. */
type Asked = { readonly challenge: string; readonly site: Pick<Site, 'rpId' | 'origin'> };

export type PasskeyCheck = {
  readonly made: (
    answer: MadeAnswer,
    asked: Asked,
  ) => Promise<Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'> | undefined>;
  readonly used: (answer: UsedAnswer, key: Passkey, asked: Asked) => Promise<{ readonly counter: number } | undefined>;
};

/**
 * The library's word on what a browser answered: right type, challenge, origin and site, somebody there whom the device has recognised, a
 * signature of this very key, and a counter that has gone on. Undefined for anything else. The library is large: this file is loaded when somebody first presses.
 */
export const passkeyCheck: PasskeyCheck = {
  made: async (answer, { challenge, site }) => {
    const checked = await orRefused(() =>
      verifyRegistrationResponse({
        response: { ...answer, clientExtensionResults: {}, response: withoutGaps(answer.response) },
        expectedChallenge: challenge,
        expectedOrigin: site.origin,
        expectedRPID: site.rpId,
        requireUserVerification: true,
        supportedAlgorithmIDs: [...algorithms],
      }),
    );
    if (checked?.verified !== true) return undefined;
    const { id, publicKey, counter } = checked.registrationInfo.credential;
    return {
      id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: answer.response.transports ?? [],
    };
  },

  used: async (answer, key, { challenge, site }) => {
    const checked = await orRefused(() =>
      verifyAuthenticationResponse({
        response: { ...answer, clientExtensionResults: {} },
        expectedChallenge: challenge,
        expectedOrigin: site.origin,
        expectedRPID: site.rpId,
        credential: {
          id: key.id,
          publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
          counter: key.counter,
        },
        requireUserVerification: true,
      }),
    );
    return checked?.verified === true ? { counter: checked.authenticationInfo.newCounter } : undefined;
  },
};

/** The library throws for everything that is not as it should be; each of those is a refusal here. */
const orRefused = async <T>(check: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await check();
  } catch {
    return undefined;
  }
};

const withoutGaps = ({ transports, ...response }: MadeAnswer['response']) => ({
  ...response,
  ...(transports !== undefined && { transports }),
});
