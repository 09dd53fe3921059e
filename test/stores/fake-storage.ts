/** A browser's storage whose faults a test chooses. */
export class FakeStorage implements Storage {
  readonly texts = new Map<string, string>();
  /** Throws on every write, as a full storage does. */
  full = false;
  /** Throws on every call. */
  broken = false;
  /** Says nothing and keeps nothing. */
  forgetful = false;

  #use(): void {
    if (this.broken) throw new DOMException('No.', 'SecurityError');
  }

  get length(): number {
    this.#use();
    return this.texts.size;
  }

  clear(): void {
    this.texts.clear();
  }

  getItem(key: string): string | null {
    this.#use();
    return this.texts.get(key) ?? null;
  }

  key(index: number): string | null {
    this.#use();
    return [...this.texts.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.#use();
    this.texts.delete(key);
  }

  setItem(key: string, value: string): void {
    this.#use();
    if (this.full) throw new DOMException('Full.', 'QuotaExceededError');
    if (!this.forgetful) this.texts.set(key, value);
  }
}
