import { setPersistentEngine } from '@nanostores/persistent';
import { atom } from 'nanostores';

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

type Listener = (change: StorageChange) => void;

/** Returns the browser's storage, or `undefined` where it has none or refuses to hand it out. */
function findDisk(getDisk: () => Storage | null): Storage | undefined {
  try {
    return getDisk() ?? undefined;
  } catch {
    return undefined;
  }
}

/** A full or forbidden storage may still be readable, so trying to write is the only way to know. */
function canWrite(disk: Storage | undefined): boolean {
  const key = `${KEY_PREFIX}probe`;
  try {
    disk?.setItem(key, key);
    const kept = disk?.getItem(key) === key;
    disk?.removeItem(key);
    return kept;
  } catch {
    return false;
  }
}

/**
 * Puts our storage behind nanostores' persistent stores: what the reader did is kept in memory first and on disk second, so that a
 * full, missing or throwing storage loses nothing while the page is open. Writes are read back; what could not be
 * written is tried again with the next change.
 *
 * @param getDisk returns the browser's storage, or `null`, or throws, as browsers do
 * @param page where `storage` and `pageshow` events arrive
 */
export function openStorage(getDisk: () => Storage | null, page: EventTarget): void {
  const memory: Record<string, string> = Object.create(null);
  const unsaved = new Set<string>();
  const listeners = new Map<Listener, () => void>();
  const disk = findDisk(getDisk);
  let writable = canWrite(disk);
  let outdated = false;

  const publish = () => {
    if (outdated) $saveStatus.set('newer');
    else if (!disk) $saveStatus.set('unavailable');
    else $saveStatus.set(unsaved.size > 0 || !writable ? 'failing' : 'saved');
  };

  const write = (key: string) => {
    try {
      if (!disk || outdated) return;
      const value = memory[key];
      if (value === undefined) disk.removeItem(key);
      else disk.setItem(key, value);
      writable = disk.getItem(key) === (value ?? null);
      if (writable) unsaved.delete(key);
      else unsaved.add(key);
    } catch {
      unsaved.add(key);
    }
  };

  const save = (key: string) => {
    if (memory[SCHEMA_KEY] === undefined) {
      memory[SCHEMA_KEY] = String(SCHEMA);
      write(SCHEMA_KEY);
    }
    write(key);
    for (const waiting of unsaved) if (waiting !== key) write(waiting);
    publish();
  };

  const read = () => {
    try {
      for (let index = 0; disk && index < disk.length; index += 1) {
        const key = disk.key(index);
        const value = key?.startsWith(KEY_PREFIX) && !unsaved.has(key) ? disk.getItem(key) : null;
        if (key && value !== null) memory[key] = value;
      }
      for (const key of Object.keys(memory)) {
        if (disk && !unsaved.has(key) && disk.getItem(key) === null) delete memory[key];
      }
    } catch {
      // What was read so far stays; writing reports what is wrong.
    }
    outdated = Number(memory[SCHEMA_KEY] ?? SCHEMA) > SCHEMA;
    publish();
  };

  const engine = new Proxy(memory, {
    set(target, key, value: string) {
      if (typeof key !== 'string' || target[key] === value) return true;
      target[key] = value;
      save(key);
      return true;
    },
    deleteProperty(target, key) {
      if (typeof key !== 'string' || !(key in target)) return true;
      delete target[key];
      save(key);
      return true;
    },
  });

  const onForeignChange = ({ key, newValue }: StorageChange) => {
    if (key === null) {
      for (const own of Object.keys(memory)) write(own);
    } else if (key.startsWith(KEY_PREFIX)) {
      if (newValue === null) delete memory[key];
      else memory[key] = newValue;
      unsaved.delete(key);
      outdated ||= key === SCHEMA_KEY && Number(newValue) > SCHEMA;
      for (const listener of listeners.keys()) listener({ key, newValue });
    }
    publish();
  };

  page.addEventListener('storage', (event) => {
    if (event instanceof StorageEvent) onForeignChange(event);
  });
  page.addEventListener('pageshow', (event) => {
    if (!('persisted' in event) || event.persisted !== true) return;
    read();
    for (const restore of listeners.values()) restore();
  });

  setPersistentEngine(engine, {
    addEventListener: (_key: string, listener: Listener, restore: () => void) => listeners.set(listener, restore),
    removeEventListener: (_key: string, listener: Listener) => listeners.delete(listener),
  });
  read();
}

if (typeof window !== 'undefined') openStorage(() => window.localStorage, window);
