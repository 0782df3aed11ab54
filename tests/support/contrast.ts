// The contrast of texts that axe cannot judge: those on hatching, under a layer of controls, or out of sight.

import type { Page } from '@playwright/test';

export interface Contrast {
  text: string;
  /** What the text stands on: a fill of the picture, the same with its hatching or in the shade, or the page. */
  on: string;
  ratio: number;
}

/** Takes selectors of elements; gives the lowest contrast of each, and of every value, id and verb in the picture. */
export async function contrasts(page: Page, selectors: readonly string[]): Promise<Contrast[]> {
  return page.evaluate((given) => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('No canvas to paint on');
    const probe = document.createElement('i');
    document.querySelector('[data-diagram]')?.append(probe);

    /** Layers from the lowest up, as one colour. */
    const composited = (layers: readonly string[]): number[] => {
      pen.clearRect(0, 0, 1, 1);
      for (const layer of layers) {
        pen.fillStyle = layer;
        pen.fillRect(0, 0, 1, 1);
      }
      return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (layers: readonly string[]) => {
      const [red = 0, green = 0, blue = 0] = composited(layers).map((part) => {
        const share = part / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ratio = (ink: string, ground: readonly string[]) => {
      const [low = 0, high = 0] = [luminance([...ground, ink]), luminance(ground)].sort((one, other) => one - other);
      return (high + 0.05) / (low + 0.05);
    };
    const token = (name: string) => {
      probe.style.backgroundColor = `var(${name})`;
      const colour = getComputedStyle(probe).backgroundColor;
      if (colour === 'rgba(0, 0, 0, 0)') throw new Error(`${name} is no colour`);
      return colour;
    };
    const page = (element: Element): string[] => {
      const colours: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        colours.unshift(getComputedStyle(at).backgroundColor);
      }
      return ['white', ...colours];
    };
    const grounds = (element: Element): [name: string, layers: string[]][] => {
      const fill = element.closest<HTMLElement>('[data-track] [data-paint]')?.dataset.paint;
      if (fill === undefined || fill === 'unknown') return [['page', page(element)]];
      const plain = [token(`--${fill}`)];
      if (fill !== 'node') {
        return [
          [fill, plain],
          [`${fill} in the shade`, [...plain, token('--shade')]],
        ];
      }
      const hatched = [...plain, token('--hatch')];
      return [
        [fill, plain],
        [`${fill} hatched`, hatched],
        [`${fill} in the shade`, [...hatched, token('--shade-on-node')]],
      ];
    };

    const elements = new Set([
      ...document.querySelectorAll('[data-track] [data-paint] span'),
      ...given.flatMap((selector) => [...document.querySelectorAll(selector)]),
    ]);
    const found = [...elements]
      .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .flatMap((element) =>
        grounds(element).map(([on, layers]) => ({
          text: element.textContent.trim(),
          on,
          ratio: ratio(getComputedStyle(element).color, layers),
        })),
      );
    probe.remove();
    return found;
  }, selectors);
}
