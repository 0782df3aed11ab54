// The colours of pictures that leave the page: the values of styles/tokens.css, to which a test holds them.

const COLORS = {
  bg: ['#eef2f4', '#0b131a'],
  surface: ['#ffffff', '#14202a'],
  ink: ['#14212b', '#edf3f7'],
  muted: ['#4a5a66', '#a9b8c4'],
  line: ['#c3cdd4', '#2c3d4a'],
  'control-line': ['#7a8994', '#6c7f8d'],
  node: ['#ffc247', '#f5b63d'],
  'node-ink': ['#2a1b00', '#1e1300'],
  'node-edge': ['#8a4b00', '#ffdc94'],
  'node-tint': ['#fff4dc', '#1e1a10'],
  pod: ['#1b5fa6', '#2468b4'],
  'pod-ink': ['#ffffff', '#ffffff'],
  'pod-edge': ['#0d3b6e', '#8fc1f5'],
  'pod-tint': ['#ffffff', '#101c28'],
  own: ['#ffffff', '#1b2a36'],
  'own-ink': ['#14212b', '#edf3f7'],
  'own-edge': ['#4a5a66', '#a9b8c4'],
  bad: ['#a6261d', '#ff9a8f'],
  hatch: ['rgb(138 75 0 / 22%)', 'rgb(90 50 0 / 26%)'],
  'link-on-node': ['rgb(42 27 0 / 65%)', 'rgb(30 19 0 / 70%)'],
  'link-on-pod': ['rgb(255 255 255 / 65%)', 'rgb(255 255 255 / 65%)'],
  token: ['#ffffff', '#ffffff'],
  'token-ink': ['#14212b', '#14212b'],
} as const;

/** A colour's name in styles/tokens.css, without the dashes before it. */
export type ColorName = keyof typeof COLORS;
export type PictureTheme = 'light' | 'dark';

/** Every colour by name. */
export const COLOR_NAMES = Object.keys(COLORS) as readonly ColorName[];

/** Takes a colour's name and a theme; gives it as styles/tokens.css writes it. */
export function pictureColor(name: ColorName, theme: PictureTheme): string {
  return COLORS[name][theme === 'light' ? 0 : 1];
}
