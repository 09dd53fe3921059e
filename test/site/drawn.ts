/* Functions that run inside a page: each is handed to it as text, and so holds all it needs. */

/** Returns what moves by itself or over a time. */
export function findMotion(): string[] {
  const isLong = (durations: string) => durations.split(',').some((duration) => parseFloat(duration) > 0);
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
    const moves =
      (animationName !== 'none' && isLong(animationDuration)) || isLong(transitionDuration) || scrollBehavior === 'smooth';
    return moves ? [`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`] : [];
  });
}

/** Returns the drawings that are neither named nor hidden from those who hear the page, and charts without a table near them. */
export function findUnnamedDrawings(): string[] {
  return (
    [...document.querySelectorAll('svg')]
      .filter((drawing) => drawing.closest('[aria-hidden="true"], button[aria-label]') === null && drawing.checkVisibility())
      // What is made of links is read as links.
      .filter((drawing) => drawing.querySelector('a[href]') === null)
      .flatMap((drawing) => {
        const what = `${drawing.getAttribute('class') ?? ''} in ${drawing.parentElement?.className ?? ''}`;
        const name = drawing.getAttribute('aria-label') ?? drawing.querySelector(':scope > title')?.textContent ?? '';
        const isNamed = /img|group/.test(drawing.getAttribute('role') ?? '') && name !== '';
        if (!isNamed) return [`${what} has no role or name`];
        const around =
          drawing.closest('.stages, .phase-map, dialog, td, th') ?? drawing.closest('section, details, .result-details, main');
        const hasFigures = around?.matches('main') === false && around.querySelector('table, details, a') !== null;
        return hasFigures || around?.matches('dialog, td, th') ? [] : [`${what} has no figures beside it`];
      })
  );
}

/** Returns the marks of charts whose line and surface are both hard to see on the page, and letters that are. */
export function findFaintMarks(): string[] {
  const MARKS =
    '.chart-line, .chart-mark, .radar-shape, .radar-point, .plot-mark, .tornado-low, .tornado-high, .bar-fill, .trend-line *, .trend-stroke, .trend-basis, .stage path';
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  /** The relative luminance of a color, as the guidelines define it. */
  const luminance = (color: string): number => {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const probe = document.createElement('div');
  probe.style.backgroundColor = 'Canvas';
  document.body.append(probe);
  const page = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const describe = (element: Element) =>
    `${element.tagName}.${element.getAttribute('class') ?? ''} in ${element.parentElement?.getAttribute('class') ?? ''}`;
  const shown = (selector: string) =>
    [...document.querySelectorAll(`main ${selector.replaceAll(', ', ', main ')}`)].filter((each) => each.checkVisibility());
  const marks = shown(MARKS).filter((mark) => {
    const { fill, stroke } = getComputedStyle(mark);
    return [fill, stroke].every((color) => color === 'none' || contrast(color, page) < 3);
  });
  const letters = shown('svg text').filter((text) => {
    const on = text.closest('.stage.current') ? getComputedStyle(text.parentElement!.querySelector('path')!).fill : page;
    return contrast(getComputedStyle(text).fill, on) < 4.5;
  });
  return [...new Set([...marks, ...letters].map(describe))];
}
