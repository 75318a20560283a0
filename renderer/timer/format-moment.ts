/** `09:10` on the day of another moment, else with its date: `2026-11-19 09:10`. */
export function formatMoment(ms: number, nearMs: number): string {
  const date = new Date(ms);
  const clock = `${pad(date.getHours())}:${pad(date.getMinutes())}`;
  if (date.toDateString() === new Date(nearMs).toDateString()) return clock;
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())} ${clock}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
