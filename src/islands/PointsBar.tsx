interface PointsBarProps {
  /** 0 to 100, with 50 where reasons for and against weigh the same. */
  readonly share: number;
  readonly ruledOut: boolean;
}

/** Points as a bar to the right or left of the middle; says nothing that the figures beside it do not say. */
export function PointsBar({ share, ruledOut }: PointsBarProps) {
  return (
    <svg class="bar points-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-track" width="100" height="10" />
      <rect class={ruledOut ? 'bar-out' : 'bar-fill'} x={Math.min(50, share)} y="1" width={Math.abs(share - 50)} height="8" />
      <line class="bar-middle" x1="50" y1="0" x2="50" y2="10" />
    </svg>
  );
}
