import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

let arriving = false;

/** Says that somebody goes to another place: its heading takes the focus as soon as it is there. */
export function arrive() {
  arriving = true;
}

/** The heading of a place, where it begins for who reads with a screen reader or the keyboard. */
export function Heading({ place, children }: { place: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arriving) heading.current!.focus({ preventScroll: true });
    arriving = false;
  }, [place]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
