/** Something at a spot of a plot, in the plot's own units. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** The area of a plot and the size of its marks. */
export interface PlotArea {
  readonly width: number;
  readonly height: number;
  /** Half the side of the square that a mark fits in. */
  readonly radius: number;
}

/** A mark where it is drawn, which is beside its spot where another mark is in the way. */
export interface Mark extends Spot {
  readonly spot: Spot;
  readonly moved: boolean;
}

/** Text beside a mark. */
export interface Label {
  readonly id: string;
  readonly text: string;
  /** Where the text begins, ends or has its middle. */
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Half way between its top and its foot. */
  readonly y: number;
  /** The room that was kept for it. */
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxAround = ({ x, y }: Pick<Spot, 'x' | 'y'>, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

// Boxes that touch do not overlap; the slack is for rounding.
const SLACK = 1e-6;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right - SLACK &&
  other.left < one.right - SLACK &&
  one.top < other.bottom - SLACK &&
  other.top < one.bottom - SLACK;

const inside = ({ left, right, top, bottom }: Box, { width, height }: PlotArea): boolean =>
  left >= -SLACK && top >= -SLACK && right <= width + SLACK && bottom <= height + SLACK;

/** A place beside a spot, in steps of a mark's width. */
interface Away {
  readonly across: number;
  readonly down: number;
}

/** Returns the places around a spot, nearest first: the spot itself, to the right of it, then on around. */
function placesAround({ radius, width, height }: PlotArea): Away[] {
  const reach = Math.ceil(Math.max(width, height) / (2 * radius));
  const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  return steps
    .flatMap((across) => steps.map((down) => ({ across, down, distance: Math.hypot(across, down) })))
    .sort((one, other) => one.distance - other.distance || other.across - one.across || one.down - other.down);
}

/**
 * Returns a mark for every spot, in the order given. A mark whose spot is taken goes to the nearest free place beside it, so that no two
 * overlap for as long as there is room; where there is none it stays on its spot.
 */
export function placeMarks(spots: readonly Spot[], area: PlotArea): Mark[] {
  const around = placesAround(area);
  const taken: Box[] = [];
  return spots.map((spot) => {
    const stepped = ({ across, down }: Away) => ({ x: spot.x + across * 2 * area.radius, y: spot.y + down * 2 * area.radius });
    const isFree = (box: Box) => inside(box, area) && !taken.some((other) => overlap(box, other));
    const free = around.find((away) => isFree(boxAround(stepped(away), area.radius)));
    const { x, y } = free ? stepped(free) : spot;
    taken.push(boxAround({ x, y }, area.radius));
    return { id: spot.id, x, y, spot, moved: x !== spot.x || y !== spot.y };
  });
}

/** How far a label stands from its mark. */
const GAP = 5;

/** Size of a letter of a label, on the broad side. */
export interface LetterSize {
  readonly width: number;
  readonly height: number;
}

const START = { start: 0, middle: 0.5, end: 1 } satisfies Record<Label['anchor'], number>;

/** Returns the ways in which a label can stand beside its mark: to the right, to the left, above or below. */
function labelsFor({ id, x, y }: Mark, text: string, letter: LetterSize, { radius }: PlotArea): Label[] {
  const label = { id, text, width: text.length * letter.width };
  const away = radius + letter.height / 2;
  return [
    { ...label, x: x + radius + GAP, y, anchor: 'start' },
    { ...label, x: x - radius - GAP, y, anchor: 'end' },
    { ...label, x, y: y - away, anchor: 'middle' },
    { ...label, x, y: y + away, anchor: 'middle' },
  ];
}

/** Returns the room that a label takes. */
export function boxOfLabel({ x, y, width, anchor }: Label, letter: LetterSize): Box {
  const left = x - width * START[anchor];
  return { left, right: left + width, top: y - letter.height / 2, bottom: y + letter.height / 2 };
}

/**
 * Returns the labels that find room beside their marks without covering a mark or another label; those that find none are left out.
 *
 * @param texts by mark id, the longest first: the first that finds room is taken
 */
export function placeLabels(
  marks: readonly Mark[],
  texts: Readonly<Record<string, readonly string[]>>,
  letter: LetterSize,
  area: PlotArea,
): Label[] {
  const taken = marks.map((mark) => boxAround(mark, area.radius));
  return marks.flatMap((mark) => {
    const label = (texts[mark.id] ?? [])
      .flatMap((text) => labelsFor(mark, text, letter, area))
      .find((candidate) => {
        const box = boxOfLabel(candidate, letter);
        return inside(box, area) && !taken.some((other) => overlap(box, other));
      });
    if (label) taken.push(boxOfLabel(label, letter));
    return label ? [label] : [];
  });
}
