import { RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Setting } from '#kernel/contract.ts';
import type { ReadyStage, Stage } from '../stages.ts';
import { accept } from './accept.ts';
import { nameOf } from './house.ts';

type SecretSetting = 'ORIGIN_SECRET' | 'LINK_SECRET' | 'ERASURE_SECRET' | 'RESEND_API_KEY' | 'RESEND_WEBHOOK_SECRET';

/** The settings that are secrets, as references: their text stands in no template, and CloudFormation fills it in while deploying. */
export type Secrets = Readonly<Record<SecretSetting, string>>;

/** Where somebody has put Resend's key, and the secret that Resend shows with its webhook, by hand before the first deployment. */
const resendKeyName = (stage: Stage): string => nameOf(stage, 'resend-api-key');
const resendWebhookName = (stage: Stage): string => nameOf(stage, 'resend-webhook-secret');

/**
 * Three secrets that nobody ever sees, made once: the header by which the API knows its front, what all links and hashes are made
 * under, and what the ledger of erasures is made under. The second is never replaced while its links should work, the third never while a restore can
 * reach back; all outlive the stack. The other two, the key of the mail provider and
 * what it signs its webhooks with, come from outside and are only named here.
 */
export const secretsOf = (scope: Construct, stage: Stage): Secrets => {
  const generated = (id: string, description: string): string => {
    const secret = new Secret(scope, id, {
      secretName: nameOf(stage, id),
      description,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    accept(secret, {
      'AwsSolutions-SMG4':
        'Replacing it by the calendar would end every link in every mail, or cut the site off until the next deployment. The runbook secrets.md says when and how.',
    });
    return secret.secretValue.unsafeUnwrap();
  };
  return {
    ORIGIN_SECRET: generated(
      'origin-secret',
      'The header by which the API knows that a request came through CloudFront',
    ),
    LINK_SECRET: generated('link-secret', 'Under which personal links, sign-in codes and hashes are made'),
    ERASURE_SECRET: generated('erasure-secret', 'Under which the ledger of who was erased knows an address'),
    RESEND_API_KEY: SecretValue.secretsManager(resendKeyName(stage)).unsafeUnwrap(),
    RESEND_WEBHOOK_SECRET: SecretValue.secretsManager(resendWebhookName(stage)).unsafeUnwrap(),
  };
};

/** Every setting that a contract can ask for. A setting without a value does not compile. */
export const settingsOf = (stage: ReadyStage, secrets: Secrets): Readonly<Record<Setting, string>> => ({
  ...secrets,
  STAGE: stage.name,
  SITE_ADDRESS: stage.siteAddress,
  SITE_NAME: stage.siteName,
  MAIL_FROM: stage.mailFrom,
  FIRST_ORGANISER: JSON.stringify(stage.firstOrganiser),
  PROGRAMME_CONTACT: JSON.stringify(stage.programmeContact),
  PRIVACY: JSON.stringify(stage.privacy),
  PLACES_AN_HOUR_PER_NETWORK: String(stage.placesAnHourPerNetwork),
  SIGN_IN_LIMITS: stage.signInLimits,
  PASSKEYS: stage.passkeys,
  EXAMPLE_DATA: stage.exampleData,
});
