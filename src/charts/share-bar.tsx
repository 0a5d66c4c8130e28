/** A share of a whole, 0-100, as a bar beside its number; the number is the text, the bar repeats it. */
export const ShareBar = ({ percent }: { percent: number }) => (
  <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="whole" width="100" height="8" />
    <rect class="part" width={Math.min(100, Math.max(0, percent))} height="8" />
  </svg>
);
