/** Pictures have two dots for one of the page, so that they stay sharp in print and on dense screens. */
const pictureScale = 2;
/** What every browser draws for certain: sides and area of a canvas (Chromium: 16,384; Safari: 67 million dots). */
const maxSide = 16_384;
const maxArea = 67_000_000;

export interface Picture {
  readonly blob: Blob;
  /** How large it came out; less than 2 where the graph is too large for a picture. */
  readonly scale: number;
}

/** Draw an SVG text as a PNG, in the page itself. Rejects where the browser cannot. */
export async function toPng(svg: string): Promise<Picture> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = findPictureScale(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * scale));
  canvas.height = Math.max(1, Math.floor(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The picture is too large for this browser');
  return { blob, scale };
}

/** Two, or as much as fits where the graph is too large for a picture. */
export function findPictureScale(width: number, height: number): number {
  return Math.min(pictureScale, maxSide / width, maxSide / height, Math.sqrt(maxArea / (width * height)));
}
