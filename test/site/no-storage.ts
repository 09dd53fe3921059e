/** Ways in which a browser gives a page no storage: how it is told, and what does it in a page before anything else runs. */
export const NO_STORAGE: [string, () => void][] = [
  ['has no storage', () => void Object.defineProperty(window, 'localStorage', { value: null })],
  [
    'throws when asked for its storage',
    () =>
      void Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('No.', 'SecurityError');
        },
      }),
  ],
];
