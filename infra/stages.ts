import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Privacy } from '#kernel/contract.ts';

export type StageName = 'laptop' | 'test' | 'prod';

/** All that differs between one deployment and the next. Nothing is looked up in an account. */
export type Stage = {
  readonly name: StageName;
  readonly region: 'eu-west-1' | 'eu-central-1';
  /** What the site is called on its pages and in its mails. */
  readonly siteName: string;
  /** Scheme and host, without a slash at the end. */
  readonly siteAddress: string;
  /** The certificate is in us-east-1, where CloudFront wants it. Without a domain the site has CloudFront's own address. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** A sender at a domain that Resend has verified. */
  readonly mailFrom: string;
  /** The one who can sign in on an empty platform, and colleagues: what is keyed in from paper wants a second person. */
  readonly firstOrganiser: {
    readonly email: string;
    readonly name: string;
    readonly organisation: string;
    readonly colleagues?: readonly { readonly email: string; readonly name: string }[];
  };
  /** Whom a mail names when it is about no event; the telephone number is in E.164. */
  readonly programmeContact: { readonly name: string; readonly phone: string; readonly email: string };
  /** Places that one network (a household, an office) may take in an hour. */
  readonly placesAnHourPerNetwork: number;
  readonly signInLimits: 'on' | 'off';
  /** `required`: a code by mail is never enough, everybody who signs in has a passkey. `offered`: only who made one needs it. */
  readonly passkeys: 'required' | 'offered';
  /** Raised after a secret was changed: CloudFormation reads a secret only for what it changes, and then everything changes at once. */
  readonly secretsVersion: number;
  /** `yes` puts "Voorbeeld: gasten en handtekeningen zijn verzonnen" on every page. */
  readonly exampleData: 'yes' | 'no';
  readonly logRetention: RetentionDays;
  /** Refuses to delete the stack as a whole; tables and secrets stay in any case. */
  readonly terminationProtection: boolean;
  /** Who is mailed when an alarm goes off or the money runs out. */
  readonly alarmsTo: string;
  /** US dollars a month; a mail goes out at 80 % of it. */
  readonly budget: number;
  /** Who answers for the personal data, shown on the privacy page. Without it a stage does not synthesise. */
  readonly privacy?: Privacy;
};

/** A stage that says who answers for the personal data. */
export type ReadyStage = Stage & { readonly privacy: Privacy };

const programme = { name: 'Programmabureau', phone: '+31700000000', email: 'programma@aanschuif.example' };

/** Where there are only invented people: nobody answers for them, and the processors are the ones that a real stage would have. */
const examplePrivacy: Privacy = {
  controllers: ['Voorbeeldministerie (Example Ministry)', 'Voorbeeldgemeente (Example Municipality)'],
  dataProtectionOfficer: 'fg@aanschuif.example',
  processors: [
    {
      name: 'Amazon Web Services',
      does: { nl: 'bewaart de gegevens', en: 'keeps the data' },
      place: { nl: 'Ierland', en: 'Ireland' },
    },
    {
      name: 'Resend',
      does: { nl: 'verstuurt onze mails en bewaart ze', en: 'sends our emails and keeps them' },
      place: {
        nl: 'de Verenigde Staten, buiten de Europese Unie',
        en: 'the United States, outside the European Union',
      },
    },
  ],
  legalBasis: {
    nl: 'Voorbeeld: hier staat waarom de wet dit toestaat.',
    en: 'Example: here it says why the law allows this.',
  },
};

