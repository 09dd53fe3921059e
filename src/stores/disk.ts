/** The browser's storage behind calls that never throw. */
export class Disk {
  readonly #storage: Storage | undefined;
  #refusing: boolean;

  /** @param getStorage returns the browser's storage, or `null`, or throws, as browsers do */
  constructor(getStorage: () => Storage | null, probe: string) {
    this.#storage = attempt(getStorage) ?? undefined;
    // A full or forbidden storage may still be readable, so trying to write is the only way to know.
    this.#refusing = !this.write(probe, probe);
    this.write(probe, undefined);
  }

  /** Whether the browser gives no storage at all. */
  get missing(): boolean {
    return this.#storage === undefined;
  }

  /** Whether the last attempt to put something in failed. */
  get refusing(): boolean {
    return this.#refusing;
  }

  /** Returns everything saved under keys that start with a prefix, as far as it can be read. */
  read(prefix: string): Map<string, string> {
    const found = new Map<string, string>();
    for (let index = 0; index < (attempt(() => this.#storage?.length) ?? 0); index += 1) {
      const key = attempt(() => this.#storage?.key(index));
      const value = key?.startsWith(prefix) ? attempt(() => this.#storage?.getItem(key)) : undefined;
      if (key && typeof value === 'string') found.set(key, value);
    }
    return found;
  }

  /** Returns one text, `undefined` where there is none or it cannot be read. */
  get(key: string): string | undefined {
    return attempt(() => this.#storage?.getItem(key)) ?? undefined;
  }

  /** Saves a text, or removes it if `undefined`, reads it back, and returns whether it is there. */
  write(key: string, value: string | undefined): boolean {
    const kept = attempt(() => {
      if (value === undefined) this.#storage?.removeItem(key);
      else this.#storage?.setItem(key, value);
      return this.#storage?.getItem(key) === (value ?? null);
    });
    if (value !== undefined) this.#refusing = kept !== true;
    return kept === true;
  }
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
