import { vi } from 'vitest';

interface CaughtFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Catches what is saved as files from now on, and returns a list that grows with it, until mocks are restored. */
export function catchFiles(): readonly CaughtFile[] {
  const caught: CaughtFile[] = [];
  let blob = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    if (given instanceof Blob) blob = given;
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    caught.push({ name: this.download, blob });
  });
  return caught;
}
