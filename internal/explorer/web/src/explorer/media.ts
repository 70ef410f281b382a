import { useEffect, useState } from 'preact/hooks';

const phone = matchMedia('(max-width: 40rem)');

/** Whether the page is as narrow as a phone. */
export function useIsNarrow(): boolean {
  const [narrow, setNarrow] = useState(phone.matches);
  useEffect(() => {
    const changed = () => setNarrow(phone.matches);
    phone.addEventListener('change', changed);
    return () => phone.removeEventListener('change', changed);
  }, []);
  return narrow;
}
