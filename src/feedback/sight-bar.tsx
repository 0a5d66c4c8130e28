import type { ObservationSum } from './public.ts';

/** Who saw all of it, part of it and nothing, as one bar; the numbers beside it are the text, the bar repeats them. */
export const SightBar = ({ of }: { of: Pick<ObservationSum, 'there' | 'partly' | 'absent'> }) => {
  const whole = of.there + of.partly + of.absent;
  const at = (n: number) => (whole > 0 ? Math.round((n / whole) * 1000) / 10 : 0);
  const [there, partly] = [at(of.there), at(of.partly)];
  return (
    <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="whole" width="100" height="8" />
      <rect class="part" width={there} height="8" />
      <rect class="half" x={there} width={partly} height="8" />
    </svg>
  );
};
