/** What the printed pages are called in the document; the style sheet shows them on paper only. */
const printId = 'timeline-print';

/** Print pictures, a page each, by the system's own dialog (which also makes a PDF). */
export async function printPages(pages: readonly string[]): Promise<void> {
  document.getElementById(printId)?.remove();
  const holder = Object.assign(document.createElement('div'), { id: printId });
  const images = pages.map((svg) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    holder.append(image);
    return image;
  });
  document.body.append(holder);
  await Promise.all(images.map((image) => image.decode()));
  window.addEventListener('afterprint', () => holder.remove(), { once: true });
  window.print();
}
