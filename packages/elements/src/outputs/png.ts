import type { RadarPicture } from '@arrival-cities/core';

/** Pixels for each unit of the drawing: sharp on paper and on dense screens. */
const SCALE = 2;

/**
 * Paints a drawing into a PNG.
 *
 * @throws Error where the browser cannot read the drawing or gives no picture
 */
export async function pngOf({ svg, width, height }: RadarPicture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: SCALE * width,
      height: SCALE * height,
    });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('The canvas gave no picture.');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
