/**
 * Write minutes as Specline writes them: `2h`, `1h 30m`, `45m`, `0m`, `-30m`.
 *
 * @param minutes
 *   Minutes of work; rounded to whole ones.
 */
export function formatDuration(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const sign = minutes < 0 && whole > 0 ? '-' : '';
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${sign}${rest}m`;
  return rest === 0 ? `${sign}${hours}h` : `${sign}${hours}h ${rest}m`;
}
