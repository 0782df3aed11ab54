/** In which windows the lanes are lower, so that the whole picture stands on the first screen; as the style sheets have it. */
export const LOW_WINDOW = '(height < 50rem) and (width >= 75rem)';

/** Media query of a window in which a picture to be read from afar is drawn large. */
export const LARGE_WINDOW = '(width >= 48rem)';
