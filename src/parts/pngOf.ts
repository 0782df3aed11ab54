/** Milliseconds in which the fonts inside a picture are ready in every browser: Safari paints the first time without them. */
const FONTS_READY = 120;

/**
 * Takes an SVG as text, its size in CSS px and how many px of the PNG stand for one of them; gives the PNG.
 * Throws where the browser does not paint it.
 */
export async function pngOf(svg: string, size: { width: number; height: number }, scale: number): Promise<Blob> {
  const image = new Image(size.width, size.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('There is no canvas to paint on.');
  const paint = () => {
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  };
  paint();
  await new Promise((settle) => setTimeout(settle, FONTS_READY));
  paint();
  return new Promise((settle, fail) => {
    canvas.toBlob((blob) => {
      if (blob) settle(blob);
      else fail(new Error('The canvas gave no picture.'));
    }, 'image/png');
  });
}
