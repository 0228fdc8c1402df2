import { type Instant, momentInWords, timeInWords } from '#kernel/instants.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Button } from '#platform/pages/button.tsx';
import { Facts } from '#platform/pages/facts.tsx';
import { Field } from '#platform/pages/field.tsx';
import { Form } from '#platform/pages/form.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { LinkButton } from '#platform/pages/link-button.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { QrCode } from '#platform/pages/qr-code.tsx';
import type { QrModules } from '#platform/pages/qr-modules.ts';
import { Lacking, roleInWords, StandingBadge } from './desk-door.tsx';
import { at, DeskShell, type Told, wordsOf } from './desk-shell.tsx';
import { type DeviceView, type DoorPage, devicePath, doorAppPath, type PairingView } from './door-view.ts';

type DeviceProps = DoorPage & { readonly device: DeviceView };

export type DeskPairingProps = DeviceProps &
  Told & {
    /** Undefined once its minutes are past. */
    readonly pairing?: PairingView | undefined;
    /** Says the address of the app with the code behind its #. */
    readonly picture?: QrModules | undefined;
  };

/** A device that is expected: the code to scan or type, how long it holds, and what to do in three steps. */
export const DeskPairingPage = (props: DeskPairingProps) => {
  const { event, frame, device, pairing, picture, request, notice, refused } = props;
  const words = wordsOf(props).pairing;
  const path = at(props, devicePath(event.slug, device.id));
  return (
    <DeskShell
      data={{ 'data-standing': device.standing, ...(pairing !== undefined && { 'data-code': pairing.code }) }}
      here={props}
      title={words.title(device.name)}
      told={{ notice, refused }}
    >
      {pairing === undefined || picture === undefined ? (
        <Alert kind="warning" title={words.over} />
      ) : (
        <>
          <Paragraph look="lead">
            {words.until(timeInWords(pairing.until, event.zone, frame.language))} {words.once}
          </Paragraph>
          <div className="door-pairing">
            <QrCode label={words.picture} modules={picture} />
            <p className="door-pairing__code">
              <span className="door-pairing__word">{words.code}</span>{' '}
              <span className="door-pairing__letters">{pairing.code}</span>
            </p>
          </div>
          <Heading level={2}>{words.steps}</Heading>
          <ol className="door-steps">
            <li>{words.scan}</li>
            <li>{words.typed(`${frame.siteAddress.replace(/^https?:\/\//, '')}${at(props, doorAppPath)}`)}</li>
            <li>{words.name}</li>
          </ol>
          <LinkButton href={path} kind="secondary">
            {words.look}
          </LinkButton>
        </>
      )}
      <Form action={path} hidden={{ act: 'renew-code' }} request={request} token={frame.formToken}>
        <Paragraph>{words.again}</Paragraph>
        <Button kind="secondary">{words.renew}</Button>
      </Form>
      <Revoke {...props} />
    </DeskShell>
  );
};

export type DeskDeviceProps = DeviceProps &
  Told & {
    readonly pairedAt?: Instant | undefined;
    /** Places that can still be given to a device. */
    readonly free: number;
    readonly typed?: string | undefined;
    readonly invalid?: Invalid | undefined;
  };

/** One device: how it stands, more places for it, and its two ends. */
export const DeskDevicePage = (props: DeskDeviceProps) => {
  const { event, frame, device, pairedAt, free, typed, invalid, request, notice, refused } = props;
  const all = wordsOf(props);
  const words = all.device;
  const { devices } = all;
  const moment = (instant: Instant | undefined): string =>
    instant === undefined ? all.never : momentInWords(instant, event.zone, frame.language);
  const path = at(props, devicePath(event.slug, device.id));
  const open = device.standing === 'open';
  return (
    <DeskShell
      data={{ 'data-standing': device.standing }}
      here={props}
      invalid={invalid}
      title={words.title(device.name)}
      told={{ notice, refused }}
    >
      <Facts
        facts={[
          { term: devices.role, value: roleInWords(all, device) },
          { term: devices.standing, value: <StandingBadge standing={device.standing} words={all} /> },
          { term: words.pairedAt, value: moment(pairedAt) },
          { term: devices.seen, value: moment(device.lastSeenAt) },
          { term: devices.waiting, value: <Lacking count={device.waiting} /> },
          { term: devices.gaps, value: <Lacking count={device.gaps} /> },
          { term: devices.places, value: devices.given(device.given, device.leased) },
        ]}
        plain
      />
      {device.standing === 'closed' ? <Alert title={words.closed} /> : null}
      {device.standing === 'revoked' ? <Alert kind="warning" title={words.revoked} /> : null}
      {open && event.state === 'published' ? (
        <>
          <Heading level={2}>{words.moreTitle}</Heading>
          <Form action={path} hidden={{ act: 'more-places' }} request={request} token={frame.formToken}>
            <Field
              autoComplete="off"
              help={words.moreHelp(free)}
              inputMode="numeric"
              invalid={invalid}
              label={words.more}
              name="places"
              value={typed ?? ''}
              width="short"
            />
            <Button kind="secondary">{words.moreButton}</Button>
          </Form>
        </>
      ) : null}
      {open ? (
        <>
          <Heading level={2}>{words.closeTitle}</Heading>
          <Paragraph>{words.closeHelp}</Paragraph>
          {device.waiting === 0 ? null : <Paragraph>{words.closeWaits(device.waiting)}</Paragraph>}
          <Form action={path} hidden={{ act: 'close-device' }} request={request} token={frame.formToken}>
            <Button kind="secondary">{words.close}</Button>
          </Form>
        </>
      ) : null}
      {device.standing === 'revoked' ? null : <Revoke {...props} />}
    </DeskShell>
  );
};

/** For a device that is lost or in the wrong hands, or a code that is not needed: what it means stands before the button. */
const Revoke = (props: DeviceProps) => {
  const { event, frame, device, request } = props;
  const { device: lost, pairing } = wordsOf(props);
  const awaits = device.standing === 'awaits';
  return (
    <>
      <Heading level={2}>{awaits ? pairing.stopTitle : lost.revokeTitle}</Heading>
      <Paragraph>{awaits ? pairing.stopHelp : lost.revokeHelp}</Paragraph>
      {awaits ? null : <Paragraph>{lost.revokeAfter}</Paragraph>}
      <Form
        action={at(props, devicePath(event.slug, device.id))}
        hidden={{ act: 'revoke-device' }}
        request={request}
        token={frame.formToken}
      >
        <Button kind="danger">{awaits ? pairing.stop : lost.revoke}</Button>
      </Form>
    </>
  );
};
