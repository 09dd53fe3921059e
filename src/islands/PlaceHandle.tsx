interface PlaceHandleProps {
  /** Place in the list, from 1. */
  readonly place: number;
  readonly last: boolean;
  /** What is moved, in words. */
  readonly name: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrag: () => void;
  readonly onDragEnd?: () => void;
}

/** The number of something in a list, to drag, with two buttons that move it. */
export const PlaceHandle = ({ place, last, name, onMove, onDrag, onDragEnd }: PlaceHandleProps) => (
  <div class="plan-place">
    <span
      class="plan-number figure"
      draggable
      onDragStart={({ dataTransfer }) => {
        // Firefox drags only what carries data, and this says nothing to any other place.
        dataTransfer?.setData('text/x-place', '');
        onDrag();
      }}
      onDragEnd={onDragEnd}
      title="Drag to another place"
    >
      {place}
    </span>
    <button type="button" class="quiet" data-move="-1" disabled={place === 1} onClick={() => onMove(-1)}>
      <span aria-hidden="true">↑</span>
      <span class="visually-hidden">Move up: {name}</span>
    </button>
    <button type="button" class="quiet" data-move="1" disabled={last} onClick={() => onMove(1)}>
      <span aria-hidden="true">↓</span>
      <span class="visually-hidden">Move down: {name}</span>
    </button>
  </div>
);