/** Values under `.example` are examples: README, "Deploying", says which ones to replace and how to get them. */
export const stages: Readonly<Record<StageName, Stage>> = {
  laptop: {
    name: 'laptop',
    region: 'eu-west-1',
    siteName: 'Eén tegen eenzaamheid',
    siteAddress: 'http://localhost:3000',
    mailFrom: 'Eén tegen eenzaamheid <post@aanschuif.example>',
    firstOrganiser: {
      email: 'organisator@aanschuif.example',
      name: 'Samira El Amrani',
      organisation: 'een-tegen-eenzaamheid',
      colleagues: [{ email: 'presentator@aanschuif.example', name: 'Jeroen van Dijk' }],
    },
    programmeContact: programme,
    // Everybody on a laptop comes from one address, so nothing real may ever reach this.
    placesAnHourPerNetwork: 0,
    signInLimits: 'off',
    passkeys: 'offered',
    secretsVersion: 1,
    exampleData: 'yes',
    logRetention: RetentionDays.ONE_WEEK,
    terminationProtection: false,
    alarmsTo: 'alarm@aanschuif.example',
    budget: 10,
    privacy: examplePrivacy,
  },
  test: {
    name: 'test',
    region: 'eu-west-1',
    siteName: 'Eén tegen eenzaamheid (proef)',
    siteAddress: 'https://proef.aanschuif.example',
    domain: {
      name: 'proef.aanschuif.example',
      certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000001',
    },
    mailFrom: 'Eén tegen eenzaamheid (proef) <post@proef.aanschuif.example>',
    firstOrganiser: {
      email: 'organisator@aanschuif.example',
      name: 'Eerste organisator',
      organisation: 'een-tegen-eenzaamheid',
    },
    programmeContact: programme,
    placesAnHourPerNetwork: 50,
    signInLimits: 'on',
    passkeys: 'required',
    secretsVersion: 1,
    exampleData: 'yes',
    logRetention: RetentionDays.ONE_MONTH,
    terminationProtection: true,
    alarmsTo: 'alarm@aanschuif.example',
    budget: 20,
    privacy: examplePrivacy,
  },
  prod: {
    name: 'prod',
    region: 'eu-west-1',
    siteName: 'Eén tegen eenzaamheid',
    siteAddress: 'https://aanschuif.example',
    domain: {
      name: 'aanschuif.example',
      certificateArn: 'arn:aws:acm:us-east-1:222222222222:certificate/00000000-0000-0000-0000-000000000002',
    },
    mailFrom: 'Eén tegen eenzaamheid <post@aanschuif.example>',
    firstOrganiser: {
      email: 'organisator@aanschuif.example',
      name: 'Eerste organisator',
      organisation: 'een-tegen-eenzaamheid',
    },
    programmeContact: programme,
    placesAnHourPerNetwork: 50,
    signInLimits: 'on',
    passkeys: 'required',
    secretsVersion: 1,
    exampleData: 'no',
    logRetention: RetentionDays.THREE_MONTHS,
    terminationProtection: true,
    alarmsTo: 'alarm@aanschuif.example',
    budget: 100,
  },
};

/** Throws a sentence that names the stages when there is none of that name. */
export const stageNamed = (name: string): Stage => {
  const found = Object.values(stages).find((stage) => stage.name === name);
  if (found === undefined)
    throw new Error(`There is no stage "${name}". There are: ${Object.keys(stages).join(', ')}.`);
  return found;
};

/**
 * Lets a stage pass that says who answers for people's data: without it, names would be collected before anybody can ask about them. The
 * sentence thrown names the stage, what is missing and where it goes. An address under `.example` is nobody's, so `prod` may not have one.
 */
export const readyToSynthesise = (stage: Stage): ReadyStage => {
  const { name: stageName, privacy } = stage;
  const { controllers = [], dataProtectionOfficer = '', processors = [] } = privacy ?? {};
  const said = (...texts: readonly string[]): boolean => texts.every((text) => text.trim() !== '');
  const nobodys = stageName === 'prod' && dataProtectionOfficer.endsWith('.example');
  const lacks = [
    ...(controllers.some((name) => said(name)) ? [] : ['its controllers']),
    ...(/^\S+@\S+\.\S+$/.test(dataProtectionOfficer) && !nobodys ? [] : ["the data protection officer's address"]),
    ...(processors.length > 0 &&
    processors.every(({ name, does, place }) => said(name, does.nl, does.en, place.nl, place.en))
      ? []
      : ['its processors with their place']),
  ];
  if (privacy !== undefined && lacks.length === 0) return { ...stage, privacy };
  throw new Error(
    `The stage ${stageName} is not ready: it does not name ${lacks.join(', ')}. Fill in "privacy" of the stage ${stageName} in infra/stages.ts.`,
  );
};
