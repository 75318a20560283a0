/** How reports round each entry. The log itself is never rounded. */
export interface Rounding {
  /** Minutes of a step, such as 15; zero rounds nothing. */
  readonly stepMinutes: number;
  readonly mode: 'nearest' | 'up';
}

export const noRounding: Rounding = { stepMinutes: 0, mode: 'nearest' };

/** Round minutes to whole steps; what is below zero is rounded as its opposite is. */
export function roundMinutes(minutes: number, { stepMinutes, mode }: Rounding): number {
  if (stepMinutes <= 0) return minutes;
  const steps = Math.abs(minutes) / stepMinutes;
  const whole = mode === 'up' ? Math.ceil(steps - 1e-9) : Math.round(steps);
  return whole === 0 ? 0 : Math.sign(minutes) * whole * stepMinutes;
}
