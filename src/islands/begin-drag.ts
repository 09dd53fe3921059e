/** Begins to drag something within a list; Firefox drags only what carries data, and this says nothing to any other place. */
export const beginDrag = ({ dataTransfer }: DragEvent): void => dataTransfer?.setData('text/x-place', '');
