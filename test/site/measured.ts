/* Functions that run inside a page: each is handed to it as text, and so holds all it needs. */

/** Returns the texts that are cut off, stick out of the page, or lie under something else. The page must be as high as its content. */
export function findCutText(): string[] {
  const faults = new Set<string>();
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '')}`;
  const clips = (style: string) => style === 'hidden' || style === 'clip';
  const scrolls = (style: string) => style === 'auto' || style === 'scroll';
  const front = document.querySelector('dialog:modal');
  const isBehind = (element: Element) => front !== null && !front.contains(element);
  const isTiny = (element: Element) => element.clientWidth === 1 && element.clientHeight === 1;
  const isApart = (element: Element) =>
    isTiny(element) ||
    (element.parentElement !== null && isTiny(element.parentElement)) ||
    element.closest('.visually-hidden, .skip-link:not(:focus), option, script, style, noscript, datalist, title, desc') !== null;

  /** Returns whether an element is part of a bar or a window that the reader can scroll away or close. */
  const floats = (element: Element | null): boolean =>
    element !== null && (/fixed|sticky/.test(getComputedStyle(element).position) || floats(element.parentElement));

  /** Returns what is wrong with where a text stands, looking outwards until something scrolls. */
  const faultOf = (rect: DOMRect, element: Element): string | undefined => {
    for (let around: Element | null = element; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const box = around.getBoundingClientRect();
      const outside = rect.right > box.right + 1 || rect.left < box.left - 1;
      if (outside && scrolls(style.overflowX)) return undefined;
      if (outside && clips(style.overflowX)) return `cut at the side by ${name(around)}`;
      const beyond = rect.bottom > box.bottom + 3 || rect.top < box.top - 3;
      if (beyond && scrolls(style.overflowY)) return undefined;
      if (beyond && clips(style.overflowY)) return `cut above or below by ${name(around)}`;
      if (around instanceof HTMLButtonElement && (outside || beyond)) return 'sticks out of its button';
    }
    if (rect.right > window.innerWidth + 1 || rect.left < -1) return 'sticks out of the page';
    const over = document.elementFromPoint((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2);
    const isSeen = over === null || over.contains(element) || element.contains(over) || floats(over);
    return isSeen || getComputedStyle(element).pointerEvents === 'none' ? undefined : `lies under ${name(over)}`;
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!element || !/\S/.test(text.textContent ?? '') || isApart(element)) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isBehind(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) {
      const fault = rect.width > 0 ? faultOf(rect, element) : undefined;
      if (fault) faults.add(`${name(element)} “${(text.textContent ?? '').trim().slice(0, 40)}” ${fault}`);
    }
  }
  const isScrolled = (element: Element | null): boolean =>
    element !== null && (scrolls(getComputedStyle(element).overflowX) || isScrolled(element.parentElement));
  for (const element of document.body.querySelectorAll('*')) {
    if (isApart(element) || isBehind(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > window.innerWidth + 1) && !isScrolled(element.parentElement))
      faults.add(`${name(element)} sticks out of the page`);
  }
  const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wider > 0) faults.add(`the page scrolls ${wider} pixels to the side`);
  return [...faults];
}

/** Returns the controls that are smaller than 24 by 24 pixels and have no room around them that would make up for it. */
export function findSmallTargets(): string[] {
  const LEAST = 24;
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [role="button"], [tabindex="0"]';
  /** The box that takes the press: a label's too, and a whole card where a link is drawn over it. */
  const boxOf = (control: Element): DOMRect => {
    const isCard = control instanceof HTMLElement && getComputedStyle(control, '::after').position === 'absolute';
    const own = ((isCard ? control.offsetParent : undefined) ?? control).getBoundingClientRect();
    const label = control instanceof HTMLInputElement ? control.labels?.[0]?.getBoundingClientRect() : undefined;
    if (!label) return own;
    const [left, top] = [Math.min(own.left, label.left), Math.min(own.top, label.top)];
    return new DOMRect(left, top, Math.max(own.right, label.right) - left, Math.max(own.bottom, label.bottom) - top);
  };
  /** A link or a word in running text is as high as its line. */
  const isInText = (control: Element): boolean => {
    if (!getComputedStyle(control).display.startsWith('inline')) return false;
    let block = control.parentElement;
    while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    return block?.textContent?.replace(/\s+/g, '') !== control.textContent?.replace(/\s+/g, '');
  };
  const targets = [...document.querySelectorAll(CONTROLS)]
    .filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !control.matches(':disabled, .skip-link, .table-scroll, [type="hidden"]'),
    )
    .map((control) => ({ control, box: boxOf(control) }))
    .filter(({ box }) => box.width > 0);
  const isSmall = ({ width, height }: DOMRect) => width < LEAST - 0.5 || height < LEAST - 0.5;
  const middle = ({ left, right, top, bottom }: DOMRect) => [(left + right) / 2, (top + bottom) / 2] as const;
  /** Returns whether a circle of 24 pixels around the middle of a small box meets another box, or its circle where that one is small too. */
  const meets = (small: DOMRect, other: DOMRect): boolean => {
    const [x, y] = middle(small);
    const [otherX, otherY] = middle(other);
    const across = Math.max(other.left - x, 0, x - other.right);
    const down = Math.max(other.top - y, 0, y - other.bottom);
    return Math.hypot(across, down) < LEAST / 2 || (isSmall(other) && Math.hypot(x - otherX, y - otherY) < LEAST);
  };
  return targets
    .filter(({ control, box }) => isSmall(box) && !isInText(control))
    .flatMap(({ control, box }) => {
      const near = targets.find(
        (other) =>
          other.control !== control &&
          !other.control.contains(control) &&
          !control.contains(other.control) &&
          meets(box, other.box),
      );
      const what = `${control.tagName.toLowerCase()}.${control.getAttribute('class') ?? ''} “${(control.textContent ?? '').trim().slice(0, 30)}”`;
      return near
        ? [`${what} ${Math.round(box.width)}×${Math.round(box.height)}, near “${near.control.textContent?.trim().slice(0, 30)}”`]
        : [];
    });
}

declare global {
  interface Window {
    /** What had the focus when it was last read. */
    focusBefore?: Element | null;
  }
}

/** What the keyboard's focus is on, and whether it can be seen there. */
export interface Focus {
  /** Empty where nothing has the focus. */
  readonly what: string;
  /** Where it stands in the page, which no other element has. */
  readonly place: string;
  /** How what has the focus is drawn, with its labels; to be compared with how it is drawn without. */
  readonly drawn: string;
  readonly hasRing: boolean;
  readonly isHidden: boolean;
  readonly by: string;
}

/** Returns where the focus is. `previous` is drawn again, to see that it looked different while it had the focus. */
export function readFocus(): Focus & { readonly before: string } {
  const deep = (root: DocumentOrShadowRoot): Element | null => {
    const active = root.activeElement;
    return active?.shadowRoot ? (deep(active.shadowRoot) ?? active) : active;
  };
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '')}#${element.id}`;
  /** The element and what it stands in, up to a card that shows the ring for a link which is drawn over it. */
  const own = (element: Element): Element[] => {
    const outer = element.parentElement;
    return [element, element.closest('label'), outer, outer?.parentElement, outer?.parentElement?.parentElement].filter(
      (each) => each instanceof Element,
    );
  };
  const look = (element: Element) =>
    own(element)
      .map((each) => {
        const { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow, borderColor } = getComputedStyle(each);
        return [
          outlineStyle,
          outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor} ${outlineOffset}`,
          boxShadow,
          borderColor,
        ].join(' ');
      })
      .join(' | ');
  const element = deep(document);
  const before = window.focusBefore?.isConnected && window.focusBefore !== element ? look(window.focusBefore) : '';
  window.focusBefore = element;
  if (!element || element === document.body)
    return { what: '', place: '', drawn: '', hasRing: true, isHidden: false, by: '', before };
  const label = element.closest('label');
  const isOwn = (over: Element | null) =>
    over !== null &&
    (over.contains(element) || element.contains(over) || label?.contains(over) === true || over.shadowRoot !== null);
  /** Returns how much of a box can be seen, of nine points in what the window shows of it, and what lies over the rest. */
  const look9 = (box: DOMRect) => {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
    if (right <= left || bottom <= top) return { seen: 0, by: 'the edge of the window' };
    const over = [0.1, 0.5, 0.9].flatMap((across) =>
      [0.1, 0.5, 0.9].map((down) => document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down)),
    );
    const foreign = over.find((each) => !isOwn(each));
    return { seen: over.filter(isOwn).length, by: foreign ? name(foreign) : '' };
  };
  const looks = [...element.getClientRects()].map((rect) => ({ ...look9(rect), isLarge: rect.height > window.innerHeight / 2 }));
  const covered = looks.every(({ seen, isLarge }) => seen < (isLarge ? 3 : 6)) ? looks[0] : undefined;
  return {
    what: `${name(element)} “${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 40)}”`,
    place: String([...document.querySelectorAll('*')].indexOf(document.activeElement ?? element)),
    drawn: look(element),
    hasRing: own(element).some((each) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor)) || boxShadow !== 'none';
    }),
    isHidden: covered !== undefined,
    by: covered?.by ?? '',
    before,
  };
}
