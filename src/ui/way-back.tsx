import { Qr } from './qr.tsx';

interface Props {
  address: string;
  /** What the address leads to, in words. */
  says: string;
  /** True where a screen has the same address elsewhere. */
  paperOnly?: boolean;
}

/** From paper back to the portal: the code, and the same address in letters for who has no camera. */
export const WayBack = ({ address, says, paperOnly = false }: Props) => (
  <section class={paperOnly ? 'way-back paper-only' : 'way-back'}>
    <Qr text={address} label={`Kode QR berisi alamat ${address}`} />
    <p>
      {says} <span class="to-copy">{address}</span>
    </p>
  </section>
);
