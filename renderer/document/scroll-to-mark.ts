/** A few frames: what is scrolled to has to be rendered and measured before its place is known. */
const maxFrames = 20;

/**
 * Bring the marked element to the middle, as soon as it is there.
 *
 * @returns
 *   Stops waiting for it.
 */
export function scrollToMark(body: HTMLElement): () => void {
  let frames = 0;
  let settled = 0;
  let request = requestAnimationFrame(step);
  function step() {
    const marked = body.querySelector('[data-marked="true"]');
    marked?.scrollIntoView({ block: 'center' });
    frames += 1;
    // Sections above change their height as they are measured: two frames in place are enough.
    settled = marked === null ? 0 : settled + 1;
    if (settled < 3 && frames < maxFrames) request = requestAnimationFrame(step);
  }
  return () => cancelAnimationFrame(request);
}
