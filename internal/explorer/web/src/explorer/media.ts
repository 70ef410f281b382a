import { useEffect, useState } from 'preact/hooks';

/** Where style.css puts things one below the other. */
const phone = matchMedia('(max-width: 59.99rem)');

/** Whether there is room for one thing beside another: on phones there is not, and where the page is enlarged. */
export function useIsNarrow(): boolean {
  const [narrow, setNarrow] = useState(phone.matches);
  useEffect(() => {
    const changed = () => setNarrow(phone.matches);
    phone.addEventListener('change', changed);
    return () => phone.removeEventListener('change', changed);
  }, []);
  return narrow;
}
