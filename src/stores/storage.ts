import { type PersistentEvent, type PersistentListener, setPersistentEngine } from '@nanostores/persistent';
import { atom } from 'nanostores';
import { isForeign } from '../core/saved.ts';
import { Disk } from './disk.ts';

/** Every key of ours starts with it, since other sites may share the origin. */
export const KEY_PREFIX = 'mlr:';

/** The layout of the keys below the prefix; a page that meets a higher number stops writing. */
const SCHEMA = 1;
const SCHEMA_KEY = `${KEY_PREFIX}schema`;

/**
 * Whether what the reader did is kept: `saved`; `failing`, some of it is only in this page's memory; `unavailable`, the browser
 * gives us no storage; `newer`, a later version of the site has written here and this page must not.
 */
export type SaveStatus = 'saved' | 'failing' | 'unavailable' | 'newer';

export const $saveStatus = atom<SaveStatus>('saved');

interface StorageChange {
  readonly key: string | null;
  readonly newValue: string | null;
}

/** The library's type leaves out that a removed key's new value is `null`, which the library handles. */
const isOneKey = (change: StorageChange): change is PersistentEvent => change.key !== null;

/** What the reader did: in memory first and on disk second, so that no fault of the disk loses anything while the page is open. */
class SavedTexts {
  readonly memory: Record<string, string> = {};
  readonly #disk: Disk;
  readonly #unsaved = new Set<string>();

  constructor(getStorage: () => Storage | null) {
    this.#disk = new Disk(getStorage, `${KEY_PREFIX}probe`);
    this.reload();
  }

  get #outdated(): boolean {
    return Number(this.memory[SCHEMA_KEY] ?? SCHEMA) > SCHEMA;
  }

  #publish(): void {
    if (this.#outdated) $saveStatus.set('newer');
    else if (this.#disk.missing) $saveStatus.set('unavailable');
    else $saveStatus.set(this.#unsaved.size > 0 || this.#disk.refusing ? 'failing' : 'saved');
  }

  #write(key: string): void {
    if (this.#outdated || this.#disk.missing) return;
    if (this.#isFree(key) && this.#disk.write(key, this.memory[key])) this.#unsaved.delete(key);
    else this.#unsaved.add(key);
  }

  /** Puts aside what the disk has under a key and this site did not write; returns whether nothing is lost if it is replaced now. */
  #isFree(key: string): boolean {
    const there = this.#disk.get(key);
    const name = key.slice(KEY_PREFIX.length);
    if (there === undefined || there === this.memory[key] || !isForeign(name, there)) return true;
    const aside = `${KEY_PREFIX}aside:${Date.now()}:${name}`;
    this.memory[aside] = there;
    return this.#disk.write(aside, there);
  }

  /** Takes over what is on disk, but for what has not reached it yet. */
  reload(): void {
    const found = this.#disk.read(KEY_PREFIX);
    for (const key of Object.keys(this.memory)) if (!found.has(key) && !this.#unsaved.has(key)) delete this.memory[key];
    for (const [key, value] of found) if (!this.#unsaved.has(key)) this.memory[key] = value;
    this.#publish();
  }

  /** Brings a changed key to disk, and tries again what did not get there before. */
  save(key: string): void {
    if (this.memory[SCHEMA_KEY] === undefined) {
      this.memory[SCHEMA_KEY] = String(SCHEMA);
      this.#write(SCHEMA_KEY);
    }
    for (const waiting of new Set([key, ...this.#unsaved])) this.#write(waiting);
    this.#publish();
  }

  /** Follows another tab; a storage that foreign code has emptied gets back what this page holds. */
  follow({ key, newValue }: StorageChange): void {
    if (key === null) {
      for (const own of Object.keys(this.memory)) this.#write(own);
    } else {
      if (newValue === null) delete this.memory[key];
      else this.memory[key] = newValue;
      this.#unsaved.delete(key);
    }
    this.#publish();
  }
}

/**
 * Puts our storage behind nanostores' persistent stores.
 *
 * @param getStorage returns the browser's storage, or `null`, or throws, as browsers do
 * @param page where `storage` and `pageshow` events arrive
 */
export function openStorage(getStorage: () => Storage | null, page: EventTarget): void {
  const texts = new SavedTexts(getStorage);
  const listeners = new Map<PersistentListener, () => void>();

  page.addEventListener('storage', (event) => {
    if (!(event instanceof StorageEvent) || event.key?.startsWith(KEY_PREFIX) === false) return;
    texts.follow(event);
    if (isOneKey(event)) for (const listener of listeners.keys()) listener(event);
  });
  page.addEventListener('pageshow', (event) => {
    if (!('persisted' in event) || event.persisted !== true) return;
    texts.reload();
    for (const restore of listeners.values()) restore();
  });

  setPersistentEngine(
    new Proxy(texts.memory, {
      set(memory, key, value: string) {
        if (typeof key === 'string' && memory[key] !== value) {
          memory[key] = value;
          texts.save(key);
        }
        return true;
      },
      deleteProperty(memory, key) {
        if (typeof key === 'string' && Object.hasOwn(memory, key)) {
          delete memory[key];
          texts.save(key);
        }
        return true;
      },
    }),
    {
      addEventListener: (_key, listener, restore) => void listeners.set(listener, restore),
      removeEventListener: (_key, listener) => void listeners.delete(listener),
    },
  );
}

if (typeof window !== 'undefined') openStorage(() => window.localStorage, window);
